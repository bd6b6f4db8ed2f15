import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createOtpClient} from '../../src/client/create-client.js';
import type {OtpSession, Outcome, VerifyInput} from '../../src/core/contracts.js';
import {isOtpError, isRejection, type OtpErrorCode} from '../../src/core/errors.js';
import type {OtpSnapshot} from '../../src/core/session-machine.js';
import {MemoryStorage} from '../client/memory-storage.js';
import {
  accepted,
  issued,
  ManualBackend,
  open,
  refused,
  settled,
  type Abilities,
  type Call,
} from './manual-backend.js';
import {ManualClock} from './manual-clock.js';

/** What may happen, in any order: the person, the service, the clocks, the page. Numbers pick among what is there. */
type Step =
  | {readonly do: 'verify'; readonly code: string; readonly canLeave: boolean}
  | {readonly do: 'resend' | 'choose'; readonly canLeave: boolean}
  | {readonly do: 'leave'; readonly which: number}
  | {readonly do: 'answer'; readonly which: number; readonly how: How}
  | {readonly do: 'wait' | 'setWall'; readonly ms: number}
  | {readonly do: 'cancel' | 'settle'};

type How = OtpErrorCode | 'success' | 'open' | 'next' | 'choice' | 'nonsense';

const CODES = ['918273', '827364', '736455'];
const SECRET = /918273|827364|736455|secret|ana@/;
const LOST: readonly OtpErrorCode[] = ['network', 'timeout', 'server', 'aborted'];
const HOWS: How[] = [
  'success',
  'open',
  'next',
  'choice',
  'nonsense',
  'invalid_code',
  'expired',
  'too_many_attempts',
  'network',
  'timeout',
  'server',
  'offline',
  'rate_limited',
  'conflict',
  'already_used',
  'challenge_not_found',
];

const canLeave = fc.boolean();
const which = fc.nat(5);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 18,
    arbitrary: fc.record({do: fc.constant('verify' as const), code: fc.constantFrom(...CODES), canLeave}),
  },
  {weight: 3, arbitrary: fc.record({do: fc.constantFrom('resend' as const, 'choose' as const), canLeave})},
  {weight: 3, arbitrary: fc.record({do: fc.constant('leave' as const), which})},
  {
    weight: 24,
    arbitrary: fc.record({do: fc.constant('answer' as const), which, how: fc.constantFrom(...HOWS)}),
  },
  {
    weight: 3,
    arbitrary: fc.record({do: fc.constant('wait' as const), ms: fc.constantFrom(1, 31_000, 300_000)}),
  },
  {
    weight: 1,
    arbitrary: fc.record({do: fc.constant('setWall' as const), ms: fc.integer({min: -4e6, max: 4e6})}),
  },
  {weight: 15, arbitrary: fc.constant({do: 'settle' as const})},
  {weight: 1, arbitrary: fc.constant({do: 'cancel' as const})},
);

const OPTIONS = [{id: 'v', channel: 'voice', destination: '•• 12'}];
const secrets = {handle: 'secret-handle', attemptsLeft: 3, options: OPTIONS};

/** Watches one session from outside: what it shows, throws, writes and sends. */
class Observer {
  readonly service: ManualBackend;
  readonly clock = new ManualClock();
  readonly storage = new MemoryStorage();
  readonly seen: OtpSnapshot[] = [];
  readonly told: unknown[] = [];
  readonly pending: Promise<unknown>[] = [];
  readonly leaving: AbortController[] = [];
  readonly #canRecover: boolean;
  readonly #known = new Set<string>();
  readonly #keys = new Map<string, string>();
  /** The verify of which nobody knows what became of it. */
  #doubted: Call | undefined;
  #checked = 0;
  #epoch = 1;
  #serial = 1;
  session!: OtpSession;

  constructor(abilities: Abilities) {
    this.service = new ManualBackend(abilities);
    this.#canRecover = abilities.recover ?? true;
  }

  async begin(): Promise<void> {
    const {service, clock, storage} = this;
    const client = createOtpClient({backend: service.backend, clock, storage});
    const starting = client.start({purpose: 'login', identity: 'ana@example.com'});
    await service.call('issue').answer(issued(secrets));
    this.session = await starting;
    this.session.subscribe((snapshot) => this.seen.push(snapshot));
  }

  async take(step: Step): Promise<void> {
    const {clock, session} = this;
    switch (step.do) {
      case 'verify':
        this.#watch(session.verify(step.code, this.#leave(step.canLeave)), (outcome) =>
          this.#onOutcome(outcome),
        );
        break;
      case 'resend':
        this.#watch(session.resend(this.#leave(step.canLeave)));
        break;
      case 'choose':
        this.#watch(session.choose('v', this.#leave(step.canLeave)));
        break;
      case 'leave':
        this.leaving.at(step.which % (this.leaving.length || 1))?.abort('secret reason');
        break;
      case 'answer':
        await this.#answer(step.which, step.how);
        break;
      case 'wait':
        clock.advance(step.ms);
        break;
      case 'setWall':
        clock.setWall(clock.wall() + step.ms);
        break;
      case 'settle':
        await settled();
        break;
      case 'cancel':
        this.#watch(session.cancel());
    }
  }

  /** What must hold at any moment. */
  check(): void {
    const {service, session, clock, storage} = this;
    const {status} = session.snapshot;
    for (; this.#checked < service.calls.length; this.#checked++) this.#onCall(service.calls[this.#checked]);
    const live = service.calls.filter(
      ({phase, isOpen, context}) => isOpen && phase !== 'cancel' && !context.signal.aborted,
    );
    expect(live.length, 'one call in flight').toBeLessThanOrEqual(1);
    expect(clock.live, 'timers').toBeLessThanOrEqual(
      ['awaiting', 'rejected', 'failed'].includes(status) ? 1 : 0,
    );
    if (['verified', 'idle', 'expired', 'locked'].includes(status))
      expect(storage.content, status).toBeUndefined();
  }

  /** Answers all that is open, and looks at everything that came out. */
  async end(): Promise<void> {
    for (let turn = 0; turn < 50; turn++) {
      await settled();
      this.check();
      const call = this.service.calls.find(({isOpen}) => isOpen);
      if (!call) break;
      await this.#answerCall(call, call.phase === 'verify' ? 'success' : 'server');
    }
    await Promise.all(this.pending);
    for (const snapshot of this.seen) expectFrozen(snapshot);
    this.#expectOrder();
    const out = JSON.stringify([this.seen, this.told, this.storage.written, this.session.snapshot]);
    expect(out).not.toMatch(SECRET);
  }

  #watch(promise: Promise<unknown>, onResult: (result: never) => void = () => undefined): void {
    this.pending.push(
      promise.then(
        (result) => onResult(result as never),
        (error: unknown) => {
          expect(isOtpError(error), String(error)).toBe(true);
          this.told.push(
            error,
            (error as Error).message,
            (error as Error).stack,
            String((error as Error).cause),
          );
        },
      ),
    );
  }

  #onOutcome(outcome: Outcome): void {
    if (outcome.status === 'verified') expect(this.session.snapshot.status).toBe('verified');
    else this.told.push(outcome);
  }

  #leave(canLeave: boolean): {signal?: AbortSignal} {
    if (!canLeave) return {};
    const controller = new AbortController();
    this.leaving.push(controller);
    return {signal: controller.signal};
  }

  /** The service has received a call. */
  #onCall(call: Call | undefined): void {
    if (call?.phase === 'resend') this.#expectCooledDown();
    if (call?.phase !== 'verify') return;
    const {challenge, code} = call.input as VerifyInput;
    const name = `${challenge.epoch}:${code}`;
    expect(challenge.epoch).toBeGreaterThanOrEqual(this.#epoch);
    if (challenge.epoch > this.#epoch) this.#doubted = undefined;
    this.#epoch = challenge.epoch;
    expect(this.#known.has(name), `${name} was rejected before`).toBe(false);
    expect(this.#doubted && this.#canRecover, `${name} while another is in doubt`).toBeFalsy();
    const {idempotencyKey} = call.context;
    expect(this.#keys.get(name) ?? idempotencyKey).toBe(idempotencyKey);
    this.#keys.set(name, idempotencyKey);
    expect(new Set(this.#keys.values()).size).toBe(this.#keys.size);
    // From here on, until it is answered.
    call.context.signal.addEventListener('abort', () => {
      if (call.isOpen) this.#doubted = call;
    });
  }

  /** By one of the two clocks at least the snapshot's time has come. */
  #expectCooledDown(): void {
    const shown = this.seen.findLast(({status}) => status === 'issuing');
    expect(shown?.resendAt).toBeDefined();
  }

  async #answer(which: number, how: How): Promise<void> {
    const open = this.service.calls.filter(({isOpen}) => isOpen);
    const call = open[which % (open.length || 1)];
    if (call) await this.#answerCall(call, how);
  }

  async #answerCall(call: Call, how: How): Promise<void> {
    this.check();
    const isHeard = !call.context.signal.aborted;
    const {phase} = call;
    if (phase === 'verify' && isHeard) {
      const {challenge, code} = call.input as VerifyInput;
      if (isRejection(how as OtpErrorCode)) this.#known.add(`${challenge.epoch}:${code}`);
      if (LOST.includes(how as OtpErrorCode)) this.#doubted = call;
    }
    const isTold = how === 'success' || isRejection(how as OtpErrorCode);
    // The late answer itself tells, too.
    if (call === this.#doubted && (isTold || how === 'next')) this.#doubted = undefined;
    if (phase === 'recover' && isHeard && (isTold || how === 'open')) this.#doubted = undefined;
    await this.#send(call, how);
  }

  #send(call: Call, how: How): Promise<void> {
    const {phase} = call;
    const next = {
      ...secrets,
      channel: 'totp',
      id: `c${++this.#serial}`,
      handle: `secret-handle-${this.#serial}`,
    };
    if (how === 'nonsense') return call.break(new TypeError('secret: POST 918273'));
    if (how === 'success')
      return call.answer(accepted({kind: 'bearer', token: 'secret-token', scheme: 'Bearer'}));
    if (phase === 'issue' || phase === 'resend') {
      if (how === 'open' || how === 'next') return call.answer(issued(next));
      if (how === 'choice') return call.answer({kind: 'choice', options: OPTIONS, handle: 'secret-choice'});
      return call.fail(how, {retryAfterMs: 5000});
    }
    if (phase === 'recover' && how === 'open') return call.answer(open(secrets));
    if (phase === 'verify' && how === 'next') return call.answer({kind: 'next', challenge: next});
    if (how === 'open' || how === 'next' || how === 'choice') return call.fail('conflict');
    return isRejection(how)
      ? call.answer(refused(how, {handle: `secret-handle-${this.#serial}`, attemptsLeft: 1}))
      : call.fail(how);
  }

  /** A success is the last word, and so is the end; nothing is said twice. */
  #expectOrder(): void {
    const statuses = this.seen.map(({status}) => status);
    for (const last of ['verified', 'idle'] as const) {
      const index = statuses.indexOf(last);
      if (index >= 0) expect(index).toBe(statuses.length - 1);
    }
    this.seen.forEach((snapshot, index) => expect(snapshot).not.toBe(this.seen[index - 1]));
  }
}

/** One step as a command: the session is what is real, and the observer holds the model of what may be sent. */
class Act implements fc.AsyncCommand<object, Observer> {
  readonly #step: Step;

  constructor(step: Step) {
    this.#step = step;
  }

  check(): boolean {
    return true;
  }

  async run(_model: object, observer: Observer): Promise<void> {
    await observer.take(this.#step);
    observer.check();
  }

  toString(): string {
    return JSON.stringify(this.#step);
  }
}

const acts = fc.commands<object, Observer, false>([step.map((one) => new Act(one))], {
  maxCommands: 60,
  size: 'max',
});

function expectFrozen(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  expect(Object.isFrozen(value)).toBe(true);
  for (const part of Object.values(value)) expectFrozen(part);
}

const abilities = fc.record({
  resend: fc.boolean(),
  recover: fc.boolean(),
  cancel: fc.boolean(),
  heedsAbort: fc.boolean(),
});

describe('whatever happens in whatever order', () => {
  it('one call is in flight, no code is sent again while its fate is unknown or known to be bad, and nothing secret comes out', async () => {
    await fc.assert(
      fc.asyncProperty(abilities, acts, async (able, commands) => {
        const observer = new Observer(able);
        await observer.begin();
        await fc.asyncModelRun(() => ({model: {}, real: observer}), commands);
        await observer.end();
      }),
      {numRuns: 1500},
    );
  }, 60_000);

  it('would be seen to fail: the observer notices a code that is sent again', async () => {
    const observer = new Observer({recover: true});
    await observer.begin();
    const call = (): Promise<unknown> => {
      const input = {challenge: {channel: 'email', epoch: 1}, code: '918273'};
      const context = {
        http: undefined,
        signal: new AbortController().signal,
        idempotencyKey: 'k',
        now: () => 0,
      };
      return observer.service.backend.verify(input, context);
    };
    void call();
    await observer.take({do: 'answer', which: 0, how: 'invalid_code'});
    void call();
    expect(() => observer.check()).toThrow(/was rejected before/);
  });
});
