import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { connection, drawn, heard } from '../base/testing';
import { KeptLines } from './kept-lines';
import type { SwMathLineField } from './sw-math-line-field';
import './sw-math-line-field';

const words = { finish: 'Finish this line', wrote: 'You wrote', tooLong: 'Too long for one line', nothingCounted: 'Nothing counted yet.', suggest: 'Did you mean' };
type Sent = { id: string; text: string };
let field: SwMathLineField;
let sent: Sent[];
let go: (state: string) => void;

const open = async () => {
  field = document.createElement('sw-math-line-field') as SwMathLineField;
  sent = heard<Sent>(field, 'line-finished');
  Object.assign(field, { words, label: 'Line 3', storageKey: 'work-1' });
  document.body.replaceChildren(field);
  await drawn(field);
};
const input = () => field.querySelector<HTMLInputElement>('input.typed-in')!;
const type = async (text: string) => {
  input().value = text;
  input().dispatchEvent(new Event('input'));
  await drawn(field);
};
const press = async (init: KeyboardEventInit) => {
  input().dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
  await drawn(field);
};
const state = () => field.querySelector<HTMLElement>('.entry')!.dataset['state'];
const kept = () => new KeptLines('work-1').all();

beforeEach(async () => {
  vi.useFakeTimers();
  sessionStorage.clear();
  localStorage.clear();
  go = connection();
  await open();
});
afterEach(() => {
  field.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('tells the text once, 100 ms after the last key', async () => {
  const told = heard<{ text: string }>(field, 'line-changed');
  await type('x');
  vi.advanceTimersByTime(60);
  await type('x=');
  vi.advanceTimersByTime(99);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([{ text: 'x=' }]);
});

test('Enter sends the line and keeps it until the server has it', async () => {
  await type(' x=2 ');
  await press({ key: 'Enter' });
  expect(sent).toHaveLength(1);
  expect(sent[0].text).toBe('x=2');
  expect(state()).toBe('checking');
  expect(kept()).toEqual(sent);
  await press({ key: 'Enter' });
  expect(sent).toHaveLength(1);
  field.acknowledge(sent[0].id);
  await drawn(field);
  expect(kept()).toEqual([]);
  expect(input().value).toBe('');
  expect(state()).toBe('empty');
});

test('an empty line is not sent', async () => {
  await type('   ');
  await press({ key: 'Enter' });
  expect(sent).toEqual([]);
});

test('an unread line stays in the field, with the letters marked, and a suggestion replaces it', async () => {
  await type('3x(x-2)=)');
  await press({ key: 'Enter' });
  field.showUnread(sent[0].id, 8, 9, 'The bracket at the end is alone.', [{ text: '3x(x-2)=0', tex: '3x(x-2)=0' }]);
  await drawn(field);
  expect(state()).toBe('unread');
  expect(kept()).toEqual([]);
  expect(field.querySelector('.under u')?.textContent).toBe(')');
  expect(field.textContent).toContain('Nothing counted yet.');
  field.querySelector<HTMLElement>('.dym .btn')!.click();
  await drawn(field);
  expect(input().value).toBe('3x(x-2)=0');
  expect(state()).toBe('typing');
});

test('a slow answer frees the field, and an unread line comes back without losing what was begun', async () => {
  await type('2x=)');
  await press({ key: 'Enter' });
  vi.advanceTimersByTime(2000);
  await drawn(field);
  expect(state()).toBe('empty');
  expect(field.querySelector('.kept')?.textContent).toContain('2x=)');
  await type('x=2');
  field.showUnread(sent[0].id, 3, 4, 'The bracket at the end is alone.', []);
  await drawn(field);
  expect(input().value).toBe('2x=)');
  await type('2x=4');
  await press({ key: 'Enter' });
  field.acknowledge(sent[1].id);
  await drawn(field);
  expect(input().value).toBe('x=2');
});

test('after a reload the kept line is sent again with the same id', async () => {
  await type('x=2');
  await press({ key: 'Enter' });
  const first = sent[0];
  field.remove();
  await open();
  expect(sent).toEqual([first]);
});

test('without a connection the field is free at once, and what stays unanswered goes again', async () => {
  go('reconnecting');
  await type('x=2');
  await press({ key: 'Enter' });
  vi.advanceTimersByTime(1);
  await drawn(field);
  expect(state()).toBe('empty');
  go('connected');
  vi.advanceTimersByTime(3000);
  expect(sent).toEqual([sent[0], sent[0]]);
});

test('more than 2,000 characters are refused in words, not cut off', async () => {
  await type('x'.repeat(2001));
  await press({ key: 'Enter' });
  expect(sent).toEqual([]);
  expect(field.textContent).toContain('Too long for one line');
  expect(input().value).toHaveLength(2001);
});

test('shows how the line was read, and that it goes on', async () => {
  await type('3x(x-2)=');
  field.showEcho('3x(x-2)=', true);
  await drawn(field);
  expect(state()).toBe('incomplete');
  expect(field.querySelector('.echo')?.textContent).toContain('You wrote');
  expect(field.querySelector('.hole')).not.toBeNull();
});

test('Alt+H asks for help, once', async () => {
  const asked = heard(field, 'help-asked');
  const further = vi.fn();
  document.addEventListener('keydown', further);
  await press({ key: '˙', code: 'KeyH', altKey: true });
  expect(asked).toHaveLength(1);
  expect(further).not.toHaveBeenCalled();
});

test('switched off, it sends nothing', async () => {
  await type('x=2');
  field.disabled = true;
  await drawn(field);
  field.querySelector<HTMLElement>('.btn.primary')!.click();
  expect(state()).toBe('off');
  expect(sent).toEqual([]);
});

test('a key writes at the caret', async () => {
  await type('x');
  input().setSelectionRange(1, 1);
  field.querySelectorAll<HTMLElement>('.keys button')[0].click();
  await drawn(field);
  expect(input().value).toBe('x^');
});
