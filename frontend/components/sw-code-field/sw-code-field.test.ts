import { expect, test } from 'vitest';
import { drawn, heard, show } from '../base/testing';
import type { SwCodeField } from './sw-code-field';
import { readCode } from './sw-code-field';

test.each([
  ['k7m', 'K7M'],
  ['K7M-R42', 'K7MR42'],
  [' k7 m.r 42 extra', 'K7MR42'],
  ['O0I1o i', ''],
  ['ä7', '7'],
])('"%s" is read as "%s"', (typed, code) => {
  expect(readCode(typed)).toBe(code);
});

test('pasting fills all squares and tells the value once', async () => {
  const field = await show<SwCodeField>('sw-code-field', { label: 'Class code' });
  const told = heard<{ value: string }>(field, 'value-changed');
  const input = field.querySelector('input')!;
  input.value = 'k7m-r42';
  input.dispatchEvent(new Event('input'));
  input.dispatchEvent(new Event('input'));
  await drawn(field);
  expect(told).toEqual([{ value: 'K7MR42' }]);
  expect([...field.querySelectorAll('.cell')].map((cell) => cell.textContent?.trim()).join('')).toBe('K7MR42');
});

test('a value from the server fills the squares without telling it back', async () => {
  const field = await show<SwCodeField>('sw-code-field', { value: 'K7' });
  expect(field.querySelector('input')!.value).toBe('K7');
});
