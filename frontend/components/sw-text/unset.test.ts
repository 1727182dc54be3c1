import katex from 'katex';
import { expect, test } from 'vitest';
import samples from '../../../src/test/resources/typeset/samples.json';
import { options } from '../base/typeset';
import '../sw-math/sw-math';
import { toFragment } from './markdown';

const ERROR = '#123456';

// What is not trusted is shown as it is typed, without a complaint.
const isSet = (tex: string, display: boolean) => {
  try {
    return !katex.renderToString(tex, { ...options(display), throwOnError: true, errorColor: ERROR }).includes(ERROR);
  } catch {
    return false;
  }
};

// The server refuses what the page cannot set, by a reader of its own: UnsetTests holds it to the same samples.
test.each(samples.formulas)('formula $tex', ({ tex, set }) => {
  expect(isSet(tex, true)).toBe(set);
});

test.each(samples.texts)('text $text', ({ text, set }) => {
  const fragment = toFragment(text, false);
  const formulas = [...fragment.querySelectorAll('sw-math')] as (HTMLElement & { tex: string; display: boolean })[];
  const broken = formulas.some((formula) => !isSet(formula.tex, formula.display));
  const left = (fragment.textContent ?? '').replace('US$', '').replace('or $x.', '');
  expect(!broken && !/\$(?!\d)|\\\p{L}{2}/u.test(left)).toBe(set);
});
