import {createHmac} from 'node:crypto';
import {Problem} from './problems.js';

/**
 * What an act came to, as it is remembered for a repeated request: which challenge it concerned, or which problem it
 * met. Never the answer's words, a code or a token; the answer is written anew from the challenge as it is then.
 */
export type Outcome =
  {readonly kind: 'done'; readonly id: string} | {readonly kind: 'problem'; readonly problem: Problem};

/** One act of one session: who, which route, and the client's key. */
export interface Act {
  readonly scope: string;
  readonly route: string;
  readonly key: string;
  readonly body: unknown;
}

export interface IdempotencyStore {
  /**
   * Does the work once for an act; whoever comes with the same act, now or later, gets the same outcome. An outcome by
   * which nothing was done is not kept: who waited for it does the work for himself.
   * @param at when the request came, epoch milliseconds
   * @throws {Problem} `conflict` when the key was used with another body
   */
  once(act: Act, at: number, work: () => Promise<Outcome>): Promise<Outcome>;
}

interface Entry {
  readonly body: string;
  readonly outcome: Promise<Outcome>;
  expiresAt: number;
}

export const KEEP_OUTCOMES_MS = 15 * 60 * 1000;

/** Nothing was done, so the same request may well do it later. */
const NOT_KEPT: ReadonlySet<string> = new Set([
  'rate_limited',
  'server',
  'unauthenticated',
  'step_up_required',
]);

/** Keys and bodies are kept as keyed hashes: a body may hold a code. */
export function hashOfAct(secret: string, {scope, route, key, body}: Act): {name: string; body: string} {
  const hash = (value: unknown) =>
    createHmac('sha256', secret).update(JSON.stringify(value)).digest('base64url');
  return {name: hash([scope, route, key]), body: hash(body)};
}

export function isKept(outcome: Outcome): boolean {
  return outcome.kind === 'done' || !NOT_KEPT.has(outcome.problem.code);
}

/** Acts in this process. */
export class MemoryIdempotencyStore implements IdempotencyStore {
  readonly #secret: string;
  readonly #entries = new Map<string, Entry>();

  constructor(secret: string) {
    this.#secret = secret;
  }

  async once(act: Act, at: number, work: () => Promise<Outcome>): Promise<Outcome> {
    const {name, body} = hashOfAct(this.#secret, act);
    const known = this.#entries.get(name);
    if (known) {
      if (known.body !== body) throw new Problem('conflict');
      const outcome = await known.outcome;
      return isKept(outcome) ? outcome : this.once(act, at, work);
    }
    const entry: Entry = {body, outcome: work(), expiresAt: Number.POSITIVE_INFINITY};
    this.#entries.set(name, entry);
    return this.#settle(name, entry, at);
  }

  purge(now: number): void {
    for (const [name, entry] of this.#entries) if (entry.expiresAt <= now) this.#entries.delete(name);
  }

  async #settle(name: string, entry: Entry, at: number): Promise<Outcome> {
    try {
      const outcome = await entry.outcome;
      if (!isKept(outcome)) this.#entries.delete(name);
      entry.expiresAt = at + KEEP_OUTCOMES_MS;
      return outcome;
    } catch (error) {
      this.#entries.delete(name);
      throw error;
    }
  }
}
