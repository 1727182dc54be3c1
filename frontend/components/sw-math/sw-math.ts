import { customElement, property } from 'lit/decorators.js';
import { LightElement } from '../base/light-element';
import { reachable, typeset } from '../base/typeset';

/** A formula, with KaTeX's MathML beside it for screen readers. */
@customElement('sw-math')
export class SwMath extends LightElement {
  @property() tex = '';
  @property({ type: Boolean, reflect: true }) display = false;

  private readonly sizes = new ResizeObserver(() => reachable(this));

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
    if (this.display) {
      this.sizes.observe(this);
    }
  }
}
