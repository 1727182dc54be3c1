import { html, nothing } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';

const NEAR = 0.8;

/** Says how much of a text fits, before it is sent; nothing while there is room enough. Stands beside its field. */
@customElement('sw-length')
export class SwLength extends LightElement {
  @property({ type: Number }) most = 0;
  @state() private length = 0;
  private spoke = 0;
  private place: HTMLElement | null = null;

  override connectedCallback() {
    super.connectedCallback();
    this.place = this.parentElement;
    this.place?.addEventListener('input', this.listen);
    this.place?.addEventListener('keydown', this.sent);
    this.look();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.place?.removeEventListener('input', this.listen);
    this.place?.removeEventListener('keydown', this.sent);
  }

  private readonly listen = () => this.look();

  /** Who sends what is too long looks for the reason. */
  private readonly sent = (press: KeyboardEvent) => {
    if (press.key === 'Enter' && this.spoke === 2) {
      this.show();
    }
  };

  /** For a change that the browser does not tell of. */
  look() {
    const field = this.place?.querySelector('input');
    this.length = field?.value.trim().length ?? 0;
    field?.setAttribute('aria-invalid', String(this.length > this.most));
  }

  // It may stand below what can be seen.
  override updated() {
    if (this.spoke !== this.speaks()) {
      this.spoke = this.speaks();
      if (this.spoke > 0) {
        this.show();
      }
    }
  }

  private show() {
    this.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  private speaks() {
    return this.length > this.most ? 2 : this.length > this.most * NEAR ? 1 : 0;
  }

  override render() {
    const over = this.speaks() === 2;
    return html`${this.speaks() > 0 ? html`<p class=${over ? 'small over' : 'small quiet'}>${this.count()}</p>` : nothing}
      <p class="small over" role="status">${over ? this.word('over') : nothing}</p>`;
  }

  private count() {
    const number = (value: number) => value.toLocaleString(document.documentElement.lang || undefined);
    return this.word('count').replace('{n}', number(this.length)).replace('{most}', number(this.most));
  }
}
