import { beforeEach, expect, test, vi } from 'vitest';
import { drawn } from '../base/testing';
import type { SwLength } from './sw-length';
import './sw-length';

const shown = vi.fn();

beforeEach(() => {
  shown.mockClear();
  HTMLElement.prototype.scrollIntoView = shown;
});

async function typed(length: number) {
  document.body.innerHTML = '<div><div><input></div><sw-length></sw-length></div>';
  const note = document.querySelector<SwLength>('sw-length')!;
  note.most = 1000;
  note.words = { count: '{n} of {most} characters', over: 'Too long.' };
  const field = document.querySelector('input')!;
  field.value = 'x'.repeat(length);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  await drawn(note);
  return { note, field, says: () => note.textContent?.replace(/\s+/g, ' ').trim() };
}

test('nothing is said while there is room enough', async () => {
  expect((await typed(800)).says()).toBe('');
  expect(shown).not.toHaveBeenCalled();
});

test('near the end the characters are counted', async () => {
  const { says, field } = await typed(1000);
  expect(says()).toBe(`${(1000).toLocaleString()} of ${(1000).toLocaleString()} characters`);
  expect(field.getAttribute('aria-invalid')).toBe('false');
});

test('what is too long is said, and nothing is cut', async () => {
  const { says, field, note } = await typed(5000);
  expect(says()).toContain('Too long.');
  expect(note.querySelector('[role=status]')?.textContent).toBe('Too long.');
  expect(field.value).toHaveLength(5000);
  expect(shown).toHaveBeenCalledOnce();
  expect(field.getAttribute('aria-invalid')).toBe('true');
});

test('who sends what is too long sees why nothing went', async () => {
  const { field } = await typed(5000);
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
  expect(shown).toHaveBeenCalledOnce();
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
  expect(shown).toHaveBeenCalledTimes(2);
});

test('a field that was emptied by the server is looked at again', async () => {
  const { says, field, note } = await typed(5000);
  field.value = '';
  note.look();
  await drawn(note);
  expect(says()).toBe('');
});
