export interface KeptLine {
  id: string;
  text: string;
}

/** Sent by the window when a line is kept or let go. */
export const KEPT_CHANGED = 'sw-kept-changed';

const PREFIX = 'stepwise.kept.';
const unstored = new Map<string, KeptLine[]>();
let pages = 0;

/** The finished lines of one piece of work that the server has not answered for yet; they outlive a reload. */
export class KeptLines {
  private readonly name: string;

  /** Without a key the lines are kept only as long as the page. */
  constructor(private readonly key: string) {
    this.name = key ? PREFIX + key : `page.${++pages}`;
  }

  all(): KeptLine[] {
    return this.key ? read(this.name) : (unstored.get(this.name) ?? []);
  }

  find(id: string): KeptLine | undefined {
    return this.all().find((line) => line.id === id);
  }

  add(line: KeptLine): void {
    this.write([...this.all(), line]);
  }

  remove(id: string): void {
    this.write(this.all().filter((line) => line.id !== id));
  }

  private write(lines: KeptLine[]): void {
    if (this.key && stored(this.name, lines)) {
      unstored.delete(this.name);
    } else {
      unstored.set(this.name, lines);
    }
    window.dispatchEvent(new CustomEvent(KEPT_CHANGED));
  }
}

/** All lines that wait in this window, for whatever work. */
export function countKept(): number {
  let count = [...unstored.values()].reduce((sum, lines) => sum + lines.length, 0);
  try {
    for (const key of Object.keys(sessionStorage)) {
      count += key.startsWith(PREFIX) && !unstored.has(key) ? read(key).length : 0;
    }
  } catch {
    // Nothing is stored where nothing can be.
  }
  return count;
}

function stored(key: string, lines: KeptLine[]): boolean {
  try {
    if (lines.length) {
      sessionStorage.setItem(key, JSON.stringify(lines));
    } else {
      sessionStorage.removeItem(key);
    }
    return true;
  } catch {
    return false;
  }
}

function read(key: string): KeptLine[] {
  const lines = unstored.get(key);
  if (lines) {
    return lines;
  }
  try {
    const parsed: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(parsed) ? parsed.filter((line) => typeof line?.id === 'string' && typeof line?.text === 'string') : [];
  } catch {
    return [];
  }
}

/** A version 4 UUID; randomUUID exists only on https and localhost. */
export function newId(): string {
  if (typeof crypto.randomUUID === 'function') {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
