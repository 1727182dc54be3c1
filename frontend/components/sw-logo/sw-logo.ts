import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';

/** Three steps and the name. */
@customElement('sw-logo')
export class SwLogo extends LightElement {
  @property() name = '';

  override render() {
    return html`<svg viewBox="0 0 30 24" aria-hidden="true" focusable="false">
        <rect x="1" y="17" width="13" height="4" rx="1.2"></rect>
        <rect x="8" y="10" width="13" height="4" rx="1.2"></rect>
        <rect x="15" y="3" width="13" height="4" rx="1.2"></rect>
      </svg>
      <span>${this.name}</span>`;
  }
}
