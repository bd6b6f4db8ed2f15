import {randomBytes} from 'node:crypto';
import type {Transaction} from './transaction.js';
import type {MessageChannel} from './ways.js';

/** Where a message goes: an address, or a telephone number in E.164. */
export interface Destination {
  readonly channel: MessageChannel;
  readonly to: string;
}

/** One thing that a person means to do, and that a code has to confirm. */
export interface Act {
  readonly purpose: string;
  /** The request that does it: method and path. A proof is good for this one alone. */
  readonly audience: string;
  readonly transaction: Transaction;
  /** The classes of authentication that will do. */
  readonly acrValues: readonly string[];
  /** Who has to confirm it, where that is not who is signed in: a parcel's recipient. */
  readonly confirmer?: string;
  /** A second code goes here once the first was accepted: the address that a person changes to. */
  readonly then?: Destination;
}

/**
 * Acts that were asked for and wait to be confirmed, so that the demand for a step-up can name one (as a `scope`)
 * and the code be asked for by that name: what is confirmed is then the service's own statement, and no page's.
 */
export interface PendingActs {
  /**
   * Keeps an act of a session for a while. A session has a few; more push the oldest out.
   * @returns its scope
   */
  hold(session: string, act: Act, now: number): Promise<string>;
  /** The act that a scope names; undefined for every other session. */
  find(session: string, scope: string, now: number): Promise<Act | undefined>;
}

/** A name for an act that nobody guesses. */
function makeScope({purpose}: Act): string {
  return `${purpose}:${randomBytes(16).toString('base64url')}`;
}

export interface Held {
  readonly scope: string;
  readonly act: Act;
  readonly expiresAt: number;
}

const KEEP = 20;
/** Longer than any dialog stays open, for another code may be asked for in it. */
export const KEEP_ACTS_MS = 60 * 60 * 1000;

/** Those that have not ended. */
export function liveActs(held: readonly Held[] | undefined, now: number): readonly Held[] {
  return (held ?? []).filter(({expiresAt}) => expiresAt > now);
}

/** One more, before those that are there. */
export function holdStep(
  held: readonly Held[] | undefined,
  act: Act,
  now: number,
): {readonly scope: string; readonly next: readonly Held[]} {
  const scope = makeScope(act);
  const next = [{scope, act, expiresAt: now + KEEP_ACTS_MS}, ...liveActs(held, now)];
  return {scope, next: next.slice(0, KEEP)};
}

export class MemoryPendingActs implements PendingActs {
  readonly #bySession = new Map<string, readonly Held[]>();

  hold(session: string, act: Act, now: number): Promise<string> {
    const {scope, next} = holdStep(this.#bySession.get(session), act, now);
    this.#bySession.set(session, next);
    return Promise.resolve(scope);
  }

  find(session: string, scope: string, now: number): Promise<Act | undefined> {
    return Promise.resolve(this.#live(session, now).find((held) => held.scope === scope)?.act);
  }

  purge(now: number): void {
    for (const session of this.#bySession.keys()) {
      const held = this.#live(session, now);
      if (held.length > 0) this.#bySession.set(session, held);
      else this.#bySession.delete(session);
    }
  }

  #live(session: string, now: number): readonly Held[] {
    return liveActs(this.#bySession.get(session), now);
  }
}
