import { html, nothing } from 'lit';
import '../sw-mark/sw-mark';
import '../sw-math/sw-math';
import { icon } from '../sw-icon/sw-icon';
import type { KeptLine } from './kept-lines';
import { DESK_KEYS, type MathKey } from './keys';

export interface Unread {
  start: number;
  end: number;
  message: string;
  suggestions: { text: string; tex: string }[];
}

export type Words = Record<string, string>;

/** A press on a key leaves the caret where it is. */
export const keepFocus = (event: Event) => event.preventDefault();

/** Finished lines that are still on their way, as they were typed. */
export const keptList = (lines: KeptLine[], words: Words) =>
  lines.length
    ? html`<ol class="working kept" aria-label=${words['kept']}>
        ${lines.map(
          (line) => html`<li class="mline">
            <span class="gutter"><sw-mark kind="pending" .label=${words['kept']}></sw-mark></span>
            <span class="wrote"><span class="words mono">${line.text}</span></span>
          </li>`,
        )}
      </ol>`
    : nothing;

const FACES: Record<string, unknown> = { power: html`x<sup>n</sup>`, root: '√', fraction: 'a⁄b' };

/** The few keys that stand in the box on a desk, and the switch to MathLive. */
export const deskKeys = (words: Words, disabled: boolean, typeset: boolean, press: (key: MathKey) => void, mode: () => void) =>
  html`<div class="keys only-desk" role="group" aria-label=${words['keys']}>
    ${DESK_KEYS.map(
      (key) => html`<button type="button" ?disabled=${disabled} @mousedown=${keepFocus} @click=${() => press(key)}>
        <span class="sr-only">${words[key.word]}</span><span aria-hidden="true">${FACES[key.word] ?? words['orWord']}</span>
      </button>`,
    )}
    <button type="button" class="mode" aria-pressed=${typeset} title=${words['typeset']} aria-label=${words['typeset']}
      ?disabled=${disabled} @click=${mode}>${icon('sum')}</button>
  </div>`;

/** How the line was read. */
export const echo = (tex: string, incomplete: boolean, words: Words) =>
  tex || incomplete
    ? html`<span class="you">${words['wrote']}</span>
        <span class="is"><sw-math .tex=${tex}></sw-math>${
          incomplete ? html`<span class="hole" role="img" aria-label=${words['goesOn']}></span>` : nothing
        }</span>`
    : nothing;

/** A question about what was meant, never a verdict. */
export const question = (unread: Unread, words: Words, take: (text: string) => void) =>
  html`<p class="small note">
      <sw-mark kind="unread" .label=${words['unread']}></sw-mark>
      <span>${unread.message}${unread.suggestions.length ? html` ${words['suggest']}` : nothing}</span>
    </p>
    ${unread.suggestions.length
      ? html`<p class="row">
          ${unread.suggestions.map(
            (meant) => html`<button type="button" class="btn" aria-label=${`${words['suggest']} ${meant.text}`}
              @click=${() => take(meant.text)}><sw-math .tex=${meant.tex}></sw-math></button>`,
          )}
        </p>`
      : nothing}
    <p class="xs quiet">${words['nothingCounted']}</p>`;

interface TypedIn {
  text: string;
  unread: Unread | null;
  example: string;
  label: string;
  note: string;
  letters: boolean;
  disabled: boolean;
  readonly: boolean;
  changed: () => void;
  key: (event: KeyboardEvent) => void;
  slide: () => void;
}

/** The input, and under it what could not be read, marked. */
export const typedIn = (typed: TypedIn) => {
  const { text, unread } = typed;
  const marked = unread
    ? html`${text.slice(0, unread.start)}<u>${text.slice(unread.start, unread.end) || ' '}</u>`
    : nothing;
  return html`<span class="under" aria-hidden="true">${marked}</span>
    <input class="typed-in" type="text" .value=${text} placeholder=${typed.example} aria-label=${typed.label} aria-describedby=${typed.note}
      autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false" enterkeyhint="done"
      inputmode=${matchMedia('(max-width: 900px)').matches && !typed.letters ? 'none' : 'text'} ?disabled=${typed.disabled}
      ?readonly=${typed.readonly} @input=${typed.changed} @keydown=${typed.key} @scroll=${typed.slide} />`;
};
