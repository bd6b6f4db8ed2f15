import {createHash, randomBytes} from 'node:crypto';
import type {ChallengeRecord} from './challenge-store.js';
import {Problem} from './problems.js';
import type {ProofStore} from './proof-store.js';
import type {Proof} from './schemas.js';
import {isGoodFor, type ProofDemand, type StepUpPolicy} from './step-up.js';
import {digestTransaction} from './transaction.js';

/** The header that a proof travels in. */
export const PROOF_HEADER = 'X-Step-Up-Proof';

/** Proofs that a code was accepted: tokens that say nothing, for one session and one act. */
export class StepUpProofs {
  readonly #policy: StepUpPolicy;
  readonly #store: ProofStore;

  constructor(policy: StepUpPolicy, store: ProofStore) {
    this.#policy = policy;
    this.#store = store;
  }

  /**
   * A proof for a challenge whose code was accepted, in place of an earlier one that may have been lost. Its
   * life and its time are those of the acceptance, however often it is asked for.
   * @throws {Problem} `expired`, and `already_used` when an earlier one was spent
   */
  async grant(record: ChallengeRecord, now: number): Promise<Proof> {
    const {id, session, purpose, audience, transaction, acr, usedAt} = record;
    if (!transaction || audience === undefined || usedAt === undefined)
      throw new Problem('challenge_not_found');
    const expiresAt = usedAt + this.#policy.proofMs;
    if (expiresAt <= now) throw new Problem('expired');
    const value = randomBytes(32).toString('base64url');
    const digest = digestTransaction(purpose, transaction);
    const isGranted = await this.#store.grant({
      hash: hash(value),
      challenge: id,
      session,
      purpose,
      audience,
      transaction: digest,
      acr,
      authTime: Math.floor(usedAt / 1000),
      expiresAt,
    });
    if (!isGranted) throw new Problem('already_used');
    const boundTo = `${audience} transaction=${digest}`;
    return {kind: 'header', name: PROOF_HEADER, value, singleUse: true, boundTo};
  }

  /** Spends a proof, and says whether it was good for one of these uses. One that was not is spent all the same. */
  async spend(token: string, uses: readonly ProofDemand[], now: number): Promise<boolean> {
    const proof = await this.#store.spend(hash(token));
    return proof !== undefined && uses.some((use) => isGoodFor(proof, use, this.#policy, now));
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
