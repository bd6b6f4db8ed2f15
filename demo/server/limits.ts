/** One thing that is counted: at most `limit` uses in any `windowMs`. */
export interface Quota {
  readonly key: string;
  readonly limit: number;
  readonly windowMs: number;
}

export interface RateLimiter {
  /**
   * Takes one use of every quota, or none of any.
   * @returns 0 when taken, else how long to wait, in milliseconds
   */
  take(quotas: readonly Quota[], now: number): Promise<number>;
}

/** A sliding window in this process: remembers when each use was. */
export class MemoryRateLimiter implements RateLimiter {
  readonly #uses = new Map<string, {readonly times: number[]; readonly windowMs: number}>();

  take(quotas: readonly Quota[], now: number): Promise<number> {
    const wait = Math.max(0, ...quotas.map((quota) => this.#wait(quota, now)));
    if (wait === 0) for (const quota of quotas) this.#record(quota, now);
    return Promise.resolve(wait);
  }

  purge(now: number): void {
    for (const [key, {times, windowMs}] of this.#uses) {
      if ((times.at(-1) ?? 0) + windowMs <= now) this.#uses.delete(key);
    }
  }

  #recent({key, windowMs}: Quota, now: number): number[] {
    return (this.#uses.get(key)?.times ?? []).filter((time) => time + windowMs > now);
  }

  #wait(quota: Quota, now: number): number {
    const times = this.#recent(quota, now);
    const oldest = times.at(-quota.limit);
    return oldest === undefined ? 0 : oldest + quota.windowMs - now;
  }

  #record(quota: Quota, now: number): void {
    this.#uses.set(quota.key, {times: [...this.#recent(quota, now), now], windowMs: quota.windowMs});
  }
}
