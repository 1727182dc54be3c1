import { html, nothing } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';
import { connected, probe, watchConnection } from '../base/connection';
import { icon } from '../sw-icon/sw-icon';
import { countKept, KEPT_CHANGED } from '../sw-math-line-field/kept-lines';

/** Shows itself only while the way back is being found. */
@customElement('sw-connection-strip')
export class SwConnectionStrip extends LightElement {
  @state() private away = false;
  @state() private kept = 0;
  private stop = () => {};
  private probing = 0;

  override connectedCallback() {
    super.connectedCallback();
    this.stop = watchConnection((there) => this.turn(!there));
    this.turn(!connected());
    window.addEventListener(KEPT_CHANGED, this.count);
    this.count();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.stop();
    clearInterval(this.probing);
    window.removeEventListener(KEPT_CHANGED, this.count);
  }

  override render() {
    return html`<div role="status">${this.away ? this.strip() : nothing}</div>`;
  }

  private turn(away: boolean) {
    this.away = away;
    clearInterval(this.probing);
    if (away) {
      this.probing = window.setInterval(probe, 5000);
    }
  }

  private strip() {
    return html`<p class="strip">
      <span class="icon">${icon('again')}</span>
      <span class="grow"><b>${this.word('finding')}</b><br /><span class="small quiet">${this.sentence()}</span></span>
    </p>`;
  }

  private sentence(): string {
    if (this.kept === 0) {
      return this.word('none');
    }
    const form = new Intl.PluralRules(document.documentElement.lang || 'en').select(this.kept);
    return (this.word(form) || this.word('other')).replace('{n}', String(this.kept));
  }

  private readonly count = () => {
    this.kept = countKept();
  };
}
