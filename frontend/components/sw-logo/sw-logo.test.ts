import { expect, test } from 'vitest';
import { show } from '../base/testing';
import type { SwLogo } from './sw-logo';
import './sw-logo';

test('shows the name it is given', async () => {
  expect((await show<SwLogo>('sw-logo', { name: 'Stepwise' })).textContent?.trim()).toBe('Stepwise');
});
