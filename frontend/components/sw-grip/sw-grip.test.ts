import { expect, test, vi } from 'vitest';
import { drawn } from '../base/testing';
import './sw-grip';

test('arrow keys and presses move the sheet between peek, half and full', async () => {
  document.body.innerHTML = '<aside class="tutor"><sw-grip></sw-grip></aside>';
  const grip = document.querySelector<HTMLElement>('sw-grip')!;
  const sheet = document.querySelector<HTMLElement>('.tutor')!;
  await drawn(grip);
  const button = grip.querySelector('button')!;
  const heights: (string | undefined)[] = [sheet.dataset['sheet']];
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'ArrowDown']) {
    button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    await drawn(grip);
    heights.push(sheet.dataset['sheet']);
  }
  button.click();
  await drawn(grip);
  heights.push(sheet.dataset['sheet']);
  expect(heights).toEqual(['half', 'full', 'full', 'half', 'peek', 'half']);
});

test.each([
  [{ height: 500, offsetTop: 0, scale: 1 }, 268],
  [{ height: 500, offsetTop: 0, scale: 2 }, 0],
  [{ height: 768, offsetTop: 0, scale: 1 }, 0],
])('the sheet stands on a keyboard on the screen (%j)', async (seen, lifted) => {
  const viewport = Object.assign(new EventTarget(), { height: 768, offsetTop: 0, scale: 1 });
  vi.stubGlobal('visualViewport', viewport);
  vi.stubGlobal('innerHeight', 768);
  document.body.innerHTML = '<aside class="tutor"><sw-grip></sw-grip></aside>';
  const sheet = document.querySelector<HTMLElement>('.tutor')!;
  Object.assign(viewport, seen).dispatchEvent(new Event('resize'));
  expect(sheet.style.getPropertyValue('--sw-keyboard')).toBe(`${lifted}px`);
  vi.unstubAllGlobals();
});
