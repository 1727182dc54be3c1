import { beforeEach, expect, test } from 'vitest';
import { show } from '../base/testing';
import type { SwTheme } from './sw-theme';
import './sw-theme';
import { STORED_AS } from './theme';

const words = { label: 'Light or dark', system: 'As the device', light: 'Light', dark: 'Dark' };
const root = document.documentElement;

beforeEach(() => {
  localStorage.clear();
  delete root.dataset['theme'];
});

const pick = async (index: number) => {
  const theme = await show<SwTheme>('sw-theme', { words });
  const radio = theme.querySelectorAll('input')[index];
  radio.checked = true;
  radio.dispatchEvent(new Event('change'));
};

test('a choice is set on the page and remembered', async () => {
  await pick(2);
  expect(root.dataset['theme']).toBe('dark');
  expect(localStorage.getItem(STORED_AS)).toBe('dark');
  expect((await show<SwTheme>('sw-theme', { words })).querySelectorAll('input')[2].checked).toBe(true);
});

test('as the device: nothing is set and nothing remembered', async () => {
  await pick(1);
  await pick(0);
  expect(root.dataset['theme']).toBeUndefined();
  expect(localStorage.getItem(STORED_AS)).toBeNull();
});
