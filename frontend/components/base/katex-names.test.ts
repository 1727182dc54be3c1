/// <reference types="vite/client" />
import katex from 'katex';
import source from 'katex/dist/katex.mjs?raw';
import { expect, test } from 'vitest';

const known = (tex: string, complaint: string) => {
  try {
    katex.renderToString(tex, { displayMode: true, strict: 'ignore' });
    return true;
  } catch (error) {
    return !String(error).includes(complaint);
  }
};

const named = (pattern: RegExp, wanted: (name: string) => boolean) =>
  [...new Set([...source.matchAll(pattern)].map((match) => match[1] ?? ''))].filter(wanted);

// The server does not refuse what the page can set: it knows these names by this file. After an update of KaTeX: npx vitest -u.
test('the server knows the names of all commands and environments of KaTeX', async () => {
  const commands = named(/["'`]\\\\([A-Za-z]+)["'`]/g, (name) => known(`\\${name}`, 'Undefined control sequence'));
  const environments = named(/["']([A-Za-z]+\*?)["']/g, (name) => known(`\\begin{${name}}`, 'No such environment'));
  const names = [...commands.map((name) => `\\${name}`), ...environments].sort();
  expect(names.length).toBeGreaterThan(900);
  await expect(`${names.join('\n')}\n`).toMatchFileSnapshot(
    '../../../src/main/resources/org/stepwise/typeset/katex-names.txt',
  );
});
