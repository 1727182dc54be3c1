import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { drawn, show } from '../base/testing';
import type { Place, SwLiveList } from './sw-live-list';
import './sw-live-list';

const places = (stuck: string, going: string): Place[] => [
  ...[...stuck].map((id) => ({ id, section: 'stuck' })),
  ...[...going].map((id) => ({ id, section: 'going' })),
];

let list: SwLiveList;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  list = await show<SwLiveList>('sw-live-list', { words: { stuck: 'Could use you', going: 'On their way' } });
  list.innerHTML = [...'abc'].map((id) => `<div slot="${id}"><button>${id}</button></div>`).join('');
  await order(places('a', 'bc'));
});

afterEach(() => vi.useRealTimers());

async function order(to: Place[]) {
  list.places = to;
  await drawn(list);
}

async function pass(ms: number) {
  vi.advanceTimersByTime(ms);
  await drawn(list);
}

const shown = () => [...list.shadowRoot!.querySelectorAll('slot')].map((slot) => slot.name).join('');
const button = (id: string) => list.querySelector<HTMLElement>(`[slot=${id}] button`)!;
const point = (type: string, at: Element) =>
  at.dispatchEvent(Object.assign(new Event(type, { bubbles: true }), { pointerType: 'mouse' }));

test('sections have a heading and a number, and empty ones are not there', async () => {
  expect([...list.shadowRoot!.querySelectorAll('h2')].map((h) => h.textContent)).toEqual(['Could use you1', 'On their way2']);
  expect(list.querySelector('[slot=a]')!.getAttribute('data-place')).toBe('stuck');
  await pass(5000);
  await order(places('', 'abc'));
  expect(list.shadowRoot!.querySelectorAll('h2')).toHaveLength(1);
  expect(list.querySelector('[slot=a]')!.getAttribute('data-place')).toBe('going');
});

test('of a class whose order changes only those cards change that go to the other section', async () => {
  await pass(5000);
  const changed: string[] = [];
  const observer = new MutationObserver((records) => changed.push(...records.map((record) => (record.target as Element).slot)));
  observer.observe(list, { attributes: true, subtree: true });
  await order(places('b', 'ca'));
  observer.disconnect();
  expect(changed.sort()).toEqual(['a', 'b']);
});

test('cards change place at most every five seconds, and then as it was said last', async () => {
  await order(places('ba', 'c'));
  await pass(2000);
  await order(places('cba', ''));
  expect(shown()).toBe('abc');
  await pass(2999);
  expect(shown()).toBe('abc');
  await pass(1);
  expect(shown()).toBe('cba');
});

test('no card changes place while the focus is on one, and the focus stays when they do', async () => {
  await pass(5000);
  button('b').focus();
  await order(places('cba', ''));
  await pass(60_000);
  expect(shown()).toBe('abc');
  button('b').blur();
  await pass(0);
  expect(shown()).toBe('cba');
});

test('the focus that goes from one card to the next holds them too', async () => {
  await pass(5000);
  button('a').focus();
  await order(places('cba', ''));
  button('b').focus();
  await pass(10);
  expect(shown()).toBe('abc');
});

test('no card changes place under the pointer', async () => {
  await pass(5000);
  point('pointerover', button('a'));
  await order(places('cba', ''));
  await pass(60_000);
  expect(shown()).toBe('abc');
  point('pointerleave', list);
  await pass(0);
  expect(shown()).toBe('cba');
});
