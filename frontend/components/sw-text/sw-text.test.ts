import { expect, test } from 'vitest';
import { show } from '../base/testing';
import type { SwText } from './sw-text';
import './sw-text';

const text = (markdown: string, hero = false) => show<SwText>('sw-text', { markdown, hero });
const formulas = (element: Element) => [...element.querySelectorAll('sw-math')].map((math) => (math as HTMLElement & { tex: string }).tex);

test.each([
  ['$x_1 + y_1$ and *more*', ['x_1 + y_1']],
  ['\\(a<b\\) or \\[c\\]', ['a<b', 'c']],
  ['Solve\n\n$$x^2=4$$', ['x^2=4']],
  ['Solve $$x^2=4$$', ['x^2=4']],
  ['It costs $5 and then $6.', []],
  ['A price of \\$5, and `$x$` in code', []],
])('%s', async (markdown, found) => {
  expect(formulas(await text(markdown))).toEqual(found);
});

test('the main expression becomes the hero only when asked', async () => {
  expect((await text('$$x$$', true)).querySelector('.hero > sw-math')).not.toBeNull();
  expect((await text('$$x$$')).querySelector('.formula > sw-math')).not.toBeNull();
});

test('nothing that runs, loads or asks survives', async () => {
  const element = await text(
    '<img src="//example.org/a.png" onerror="alert(1)"><script>alert(1)</script><form><input></form>' +
      '<p style="position:fixed">x</p><a href="javascript:alert(1)">a</a> <iframe src="https://example.org"></iframe>',
  );
  expect(element.querySelector('img, script, form, input, iframe, [style], [onerror], a[href]')).toBeNull();
});

test('a formula cannot carry markup', async () => {
  const element = await text('$"><b onclick=alert(1)>x</b>$');
  expect(element.querySelector('b')).toBeNull();
});

test('links open away from the work', async () => {
  const link = (await text('[a](https://example.org)')).querySelector('a');
  expect(link?.target).toBe('_blank');
  expect(link?.rel).toContain('noopener');
});
