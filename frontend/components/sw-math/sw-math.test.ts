import { expect, test } from 'vitest';
import { show } from '../base/testing';
import type { SwMath } from './sw-math';
import './sw-math';

const formula = (tex: string, display = false) => show<SwMath>('sw-math', { tex, display });

test('typesets with MathML for screen readers', async () => {
  const element = await formula('x^2');
  expect(element.querySelector('math')).not.toBeNull();
  expect(element.querySelector('.katex-html')?.getAttribute('aria-hidden')).toBe('true');
});

test('display style when asked for', async () => {
  expect((await formula('x', true)).querySelector('.katex-display')).not.toBeNull();
});

test('the slip is the one class a formula can name', async () => {
  expect((await formula('\\htmlClass{slip}{-2}')).querySelector('.slip')).not.toBeNull();
  expect((await formula('\\htmlClass{bar}{-2}')).querySelector('.bar')).toBeNull();
});

test.each(['\\href{https://example.org}{x}', '\\includegraphics{https://example.org/a.png}', '\\htmlStyle{color:red}{x}'])(
  '%s reaches nothing',
  async (tex) => {
    const element = await formula(tex);
    expect(element.querySelector('a, img, [style*="red"]')).toBeNull();
  },
);

test('what cannot be read is shown as written, without a complaint', async () => {
  const element = await formula('\\frac{1}{');
  expect(element.textContent).toContain('\\frac{1}{');
  expect(element.innerHTML).not.toContain('ParseError');
});

test('a macro that doubles itself ends', async () => {
  expect((await formula('\\def\\a{\\a\\a}\\a')).textContent).toBeTruthy();
});
