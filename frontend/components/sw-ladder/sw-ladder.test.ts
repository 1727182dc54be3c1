import { expect, test } from 'vitest';
import { show } from '../base/testing';
import type { SwLadder } from './sw-ladder';
import './sw-ladder';

const words = { nudge: 'Nudge', rule: 'Rule', example: 'Example', step: 'Next step', solution: 'Solution' };
const ladder = async (properties: Partial<SwLadder>) => [...(await show<SwLadder>('sw-ladder', { words, ...properties })).querySelectorAll('li')];

test('the highest tread used is the current one', async () => {
  const treads = await ladder({ used: 2 });
  expect(treads.map((tread) => tread.className)).toEqual(['had', 'had now', '', '', '']);
  expect(treads[1].getAttribute('aria-current')).toBe('step');
  expect(treads.map((tread) => tread.textContent?.trim())).toEqual(Object.values(words));
});

test('treads above the ceiling are shut, the next one can be on its way', async () => {
  expect((await ladder({ used: 1, ceiling: 3, busy: true })).map((tread) => tread.className)).toEqual(['had now', 'busy', '', 'shut', 'shut']);
});

test('during a test nothing is used and all is dashed', async () => {
  const treads = await ladder({ used: 2, closed: true });
  expect(treads.every((tread) => tread.className === '')).toBe(true);
  expect(document.querySelector('ol.closed')).not.toBeNull();
});
