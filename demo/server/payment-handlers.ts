import type {FastifyReply, FastifyRequest} from 'fastify';
import type {IdempotencyStore} from './idempotency.js';
import {once} from './once.js';
import {parsePayment} from './payment.js';
import type {Payment, PaymentList, Receipt} from './payment-schemas.js';
import type {PaymentRecord} from './payment-store.js';
import type {Payments} from './payments.js';
import {Problem} from './problems.js';
import {memberOf, type SessionCookies} from './session-cookies.js';
import {PROOF_HEADER} from './step-up-proofs.js';

export interface PaymentHandlerServices {
  readonly payments: Payments;
  readonly cookies: SessionCookies;
  readonly acts: IdempotencyStore;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Payments between HTTP and the rules: who pays, whether the request came before, and with which proof. */
export class PaymentHandlers {
  readonly #services: PaymentHandlerServices;

  constructor(services: PaymentHandlerServices) {
    this.#services = services;
  }

  async pay(request: FastifyRequest<{Body: Payment}>, reply: FastifyReply): Promise<Receipt> {
    const {payments, acts, now} = this.#services;
    const at = now();
    const payer = await memberOf(this.#services.cookies, request);
    const payment = parsePayment(request.body);
    if (!payment) throw new Problem('invalid_request', {detail: 'body/amount does not fit the currency'});
    const proof = request.headers[PROOF_HEADER.toLowerCase()]?.toString();
    // The key is the person's, for a sign-in may come between a request and its repetition.
    const id = await once(acts, request, `person ${payer.person}`, at, async () => {
      const made = await payments.pay(payment, payer, proof, at);
      return made.id;
    });
    reply.status(201);
    return receipt(await payments.find(id));
  }

  async list(request: FastifyRequest): Promise<PaymentList> {
    const {payments, cookies} = this.#services;
    const made = await payments.list(await memberOf(cookies, request));
    return {payments: made.map(receipt)};
  }
}

function receipt({id, amount, currency, payee, madeAt}: PaymentRecord): Receipt {
  return {id, amount, currency, payee, at: new Date(madeAt).toISOString()};
}
