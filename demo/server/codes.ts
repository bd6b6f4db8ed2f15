import {createHmac, randomInt, timingSafeEqual} from 'node:crypto';
import {digestTransaction, type Transaction} from './transaction.js';
import type {Channel} from './ways.js';

/** Digits of a code: six are just under 20 bits, for a few tries and a few minutes. */
export const CODE_LENGTH = 6;

/** A code from the system's random source, uniform over all its values, zeros in front included. */
export function makeCode(): string {
  return randomInt(0, 10 ** CODE_LENGTH)
    .toString()
    .padStart(CODE_LENGTH, '0');
}

/**
 * The code that a recipient's screen shows: made from the service's key, so that the screen can be shown it again and it
 * is kept nowhere. Of six bytes the remainder favours no code by more than one part in a hundred million.
 */
export function shownCode(key: string, id: string, sends: number): string {
  const digest = createHmac('sha256', key)
    .update(JSON.stringify(['shown', id, sends]))
    .digest();
  return (digest.readUIntBE(0, 6) % 10 ** CODE_LENGTH).toString().padStart(CODE_LENGTH, '0');
}

/** The id of a challenge that follows on another: the same each time, so that asking twice gives no fresh attempts. */
export function followingId(key: string, first: string, channel: string): string {
  const hex = createHmac('sha256', key)
    .update(JSON.stringify(['after', first, channel]))
    .digest('hex');
  return hex.slice(0, 32).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** What a code is good for, and nothing else. */
export interface CodeScope {
  readonly id: string;
  readonly purpose: string;
  /** The account that wrong codes are counted against: a person's id, or the address of who is new. */
  readonly identity: string;
  readonly session: string;
  readonly channel: Channel;
  /** Where it is sent. Nowhere: where the account has no such destination, which nobody is told, or no message is sent. */
  readonly to?: string;
  /** The request that the proof will be good for. */
  readonly audience?: string;
  /** What it confirms; a login confirms nothing but the person. */
  readonly transaction?: Transaction;
}

/**
 * The keyed hash under which a code is kept: HMAC-SHA-256 over the code and its scope, so that a stored digest says
 * nothing without the key, and fits no other challenge, purpose, person, session, way, destination, request or
 * transaction.
 */
export function digestCode(key: string, scope: CodeScope, code: string): string {
  // JSON keeps the fields apart: no two scopes make the same text.
  const {id, purpose, identity, session, channel, to, audience, transaction} = scope;
  const confirmed = transaction && digestTransaction(purpose, transaction);
  const text = JSON.stringify([id, code, purpose, identity, session, channel, to, audience, confirmed]);
  return createHmac('sha256', key).update(text).digest('base64url');
}

/** Compares two digests of this module in constant time. */
export function digestsEqual(left: string, right: string): boolean {
  return timingSafeEqual(Buffer.from(left, 'base64url'), Buffer.from(right, 'base64url'));
}
