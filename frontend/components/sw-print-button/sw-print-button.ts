import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';
import { icon } from '../sw-icon/sw-icon';

@customElement('sw-print-button')
export class SwPrintButton extends LightElement {
  @property() label = '';

  override render() {
    return html`<button type="button" class="btn line" @click=${() => window.print()}>
      ${icon('print')}<span>${this.label}</span>
    </button>`;
  }
}
