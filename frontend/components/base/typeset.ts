import katex from 'katex';
import 'katex/dist/katex.min.css';

const LONGEST = 6000;

// \htmlClass{slip} is the wave under the term that broke; every other way to reach into the page stays shut.
const trusted = (context: { command: string; class?: string }) =>
  context.command === '\\htmlClass' && context.class === 'slip';

export const options = (display: boolean) => ({
  displayMode: display,
  output: 'htmlAndMathml' as const,
  throwOnError: false,
  errorColor: 'inherit',
  strict: 'ignore' as const,
  trust: trusted as (context: unknown) => boolean,
  maxSize: 10,
  maxExpand: 500,
});

/** Typesets into the element; what KaTeX cannot read is shown as it was written. */
export function typeset(tex: string, into: HTMLElement, display = false): void {
  if (tex.length > LONGEST) {
    into.textContent = tex;
    return;
  }
  try {
    katex.render(tex, into, options(display));
    into.querySelectorAll('.katex-error').forEach((piece) => piece.removeAttribute('title'));
  } catch {
    into.textContent = tex;
  }
}

/** Lets the keyboard reach what scrolls inside itself. */
export function reachable(element: HTMLElement): void {
  if (element.scrollWidth > element.clientWidth + 1) {
    element.tabIndex = 0;
  } else {
    element.removeAttribute('tabindex');
  }
}
