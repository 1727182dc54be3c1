import { expect, test } from 'vitest';
import { show } from '../base/testing';
import type { SwStepTick } from './sw-step-tick';
import './sw-step-tick';

test('says what it stands for', async () => {
  const tick = await show<SwStepTick>('sw-step-tick', { label: 'Checked by algebra' });
  expect(tick.querySelector('[role=img]')?.getAttribute('aria-label')).toBe('Checked by algebra');
});
