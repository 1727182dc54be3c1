import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';

/** Renders into the page's own tree, where its style sheets and KaTeX's reach; the server gives it its words. */
export abstract class LightElement extends LitElement {
  @property({ attribute: false }) words: Record<string, string> = {};

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  protected word(name: string): string {
    return this.words[name] ?? '';
  }
}
