import { expect, test } from 'vitest';
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
