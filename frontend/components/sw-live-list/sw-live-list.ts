import { css, html, LitElement, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

/** Where a card belongs now: the name of its slot, and of the section. */
export interface Place {
  id: string;
  section: string;
}

const PACE_MS = 5000;

const same = (one: Place[], other: Place[]) =>
  one.length === other.length && one.every((place, i) => place.id === other[i].id && place.section === other[i].section);

/**
 * Cards in sections whose order the server says. They change place at most every five seconds, and not while the pointer or the
 * focus is on one of them. Only slots move: the cards stay where they are in the page, and with them the focus.
 */
@customElement('sw-live-list')
export class SwLiveList extends LitElement {
  static override styles = css`
    :host { display: block; }
    h2 { font-size: var(--sw-size-l); line-height: 1.3; font-weight: 600; letter-spacing: -.005em; margin: 0 0 10px; }
    .count { color: var(--sw-print-2); font-weight: 400; margin-inline-start: 4px; }
    ul { list-style: none; margin: 0 0 20px; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(340px, 100%), 1fr)); }
    ul.stuck { gap: 14px; }
    ul.going { column-gap: 40px; }
    li { min-width: 0; }
    /* Of a large class most rows are out of sight: they are neither laid out nor drawn until they come into it.
       What they draw ends at their edge: there is room for the frame of the focus. */
    ul.going li { content-visibility: auto; contain-intrinsic-size: auto 53px; padding-inline: 4px; margin-inline: -4px; }
  `;

  @property({ attribute: false }) places: Place[] = [];
  /** The heading of each section, by its name, in order. */
  @property({ attribute: false }) words: Record<string, string> = {};
  @state() private shown: Place[] = [];
  private movedAt = -PACE_MS;
  private timer = 0;
  private pointed = false;

  override render() {
    return Object.entries(this.words).map(([section, title]) => {
      const here = this.shown.filter((place) => place.section === section);
      return here.length
        ? html`<h2 id=${section}>${title}<span class="count">${here.length}</span></h2>
            <ul class=${section} role="list" aria-labelledby=${section}>
              ${repeat(here, (place) => place.id, (place) => html`<li><slot name=${place.id} @slotchange=${this.dressed}></slot></li>`)}
            </ul>`
        : nothing;
    });
  }

  override willUpdate(changes: PropertyValues<this>) {
    if (changes.has('places')) {
      this.settle();
    }
  }

  override updated() {
    this.dress();
  }

  override connectedCallback() {
    super.connectedCallback();
    this.addEventListener('pointerover', this.point);
    this.addEventListener('pointerleave', this.point);
    this.addEventListener('focusout', this.later);
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    window.clearTimeout(this.timer);
    this.removeEventListener('pointerover', this.point);
    this.removeEventListener('pointerleave', this.point);
    this.removeEventListener('focusout', this.later);
  }

  private get held(): boolean {
    return this.pointed || this.contains(document.activeElement);
  }

  private readonly settle = () => {
    window.clearTimeout(this.timer);
    if (same(this.shown, this.places)) {
      return;
    }
    const wait = this.movedAt + PACE_MS - performance.now();
    if (this.shown.length && this.held) {
      return;
    }
    if (this.shown.length && wait > 0) {
      this.timer = window.setTimeout(this.settle, wait);
      return;
    }
    this.shown = [...this.places];
    this.movedAt = performance.now();
  };

  // The focus has not arrived yet where it goes when it is told that it leaves.
  private readonly later = () => {
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(this.settle);
  };

  private readonly point = (event: PointerEvent) => {
    const card = event.target instanceof Element && event.target !== this && this.contains(event.target);
    const now = event.type === 'pointerover' && card && event.pointerType !== 'touch';
    if (this.pointed && !now) {
      this.later();
    }
    this.pointed = now;
  };

  private readonly dressed = (event: Event) => {
    for (const card of (event.target as HTMLSlotElement).assignedElements()) {
      this.dressAs(card, this.shown.find((place) => place.id === card.slot)?.section);
    }
  };

  private dress() {
    const sections = new Map(this.shown.map((place) => [place.id, place.section]));
    for (const card of this.children) {
      this.dressAs(card, sections.get(card.slot));
    }
  }

  /** A card looks as its section says. */
  private dressAs(card: Element, section = '') {
    if (card.getAttribute('data-place') !== section) {
      card.setAttribute('data-place', section);
    }
  }
}
