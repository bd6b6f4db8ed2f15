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

interface Row {
  readonly failures: number;
  readonly lockedUntil: number;
  readonly lastAt: number;
}

const FORGET_AFTER_MS = 24 * 60 * 60 * 1000;

export class MemoryLockout implements Lockout {
  readonly #policy: LockPolicy;
  readonly #rows = new Map<string, Row>();

  constructor(policy: LockPolicy) {
    this.#policy = policy;
  }

  lockedUntil(identity: string, caller: string, now: number): Promise<number | undefined> {
    const until = Math.max(...keysOf(identity, caller).map((key) => this.#rows.get(key)?.lockedUntil ?? 0));
    return Promise.resolve(until > now ? until : undefined);
  }

  failed(identity: string, caller: string, now: number): Promise<void> {
    const [byCaller, byIdentity] = keysOf(identity, caller);
    this.#count(byCaller, this.#policy.perCaller, now);
    this.#count(byIdentity, this.#policy.perIdentity, now);
    return Promise.resolve();
  }

  succeeded(identity: string, caller: string): Promise<void> {
    for (const key of keysOf(identity, caller)) this.#rows.delete(key);
    return Promise.resolve();
  }

  purge(now: number): void {
    for (const [key, row] of this.#rows) if (row.lastAt + FORGET_AFTER_MS <= now) this.#rows.delete(key);
  }

  #count(key: string, limit: number, now: number): void {
    const row = this.#rows.get(key);
    const failures = (row?.failures ?? 0) + 1;
    const locks = failures >= limit;
    this.#rows.set(key, {
      failures: locks ? 0 : failures,
      // A failure that raced with the one that locked must not unlock.
      lockedUntil: locks ? now + this.#policy.durationMs : (row?.lockedUntil ?? 0),
      lastAt: now,
    });
  }
}

function keysOf(identity: string, caller: string): readonly [string, string] {
  return [JSON.stringify([identity, caller]), JSON.stringify([identity])];
}
