import { html, nothing, type PropertyValues } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { LightElement } from '../base/light-element';
import '../sw-mark/sw-mark';
import '../sw-math/sw-math';

export interface Line {
  number: number;
  tex: string;
  plain: string;
  mark: string;
  markLabel: string;
  remarkStrong: string;
  remark: string;
  why: string;
  note: string;
  last: boolean;
  spoken: string;
}

const twice = html`<svg class="under" viewBox="0 0 200 14" preserveAspectRatio="none" aria-hidden="true">
  <path pathLength="1" vector-effect="non-scaling-stroke" d="M2 4C60 1.5 140 2 198 3.5"></path>
  <path pathLength="1" vector-effect="non-scaling-stroke" d="M5 11C70 8.5 130 9.5 193 10.5"></path>
</svg>`;

// Every second piece stands between dollar signs and is a formula.
const withMaths = (text: string) =>
  text.split(/\$([^$]+)\$/).map((piece, i) => (i % 2 ? html`<sw-math .tex=${piece}></sw-math>` : piece));

/** The pupil's lines on squared paper. */
@customElement('sw-lines')
export class SwLines extends LightElement {
  @property({ attribute: false }) lines: Line[] = [];
  private said = '';
  private height = 0;

  override render() {
    return html`<ol class="working" aria-label=${this.word('label')}>
        ${repeat(this.lines, (line, i) => i, (line) => this.row(line))}
      </ol>
      <p class="sr-only" aria-live="polite">${this.said}</p>`;
  }

  private row(line: Line) {
    const what = line.tex ? html`<sw-math .tex=${line.tex}></sw-math>` : html`<span class="words">${line.plain}</span>`;
    return html`<li class=${line.last ? 'mline last' : 'mline'} tabindex="-1">
      <span class="gutter">
        <span class="no">${line.number}</span><sw-mark .kind=${line.mark} .label=${line.markLabel}></sw-mark>
      </span>
      <span class="wrote">${line.last ? html`<span class="final">${what}${twice}</span>` : what}</span>
      ${line.remarkStrong || line.remark ? this.remark(line) : nothing}
      ${line.why ? this.why(line) : nothing}
      ${line.note ? this.note(line) : nothing}
    </li>`;
  }

  private remark(line: Line) {
    const strong = line.remarkStrong ? html`<b>${withMaths(line.remarkStrong)}</b> ` : nothing;
    return html`<p class="remark ${line.mark}">${strong}${withMaths(line.remark)}</p>`;
  }

  private note(line: Line) {
    return html`<div class="note" role="note">
      <b>${this.word('note')}</b> ${line.note.split('\n').map((said) => html`<p>${withMaths(said)}</p>`)}
    </div>`;
  }

  // What was opened stays open when a line is added: the browser keeps that.
  private why(line: Line) {
    return html`<details class="why">
      <summary aria-label=${`${this.word('whyOf')} ${line.number}`}>${this.word('why')}</summary>
      <p>${withMaths(line.why)}</p>
    </details>`;
  }

  override willUpdate(changes: PropertyValues<this>) {
    const before = changes.get('lines');
    this.height = this.hasUpdated ? this.offsetHeight : 0;
    if (before && this.hasUpdated) {
      const changed = this.lines.filter((line, i) => before[i]?.spoken !== line.spoken && line.mark !== 'pending');
      this.said = changed.map((line) => line.spoken).join(' ');
    }
  }

  // The page scrolls with a new line, so that the field stays under the eyes of the one who types.
  override updated() {
    const grown = this.height ? this.offsetHeight - this.height : 0;
    if (grown && this.field?.contains(document.activeElement)) {
      window.scrollBy({ top: grown, behavior: 'instant' });
    }
  }

  override connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.walk);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.walk);
  }

  private get field(): HTMLElement | null {
    const page = this.closest('.problem') ?? document;
    return page.querySelector<HTMLElement>('sw-math-line-field:not([hidden])');
  }

  /** Alt with the arrows: from the field up to the lines, and back down into the field. */
  private readonly walk = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) {
      return;
    }
    const rows = [...this.querySelectorAll<HTMLElement>('.mline')];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const field = this.field;
    const inField = field?.contains(document.activeElement) ?? false;
    if (at < 0 && !inField && document.activeElement !== document.body) {
      return;
    }
    event.preventDefault();
    const from = at < 0 ? rows.length : at;
    const to = event.key === 'ArrowUp' ? Math.max(0, from - 1) : from + 1;
    (rows[to] ?? field)?.focus();
  };
}
