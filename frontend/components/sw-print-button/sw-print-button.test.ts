import { expect, test, vi } from 'vitest';
import { show } from '../base/testing';
import type { SwPrintButton } from './sw-print-button';
import './sw-print-button';

test('prints', async () => {
  const print = vi.fn();
  vi.stubGlobal('print', print);
  (await show<SwPrintButton>('sw-print-button', { label: 'Print' })).querySelector('button')!.click();
  expect(print).toHaveBeenCalledOnce();
});
