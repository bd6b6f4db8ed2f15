import {type Uses, waitFor, withUse} from '../limit-steps.js';
import type {Quota, RateLimiter} from '../limits.js';
import type {RedisClient} from './client.js';
import {RedisRecords} from './records.js';

/** Uses, and how long the newest of them counts. */
interface Counted {
  readonly times: Uses;
  readonly windowMs: number;
}

/** Sliding windows that all nodes share. */
export class RedisRateLimiter implements RateLimiter {
  readonly #counted: RedisRecords<Counted>;

  constructor(client: RedisClient) {
    this.#counted = new RedisRecords(client, 'uses', ({windowMs}) => windowMs);
  }

  /** Each quota is one step. Where one is used up the others are given back: for a moment they count too much, never too little. */
  async take(quotas: readonly Quota[], now: number): Promise<number> {
    const waits = await Promise.all(quotas.map((quota) => this.#use(quota, now)));
    const wait = Math.max(0, ...waits);
    if (wait > 0) {
      const taken = quotas.filter((_, index) => waits[index] === 0);
      await Promise.all(taken.map((quota) => this.#giveBack(quota, now)));
    }
    return wait;
  }

  #use(quota: Quota, now: number): Promise<number> {
    return this.#counted.change(quota.key, (counted) => {
      const wait = waitFor(counted?.times, quota, now);
      if (wait > 0) return {result: wait};
      return {result: 0, next: {times: withUse(counted?.times, quota, now), windowMs: quota.windowMs}};
    });
  }

  #giveBack({key}: Quota, now: number): Promise<void> {
    return this.#counted.change(key, (counted) => {
      const index = counted?.times.lastIndexOf(now) ?? -1;
      if (!counted || index < 0) return {result: undefined};
      return {result: undefined, next: {...counted, times: counted.times.toSpliced(index, 1)}};
    });
  }
}
