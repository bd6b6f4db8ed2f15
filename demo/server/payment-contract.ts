import type {Operation} from './operation.js';
import {Payment, PaymentList, Receipt} from './payment-schemas.js';

const receipt = {
  id: '8a4c2f6e-0b7d-4a2e-9d53-2f1b6c0e7a91',
  amount: '49.90',
  currency: 'EUR',
  payee: 'Acme',
  at: '2026-11-20T12:00:00.000Z',
};

/** What this demo does with the proof of a payment. */
export const PAYMENT_OPERATIONS = {
  pay: {
    id: 'pay',
    method: 'POST',
    path: '/api/payments',
    tag: 'payments',
    summary: 'Pay',
    description:
      'Not part of the contract: a request that demands a step-up. From a session that is signed in, and without a ' +
      'proof that is good for it, it is answered 401 `step_up_required`, with the demand of RFC 9470. A proof is good ' +
      'for the session whose code was accepted, for this amount, currency and payee, for two minutes, and once: ' +
      'presented, it is spent. An Idempotency-Key keeps the receipt, for the person who paid, for fifteen minutes, so ' +
      'that the same request is answered by it without a proof too; a demand is never kept.',
    body: Payment,
    idempotent: true,
    proof: true,
    success: {status: 201, description: 'Paid.', schema: Receipt, examples: {receipt}},
    problems: ['unauthenticated', 'step_up_required', 'conflict'],
  },
  payments: {
    id: 'payments',
    method: 'GET',
    path: '/api/payments',
    tag: 'payments',
    summary: 'What was paid',
    description: 'Not part of the contract: the payments of the person who is signed in, the newest 50.',
    success: {
      status: 200,
      description: 'Newest first.',
      schema: PaymentList,
      examples: {list: {payments: [receipt]}, none: {payments: []}},
    },
    problems: ['unauthenticated'],
  },
} as const satisfies Readonly<Record<string, Operation>>;
