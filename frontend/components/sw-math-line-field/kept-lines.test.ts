import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { countKept, KeptLines, newId } from './kept-lines';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

beforeEach(() => sessionStorage.clear());
afterEach(() => vi.unstubAllGlobals());

test('lines outlive a reload, each work for itself', () => {
  new KeptLines('one').add({ id: 'a', text: 'x=1' });
  new KeptLines('two').add({ id: 'b', text: 'x=2' });
  expect(new KeptLines('one').all()).toEqual([{ id: 'a', text: 'x=1' }]);
  expect(countKept()).toBe(2);
  new KeptLines('one').remove('a');
  new KeptLines('two').remove('b');
  expect(sessionStorage.length).toBe(0);
});

test.each(['nonsense', '{"a":1}', '[1,null,{"id":1}]'])('what someone else stored (%s) is passed over', (stored) => {
  sessionStorage.setItem('stepwise.kept.one', stored);
  expect(new KeptLines('one').all()).toEqual([]);
});

test('an id is a version 4 UUID, also on plain http', () => {
  expect(newId()).toMatch(UUID);
  vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes.fill(255) });
  expect(newId()).toMatch(UUID);
});
