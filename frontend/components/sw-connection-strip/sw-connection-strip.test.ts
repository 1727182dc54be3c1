import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connection, drawn, show } from '../base/testing';
import { KeptLines } from '../sw-math-line-field/kept-lines';
import type { SwConnectionStrip } from './sw-connection-strip';
import './sw-connection-strip';

const words = { finding: 'Finding the way back', none: 'Carry on.', one: '1 line is kept.', other: '{n} lines are kept.' };
let go: (state: string) => void;

beforeEach(() => {
  sessionStorage.clear();
  go = connection();
});
afterEach(() => vi.unstubAllGlobals());

test('appears with the number of kept lines, and goes by itself', async () => {
  const strip = await show<SwConnectionStrip>('sw-connection-strip', { words });
  expect(strip.textContent?.trim()).toBe('');
  go('reconnecting');
  await drawn(strip);
  expect(strip.textContent).toContain('Finding the way back');
  expect(strip.textContent).toContain('Carry on.');
  const kept = new KeptLines('work-1');
  kept.add({ id: 'a', text: '2x=4' });
  await drawn(strip);
  expect(strip.textContent).toContain('1 line is kept.');
  kept.add({ id: 'b', text: 'x=2' });
  await drawn(strip);
  expect(strip.textContent).toContain('2 lines are kept.');
  go('connected');
  await drawn(strip);
  expect(strip.textContent?.trim()).toBe('');
});

test('an ordinary request is no lost connection', async () => {
  const strip = await show<SwConnectionStrip>('sw-connection-strip', { words });
  go('loading');
  go('connected');
  await drawn(strip);
  expect(strip.textContent?.trim()).toBe('');
});

test('an answer from the server ends the search, even where the framework has not noticed', async () => {
  vi.useFakeTimers();
  const answer = vi.fn().mockRejectedValueOnce(new TypeError('offline')).mockResolvedValue(new Response());
  vi.stubGlobal('fetch', answer);
  const strip = await show<SwConnectionStrip>('sw-connection-strip', { words });
  go('reconnecting');
  await vi.advanceTimersByTimeAsync(5000);
  expect(strip.textContent).toContain('Finding the way back');
  await vi.advanceTimersByTimeAsync(5000);
  expect(strip.textContent?.trim()).toBe('');
  await vi.advanceTimersByTimeAsync(20000);
  expect(answer).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
