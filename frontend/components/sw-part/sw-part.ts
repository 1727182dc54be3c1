import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';

/** How much is the pupil's own: a meter for the eye, words for everyone, no number. */
@customElement('sw-part')
export class SwPart extends LightElement {
  @property({ type: Number }) share = 1;
  @property() lead = '';
  @property() amount = '';

  override render() {
    return html`<p class="part">
      <span class="meter" aria-hidden="true"><i style="width:${this.share * 100}%"></i></span>
      <span>${this.lead ? html`${this.lead} ` : nothing}<b>${this.amount}</b></span>
    </p>`;
  }
}
