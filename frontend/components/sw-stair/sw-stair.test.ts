import { expect, test } from 'vitest';
import { show } from '../base/testing';
import type { SwStair } from './sw-stair';
import './sw-stair';

test.each([0, 2, 5])('%i treads are filled', async (level) => {
  const stair = await show<SwStair>('sw-stair', { level, label: 'Help' });
  expect(stair.querySelectorAll('rect')).toHaveLength(5);
  expect(stair.querySelectorAll('rect.on')).toHaveLength(level);
  expect(stair.querySelector('svg')?.getAttribute('aria-label')).toBe('Help');
});
