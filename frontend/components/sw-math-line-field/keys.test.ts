import { expect, test } from 'vitest';
import { DESK_KEYS, erase, insert, padKeys } from './keys';

/** The text with the caret as `|`, or the selection between two. */
function field(marked: string): HTMLInputElement {
  const input = document.createElement('input');
  document.body.append(input);
  const [before, selected, after] = marked.split('|').length === 3 ? marked.split('|') : [marked.split('|')[0], '', marked.split('|')[1]];
  input.value = before + selected + after;
  input.setSelectionRange(before.length, before.length + selected.length);
  return input;
}

const marked = (input: HTMLInputElement) => `${input.value.slice(0, input.selectionStart!)}|${input.value.slice(input.selectionEnd!)}`;
const text = (word: string) => [...padKeys(''), ...DESK_KEYS].find((key) => key.word === word)!.text;

test.each([
  ['x|', 'power', 'x^|'],
  ['|', 'root', 'sqrt(|)'],
  ['2|x|+1', 'root', '2sqrt(x|)+1'],
  ['|', 'fraction', '(|)/()'],
  ['|x+1|', 'fraction', '(x+1)/(|)'],
  ['x=0|', 'or', 'x=0 or |'],
  ['x=0 |', 'or', 'x=0 or |'],
  ['sqrt(2|)', 'closeBracket', 'sqrt(2)|'],
  ['2|)', 'closeBracket', '2)|)'],
  ['x=|', 'plusMinus', 'x=±|'],
])('%s and the key %s give %s', (before, word, after) => {
  const input = field(before);
  insert(input, text(word));
  expect(marked(input)).toBe(after);
});

test.each([
  ['x^2|', 'x^|'],
  ['|x', '|x'],
  ['sqrt(|)', 'sqrt|'],
  ['a|bc|d', 'a|d'],
])('deleting at %s leaves %s', (before, after) => {
  const input = field(before);
  erase(input);
  expect(marked(input)).toBe(after);
});

test('the first row of the pad follows what is asked, and stays six keys', () => {
  for (const kind of ['', 'set', 'interval', 'inequality', 'matrix', 'units', 'system', 'equation', 'integral']) {
    expect(padKeys(kind), kind).toHaveLength(28);
  }
  expect(padKeys('matrix').map((key) => key.text)).toContain('[');
  expect(padKeys('units').map((key) => key.text)).toContain('kg');
});
