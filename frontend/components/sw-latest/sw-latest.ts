import { customElement } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';

const SETTLING_MS = 1500;
const LATER_MS = 100;
const HANDLE = 40;
const EDGE = 4;
/** How the tutor's page stands where it scrolls in itself: as a sheet from below, or beside the problem. */
const SCROLLING = ['fixed', 'sticky'];
const LEAVING = ['wheel', 'touchmove', 'input'];

/**
 * Keeps the newest answer in sight: when the page comes back, when a question is asked, and while the answer grows. The scrolling
 * and the typing of the one who reads come first. Beside a problem only the tutor's page moves, in itself.
 */
@customElement('sw-latest')
export class SwLatest extends LightElement {
  private readonly resized = new ResizeObserver(() => this.grown());
  private talk: HTMLElement | null = null;
  private later = 0;
  private answers = 0;
  private settledAt = 0;
  private running = false;
  private following = true;

  override connectedCallback() {
    super.connectedCallback();
    this.answers = 0;
    this.watch();
    LEAVING.forEach((event) => window.addEventListener(event, this.leave, { passive: true }));
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.resized.disconnect();
    window.clearTimeout(this.later);
    LEAVING.forEach((event) => window.removeEventListener(event, this.leave));
  }

  /** Where the tutor's page has just been opened, its parts get their names after they have got their places. */
  private watch() {
    this.talk = this.closest('.tutor, .free-talk')?.querySelector<HTMLElement>('.talk') ?? null;
    if (this.talk) {
      this.resized.observe(this.talk);
    } else {
      this.later = window.setTimeout(() => this.watch(), LATER_MS);
    }
  }

  private readonly leave = () => (this.following = false);

  private grown() {
    const exchanges = this.talk?.offsetHeight ? [...this.talk.querySelectorAll<HTMLElement>('.exchange')] : [];
    if (exchanges.length !== this.answers) {
      // What was set before is drawn in several steps: formulas and fonts come later.
      this.settledAt = performance.now() + SETTLING_MS;
      this.following = exchanges.length > this.answers;
    }
    this.answers = exchanges.length;
    const newest = exchanges.at(-1);
    const runs = newest?.querySelector('.held:not([hidden])') != null;
    if (newest && this.following && (runs || this.running || performance.now() < this.settledAt)) {
      this.bring(newest.getBoundingClientRect().top, this.talk!.getBoundingClientRect().bottom, runs);
    }
    this.running = runs;
  }

  /** As little as it takes; of an answer that is higher than the window the end while it grows, else the beginning. */
  private bring(begin: number, end: number, runs: boolean) {
    const sheet = this.closest<HTMLElement>('.tutor');
    if (sheet && !SCROLLING.includes(getComputedStyle(sheet).position)) {
      return;
    }
    const [top, bottom] = this.room(sheet);
    const higher = end - begin > bottom - top;
    const down = end - bottom;
    const up = begin - top;
    const by = higher && !runs ? up : down > 0 ? down : up < 0 && !higher ? up : 0;
    (sheet ?? window).scrollBy({ top: by, behavior: 'instant' });
  }

  /** Where in the window an answer can be read. */
  private room(sheet: HTMLElement | null): [number, number] {
    const field = this.closest('.tutor, .free-talk')?.querySelector('.composer')?.getBoundingClientRect();
    const seen = sheet?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight };
    const bottom = field?.height ? Math.min(field.top, seen.bottom) : seen.bottom;
    return [seen.top + (sheet ? HANDLE : EDGE), bottom - EDGE];
  }
}
