import type {ProofRecord, ProofStore} from '../proof-store.js';
import type {RedisClient} from './client.js';
import {RedisRecords} from './records.js';

interface Kept {
  readonly proof: ProofRecord;
  readonly isSpent: boolean;
}

/** Proofs by their challenges. What was spent stays for the rest of its life, so that it is not granted again. */
export class RedisProofStore implements ProofStore {
  readonly #proofs: RedisRecords<Kept>;
  /** Hash of a token → its challenge, and when it ends. */
  readonly #challenges: RedisRecords<{readonly challenge: string; readonly expiresAt: number}>;

  /** @param now epoch milliseconds */
  constructor(client: RedisClient, now: () => number) {
    this.#proofs = new RedisRecords(client, 'proof', ({proof}) => proof.expiresAt - now());
    this.#challenges = new RedisRecords(client, 'proof-token', ({expiresAt}) => expiresAt - now());
  }

  async grant(proof: ProofRecord): Promise<boolean> {
    const {challenge, expiresAt, hash} = proof;
    // Before it can be spent: the name of a proof that is not kept finds nothing.
    await this.#challenges.put(hash, {challenge, expiresAt});
    return this.#proofs.change(challenge, (kept) =>
      kept?.isSpent ? {result: false} : {result: true, next: {proof, isSpent: false}},
    );
  }

  async spend(hash: string): Promise<ProofRecord | undefined> {
    const named = await this.#challenges.find(hash);
    if (!named) return undefined;
    return this.#proofs.change(named.challenge, (kept) => {
      if (!kept || kept.isSpent || kept.proof.hash !== hash) return {result: undefined};
      return {result: kept.proof, next: {...kept, isSpent: true}};
    });
  }
}
