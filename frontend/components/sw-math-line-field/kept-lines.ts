export interface KeptLine {
  id: string;
  text: string;
}

/** Sent by the window when a line is kept or let go. */
export const KEPT_CHANGED = 'sw-kept-changed';

const PREFIX = 'stepwise.kept.';
const unstored = new Map<string, KeptLine[]>();

/** The finished lines of one piece of work that the server has not answered for yet; they outlive a reload. */
export class KeptLines {
  constructor(private readonly key: string) {}

  all(): KeptLine[] {
    return this.key ? read(PREFIX + this.key) : (unstored.get('') ?? []);
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
    const key = this.key ? PREFIX + this.key : '';
    unstored.delete(key);
    try {
      if (!key) {
        throw new Error('kept as long as the page');
      }
      if (lines.length) {
        sessionStorage.setItem(key, JSON.stringify(lines));
      } else {
        sessionStorage.removeItem(key);
      }
    } catch {
      unstored.set(key, lines);
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

function read(key: string): KeptLine[] {
  const lines = unstored.get(key);
  if (lines) {
    return lines;
  }
  try {
    const stored: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((line) => typeof line?.id === 'string' && typeof line?.text === 'string') : [];
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
