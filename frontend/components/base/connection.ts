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
