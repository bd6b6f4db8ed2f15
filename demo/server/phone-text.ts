import {formatBoundMessage} from '../../src/core/bound-message.js';
import type {BoundTo} from './challenge-store.js';
import {moneyOf} from './money.js';
import type {Transaction} from './transaction.js';

/** One code as a telephone gets it. */
export interface PhoneCode {
  readonly code: string;
  readonly purpose: string;
  readonly transaction?: Transaction;
  /** The page that asked for it, to which the code is bound. */
  readonly bound: BoundTo;
}

/** One GSM-7 segment: what is longer is sent, and paid, as two. */
const SEGMENT = 160;
const NEVER = 'Tell it to nobody.';

/**
 * A text message: the code and what it is for in the first words, for that is what a locked screen shows, and the line
 * that binds it to the page at the end.
 * @see https://wicg.github.io/sms-one-time-codes/
 */
export function codeText({code, purpose, transaction, bound}: PhoneCode): string {
  const words = `${code} is your Larkpost code ${purposeOf(purpose, transaction)}.`;
  const whole = formatBoundMessage({...bound, code}, `${words} ${NEVER}`);
  return whole.length <= SEGMENT ? whole : formatBoundMessage({...bound, code}, words);
}

/** What is said on the telephone: what it is for, then the digits apart, twice. */
export function codeSpeech({code, purpose, transaction}: PhoneCode): readonly string[] {
  const digits = [...code].join(', ');
  return [
    `This is Larkpost, with your code ${purposeOf(purpose, transaction)}.`,
    `Your code is: ${digits}.`,
    `Again: ${digits}.`,
    'If you did not ask for it, hang up, and tell it to nobody.',
  ];
}

/** What the code does, in few words. */
function purposeOf(purpose: string, transaction: Transaction = {}): string {
  switch (purpose) {
    case 'login':
      return 'to sign in';
    case 'payment':
      return `to pay ${moneyOf(transaction)} to ${transaction['payee'] ?? ''}`;
    case 'enrol':
      return 'to confirm this number';
    default:
      return `to confirm: ${transaction['change'] ?? 'a change'}`;
  }
}
