/** An authenticator app that is being set up: its secret was shown, and waits for a code that proves it arrived. */
export interface Enrolment {
  readonly person: string;
  /** The shared secret, sealed under the service's key. */
  readonly sealed: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** Where enrolments wait, one a session. */
export interface EnrolmentStore {
  /** Keeps an enrolment in place of the session's earlier one. */
  put(session: string, enrolment: Enrolment): Promise<void>;
  find(session: string, now: number): Promise<Enrolment | undefined>;
  remove(session: string): Promise<void>;
}

export class MemoryEnrolmentStore implements EnrolmentStore {
  readonly #bySession = new Map<string, Enrolment>();

  put(session: string, enrolment: Enrolment): Promise<void> {
    this.#bySession.set(session, enrolment);
    return Promise.resolve();
  }

  find(session: string, now: number): Promise<Enrolment | undefined> {
    const enrolment = this.#bySession.get(session);
    return Promise.resolve(enrolment && enrolment.expiresAt > now ? enrolment : undefined);
  }

  remove(session: string): Promise<void> {
    this.#bySession.delete(session);
    return Promise.resolve();
  }

  purge(now: number): void {
    for (const [session, {expiresAt}] of this.#bySession) {
      if (expiresAt <= now) this.#bySession.delete(session);
    }
  }
}
