import { expect, test } from 'vitest';
import { show } from '../base/testing';
import type { SwMark } from './sw-mark';
import './sw-mark';

const kinds = ['holds', 'part', 'breaks', 'open', 'unread', 'pending'];

test('every kind has a shape of its own', async () => {
  const shapes = new Set<string>();
  for (const kind of kinds) {
    shapes.add((await show<SwMark>('sw-mark', { kind })).querySelector('svg')!.innerHTML);
  }
  expect(shapes.size).toBe(kinds.length);
});

test('says its name', async () => {
  const mark = await show<SwMark>('sw-mark', { kind: 'holds', label: 'This line holds' });
  expect(mark.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('This line holds');
  expect(mark.getAttribute('kind')).toBe('holds');
});
