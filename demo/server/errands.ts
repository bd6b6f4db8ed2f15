import {parseEmail} from './destinations.js';
import {isSamePayment, parsePayment} from './payment.js';
import type {Payment} from './payment-schemas.js';
import type {PendingPayments} from './pending-payments.js';
import {Problem} from './problems.js';
import type {IssueRequest} from './schemas.js';
import {type Session, signedInEmail} from './sessions.js';

/** What a code is sent for: to whom, and what it confirms. */
export interface Errand {
  readonly purpose: string;
  readonly identity: string;
  readonly transaction?: Payment;
}

/** Who asks, and what this service can give. */
export interface ErrandContext {
  readonly session: Session | undefined;
  readonly pending: PendingPayments;
  /** The class of what a code of this service proves. */
  readonly acr: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * What a request for a code comes to.
 * @throws {Problem} when nothing may be sent for it
 */
export function errandOf(request: IssueRequest, context: ErrandContext): Errand | Promise<Errand> {
  return request.purpose === 'payment' ? paymentErrand(request, context) : loginErrand(request, context);
}

function loginErrand(request: IssueRequest, context: ErrandContext): Errand {
  if (request.transaction) throw new Problem('invalid_request', {detail: 'login has no transaction'});
  refuseOtherWays(request, context);
  if (request.identity === undefined) throw new Problem('invalid_request', {detail: 'identity is missing'});
  const identity = parseEmail(request.identity);
  if (identity === undefined) throw new Problem('invalid_destination');
  return {purpose: 'login', identity};
}

/** A payment is confirmed by the person who is signed in, at the address of the account and no other. */
async function paymentErrand(request: IssueRequest, context: ErrandContext): Promise<Errand> {
  const {session} = context;
  const identity = signedInEmail(session);
  if (!session || identity === undefined) throw new Problem('unauthenticated');
  refuseOtherWays(request, context);
  if (request.identity !== undefined && parseEmail(request.identity) !== identity) {
    throw new Problem('invalid_destination');
  }
  return {purpose: 'payment', identity, transaction: await transactionOf(request, session, context)};
}

/** The payment that the scope names, or the one that the request describes. Where it does both, they are the same. */
async function transactionOf(
  {scope, transaction}: IssueRequest,
  session: Session,
  {pending, at}: ErrandContext,
): Promise<Payment> {
  if (scope !== undefined) {
    const waiting = await pending.find(session.key, scope, at);
    if (!waiting) throw new Problem('invalid_request', {detail: 'scope names no payment that waits'});
    if (transaction && !isSamePayment(waiting, transaction)) throw new Problem('conflict');
    return waiting;
  }
  const payment = transaction && parsePayment(transaction);
  if (!payment) throw new Problem('invalid_request', {detail: 'transaction is not a payment'});
  return payment;
}

/** Refuses what this service does not have, before a person is asked for a code that would not do. */
function refuseOtherWays({handle, option, channel, acrValues}: IssueRequest, {acr}: ErrandContext): void {
  if (handle !== undefined) throw new Problem('challenge_not_found');
  if (option !== undefined || (channel ?? 'email') !== 'email') throw new Problem('channel_unavailable');
  if (acrValues?.length && !acrValues.includes(acr)) throw new Problem('channel_unavailable');
}
