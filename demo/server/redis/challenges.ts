import {attemptStep, cancelStep, countStep, rotateStep, useStep} from '../challenge-steps.js';
import type {Attempt, ChallengeRecord, ChallengeStore, Count, Renewal, Rotation} from '../challenge-store.js';
import type {RedisClient} from './client.js';
import {RedisRecords} from './records.js';

export class RedisChallengeStore implements ChallengeStore {
  readonly #records: RedisRecords<ChallengeRecord>;

  /** @param now epoch milliseconds */
  constructor(client: RedisClient, now: () => number) {
    this.#records = new RedisRecords(client, 'challenge', ({forgetAt}) => forgetAt - now());
  }

  async add(record: ChallengeRecord): Promise<void> {
    await this.#records.add(record.id, record);
  }

  find(id: string): Promise<ChallengeRecord | undefined> {
    return this.#records.find(id);
  }

  attempt(id: string, digest: string, now: number): Promise<Attempt> {
    return this.#records.change(id, (record) => attemptStep(record, digest, now));
  }

  count(id: string, now: number): Promise<Count> {
    return this.#records.change(id, (record) => countStep(record, now));
  }

  use(id: string, now: number): Promise<boolean> {
    return this.#records.change(id, (record) => useStep(record, now));
  }

  rotate(id: string, renewal: Renewal, now: number): Promise<Rotation> {
    return this.#records.change(id, (record) => rotateStep(record, renewal, now));
  }

  cancel(id: string): Promise<boolean> {
    return this.#records.change(id, cancelStep);
  }

  remove(id: string): Promise<void> {
    return this.#records.remove(id);
  }
}
