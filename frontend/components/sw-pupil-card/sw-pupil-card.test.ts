import type { LitElement } from 'lit';
import { expect, test } from 'vitest';
import { drawn, heard, show } from '../base/testing';
import type { SwMath } from '../sw-math/sw-math';
import type { Card, SwPupilCard } from './sw-pupil-card';
import './sw-pupil-card';

const card = (changes: Partial<Card> = {}): Card => ({
  name: 'Jonas Weber', href: 'work/1', problem: 'Roots', time: '9 min', line: 'on line 3', mark: 'breaks', markLabel: 'Something breaks here',
  tex: 'x=2', plain: 'x=2', remark: 'Sign lost', level: 3, stair: 'Help: parallel example', note: '3 tries', action: 'Write',
  actionLabel: 'Write to Jonas Weber', ...changes,
});

test('the name leads to every line where there is such a page', async () => {
  const shown = await show<SwPupilCard>('sw-pupil-card', { card: card() });
  expect(shown.querySelector('a')?.getAttribute('href')).toBe('work/1');
  shown.card = card({ href: '' });
  await drawn(shown);
  expect(shown.querySelector('a')).toBeNull();
  expect(shown.querySelector('.n')?.textContent).toBe('Jonas Weber');
});

test('what cannot be typeset is shown as it was typed', async () => {
  const shown = await show<SwPupilCard>('sw-pupil-card', { card: card({ tex: '', plain: '3x(x-2)=)' }) });
  expect(shown.querySelector('.mono')?.textContent).toBe('3x(x-2)=)');
});

test('what the page says of a pupil without a line does not look like a line', async () => {
  const shown = await show<SwPupilCard>('sw-pupil-card', { card: card({ tex: '', plain: '', markLabel: 'Nothing written yet' }) });
  expect(shown.querySelector('.inkm')).toBeNull();
  expect(shown.querySelector('.cur .quiet')?.textContent).toBe('Nothing written yet');
});

test('formulas in what the pupil was told are typeset', async () => {
  const shown = await show<SwPupilCard>('sw-pupil-card', { card: card({ remark: 'Half is $\\frac{1}{2}$, **not** two.' }) });
  await drawn(shown.querySelector<LitElement>('sw-text')!);
  expect(shown.querySelector<SwMath>('.said sw-math')?.tex).toBe('\\frac{1}{2}');
  expect(shown.querySelector('.said strong')?.textContent).toBe('not');
});

test('the button tells the page, and stays the same button while the card changes', async () => {
  const shown = await show<SwPupilCard>('sw-pupil-card', { card: card() });
  const button = shown.querySelector('button')!;
  const acted = heard(shown, 'act');
  shown.card = card({ time: '10 min' });
  await drawn(shown);
  expect(shown.querySelector('button')).toBe(button);
  button.click();
  expect(acted).toHaveLength(1);
  expect(button.getAttribute('aria-label')).toBe('Write to Jonas Weber');
});
