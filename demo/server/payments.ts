import {randomUUID} from 'node:crypto';
import type {Confirmations} from './confirmations.js';
import type {Payment} from './payment-schemas.js';
import type {PaymentRecord, PaymentStore} from './payment-store.js';
import type {Act} from './pending-acts.js';
import {Problem} from './problems.js';
import {CLASSES} from './ways.js';

export interface PaymentServices {
  readonly confirmations: Confirmations;
  readonly payments: PaymentStore;
}

/** Who asks for something: a person, by a session that is signed in. */
export interface Member {
  readonly person: string;
  readonly session: string;
}

const LISTED = 50;

/**
 * What a payment has to be confirmed by: a code that was sent with the amount and the payee beside it. The code of an app
 * says nothing of what it is for, so it will not do (PSD2 RTS, article 5).
 */
export function paymentAct(payment: Payment): Act {
  const acrValues = [CLASSES.email, CLASSES.sms];
  return {purpose: 'payment', audience: 'POST /api/payments', transaction: payment, acrValues};
}

/** Makes payments that were confirmed, and demands of all others that they be. */
export class Payments {
  readonly #services: PaymentServices;

  constructor(services: PaymentServices) {
    this.#services = services;
  }

  /**
   * Makes a payment for a proof that is good for it.
   * @throws {Problem} `step_up_required`
   */
  async pay(payment: Payment, payer: Member, proof: string | undefined, now: number): Promise<PaymentRecord> {
    const {confirmations, payments} = this.#services;
    await confirmations.require([paymentAct(payment)], payer.session, proof, now);
    const made = {...payment, id: randomUUID(), person: payer.person, madeAt: now};
    await payments.add(made);
    return made;
  }

  /** A payment that was made. */
  async find(id: string): Promise<PaymentRecord> {
    const made = await this.#services.payments.find(id);
    if (!made) throw new Problem('server');
    return made;
  }

  list({person}: Member): Promise<readonly PaymentRecord[]> {
    return this.#services.payments.list(person, LISTED);
  }
}
