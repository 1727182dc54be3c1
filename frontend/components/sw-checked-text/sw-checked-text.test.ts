import { expect, test } from 'vitest';
import { drawn, show } from '../base/testing';
import { signed, type Piece, type SwCheckedText } from './sw-checked-text';
import '../sw-math/sw-math';
import './sw-checked-text';

const piece = (text: string, ...formulas: string[]): Piece => ({
  text,
  gap: false,
  picture: '',
  ticks: formulas.map((formula) => ({ start: text.indexOf(formula), length: formula.length, proved: true })),
});
const gap: Piece = { text: '', gap: true, ticks: [], picture: '' };
const words = { proved: 'Checked by algebra', gap: 'one line did not check, so it was left out' };
const text = (...pieces: Piece[]) => show<SwCheckedText>('sw-checked-text', { pieces, words });
const ticks = (element: Element) => element.querySelectorAll('.proved').length;

test.each([
  [piece('So $2x = 4$ now.', '2x = 4'), 'So $2x = 4$\uE000 now.'],
  [piece('So \\(2x = 4\\) now.', '2x = 4'), 'So \\(2x = 4\\)\uE000 now.'],
  [piece('So 2x = 4 now.', '2x = 4'), 'So 2x = 4\uE000 now.'],
  [piece('$$2x = 4$$', '2x = 4'), '$$2x = 4$$\uE000'],
  [piece('$2x = 4.$', '2x = 4'), '$2x = 4.$\uE000'],
  [piece('$x + 2 = x^{2}, y = x + 2$', 'x + 2 = x^{2}', 'y = x + 2'), '$x + 2 = x^{2}, y = x + 2$\uE000'],
  [
    { ...piece('$x = 1, y = 2$'), ticks: [{ start: 1, length: 5, proved: true }, { start: 8, length: 5, proved: false }] },
    '$x = 1, y = 2$',
  ],
  [{ ...piece('$a = b$'), ticks: [{ start: 1, length: 5, proved: false }] }, '$a = b$'],
])('%j', (given, wanted) => {
  expect(signed(given as Piece)).toBe(wanted);
});

test('a tick for each formula that was proved, beside a displayed one', async () => {
  const element = await text(piece('First $2 + 2 = 4$. Then\n\n$$2x = 4$$\n\n', '2 + 2 = 4', '2x = 4'), piece('Now you.'));
  expect(ticks(element)).toBe(2);
  expect(element.querySelector('.formula.eq > .proved')).not.toBeNull();
  expect(element.textContent).toContain('Now you.');
});

test('a system is typeset whole, with its tick behind it', async () => {
  const element = await text(piece('$x + 2 = x^{2}, y = x + 2$', 'x + 2 = x^{2}', 'y = x + 2'));
  await new Promise((later) => setTimeout(later, 50));
  expect(element.querySelector('.katex-error')).toBeNull();
  expect(element.querySelector('sw-math math')).not.toBeNull();
  expect(element.querySelector('sw-math')?.textContent).not.toContain('\uE000');
  expect(ticks(element)).toBe(1);
});

test('what was left out leaves a word', async () => {
  const element = await text(piece('Look here. '), gap, piece('Go on.'));
  expect(element.querySelector('.gone')?.textContent).toBe(words.gap);
});

test('a picture stands before the words that tell it', async () => {
  const element = await text(piece('Look. '), { ...piece('Zeros: 2.'), picture: '<svg id="one"></svg>' }, piece('\uE002'));
  expect(element.querySelectorAll('.drawing > svg#one')).toHaveLength(1);
  expect(element.textContent?.replace(/\s+/g, ' ').trim()).toBe('Look. Zeros: 2.');
});

test('a text cannot bring its own ticks', async () => {
  expect(ticks(await text(piece('\uE000 $3 = 4$ \uE000')))).toBe(0);
});

test('more of the text does not draw the rest anew', async () => {
  const element = await text(piece('Look.'));
  const first = element.querySelector('p');
  element.pieces = [piece('Look.')];
  await drawn(element);
  expect(first).not.toBeNull();
  expect(element.querySelector('p')).toBe(first);
});
