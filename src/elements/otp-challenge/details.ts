import type {Transaction} from '../../core/contracts.js';
import {known} from '../../i18n/known.js';
import type {AllMessages} from '../../i18n/panel-messages.js';

/** One thing that is confirmed, as it is shown. */
export interface Detail {
  /** The service's own name for it. */
  readonly key: string;
  readonly name: string;
  readonly value: string;
}

/** What is not seen, and could make a text look like another one: control characters, and those that turn its direction. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** What the service states of a transaction, in its own order: an amount with its currency as one. */
export function detailsOf(
  transaction: Transaction,
  messages: AllMessages,
  language: string,
): readonly Detail[] {
  const {amount, currency} = transaction;
  const sum = amount && currency && sumOf(amount, currency, language);
  return Object.keys(transaction)
    .filter((key) => !sum || key !== 'currency')
    .map((key) => ({
      key,
      name: known(messages.detail, key) ?? clean(key),
      value: (key === 'amount' && sum) || clean(transaction[key] ?? ''),
    }));
}

/** An amount that a number holds to the last digit. */
const EXACT = /^-?\d{1,12}(?:\.(\d{1,3}))?$/;

/** In the way of the language where that is sure to be the same amount; else as the service wrote it. */
function sumOf(amount: string, currency: string, language: string): string {
  const asWritten = `${clean(amount)} ${clean(currency)}`;
  const [isExact, fraction = ''] = EXACT.exec(amount) ?? [];
  if (!isExact) return asWritten;
  try {
    const style = {style: 'currency', currency} as const;
    const {maximumFractionDigits = 0} = new Intl.NumberFormat(language, style).resolvedOptions();
    const digits = Math.max(maximumFractionDigits, fraction.length);
    const exact = {minimumFractionDigits: digits, maximumFractionDigits: digits};
    return new Intl.NumberFormat(language, {...style, ...exact}).format(Number(amount));
  } catch {
    // No currency that Intl would take.
    return asWritten;
  }
}

/** One line of visible text. */
function clean(text: string): string {
  return text.replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim();
}

/** Keeps a foreign text, such as a masked number, in its own direction within a sentence. */
export function isolated(text: string | undefined): string | undefined {
  return text ? `\u2068${clean(text)}\u2069` : undefined;
}
