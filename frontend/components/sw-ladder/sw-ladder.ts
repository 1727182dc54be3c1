import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';

const TREADS = ['nudge', 'rule', 'example', 'step', 'solution'];

/** The five treads of help: used, on the way, to come, above the teacher's ceiling, or all closed. */
@customElement('sw-ladder')
export class SwLadder extends LightElement {
  @property({ type: Number }) used = 0;
  @property({ type: Number }) ceiling = 5;
  @property({ type: Boolean }) busy = false;
  @property({ type: Boolean }) closed = false;
  @property() label = '';

  override render() {
    return html`<ol class=${this.closed ? 'ladder closed' : 'ladder'} aria-label=${this.label}>
      ${TREADS.map((tread, i) => this.tread(this.word(tread), i + 1))}
    </ol>`;
  }

  private tread(word: string, step: number) {
    const now = step === this.used && !this.closed;
    const names = [
      step <= this.used && !this.closed ? 'had' : '',
      now ? 'now' : '',
      this.busy && step === this.used + 1 ? 'busy' : '',
      step > this.ceiling ? 'shut' : '',
    ];
    return html`<li class=${names.filter(Boolean).join(' ')} aria-current=${now ? 'step' : nothing}>
      <span>${word}</span>
    </li>`;
  }
}
