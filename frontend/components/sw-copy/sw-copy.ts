import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';
import { icon } from '../sw-icon/sw-icon';

/** Copies a text and says so for a moment. */
@customElement('sw-copy')
export class SwCopy extends LightElement {
  @property() label = '';
  @property() text = '';
  @property() copied = '';
  @state() private done = false;

  override render() {
    return html`<button type="button" class="btn" @click=${this.copy}>
        ${icon(this.done ? 'tick' : 'copy')}<span>${this.done ? this.copied : this.label}</span>
      </button>
      <span class="sr-only" role="status">${this.done ? this.copied : ''}</span>`;
  }

  private async copy() {
    if (await copyText(this.text)) {
      this.done = true;
      setTimeout(() => (this.done = false), 3000);
    }
  }
}

// The clipboard interface exists only on https and localhost; a school's server may well be plain http.
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = document.createElement('textarea');
    area.value = text;
    area.className = 'sr-only';
    const before = document.activeElement as HTMLElement | null;
    document.body.append(area);
    area.select();
    const done = document.execCommand?.('copy') ?? false;
    area.remove();
    before?.focus();
    return done;
  }
}
