import {
  beginStep,
  endStep,
  FORGET_FAILURES_MS,
  failureKeys,
  type FailureRow,
  failureStep,
} from './lockout-steps.js';

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
  /**
   * Counts a try before its code is compared. False where no more may be under way: then none is compared, and nothing
   * counted. What began ends in one of the three below.
   */
  begin(identity: string, caller: string, now: number): Promise<boolean>;
  /** The code was wrong. */
  failed(identity: string, caller: string, now: number): Promise<void>;
  /** The code was not compared after all. */
  ended(identity: string, caller: string): Promise<void>;
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

  begin(identity: string, caller: string, now: number): Promise<boolean> {
    const {perCaller, perIdentity} = this.#policy;
    const limits = [perCaller, perIdentity];
    const begun = failureKeys(identity, caller).map((key, index) => {
      const next = beginStep(this.#rows.get(key), limits[index] ?? 0, now);
      return [key, next] as const;
    });
    const mayBegin = begun.every(([, next]) => next !== undefined);
    for (const [key, next] of begun) if (mayBegin && next) this.#rows.set(key, next);
    return Promise.resolve(mayBegin);
  }

  ended(identity: string, caller: string): Promise<void> {
    for (const key of failureKeys(identity, caller)) {
      const next = endStep(this.#rows.get(key));
      if (next) this.#rows.set(key, next);
    }
    return Promise.resolve();
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
