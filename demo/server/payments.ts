import {randomUUID} from 'node:crypto';
import {digestPayment} from './payment.js';
import type {Payment} from './payment-schemas.js';
import type {PaymentRecord, PaymentStore} from './payment-store.js';
import type {PendingPayments} from './pending-payments.js';
import {Problem} from './problems.js';
import {demandOf, type StepUpPolicy} from './step-up.js';
import type {StepUpProofs} from './step-up-proofs.js';

export interface PaymentServices {
  readonly proofs: StepUpProofs;
  readonly pending: PendingPayments;
  readonly payments: PaymentStore;
}

/** Who pays: a person, by a session that is signed in. */
export interface Payer {
  readonly email: string;
  readonly session: string;
}

const LISTED = 50;

/** Makes payments that were confirmed, and demands of all others that they be. */
export class Payments {
  readonly #policy: StepUpPolicy;
  readonly #services: PaymentServices;

  constructor(policy: StepUpPolicy, services: PaymentServices) {
    this.#policy = policy;
    this.#services = services;
  }

  /**
   * Makes a payment for a proof that is good for it. The proof is spent first: should anything fail after that, it has
   * to be confirmed again, and cannot be made twice.
   * @throws {Problem} `step_up_required`, which does not say what was wrong with a proof
   */
  async pay(payment: Payment, payer: Payer, proof: string | undefined, now: number): Promise<PaymentRecord> {
    const {proofs, payments} = this.#services;
    const use = {session: payer.session, purpose: 'payment', transaction: digestPayment(payment)};
    if (proof === undefined || !(await proofs.spend(proof, use, now))) {
      throw await this.#demand(payment, payer, now);
    }
    const made = {...payment, id: randomUUID(), email: payer.email, madeAt: now};
    await payments.add(made);
    return made;
  }

  /** A payment that was made. */
  async find(id: string): Promise<PaymentRecord> {
    const made = await this.#services.payments.find(id);
    if (!made) throw new Problem('server');
    return made;
  }

  list({email}: Payer): Promise<readonly PaymentRecord[]> {
    return this.#services.payments.list(email, LISTED);
  }

  async #demand(payment: Payment, payer: Payer, now: number): Promise<Problem> {
    const scope = await this.#services.pending.hold(payer.session, payment, now);
    return new Problem('step_up_required', {}, demandOf(this.#policy, scope));
  }
}
