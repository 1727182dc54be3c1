import { html, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';

const COLUMN = 56;
const GAP = 8;
const HEIGHT = 96;
const ABOVE = 20;
const BELOW = 22;

/** A distribution: a column for each class with its count above; the same numbers as a table for who does not see it. */
@customElement('sw-bars')
export class SwBars extends LightElement {
  @property() label = '';
  @property({ attribute: false }) names: string[] = [];
  @property({ attribute: false }) counts: number[] = [];

  override render() {
    const most = Math.max(1, ...this.counts);
    const width = this.names.length * (COLUMN + GAP) - GAP;
    const column = (name: string, i: number) => {
      const count = this.counts[i] ?? 0;
      const height = (count / most) * HEIGHT;
      const left = i * (COLUMN + GAP);
      const top = ABOVE + HEIGHT - height;
      return svg`<rect x=${left} y=${top} width=${COLUMN} height=${height} rx="3"></rect>
        <text x=${left + COLUMN / 2} y=${top - 6} class="count">${count}</text>
        <text x=${left + COLUMN / 2} y=${ABOVE + HEIGHT + 16}>${name}</text>`;
    };
    return html`<svg viewBox="0 0 ${width} ${ABOVE + HEIGHT + BELOW}" style="max-width:${width}px" aria-hidden="true">
        <line x1="0" x2=${width} y1=${ABOVE + HEIGHT} y2=${ABOVE + HEIGHT}></line>
        ${this.names.map(column)}
      </svg>
      <table class="sr-only">
        <caption>${this.label}</caption>
        <thead>
          <tr><th scope="col">${this.word('name')}</th><th scope="col">${this.word('count')}</th></tr>
        </thead>
        <tbody>
          ${this.names.map((name, i) => html`<tr><th scope="row">${name}</th><td>${this.counts[i] ?? 0}</td></tr>`)}
        </tbody>
      </table>`;
  }
}
