import { expect, test, vi } from 'vitest';
import { drawn, show } from '../base/testing';
import type { SwCopy } from './sw-copy';
import './sw-copy';

test('copies and says so', async () => {
  const writeText = vi.fn().mockResolvedValue(undefined);
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const copy = await show<SwCopy>('sw-copy', { label: 'Copy the code', text: 'K7MR42', copied: 'Copied' });
  copy.querySelector('button')!.click();
  await vi.waitFor(() => expect(copy.querySelector('[role=status]')?.textContent).toBe('Copied'));
  expect(writeText).toHaveBeenCalledWith('K7MR42');
});

test('copies on plain http, where there is no clipboard interface', async () => {
  vi.stubGlobal('navigator', {});
  const copied: string[] = [];
  document.execCommand = () => copied.push(document.querySelector('textarea')!.value) > 0;
  const copy = await show<SwCopy>('sw-copy', { text: 'K7MR42' });
  copy.querySelector('button')!.click();
  await vi.waitFor(() => expect(copied).toEqual(['K7MR42']));
  await drawn(copy);
  expect(document.querySelector('textarea')).toBeNull();
});
