/** The shapes of payments on the wire: see schemas.ts. */
import Type, {type Static} from 'typebox';
import {AMOUNT, CURRENCIES, PAYEE, PAYEE_MAX} from './payment.js';

const payment = {
  amount: Type.String({
    pattern: AMOUNT,
    description:
      'A decimal number above 0 and below a million, with as many digits after the point as the currency has ' +
      '(`49.90` EUR, `4990` JPY), and no zeros in front.',
    examples: ['49.90'],
  }),
  currency: Type.Enum(CURRENCIES, {description: 'ISO 4217.'}),
  payee: Type.String({
    maxLength: PAYEE_MAX,
    pattern: PAYEE,
    description: 'Who is paid: characters that can be seen, with single spaces between.',
    examples: ['Acme'],
  }),
};

export const Payment = Type.Object(payment, {
  title: 'Payment',
  additionalProperties: false,
  description: 'What is to be paid, and to whom. What is confirmed is these three values, to the letter.',
  examples: [{amount: '49.90', currency: 'EUR', payee: 'Acme'}],
});

export const Receipt = Type.Object(
  {id: Type.String(), ...payment, at: Type.String({format: 'date-time', description: 'When it was made.'})},
  {
    title: 'Receipt',
    description: 'A payment that was made.',
    examples: [
      {
        id: '8a4c2f6e-0b7d-4a2e-9d53-2f1b6c0e7a91',
        amount: '49.90',
        currency: 'EUR',
        payee: 'Acme',
        at: '2026-11-20T12:00:00.000Z',
      },
    ],
  },
);

export const PaymentList = Type.Object(
  {payments: Type.Array(Receipt, {maxItems: 50, description: 'Newest first.'})},
  {title: 'PaymentList'},
);

export const StepUpProofHeader = Type.String({
  title: 'StepUpProof',
  description: 'The `value` of the proof that a verify gave for this very payment.',
  examples: ['Zk1YbWb0c1Gm3l7rYdM0mP8jQWxqg5uQ2r9wS6b3tVo'],
});

export type Payment = Readonly<Static<typeof Payment>>;
export type Receipt = Static<typeof Receipt>;
export type PaymentList = Static<typeof PaymentList>;
