import { html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import { LightElement } from '../base/light-element';
import { ICONS } from './icons';

/** The drawing of an icon, for a template. */
export const icon = (name: string) =>
  Object.hasOwn(ICONS, name)
    ? html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"
        stroke-linejoin="round" aria-hidden="true" focusable="false">${unsafeSVG(ICONS[name])}</svg>`
    : nothing;

/** A drawn sign; what it means is said by the element around it. */
@customElement('sw-icon')
export class SwIcon extends LightElement {
  @property() name = '';

  override render() {
    return icon(this.name);
  }
}
