import { expect, test } from 'vitest';
import { show } from '../base/testing';
import type { SwPart } from './sw-part';
import './sw-part';

test('tells the amount in words and never as a number', async () => {
  const part = await show<SwPart>('sw-part', { share: 0.75, lead: 'Your part:', amount: 'most of it' });
  expect(part.textContent?.trim().replace(/\s+/g, ' ')).toBe('Your part: most of it');
  expect(part.querySelector<HTMLElement>('.meter i')?.style.width).toBe('75%');
});
