import {randomBytes} from 'node:crypto';
import type {Payment} from './payment-schemas.js';

/**
 * Payments that were asked for and wait to be confirmed, so that the demand for a step-up can name one (as a `scope`)
 * and the code be asked for by that name: what is confirmed is then the service's own statement, and no page's.
 */
export interface PendingPayments {
  /**
   * Keeps a payment of a session for a while. A session has a few; more push the oldest out.
   * @returns its scope
   */
  hold(session: string, payment: Payment, now: number): Promise<string>;
  /** The payment that a scope names; undefined for every other session. */
  find(session: string, scope: string, now: number): Promise<Payment | undefined>;
}

interface Held {
  readonly scope: string;
  readonly payment: Payment;
  readonly expiresAt: number;
}

const KEEP = 20;
/** Longer than any dialog stays open, for another code may be asked for in it. */
const KEEP_MS = 60 * 60 * 1000;

export class MemoryPendingPayments implements PendingPayments {
  readonly #bySession = new Map<string, readonly Held[]>();

  hold(session: string, payment: Payment, now: number): Promise<string> {
    const scope = `payment:${randomBytes(16).toString('base64url')}`;
    const held = [{scope, payment, expiresAt: now + KEEP_MS}, ...this.#live(session, now)];
    this.#bySession.set(session, held.slice(0, KEEP));
    return Promise.resolve(scope);
  }

  find(session: string, scope: string, now: number): Promise<Payment | undefined> {
    return Promise.resolve(this.#live(session, now).find((held) => held.scope === scope)?.payment);
  }

  purge(now: number): void {
    for (const session of this.#bySession.keys()) {
      const held = this.#live(session, now);
      if (held.length > 0) this.#bySession.set(session, held);
      else this.#bySession.delete(session);
    }
  }

  #live(session: string, now: number): readonly Held[] {
    return (this.#bySession.get(session) ?? []).filter(({expiresAt}) => expiresAt > now);
  }
}
