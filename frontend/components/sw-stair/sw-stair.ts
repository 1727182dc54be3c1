import { html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';

/** The staircase of help: five treads, filled up to the highest one used. */
@customElement('sw-stair')
export class SwStair extends LightElement {
  @property({ type: Number }) level = 0;
  @property() label = '';

  override render() {
    const treads = [0, 1, 2, 3, 4].map(
      (i) => svg`<rect x=${i * 7} y=${16 - i * 3.5} width="6" height="4" rx="1.2" class=${i < this.level ? 'on' : ''}></rect>`,
    );
    return this.label
      ? html`<svg viewBox="0 0 34 20" role="img" aria-label=${this.label}>${treads}</svg>`
      : html`<svg viewBox="0 0 34 20" aria-hidden="true">${treads}</svg>`;
  }
}
