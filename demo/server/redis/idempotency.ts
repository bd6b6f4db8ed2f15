import {setTimeout as wait} from 'node:timers/promises';
import {
  type Act,
  hashOfAct,
  type IdempotencyStore,
  isKept,
  KEEP_OUTCOMES_MS,
  type Outcome,
} from '../idempotency.js';
import {Problem, type ProblemCode, type ProblemDetails} from '../problems.js';
import type {RedisClient} from './client.js';
import {RedisRecords} from './records.js';

/** An outcome as JSON has it. */
type Written =
  | {readonly kind: 'done'; readonly id: string}
  | {
      readonly kind: 'problem';
      readonly code: ProblemCode;
      readonly details: ProblemDetails;
      readonly demand?: string;
    };

interface Entry {
  readonly body: string;
  /** Absent while the work is under way. */
  readonly outcome?: Written;
}

/** For so long at most a node may be at work: when it died, another one does the work. */
const LEASE_MS = 30_000;
const LOOK_AGAIN_MS = 25;

/** Acts that all nodes know of. */
export class RedisIdempotencyStore implements IdempotencyStore {
  readonly #secret: string;
  readonly #entries: RedisRecords<Entry>;

  constructor(client: RedisClient, secret: string) {
    this.#secret = secret;
    this.#entries = new RedisRecords(client, 'act', ({outcome}) => (outcome ? KEEP_OUTCOMES_MS : LEASE_MS));
  }

  async once(act: Act, _at: number, work: () => Promise<Outcome>): Promise<Outcome> {
    const {name, body} = hashOfAct(this.#secret, act);
    for (;;) {
      if (await this.#entries.add(name, {body})) return this.#settle(name, body, work);
      const entry = await this.#entries.find(name);
      if (entry && entry.body !== body) throw new Problem('conflict');
      if (entry?.outcome) return read(entry.outcome);
      if (entry) await wait(LOOK_AGAIN_MS);
    }
  }

  /** What was not kept is there for the next one who comes. */
  async #settle(name: string, body: string, work: () => Promise<Outcome>): Promise<Outcome> {
    try {
      const outcome = await work();
      if (isKept(outcome)) await this.#entries.put(name, {body, outcome: written(outcome)});
      else await this.#entries.remove(name);
      return outcome;
    } catch (error) {
      await this.#entries.remove(name).catch(() => undefined);
      throw error;
    }
  }
}

function written(outcome: Outcome): Written {
  if (outcome.kind === 'done') return outcome;
  const {code, details, demand} = outcome.problem;
  return {kind: 'problem', code, details, ...(demand !== undefined && {demand})};
}

function read(outcome: Written): Outcome {
  if (outcome.kind === 'done') return outcome;
  const {code, details, demand} = outcome;
  return {kind: 'problem', problem: new Problem(code, details, demand)};
}
