import { html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';

/** One dash for each problem: done, now, to come. */
@customElement('sw-trail')
export class SwTrail extends LightElement {
  @property({ attribute: false }) done: boolean[] = [];
  @property({ type: Number }) now = 0;
  @property() label = '';

  override render() {
    const dash = (done: boolean, i: number) =>
      html`<i class=${i + 1 === this.now ? 'now' : done ? 'done' : ''}></i>`;
    return html`<span class="trail" role="img" aria-label=${this.label}>${this.done.map(dash)}</span>`;
  }
}
