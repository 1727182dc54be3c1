import DOMPurify from 'dompurify';
import { Marked, type Tokens } from 'marked';

type Formula = Tokens.Generic & { tex: string; display: boolean };

const DISPLAY = /^(?:\$\$([\s\S]+?)\$\$|\\\[([\s\S]+?)\\\])/;
const INLINE = /^(?:\$(?!\s)((?:\\.|[^$\\\n])+?)(?<!\s)\$(?!\d)|\\\(([\s\S]+?)\\\))/;

const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

// The formula travels through the sanitiser as an attribute and is typeset after it.
const placeholder = (token: Tokens.Generic) => {
  const { tex, display } = token as Formula;
  return display ? `<p data-display="${escape(tex)}"></p>` : `<span data-tex="${escape(tex)}"></span>`;
};

const token = (type: string, display: boolean, match: RegExpExecArray | null): Formula | undefined =>
  match ? { type, raw: match[0], tex: (match[1] ?? match[2]).trim(), display } : undefined;

/** All formulas of a text, as the tokens below read them one by one. */
export const FORMULAS = /\$\$[\s\S]+?\$\$|\$(?!\s)(?:\\.|[^$\\\n])+?(?<!\s)\$(?!\d)|\\\([\s\S]+?\\\)|\\\[[\s\S]+?\\\]/g;

const marked = new Marked({
  gfm: true,
  breaks: false,
  // A star or a line below in a formula ends no emphasis.
  hooks: { emStrongMask: (source: string) => source.replace(FORMULAS, (formula) => 'a'.repeat(formula.length)) },
  extensions: [
    {
      name: 'display',
      level: 'block',
      start: (source: string) => source.match(/\$\$|\\\[/)?.index,
      tokenizer: (source: string) => token('display', true, DISPLAY.exec(source)),
      renderer: placeholder,
    },
    {
      name: 'formula',
      level: 'inline',
      start: (source: string) => source.match(/\$|\\\(|\\\[/)?.index,
      tokenizer: (source: string) =>
        token('formula', false, DISPLAY.exec(source)) ?? token('formula', false, INLINE.exec(source)),
      renderer: placeholder,
    },
  ],
});

// No picture, frame or form: nothing a text names is fetched, and nothing in it can be filled in.
const ALLOWED = ['p', 'br', 'em', 'strong', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'hr', 'h1', 'h2', 'h3',
  'h4', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'span', 'sub', 'sup'];

/** The text as nodes for the page; display formulas get the class `hero` or `formula`. */
export function toFragment(markdown: string, hero: boolean): DocumentFragment {
  const dirty = marked.parse(markdown, { async: false });
  const clean = DOMPurify.sanitize(dirty, {
    ALLOWED_TAGS: ALLOWED,
    ALLOWED_ATTR: ['href', 'start', 'align', 'data-tex', 'data-display'],
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|#|\/(?!\/))/i,
    RETURN_DOM_FRAGMENT: true,
  });
  clean.querySelectorAll<HTMLElement>('[data-display]').forEach((place) => {
    place.className = hero ? 'hero' : 'formula';
    place.replaceChildren(formula(place.dataset['display'] ?? '', true));
    delete place.dataset['display'];
  });
  clean.querySelectorAll<HTMLElement>('[data-tex]').forEach((place) => {
    place.replaceWith(formula(place.dataset['tex'] ?? '', false));
  });
  clean.querySelectorAll('a').forEach((link) => {
    link.rel = 'noopener noreferrer';
    link.target = '_blank';
  });
  return clean;
}

function formula(tex: string, display: boolean): HTMLElement {
  const element = document.createElement('sw-math') as HTMLElement & { tex: string; display: boolean };
  element.tex = tex;
  element.display = display;
  return element;
}
