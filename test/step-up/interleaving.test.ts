import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createOtpClient} from '../../src/client/create-client.js';
import type {Requirement, Transaction, VerifyResult} from '../../src/core/contracts.js';
import {isOtpError} from '../../src/core/errors.js';
import {createStepUp, type StepUp} from '../../src/step-up/step-up.js';
import {scriptedBackend} from '../support/scripted-backend.js';
import {CODE, Person} from './resource.js';

/** What may happen, in any order: requests that demand this or that, callers who leave, and the person's answers. */
type Step =
  | {readonly do: 'send'; readonly demand: 'a' | 'b' | 'once' | 'payment'; readonly isRefusedAgain: boolean}
  | {readonly do: 'leave'; readonly which: number}
  | {readonly do: 'answer' | 'mistype' | 'decline' | 'fail' | 'settle'};

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('send' as const),
      demand: fc.constantFrom('a' as const, 'b' as const, 'once' as const, 'payment' as const),
      isRefusedAgain: fc.boolean(),
    }),
  },
  {weight: 2, arbitrary: fc.record({do: fc.constant('leave' as const), which: fc.nat(9)})},
  {weight: 3, arbitrary: fc.record({do: fc.constantFrom('answer' as const, 'settle' as const)})},
  {
    weight: 2,
    arbitrary: fc.record({do: fc.constantFrom('mistype' as const, 'decline' as const, 'fail' as const)}),
  },
);

/** One request, counted where it arrives. */
interface Sent {
  readonly demand: (Step & {do: 'send'})['demand'];
  readonly controller: AbortController;
  readonly isRefusedAgain: boolean;
  arrived: number;
  proofs: number;
  end?: string;
}

const ENDS = ['done', 'cancelled', 'aborted', 'step_up_unsatisfied', 'delivery_failed', 'AbortError'];

/** A world whose service lives in memory: no network decides the order, only the steps. */
class World {
  readonly sent: Sent[] = [];
  readonly person = new Person();
  readonly #stepUp: StepUp;
  readonly #proofs = new Map<string, number>();
  #fails = false;
  #made = 0;
  #answered = 0;

  constructor() {
    const service = scriptedBackend({
      issue: () => {
        if (this.#fails) {
          this.#fails = false;
          return Promise.reject(failed());
        }
        return {kind: 'challenge', challenge: {channel: 'sms', resendInMs: 0, transaction: TRANSACTION}};
      },
      verify: ({code}): VerifyResult =>
        code === CODE
          ? {
              kind: 'verified',
              proof: {kind: 'header', name: 'x-proof', value: `p${++this.#made}`, singleUse: true},
            }
          : {kind: 'rejected', code: 'invalid_code', attemptsLeft: 9},
    });
    this.#stepUp = createStepUp({
      client: createOtpClient({backend: service}),
      origins: ['https://api.example'],
      presenter: this.person,
      detect: (response) => demandOf(response.headers.get('x-demand')),
    });
  }

  /** In the place of the network. */
  readonly fetch: typeof fetch = async (input) => {
    const request = new Request(input);
    const sent = this.sent[Number(new URL(request.url).pathname.slice(1))]!;
    sent.arrived++;
    await Promise.resolve();
    request.signal.throwIfAborted();
    const proof = request.headers.get('x-proof');
    if (proof) {
      sent.proofs++;
      this.#proofs.set(proof, (this.#proofs.get(proof) ?? 0) + 1);
    }
    const isLetThrough = proof !== null && !sent.isRefusedAgain;
    return new Response(null, {
      status: isLetThrough ? 200 : 401,
      headers: {'x-demand': isLetThrough ? '' : sent.demand},
    });
  };

  take(next: Step): void {
    const question = this.person.questions[this.#answered];
    switch (next.do) {
      case 'send': {
        this.#send(next);
        return;
      }
      case 'leave':
        return this.sent[next.which]?.controller.abort();
      case 'answer':
        if (question) void question.session.verify(CODE).catch(() => undefined);
        if (question) this.#answered++;
        return;
      case 'mistype':
        return void question?.session.verify('000000').catch(() => undefined);
      case 'decline':
        question?.close();
        if (question) this.#answered++;
        return;
      case 'fail':
        this.#fails = true;
        return;
      case 'settle':
    }
  }

  #send({demand, isRefusedAgain}: Step & {do: 'send'}): void {
    const controller = new AbortController();
    const sent: Sent = {demand, controller, isRefusedAgain, arrived: 0, proofs: 0};
    const url = `https://api.example/${this.sent.push(sent) - 1}`;
    void this.#stepUp.fetch(url, {method: 'POST', body: 'x', signal: controller.signal}).then(
      ({status}) => (sent.end = status === 200 ? 'done' : String(status)),
      (error: unknown) => (sent.end = isOtpError(error) ? error.code : (error as Error).name),
    );
  }

  /** Brings everything to its end: whoever still asks is answered. */
  async finish(): Promise<void> {
    for (let idle = 0; idle < 3; idle++) {
      await settled();
      const open = this.person.questions.filter(({session}) => session.snapshot.status !== 'verified');
      for (const {session, close} of open) {
        await session.verify(CODE).catch(() => undefined);
        close();
        idle = 0;
      }
      this.person.questions.length = 0;
    }
  }

  check(): void {
    expect(this.person.most, 'one question at a time').toBeLessThanOrEqual(1);
    for (const {demand, arrived, proofs, end, controller, isRefusedAgain} of this.sent) {
      expect(ENDS, demand).toContain(end);
      expect(arrived, 'one replay a request').toBeLessThanOrEqual(2);
      if (end === 'done' || end === 'step_up_unsatisfied') expect([arrived, proofs]).toEqual([2, 1]);
      if (end === 'done') expect(isRefusedAgain).toBe(false);
      if (end === 'cancelled' || end === 'delivery_failed') expect(arrived, 'nothing is replayed').toBe(1);
      if (end === 'aborted' || end === 'AbortError') expect(controller.signal.aborted).toBe(true);
    }
    for (const [proof, used] of this.#proofs) expect(used, `${proof} is for one use`).toBe(1);
  }
}

const TRANSACTION: Transaction = {amount: '1.00'};

function demandOf(kind: string | null): Requirement | undefined {
  if (!kind) return undefined;
  return kind === 'payment' ? {purpose: kind, transaction: TRANSACTION} : {purpose: kind};
}

function failed(): Error {
  return Object.assign(new Error(), {[Symbol.for('otp-stepup.error')]: true, code: 'delivery_failed'});
}

const settled = (): Promise<void> => new Promise((turn) => setTimeout(turn, 0));

describe('any number of requests, questions and answers in any order', () => {
  it('end each in one way, with one replay, one question at a time and no proof used twice (S-22 … S-24)', async () => {
    const native = globalThis.fetch;
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(step, {minLength: 3, maxLength: 25}), async (steps) => {
          const world = new World();
          globalThis.fetch = world.fetch;
          for (const next of steps) {
            world.take(next);
            if (next.do === 'settle') await settled();
          }
          await world.finish();
          world.check();
        }),
        {numRuns: 400},
      );
    } finally {
      globalThis.fetch = native;
    }
  });
});
