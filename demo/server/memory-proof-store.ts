import type {ProofRecord, ProofStore} from './proof-store.js';

/** Proofs in this process. Each method runs without a pause, which is what makes it atomic here. */
export class MemoryProofStore implements ProofStore {
  /** By challenge. What was spent stays for the rest of its life, so that it is not granted again. */
  readonly #proofs = new Map<string, {readonly proof: ProofRecord; readonly isSpent: boolean}>();
  /** Hash of a token → its challenge. */
  readonly #challenges = new Map<string, string>();

  grant(proof: ProofRecord): Promise<boolean> {
    const known = this.#proofs.get(proof.challenge);
    if (known?.isSpent) return Promise.resolve(false);
    if (known) this.#challenges.delete(known.proof.hash);
    this.#proofs.set(proof.challenge, {proof, isSpent: false});
    this.#challenges.set(proof.hash, proof.challenge);
    return Promise.resolve(true);
  }

  spend(hash: string): Promise<ProofRecord | undefined> {
    const challenge = this.#challenges.get(hash);
    const known = challenge === undefined ? undefined : this.#proofs.get(challenge);
    if (!known) return Promise.resolve(undefined);
    this.#challenges.delete(hash);
    this.#proofs.set(known.proof.challenge, {...known, isSpent: true});
    return Promise.resolve(known.proof);
  }

  purge(now: number): void {
    for (const [challenge, {proof}] of this.#proofs) {
      if (proof.expiresAt > now) continue;
      this.#proofs.delete(challenge);
      this.#challenges.delete(proof.hash);
    }
  }
}
