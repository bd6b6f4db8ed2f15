import type {OtpClientPort, OtpSession, ResumeRequest, StartRequest} from '../core/contracts.js';
import type {OtpSnapshot} from '../core/session-machine.js';

/** The session that is on, and what it is at: both undefined before the first. */
export interface SessionState {
  readonly session: OtpSession | undefined;
  readonly snapshot: OtpSnapshot | undefined;
}

/** Sessions of a component, one at a time. */
export interface SessionLine {
  readonly state: SessionState;
  /** Calls back after every change; returns how to stop. */
  subscribe(listener: () => void): () => void;
  start(client: OtpClientPort, request: StartRequest): Promise<OtpSession>;
  resume(client: OtpClientPort, challenge: ResumeRequest): OtpSession;
  cancel(): void;
  /** Opens it again, where a component comes back; returns how to close it, which ends the session. */
  open(): () => void;
}

export const NO_SESSION: SessionState = Object.freeze({session: undefined, snapshot: undefined});

export function createSessionLine(): SessionLine {
  const listeners = new Set<() => void>();
  let state = NO_SESSION;
  let isOpen = true;
  let leave: (() => void) | undefined;
  let starting: AbortController | undefined;

  function show(next: SessionState): void {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  function follow(session: OtpSession): OtpSession {
    cancel();
    leave = session.subscribe((snapshot) => show({session, snapshot}));
    return session;
  }

  function cancel(): void {
    starting?.abort();
    leave?.();
    starting = leave = undefined;
    void state.session?.cancel();
    if (state !== NO_SESSION) show(NO_SESSION);
  }

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start(client, request) {
      cancel();
      const life = (starting = new AbortController());
      if (!isOpen) life.abort();
      const session = await client.start(request, {signal: life.signal});
      if (!life.signal.aborted) return follow(session);
      // It came in the very moment in which nobody wanted it any more.
      void session.cancel();
      return session;
    },
    resume(client, challenge) {
      const session = client.resume(challenge);
      if (isOpen) return follow(session);
      void session.cancel();
      return session;
    },
    cancel,
    open() {
      isOpen = true;
      return () => {
        isOpen = false;
        cancel();
      };
    },
  };
}
