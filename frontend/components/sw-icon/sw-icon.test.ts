import { expect, test } from 'vitest';
import { show } from '../base/testing';
import type { SwIcon } from './sw-icon';
import './sw-icon';

test('draws a sign that screen readers pass over', async () => {
  const icon = await show<SwIcon>('sw-icon', { name: 'tick' });
  expect(icon.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  expect(icon.querySelector('path')).not.toBeNull();
});

test.each(['', 'nosuch', 'constructor'])('draws nothing for the name "%s"', async (name) => {
  expect((await show<SwIcon>('sw-icon', { name })).querySelector('svg')).toBeNull();
});
