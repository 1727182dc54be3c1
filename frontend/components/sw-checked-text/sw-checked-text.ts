import { customElement, property } from 'lit/decorators.js';
import { html, render } from 'lit';
import { LightElement } from '../base/light-element';
import { icon } from '../sw-icon/sw-icon';
import { FORMULAS, toFragment } from '../sw-text/markdown';

export interface Tick {
  start: number;
  length: number;
  proved: boolean;
}

export interface Piece {
  text: string;
  ticks: Tick[];
  gap: boolean;
  /** Drawn by the server, before the text that tells it in words; empty without one. */
  picture: string;
}

// Signs for private use, which stand in the text for a tick, a gap and a picture until it has become nodes.
const TICK = '\uE000';
const GAP = '\uE001';
const PICTURE = '\uE002';
const SIGNS = /[\uE000-\uE002]/g;

/**
 * The text of a piece with a sign after each formula that was proved. Within a formula it waits for its end, and what stands
 * there together has one sign, if all of it was proved.
 */
export function signed({ text, ticks, gap, picture }: Piece): string {
  if (gap) {
    return `\n\n${GAP}\n\n`;
  }
  // As the Markdown reads them, so that a sign never gets into what is typeset.
  const formulas = [...text.matchAll(FORMULAS)].map((found) => ({ start: found.index, end: found.index + found[0].length }));
  const ends = new Map<number, boolean>();
  for (const tick of ticks) {
    const end = tick.start + tick.length;
    const place = formulas.find((formula) => formula.start < end && end <= formula.end)?.end ?? end;
    ends.set(place, tick.proved && (ends.get(place) ?? true));
  }
  let out = picture ? `\n\n${PICTURE}\n\n` : '';
  let from = 0;
  for (const [end] of [...ends].filter(([, proved]) => proved).sort(([one], [other]) => one - other)) {
    out += text.slice(from, end).replace(SIGNS, '') + TICK;
    from = end;
  }
  return out + text.slice(from).replace(SIGNS, '');
}

/** Markdown in which algebra has looked at the formulas: each that was proved has a tick, and what was left out leaves a mark. */
@customElement('sw-checked-text')
export class SwCheckedText extends LightElement {
  @property({ attribute: false }) pieces: Piece[] = [];
  private shown = '';

  override render() {
    return html`<div class="checked"></div>`;
  }

  override updated() {
    const text = this.pieces.map(signed).join('');
    if (text !== this.shown) {
      this.shown = text;
      const nodes = toFragment(text, false);
      this.place(nodes);
      this.querySelector('.checked')?.replaceChildren(nodes);
    }
  }

  private place(nodes: DocumentFragment) {
    const walker = document.createTreeWalker(nodes, NodeFilter.SHOW_TEXT);
    const found: Text[] = [];
    while (walker.nextNode()) {
      if (SIGNS.test(walker.currentNode.textContent ?? '')) {
        found.push(walker.currentNode as Text);
      }
      SIGNS.lastIndex = 0;
    }
    const pictures = this.pieces.flatMap(({ gap, picture }) => (picture && !gap ? [this.picture(picture)] : [])).values();
    found.forEach((text) => this.replace(text, pictures));
    nodes.querySelectorAll('p').forEach((paragraph) => this.raise(paragraph));
  }

  private replace(text: Text, pictures: Iterator<HTMLElement>) {
    const parts = (text.textContent ?? '').split(/([\uE000-\uE002])/).filter((part) => part);
    const made: Record<string, () => HTMLElement> = { [TICK]: () => this.tick(), [GAP]: () => this.gap(), [PICTURE]: () => pictures.next().value! };
    text.replaceWith(...parts.map((part) => made[part]?.() ?? part));
  }

  /** A tick that came after a displayed formula stands beside it. */
  private raise(paragraph: Element) {
    const before = paragraph.previousElementSibling;
    const first = paragraph.firstChild;
    if (before?.classList.contains('formula') && first instanceof HTMLElement && first.classList.contains('proved')) {
      before.classList.add('eq');
      before.append(first);
      if (!paragraph.textContent?.trim() && !paragraph.children.length) {
        paragraph.remove();
      }
    }
  }

  private tick(): HTMLElement {
    const tick = document.createElement('span');
    tick.className = 'proved';
    tick.setAttribute('role', 'img');
    tick.setAttribute('aria-label', this.word('proved'));
    render(icon('tick'), tick);
    return tick;
  }

  private picture(svg: string): HTMLElement {
    const drawing = document.createElement('span');
    drawing.className = 'drawing';
    drawing.innerHTML = svg;
    return drawing;
  }

  private gap(): HTMLElement {
    const gap = document.createElement('span');
    gap.className = 'gone';
    gap.textContent = this.word('gap');
    return gap;
  }
}
