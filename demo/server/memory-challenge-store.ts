import {attemptStep, cancelStep, countStep, rotateStep, type Step, useStep} from './challenge-steps.js';
import type {Attempt, ChallengeRecord, ChallengeStore, Count, Renewal, Rotation} from './challenge-store.js';

/** Challenges in this process. Each method runs without a pause, which is what makes it atomic here. */
export class MemoryChallengeStore implements ChallengeStore {
  readonly #records = new Map<string, ChallengeRecord>();

  add(record: ChallengeRecord): Promise<void> {
    if (!this.#records.has(record.id)) this.#records.set(record.id, record);
    return Promise.resolve();
  }

  find(id: string): Promise<ChallengeRecord | undefined> {
    return Promise.resolve(this.#records.get(id));
  }

  attempt(id: string, digest: string, now: number): Promise<Attempt> {
    return this.#take(id, (record) => attemptStep(record, digest, now));
  }

  count(id: string, now: number): Promise<Count> {
    return this.#take(id, (record) => countStep(record, now));
  }

  use(id: string, now: number): Promise<boolean> {
    return this.#take(id, (record) => useStep(record, now));
  }

  rotate(id: string, renewal: Renewal, now: number): Promise<Rotation> {
    return this.#take(id, (record) => rotateStep(record, renewal, now));
  }

  cancel(id: string): Promise<boolean> {
    return this.#take(id, cancelStep);
  }

  remove(id: string): Promise<void> {
    this.#records.delete(id);
    return Promise.resolve();
  }

  /** Drops what may be forgotten. */
  purge(now: number): void {
    for (const [id, record] of this.#records) if (record.forgetAt <= now) this.#records.delete(id);
  }

  #take<R>(id: string, step: (record: ChallengeRecord | undefined) => Step<R>): Promise<R> {
    const {result, next} = step(this.#records.get(id));
    if (next) this.#records.set(id, next);
    return Promise.resolve(result);
  }
}
