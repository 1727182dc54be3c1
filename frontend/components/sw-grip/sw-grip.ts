import { html } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';

const HEIGHTS = ['peek', 'half', 'full'] as const;
/** From here on the window is smaller because it is zoomed. */
const ZOOMED = 1.05;
type Height = (typeof HEIGHTS)[number];

/** The handle of the bottom sheet on a phone: drag it, press it, or use the arrow keys. */
@customElement('sw-grip')
export class SwGrip extends LightElement {
  @property() label = '';
  @state() private height: Height = 'half';
  private from = 0;

  override connectedCallback() {
    super.connectedCallback();
    this.lift();
    ['resize', 'scroll'].forEach((event) => window.visualViewport?.addEventListener(event, this.lift));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    ['resize', 'scroll'].forEach((event) => window.visualViewport?.removeEventListener(event, this.lift));
  }

  /** A keyboard on the screen covers what is fixed to the bottom: the sheet stands on it. */
  private readonly lift = () => {
    const seen = window.visualViewport;
    const covered = seen && seen.scale < ZOOMED ? window.innerHeight - seen.height - seen.offsetTop : 0;
    this.sheet?.style.setProperty('--sw-keyboard', `${Math.max(0, Math.round(covered))}px`);
  };

  override render() {
    return html`<button type="button" class="grip" aria-label=${this.label} aria-expanded=${this.height !== 'peek'}
      @click=${this.next} @keydown=${this.key} @pointerdown=${this.down} @pointerup=${this.up}><i></i></button>`;
  }

  override updated() {
    this.sheet?.setAttribute('data-sheet', this.height);
  }

  private get sheet() {
    return this.closest<HTMLElement>('.tutor');
  }

  private move(steps: number) {
    const at = HEIGHTS.indexOf(this.height) + steps;
    this.height = HEIGHTS[Math.min(HEIGHTS.length - 1, Math.max(0, at))];
  }

  private next() {
    this.height = this.height === 'full' ? 'peek' : HEIGHTS[HEIGHTS.indexOf(this.height) + 1];
  }

  private key(event: KeyboardEvent) {
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      event.preventDefault();
      this.move(event.key === 'ArrowUp' ? 1 : -1);
    }
  }

  private down(event: PointerEvent) {
    this.from = event.clientY;
    (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
  }

  private up(event: PointerEvent) {
    const moved = event.clientY - this.from;
    if (Math.abs(moved) > 24) {
      // A drag is no press: the click that follows it is swallowed.
      this.addEventListener('click', (click) => click.stopImmediatePropagation(), { capture: true, once: true });
      this.move((moved < 0 ? 1 : -1) * (Math.abs(moved) > window.innerHeight / 3 ? 2 : 1));
    }
  }
}
