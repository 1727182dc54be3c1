import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';
import { icon } from '../sw-icon/sw-icon';

const SIGNS: Record<string, string> = {
  holds: 'tick',
  part: 'part',
  breaks: 'turn',
  open: 'eye',
  unread: 'ask',
  pending: 'dots',
};

/** What is known of a line: each kind has a shape of its own. */
@customElement('sw-mark')
export class SwMark extends LightElement {
  @property({ reflect: true }) kind = 'pending';
  @property() label = '';

  override render() {
    return html`<span class="sign" role="img" aria-label=${this.label}>${icon(SIGNS[this.kind] ?? 'dots')}</span>`;
  }
}
