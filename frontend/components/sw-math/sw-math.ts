import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';
import { reachable, typeset } from '../base/typeset';

/**
 * A formula, with KaTeX's MathML beside it for screen readers. One that goes on where its room ends carries `cut`, and is
 * reached by the keyboard where it can be scrolled.
 */
@customElement('sw-math')
export class SwMath extends LightElement {
  @property() tex = '';
  @property({ type: Boolean, reflect: true }) display = false;

  private readonly sizes = new ResizeObserver(() => this.fit());

  override connectedCallback() {
    super.connectedCallback();
    this.watch();
    this.addEventListener('scroll', this.fit, { passive: true });
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
    this.removeEventListener('scroll', this.fit);
    this.sizes.disconnect();
  }

  override updated() {
    typeset(this.tex, this, this.display);
    this.watch();
  }

  private watch() {
    this.sizes.disconnect();
    this.sizes.observe(this);
  }

  private readonly fit = () => {
    const hidden = this.scrollWidth - this.clientWidth;
    this.toggleAttribute('cut', hidden - this.scrollLeft > 1);
    const inside = this.closest('a, button, summary') !== null;
    if (!inside && (this.display || (hidden > 1 && getComputedStyle(this).overflowX === 'auto'))) {
      reachable(this);
    } else {
      this.removeAttribute('tabindex');
    }
  };
}
