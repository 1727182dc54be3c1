import { expect, test } from 'vitest';
import { show } from '../base/testing';
import type { SwBars } from './sw-bars';
import './sw-bars';

const bars = (counts: number[]) =>
  show<SwBars>('sw-bars', {
    label: 'Tries',
    names: ['1', '2', '3 or more'],
    counts,
    words: { name: 'Tries', count: 'Pupils' },
  });

test('a column is as high as its count, the highest fills the drawing', async () => {
  const shown = await bars([6, 0, 3]);
  expect([...shown.querySelectorAll('rect')].map((column) => Number(column.getAttribute('height')))).toEqual([96, 0, 48]);
  expect([...shown.querySelectorAll('text.count')].map((count) => count.textContent)).toEqual(['6', '0', '3']);
});

test('nobody yet draws no column and divides by nothing', async () => {
  const shown = await bars([0, 0, 0]);
  expect([...shown.querySelectorAll('rect')].map((column) => column.getAttribute('height'))).toEqual(['0', '0', '0']);
});

test('the table says the same in words', async () => {
  const shown = await bars([6, 0, 3]);
  expect(shown.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  expect(shown.querySelector('caption')?.textContent).toBe('Tries');
  expect([...shown.querySelectorAll('tr')].map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
    ['Tries', 'Pupils'],
    ['1', '6'],
    ['2', '0'],
    ['3 or more', '3'],
  ]);
});
