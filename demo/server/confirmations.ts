import type {Act, PendingActs} from './pending-acts.js';
import {Problem} from './problems.js';
import {demandOf, type ProofDemand, type StepUpPolicy} from './step-up.js';
import type {StepUpProofs} from './step-up-proofs.js';
import {digestTransaction} from './transaction.js';

export interface ConfirmationServices {
  readonly proofs: StepUpProofs;
  readonly pending: PendingActs;
}

/** Lets through what was confirmed by a code, and demands of all else that it be (RFC 9470). */
export class Confirmations {
  readonly #policy: StepUpPolicy;
  readonly #services: ConfirmationServices;

  constructor(policy: StepUpPolicy, services: ConfirmationServices) {
    this.#policy = policy;
    this.#services = services;
  }

  /**
   * Spends a proof on an act of a session; where there are several, any of them will do, and the first is demanded. Should anything fail after that, the act has to be confirmed again, and cannot
   * be done twice.
   * @throws {Problem} `step_up_required`, which does not say what was wrong with a proof
   */
  async require(
    acts: readonly [Act, ...Act[]],
    session: string,
    proof: string | undefined,
    now: number,
  ): Promise<void> {
    const uses = acts.map((act) => useOf(act, session));
    if (proof !== undefined && (await this.#services.proofs.spend(proof, uses, now))) return;
    const [act] = acts;
    const scope = await this.#services.pending.hold(session, act, now);
    throw new Problem('step_up_required', {}, demandOf(this.#policy, act.acrValues, scope));
  }
}

function useOf({purpose, audience, transaction, acrValues}: Act, session: string): ProofDemand {
  return {session, purpose, audience, transaction: digestTransaction(purpose, transaction), acrValues};
}
