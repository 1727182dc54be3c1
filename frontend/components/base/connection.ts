interface ConnectionState {
  state: string;
  addStateChangeListener(listener: (before: string, now: string) => void): void;
  removeStateChangeListener(listener: (before: string, now: string) => void): void;
}

const store = () =>
  (window as unknown as { Vaadin?: { connectionState?: ConnectionState } }).Vaadin?.connectionState;

const isConnected = (state: string) => state === 'connected' || state === 'loading';

export const connected = () => isConnected(store()?.state ?? 'connected');

/** Tells when the server is lost and when it is found again; returns what ends it. */
export function watchConnection(listener: (connected: boolean) => void): () => void {
  const state = store();
  const changed = (before: string, now: string) => {
    if (isConnected(before) !== isConnected(now)) {
      listener(isConnected(now));
    }
  };
  state?.addStateChangeListener(changed);
  return () => state?.removeStateChangeListener(changed);
}

/**
 * After a message that had to be sent twice the framework can stay at "reconnecting" until the next one; any answer to a
 * small request is proof that the server is there.
 */
export async function probe(): Promise<void> {
  const state = store();
  if (state?.state !== 'reconnecting') {
    return;
  }
  try {
    await fetch(import.meta.url, { method: 'HEAD', cache: 'no-store' });
    if (state.state === 'reconnecting') {
      state.state = 'connected';
    }
  } catch {
    // Not yet.
  }
}
