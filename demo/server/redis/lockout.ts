import {
  beginStep,
  endStep,
  FORGET_FAILURES_MS,
  failureKeys,
  type FailureRow,
  failureStep,
} from '../lockout-steps.js';
import type {Lockout, LockPolicy} from '../lockout.js';
import type {RedisClient} from './client.js';
import {RedisRecords} from './records.js';

export class RedisLockout implements Lockout {
  readonly #policy: LockPolicy;
  readonly #rows: RedisRecords<FailureRow>;

  constructor(client: RedisClient, policy: LockPolicy) {
    this.#policy = policy;
    this.#rows = new RedisRecords(client, 'failures', () => FORGET_FAILURES_MS);
  }

  async lockedUntil(identity: string, caller: string, now: number): Promise<number | undefined> {
    const rows = await Promise.all(failureKeys(identity, caller).map((key) => this.#rows.find(key)));
    const until = Math.max(...rows.map((row) => row?.lockedUntil ?? 0));
    return until > now ? until : undefined;
  }

  async begin(identity: string, caller: string, now: number): Promise<boolean> {
    const [byCaller, byIdentity] = failureKeys(identity, caller);
    if (!(await this.#begin(byCaller, this.#policy.perCaller, now))) return false;
    if (await this.#begin(byIdentity, this.#policy.perIdentity, now)) return true;
    await this.#end(byCaller);
    return false;
  }

  async ended(identity: string, caller: string): Promise<void> {
    await Promise.all(failureKeys(identity, caller).map((key) => this.#end(key)));
  }

  async failed(identity: string, caller: string, now: number): Promise<void> {
    const [byCaller, byIdentity] = failureKeys(identity, caller);
    await Promise.all([
      this.#count(byCaller, this.#policy.perCaller, now),
      this.#count(byIdentity, this.#policy.perIdentity, now),
    ]);
  }

  async succeeded(identity: string, caller: string): Promise<void> {
    await Promise.all(failureKeys(identity, caller).map((key) => this.#rows.remove(key)));
  }

  #begin(key: string, limit: number, now: number): Promise<boolean> {
    return this.#rows.change(key, (row) => {
      const next = beginStep(row, limit, now);
      return {result: next !== undefined, next};
    });
  }

  #end(key: string): Promise<void> {
    return this.#rows.change(key, (row) => ({result: undefined, next: endStep(row)}));
  }

  #count(key: string, limit: number, now: number): Promise<void> {
    return this.#rows.change(key, (row) => ({
      result: undefined,
      next: failureStep(row, limit, this.#policy, now),
    }));
  }
}
