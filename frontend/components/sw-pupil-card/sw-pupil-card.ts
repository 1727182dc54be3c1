import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';
import '../sw-mark/sw-mark';
import '../sw-math/sw-math';
import '../sw-stair/sw-stair';
import '../sw-text/sw-text';

export interface Card {
  name: string;
  /** Where every line of the pupil's can be read; empty where there is no such page. */
  href: string;
  problem: string;
  time: string;
  line: string;
  mark: string;
  markLabel: string;
  tex: string;
  /** As it was typed; empty where nothing was. */
  plain: string;
  /** Markdown with formulas. */
  remark: string;
  level: number;
  stair: string;
  note: string;
  /** What the one button says, and in full to a screen reader; empty without a button. */
  action: string;
  actionLabel: string;
}

/** A pupil in the live room: as a card, or as a row, as the list that it stands in says. */
@customElement('sw-pupil-card')
export class SwPupilCard extends LightElement {
  @property({ attribute: false }) card: Card | null = null;

  override render() {
    const card = this.card;
    return card
      ? html`<p class="who">
            ${card.href ? html`<a href=${card.href} class="n">${card.name}</a>` : html`<b class="n">${card.name}</b>`}
            <span class="t"><b>${card.time}</b><span class="on"> ${card.line}</span></span>
          </p>
          <p class="task xs quiet">${card.problem}</p>
          <p class="cur">
            <sw-mark .kind=${card.mark} .label=${card.markLabel}></sw-mark>
            ${card.tex
              ? html`<sw-math class="inkm" .tex=${card.tex}></sw-math>`
              : card.plain
                ? html`<span class="inkm mono">${card.plain}</span>`
                : html`<span class="small quiet" aria-hidden="true">${card.markLabel}</span>`}
          </p>
          <sw-text class="small said" .markdown=${card.remark}></sw-text>
          <p class="foot">
            <sw-stair .level=${card.level} .label=${card.stair}></sw-stair>
            <span class="xs quiet grow">${card.note}</span>
            ${card.action
              ? html`<button class="btn bare" aria-label=${card.actionLabel} @click=${this.act}>${card.action}</button>`
              : nothing}
          </p>`
      : nothing;
  }

  private act() {
    this.dispatchEvent(new CustomEvent('act'));
  }
}
