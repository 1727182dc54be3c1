import { vi } from 'vitest';

/** Puts one element into an empty page, with its properties, and waits until it is drawn. */
export async function show<T extends HTMLElement>(tag: string, properties: Partial<T> = {}): Promise<T> {
  document.body.replaceChildren();
  const element = document.createElement(tag) as T & { updateComplete: Promise<unknown> };
  Object.assign(element, properties);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

export const drawn = (element: HTMLElement) => (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;

/** Records the details of the events of one name. */
export function heard<D>(element: EventTarget, name: string): D[] {
  const details: D[] = [];
  element.addEventListener(name, (event) => details.push((event as CustomEvent<D>).detail));
  return details;
}

/** Stands in for the connection state of the framework. */
export function connection() {
  const listeners = new Set<(before: string, now: string) => void>();
  let current = 'connected';
  const store = {
    get state() {
      return current;
    },
    set state(now: string) {
      const before = current;
      current = now;
      listeners.forEach((listener) => listener(before, now));
    },
    addStateChangeListener: (listener: (before: string, now: string) => void) => listeners.add(listener),
    removeStateChangeListener: (listener: (before: string, now: string) => void) => listeners.delete(listener),
  };
  vi.stubGlobal('Vaadin', { connectionState: store });
  return (now: string) => {
    store.state = now;
  };
}
