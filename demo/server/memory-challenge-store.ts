import type {Attempt, Count, ChallengeRecord, ChallengeStore, Renewal, Rotation} from './challenge-store.js';
import {digestsEqual} from './codes.js';

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
    return Promise.resolve(this.#attempt(id, digest, now));
  }

  count(id: string, now: number): Promise<Count> {
    return Promise.resolve(this.#count(id, now));
  }

  use(id: string, now: number): Promise<boolean> {
    const record = this.#records.get(id);
    if (record?.state !== 'open') return Promise.resolve(false);
    this.#records.set(id, {...record, state: 'used', usedAt: now});
    return Promise.resolve(true);
  }

  rotate(id: string, renewal: Renewal, now: number): Promise<Rotation> {
    return Promise.resolve(this.#rotate(id, renewal, now));
  }

  cancel(id: string): Promise<boolean> {
    const record = this.#records.get(id);
    if (!record || record.state === 'used') return Promise.resolve(false);
    this.#records.set(id, {...record, state: 'cancelled'});
    return Promise.resolve(true);
  }

  remove(id: string): Promise<void> {
    this.#records.delete(id);
    return Promise.resolve();
  }

  /** Drops what may be forgotten. */
  purge(now: number): void {
    for (const [id, record] of this.#records) if (record.forgetAt <= now) this.#records.delete(id);
  }

  #attempt(id: string, digest: string, now: number): Attempt {
    const count = this.#count(id, now);
    if (count.result !== 'counted') return count;
    const record = this.#records.get(id);
    if (!record || !digestsEqual(digest, record.digest)) {
      return {result: 'wrong', attemptsLeft: count.attemptsLeft};
    }
    this.#records.set(id, {...record, state: 'used', usedAt: now});
    return {result: 'accepted'};
  }

  #count(id: string, now: number): Count {
    const record = this.#records.get(id);
    if (!record || record.state === 'cancelled') return {result: 'missing'};
    if (record.state === 'used') return {result: 'used'};
    if (record.attempts >= record.maxAttempts) return {result: 'exhausted'};
    if (record.expiresAt <= now) return {result: 'expired'};
    const attempts = record.attempts + 1;
    this.#records.set(id, {...record, attempts});
    return {result: 'counted', attemptsLeft: record.maxAttempts - attempts};
  }

  #rotate(id: string, renewal: Renewal, now: number): Rotation {
    const record = this.#records.get(id);
    if (!record || record.state === 'cancelled') return {result: 'missing'};
    if (record.state === 'used') return {result: 'used'};
    if (record.attempts >= record.maxAttempts) return {result: 'exhausted'};
    if (record.sends >= record.maxSends) return {result: 'spent', expiresAt: record.expiresAt};
    if (record.resendAt > now) return {result: 'too-soon', resendAt: record.resendAt};
    const rotated = {...record, ...renewal, sends: record.sends + 1};
    this.#records.set(id, rotated);
    return {result: 'rotated', record: rotated};
  }
}
