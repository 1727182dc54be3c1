import { html, nothing } from 'lit';
import '../sw-math/sw-math';
import '../sw-stair/sw-stair';
import { icon } from '../sw-icon/sw-icon';
import { padKeys, type MathKey } from './keys';
import { keepFocus, type Words } from './parts';

export interface DockActions {
  press(key: MathKey): void;
  erase(): void;
  finish(): void;
  help(): void;
  letters(): void;
}

export interface Dock {
  words: Words;
  helpLevel: number;
  helpText: string;
  /** Where no help is allowed, nothing leads to it. */
  helpOff: boolean;
  letters: boolean;
  kind: string;
  disabled: boolean;
  act: DockActions;
}

/** The keys of a phone, and the way to help above them. */
export const dock = ({ words, helpLevel, helpText, helpOff, letters, kind, disabled, act }: Dock) =>
  html`<div class="dock only-phone">
    <div class="helpbar">
      ${helpOff ? nothing : html`<sw-stair .level=${helpLevel}></sw-stair>`}<span class="grow">${helpText}</span>
      <button type="button" class="btn bare icon" aria-label=${words['letters']} aria-pressed=${letters}
        @mousedown=${keepFocus} @click=${act.letters}>${icon('keys')}</button>
      ${helpOff
        ? nothing
        : html`<button type="button" class="btn bare" aria-label=${words['openHelp']} @click=${act.help}>
            ${words['open']}
          </button>`}
    </div>
    ${letters
      ? nothing
      : html`<div class="pad" role="group" aria-label=${words['keys']} @mousedown=${keepFocus}>
          ${padKeys(kind).map((key) => padKey(key, words, disabled, act))}
          <button type="button" aria-label=${words['delete']} ?disabled=${disabled} @click=${act.erase}>
            ${icon('erase')}
          </button>
          <button type="button" class="go" aria-label=${words['finish']} ?disabled=${disabled} @click=${act.finish}>
            ${icon('right')}
          </button>
        </div>`}
  </div>`;

const padKey = (key: MathKey, words: Words, disabled: boolean, act: DockActions) =>
  html`<button type="button" ?disabled=${disabled} @click=${() => act.press(key)}>
    <span class="sr-only">${words[key.word] ?? key.face}</span>
    <span aria-hidden="true">${
      key.word === 'or' ? html`<span class="serif">${words['orWord']}</span>` : html`<sw-math .tex=${key.face}></sw-math>`
    }</span>
  </button>`;
