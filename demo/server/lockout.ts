import {FORGET_FAILURES_MS, failureKeys, type FailureRow, failureStep} from './lockout-steps.js';

/** How many wrong codes in a row, over all challenges, lock whom and for how long. */
export interface LockPolicy {
  /** Wrong codes for one identity from one address. */
  readonly perCaller: number;
  /** Wrong codes for one identity from anywhere: NIST SP 800-63B §5.2.2 allows at most 100. */
  readonly perIdentity: number;
  readonly durationMs: number;
}

/** Counts wrong codes across challenges. The lower limit is the caller's, so one caller rarely locks another's identity. */
export interface Lockout {
  /** When the lock on this caller or this identity ends; undefined when there is none. */
  lockedUntil(identity: string, caller: string, now: number): Promise<number | undefined>;
  failed(identity: string, caller: string, now: number): Promise<void>;
  /** A success ends the row of failures. */
  succeeded(identity: string, caller: string): Promise<void>;
}

export class MemoryLockout implements Lockout {
  readonly #policy: LockPolicy;
  readonly #rows = new Map<string, FailureRow>();

  constructor(policy: LockPolicy) {
    this.#policy = policy;
  }

  lockedUntil(identity: string, caller: string, now: number): Promise<number | undefined> {
    const until = Math.max(
      ...failureKeys(identity, caller).map((key) => this.#rows.get(key)?.lockedUntil ?? 0),
    );
    return Promise.resolve(until > now ? until : undefined);
  }

  failed(identity: string, caller: string, now: number): Promise<void> {
    const [byCaller, byIdentity] = failureKeys(identity, caller);
    this.#count(byCaller, this.#policy.perCaller, now);
    this.#count(byIdentity, this.#policy.perIdentity, now);
    return Promise.resolve();
  }

  succeeded(identity: string, caller: string): Promise<void> {
    for (const key of failureKeys(identity, caller)) this.#rows.delete(key);
    return Promise.resolve();
  }

  purge(now: number): void {
    for (const [key, row] of this.#rows) if (row.lastAt + FORGET_FAILURES_MS <= now) this.#rows.delete(key);
  }

  #count(key: string, limit: number, now: number): void {
    this.#rows.set(key, failureStep(this.#rows.get(key), limit, this.#policy, now));
  }
}
