import { expect, test } from 'vitest';
import { show } from '../base/testing';
import type { SwTrail } from './sw-trail';
import './sw-trail';

test('one dash for each problem', async () => {
  const trail = await show<SwTrail>('sw-trail', { done: [true, false, true, false], now: 2, label: 'Problem 2 of 4' });
  expect([...trail.querySelectorAll('i')].map((dash) => dash.className)).toEqual(['done', 'now', 'done', '']);
  expect(trail.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('Problem 2 of 4');
});
