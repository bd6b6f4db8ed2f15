import type {Transaction} from './transaction.js';

/** The amount with its currency and grouped digits, which also keeps it from looking like a code. */
export function moneyOf({amount, currency}: Transaction): string {
  const format = new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency: currency ?? 'EUR',
    currencyDisplay: 'code',
  });
  // Read as the decimal number that it is, not by way of a binary one.
  return format.format((amount ?? '0') as `${number}`).replace('\u00a0', ' ');
}
