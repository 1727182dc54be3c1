/// <reference types="vite/client" />
import katex from 'katex';
import source from 'katex/dist/katex.mjs?raw';
import { expect, test } from 'vitest';
import { options } from './typeset';

const RESOURCES = '../../../src/main/resources/org/stepwise/typeset';
const COMMAND = /["'`]\\\\([A-Za-z]+)["'`]/g;
const ERROR = '#123456';

// What is known and not trusted is shown as it is typed, in the colour of an error.
const set = (tex: string) => {
  try {
    return katex.renderToString(tex, { ...options(true), throwOnError: true, errorColor: ERROR });
  } catch (error) {
    return String(error);
  }
};

const refused = (tex: string, complaint: string) => {
  const shown = set(tex);
  return shown.includes(complaint) || shown.includes(ERROR);
};

const named = (pattern: RegExp, wanted: (name: string) => boolean) =>
  [...new Set([...source.matchAll(pattern)].map((match) => match[1] ?? ''))].filter(wanted);

// The server does not refuse what the page can set: it knows these names by this file. After an update of KaTeX: npx vitest -u.
test('the server knows the names of all commands and environments of KaTeX', async () => {
  const commands = named(COMMAND, (name) => {
    const unknown = (tex: string) => refused(tex, 'Undefined control sequence') || refused(`${tex}{a}{a}`, 'Undefined control sequence');
    if (set(`\\${name}{a}{a}`).includes(ERROR)) {
      return false;
    }
    return !unknown(`\\${name}`) || !['Undefined control sequence', "Can't use function"].some((why) => refused(`\\text{\\${name}}`, why));
  });
  const environments = named(/["']([A-Za-z]+\*?)["']/g, (name) => !refused(`\\begin{${name}}`, 'No such environment'));
  const names = [...commands.map((name) => `\\${name}`), ...environments].sort();
  expect(names.length).toBeGreaterThan(900);
  await expect(`${names.join('\n')}\n`).toMatchFileSnapshot(`${RESOURCES}/katex-names.txt`);
});

test('the server knows which commands need braces as an argument', async () => {
  const names = named(COMMAND, (name) => set(`x^\\${name}`).includes('with no arguments as')).map((name) => `\\${name}`);
  await expect(`${names.sort().join('\n')}\n`).toMatchFileSnapshot(`${RESOURCES}/katex-with-braces.txt`);
});
