import {type Uses, waitFor, withUse} from './limit-steps.js';

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

/** Sliding windows in this process: remembers when each use was. */
export class MemoryRateLimiter implements RateLimiter {
  readonly #uses = new Map<string, {readonly times: Uses; readonly windowMs: number}>();

  take(quotas: readonly Quota[], now: number): Promise<number> {
    const waits = quotas.map((quota) => waitFor(this.#uses.get(quota.key)?.times, quota, now));
    const wait = Math.max(0, ...waits);
    if (wait === 0) for (const quota of quotas) this.#record(quota, now);
    return Promise.resolve(wait);
  }

  purge(now: number): void {
    for (const [key, {times, windowMs}] of this.#uses) {
      if ((times.at(-1) ?? 0) + windowMs <= now) this.#uses.delete(key);
    }
  }

  #record(quota: Quota, now: number): void {
    const times = withUse(this.#uses.get(quota.key)?.times, quota, now);
    this.#uses.set(quota.key, {times, windowMs: quota.windowMs});
  }
}
