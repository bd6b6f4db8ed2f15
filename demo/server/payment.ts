import {createHash} from 'node:crypto';
import type {Payment} from './payment-schemas.js';

/** Digits after the point, by currency (ISO 4217). */
const MINOR_DIGITS = {EUR: 2, GBP: 2, USD: 2, CHF: 2, PLN: 2, SEK: 2, JPY: 0, KWD: 3} as const;

export type Currency = keyof typeof MINOR_DIGITS;

export const CURRENCIES = Object.keys(MINOR_DIGITS) as Currency[];

/** One spelling for every amount: no sign, no zeros in front, no exponent. Under a million, for six digits guard it. */
export const AMOUNT = '^(?:0|[1-9]\\d{0,5})(?:\\.\\d{1,3})?$';

export const PAYEE_MAX = 70;

/**
 * What can be seen, with single spaces between: no control characters, none that turn the direction of writing, none
 * that show nothing. Two payees that are different must not look the same for want of ink.
 */
export const PAYEE =
  '^(?![ \\p{M}])(?:(?![\\p{Default_Ignorable_Code_Point}\\u2800])[\\p{L}\\p{M}\\p{N}\\p{P}\\p{S}]| (?=[^ \\p{M}]))+$';

const SHAPES = {
  amount: new RegExp(AMOUNT, 'u'),
  payee: new RegExp(`(?=^.{1,${PAYEE_MAX.toString()}}$)${PAYEE}`, 'u'),
};

/**
 * Reads a payment out of names and values.
 * @returns undefined when anything is missing, beside it, or not as it has to be
 */
export function parsePayment(fields: Readonly<Record<string, string>>): Payment | undefined {
  const {amount = '', currency = '', payee = '', ...others} = fields;
  const isComplete = Object.keys(others).length === 0;
  const isWritten = SHAPES.amount.test(amount) && SHAPES.payee.test(payee) && isCurrency(currency);
  if (!isComplete || !isWritten) return undefined;
  const [, fraction = ''] = amount.split('.');
  const isMoney = /[1-9]/.test(amount) && fraction.length === MINOR_DIGITS[currency];
  return isMoney ? {amount, currency, payee} : undefined;
}

/** The digest of a payment: two that differ in anything have different ones. */
export function digestPayment({amount, currency, payee}: Payment): string {
  return createHash('sha256')
    .update(JSON.stringify(['payment', amount, currency, payee]))
    .digest('base64url');
}

/** Whether a page means this very payment by what it sends. */
export function isSamePayment(payment: Payment, fields: Readonly<Record<string, string>>): boolean {
  const meant = parsePayment(fields);
  return meant !== undefined && digestPayment(meant) === digestPayment(payment);
}

function isCurrency(text: string): text is Currency {
  return Object.hasOwn(MINOR_DIGITS, text);
}
