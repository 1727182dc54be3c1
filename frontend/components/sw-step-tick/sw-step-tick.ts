import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';
import { icon } from '../sw-icon/sw-icon';

/** The small tick in the right gutter: this equation was checked before it was shown. */
@customElement('sw-step-tick')
export class SwStepTick extends LightElement {
  @property() label = '';

  override render() {
    return html`<span class="sign" role="img" aria-label=${this.label}>${icon('tick')}</span>`;
  }
}
