import type {OtpSnapshot, SessionAction} from '../core/session-machine.js';
import {transition} from '../core/session-machine.js';

type Listener = (snapshot: OtpSnapshot) => void;

/** Holds the snapshot and tells who listens. What a listener throws is reported to the page and stops nobody. */
export interface SnapshotStore {
  readonly snapshot: OtpSnapshot;
  dispatch(action: SessionAction): void;
  subscribe(listener: Listener): () => void;
}

/** `onChange` is called before any listener, and may dispatch. */
export function createSnapshotStore(snapshot: OtpSnapshot, onChange: () => void): SnapshotStore {
  const listeners = new Set<Listener>();
  return {
    get snapshot() {
      return snapshot;
    },
    dispatch(action) {
      const after = transition(snapshot, action);
      if (after === snapshot) return;
      snapshot = after;
      onChange();
      for (const listener of [...listeners]) {
        // A listener may have changed the state; the change then told everyone already, in the right order.
        if (snapshot === after && listeners.has(listener)) tell(listener, after);
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      tell(listener, snapshot);
      return () => void listeners.delete(listener);
    },
  };
}

function tell(listener: Listener, snapshot: OtpSnapshot): void {
  try {
    listener(snapshot);
  } catch (error) {
    // To the page's error handler, as from any event listener.
    queueMicrotask(() => {
      throw error;
    });
  }
}
