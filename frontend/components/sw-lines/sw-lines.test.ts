import { expect, test } from 'vitest';
import { drawn, show } from '../base/testing';
import type { Line, SwLines } from './sw-lines';
import './sw-lines';

const line = (number: number, changes: Partial<Line> = {}): Line => ({
  number, tex: 'x=2', plain: '', mark: 'holds', markLabel: 'This line holds', remarkStrong: '', remark: '', why: '', note: '', last: false,
  spoken: `Line ${number}: this line holds.`, ...changes,
});
const announced = (element: Element) => element.querySelector('[aria-live]')?.textContent;

test('an ordered list with numbers, marks and remarks', async () => {
  const lines = await show<SwLines>('sw-lines', {
    lines: [line(1), line(2, { mark: 'breaks', remarkStrong: 'Sign lost', remark: 'when the 2 moved across.' })],
  });
  expect(lines.querySelectorAll('ol > li')).toHaveLength(2);
  expect([...lines.querySelectorAll('.no')].map((no) => no.textContent)).toEqual(['1', '2']);
  expect(lines.querySelector('.remark b')?.textContent).toBe('Sign lost');
});

test('why is told where something is to tell, and only when it is asked', async () => {
  const lines = await show<SwLines>('sw-lines', { lines: [line(1), line(2, { why: 'At $x=2$ it gives $7$.' })] });
  const details = lines.querySelectorAll('details');
  expect(details).toHaveLength(1);
  expect(details[0].open).toBe(false);
  expect(details[0].querySelectorAll('sw-math')).toHaveLength(2);
});

test('what a teacher wrote stands under its line, and is announced when it comes', async () => {
  const lines = await show<SwLines>('sw-lines', { lines: [line(1), line(2)], words: { note: 'From your teacher' } });
  lines.lines = [line(1), line(2, { note: 'Put $x=2$ back.\nIs it 0?', spoken: 'Line 2. From your teacher Put x=2 back.' })];
  await drawn(lines);
  expect(lines.querySelectorAll('.note')).toHaveLength(1);
  expect(lines.querySelectorAll('.note p')).toHaveLength(2);
  expect(lines.querySelectorAll('.note sw-math')).toHaveLength(1);
  expect(announced(lines)).toContain('From your teacher');
});

test('words are shown as they were written', async () => {
  const lines = await show<SwLines>('sw-lines', { lines: [line(1, { tex: '', plain: 'rises, then falls' })] });
  expect(lines.querySelector('.words')?.textContent).toBe('rises, then falls');
});

test('the last line is underlined twice', async () => {
  const lines = await show<SwLines>('sw-lines', { lines: [line(1), line(2, { last: true })] });
  expect(lines.querySelectorAll('.final .under path')).toHaveLength(2);
});

test('a line is announced when it is finished, not when the page opens and not while it waits', async () => {
  const lines = await show<SwLines>('sw-lines', { lines: [line(1)] });
  expect(announced(lines)).toBe('');
  lines.lines = [line(1), line(2, { mark: 'pending', spoken: 'Line 2: on its way.' })];
  await drawn(lines);
  expect(announced(lines)).toBe('');
  lines.lines = [line(1), line(2, { mark: 'breaks', spoken: 'Line 2: something breaks here. Sign lost' })];
  await drawn(lines);
  expect(announced(lines)).toBe('Line 2: something breaks here. Sign lost');
});

test('Alt with the arrows walks from line to line', async () => {
  const lines = await show<SwLines>('sw-lines', { lines: [line(1), line(2)] });
  const walk = (key: string) => {
    document.dispatchEvent(new KeyboardEvent('keydown', { key, altKey: true }));
    return [...lines.querySelectorAll('.mline')].indexOf(document.activeElement as Element);
  };
  expect([walk('ArrowUp'), walk('ArrowUp'), walk('ArrowUp'), walk('ArrowDown')]).toEqual([1, 0, 0, 1]);
});
