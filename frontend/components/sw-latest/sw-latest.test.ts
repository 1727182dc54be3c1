import { beforeEach, expect, test, vi } from 'vitest';
import './sw-latest';

let resized: () => void;
let scrolled: number[];

beforeEach(() => {
  vi.stubGlobal('ResizeObserver', class {
    constructor(listener: () => void) {
      resized = listener;
    }
    observe() {}
    disconnect() {}
  });
  scrolled = [];
});

const box = (top: number, height: number) => ({ top, height, bottom: top + height }) as DOMRect;

/** A sheet from 400 to 800, with an answer in it. */
function sheet(position: string, top: number, height: number, runs = false) {
  document.body.innerHTML = `<aside class="tutor" style="position: ${position}"><div class="talk">
    <section class="exchange">${runs ? '<p class="held"></p>' : ''}</section></div><div class="composer"></div></aside>`;
  const tutor = document.querySelector<HTMLElement>('.tutor')!;
  const talk = document.querySelector<HTMLElement>('.talk')!;
  const answer = document.querySelector<HTMLElement>('.exchange')!;
  Object.defineProperty(talk, 'offsetHeight', { value: height });
  tutor.getBoundingClientRect = () => box(400, 400);
  talk.getBoundingClientRect = () => box(300, top + height - 300);
  answer.getBoundingClientRect = () => box(top, height);
  tutor.scrollBy = ((to: ScrollToOptions) => scrolled.push(to.top ?? 0)) as typeof tutor.scrollBy;
  document.querySelector('.composer')!.append(document.createElement('sw-latest'));
  return answer;
}

test('when a page comes back the newest answer is brought into the sheet', () => {
  sheet('fixed', 900, 100);
  resized();
  expect(scrolled).toEqual([1000 - 796]);
});

test('of an answer that is higher than the sheet the end is shown while it grows, and else the beginning', () => {
  sheet('fixed', 500, 600, true);
  resized();
  expect(scrolled).toEqual([1100 - 796]);
  scrolled = [];
  // What is over keeps the note that it was under way, out of sight.
  sheet('fixed', 500, 600, true).querySelector('.held')!.toggleAttribute('hidden', true);
  resized();
  expect(scrolled).toEqual([500 - 440]);
});

test.each(['touchmove', 'input'])('who scrolls or types (%s) is left alone until there is a new question', (event) => {
  const answer = sheet('fixed', 900, 100, true);
  resized();
  window.dispatchEvent(new Event(event));
  resized();
  expect(scrolled).toHaveLength(1);
  answer.before(answer.cloneNode(true));
  resized();
  expect(scrolled).toHaveLength(2);
});

test('beside the problem the tutor\'s page scrolls in itself, up to the field', () => {
  sheet('sticky', 900, 100);
  document.querySelector<HTMLElement>('.composer')!.getBoundingClientRect = () => box(700, 100);
  resized();
  expect(scrolled).toEqual([1000 - 696]);
});

test('a page that gets its names later is watched all the same', () => {
  vi.useFakeTimers();
  sheet('fixed', 900, 100);
  const tutor = document.querySelector<HTMLElement>('.tutor')!;
  const latest = document.querySelector('sw-latest')!;
  tutor.className = '';
  latest.remove();
  tutor.append(latest);
  scrolled = [];
  resized();
  expect(scrolled).toEqual([]);
  tutor.className = 'tutor';
  vi.advanceTimersByTime(100);
  resized();
  expect(scrolled).toEqual([1000 - 796]);
  vi.useRealTimers();
});

test('where the tutor\'s page is a part of the page nothing moves', () => {
  sheet('static', 900, 100);
  resized();
  expect(scrolled).toEqual([]);
});
