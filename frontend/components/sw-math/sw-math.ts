import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';
import { reachable, typeset } from '../base/typeset';

/**
 * A formula, with KaTeX's MathML beside it for screen readers. One in a line that has no room carries `cut`, for a row
 * that cannot scroll it.
 */
@customElement('sw-math')
export class SwMath extends LightElement {
  @property() tex = '';
  @property({ type: Boolean, reflect: true }) display = false;

  private readonly sizes = new ResizeObserver(() => this.fit());

  override connectedCallback() {
    super.connectedCallback();
    this.watch();
  }

  override disconnectedCallback() {
    super.disconnectedCallback();
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

  private fit() {
    if (this.display) {
      reachable(this);
    } else {
      this.toggleAttribute('cut', this.scrollWidth > this.clientWidth + 1);
    }
  }
}
