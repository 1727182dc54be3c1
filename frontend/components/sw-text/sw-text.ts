import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';
import '../sw-math/sw-math';
import { toFragment } from './markdown';

/** Markdown with formulas, sanitised. */
@customElement('sw-text')
export class SwText extends LightElement {
  @property() markdown = '';
  @property({ type: Boolean, reflect: true }) hero = false;

  override updated() {
    this.replaceChildren(toFragment(this.markdown, this.hero));
  }
}
