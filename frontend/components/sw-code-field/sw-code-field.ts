import { html } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';

const LENGTH = 6;

/** What can stand in a code: no O, 0, I or 1, so nothing to mix up. */
export const readCode = (text: string) =>
  text
    .toUpperCase()
    .replace(/[^A-Z0-9]|[O0I1]/g, '')
    .slice(0, LENGTH);

/** Six squares over one real input, so that pasting, autofill and screen readers work. */
@customElement('sw-code-field')
export class SwCodeField extends LightElement {
  @property() value = '';
  @property() label = '';
  @property() hint = '';
  @property() message = '';
  @property({ type: Boolean, reflect: true }) disabled = false;
  @state() private focused = false;
  @query('input') private input!: HTMLInputElement;

  override render() {
    const at = Math.min(this.value.length, LENGTH - 1);
    return html`<div class="code">
        <input type="text" aria-label=${this.label} aria-describedby="sw-code-hint" autocomplete="off" spellcheck="false"
          autocapitalize="characters" inputmode="text" .value=${this.value} ?disabled=${this.disabled}
          @input=${this.typed} @keyup=${this.caretToEnd} @click=${this.caretToEnd}
          @focus=${() => (this.focused = true)} @blur=${() => (this.focused = false)} />
        ${Array.from({ length: LENGTH }, (_, i) => this.square(i, this.focused && i === at))}
      </div>
      <p class="found small quiet" id="sw-code-hint" aria-live="polite">${this.message || this.hint}</p>`;
  }

  override focus() {
    this.input?.focus();
  }

  private square(i: number, now: boolean) {
    const letter = this.value[i];
    return html`<span class=${now ? 'cell now' : 'cell'} aria-hidden="true">${
      letter ?? (now ? html`<i class="caret"></i>` : '')
    }</span>`;
  }

  private typed() {
    const value = readCode(this.input.value);
    this.input.value = value;
    this.caretToEnd();
    if (value !== this.value) {
      this.value = value;
      this.dispatchEvent(new CustomEvent('value-changed', { detail: { value } }));
    }
  }

  private caretToEnd() {
    this.input.setSelectionRange(this.input.value.length, this.input.value.length);
  }
}
