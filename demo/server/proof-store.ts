import type {ProofClaims} from './step-up.js';

/** One proof as it is kept: its token is there as a hash alone. */
export interface ProofRecord extends ProofClaims {
  readonly hash: string;
  /** The challenge whose code was accepted. It has one proof at a time, and one use. */
  readonly challenge: string;
}

/** Where proofs are kept. Each method is to be done as one atomic step. */
export interface ProofStore {
  /**
   * Keeps a proof in place of its challenge's earlier one, whose token is good for nothing from then on.
   * @returns false, and keeps nothing, when the challenge's proof was spent: one code confirms one act
   */
  grant(proof: ProofRecord): Promise<boolean>;
  /** Spends the proof of a token. Of any number of parallel calls one gets it, and no later one does. */
  spend(hash: string): Promise<ProofRecord | undefined>;
}
