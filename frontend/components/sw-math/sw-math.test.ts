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

test('what goes on where its room ends says so, and is reached where it can be scrolled', async () => {
  const element = await formula('x^2');
  const room = (whole: number, scrolled: number) => {
    Object.defineProperties(element, {
      scrollWidth: { configurable: true, value: whole },
      clientWidth: { configurable: true, value: 100 },
      scrollLeft: { configurable: true, value: scrolled },
    });
    element.dispatchEvent(new Event('scroll'));
    return [element.hasAttribute('cut'), element.tabIndex >= 0];
  };
  expect(room(100, 0)).toEqual([false, false]);
  expect(room(150, 0)).toEqual([true, false]);
  element.style.overflowX = 'auto';
  expect(room(150, 0)).toEqual([true, true]);
  expect(room(150, 50)).toEqual([false, true]);
  expect(room(100, 0)).toEqual([false, false]);
});
