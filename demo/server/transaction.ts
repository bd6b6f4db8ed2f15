import {createHash} from 'node:crypto';
import {digestPayment, isSamePayment, parsePayment} from './payment.js';

/** What a code confirms, as the service states it: names and values, all text. */
export type Transaction = Readonly<Record<string, string>>;

/** The digest of what is confirmed, for one purpose: two that differ in anything have different ones. */
export function digestTransaction(purpose: string, transaction: Transaction): string {
  const payment = purpose === 'payment' ? parsePayment(transaction) : undefined;
  if (payment) return digestPayment(payment);
  const parts = Object.entries(transaction).sort(([left], [right]) => (left < right ? -1 : 1));
  return createHash('sha256')
    .update(JSON.stringify([purpose, ...parts]))
    .digest('base64url');
}

/** Whether a page means this very thing by what it sends. */
export function isSameTransaction(purpose: string, stated: Transaction, meant: Transaction): boolean {
  const payment = purpose === 'payment' ? parsePayment(stated) : undefined;
  if (payment) return isSamePayment(payment, meant);
  return digestTransaction(purpose, stated) === digestTransaction(purpose, meant);
}
