import { html } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';
import { icon } from '../sw-icon/sw-icon';
import { choose, chosen, type Theme } from './theme';

const CHOICES: [Theme, string][] = [
  ['system', 'screen'],
  ['light', 'sun'],
  ['dark', 'moon'],
];

/** Light, dark, or as the device has it. */
@customElement('sw-theme')
export class SwTheme extends LightElement {
  @state() private theme: Theme = chosen();

  override render() {
    return html`<fieldset class="seg">
      <legend class="sr-only">${this.word('label')}</legend>
      ${CHOICES.map(
        ([theme, sign]) => html`<label>
          <input type="radio" name="sw-theme" .checked=${this.theme === theme} @change=${() => this.pick(theme)} />
          <span>${icon(sign)}${this.word(theme)}</span>
        </label>`,
      )}
    </fieldset>`;
  }

  private pick(theme: Theme) {
    this.theme = theme;
    choose(theme);
  }
}
