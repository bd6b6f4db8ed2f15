import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {ActiveChallenge, VerifyInput, VerifyResult} from '../../src/core/contracts.js';
import {begin, type Begun} from './begin.js';
import {accepted, issued, open, refused, settled, type Call} from './manual-backend.js';
import {RETRY_MS, SessionModel, type Asking, type Caller, type Said} from './session-model.js';

/** The session itself, with what the model's words stand for. */
interface Real extends Begun {
  readonly callers: Caller[];
  readonly calls: Map<Asking, Call>;
  readonly keys: Map<string, string>;
  leaving: AbortController;
}

type Command = fc.AsyncCommand<SessionModel, Real>;

/** One step of the model and of the session, after which both must show the same. */
function command(
  name: string,
  can: (model: SessionModel) => boolean,
  act: (model: SessionModel, real: Real) => unknown,
): Command {
  return {
    check: (model) => can(model as SessionModel),
    async run(model, real) {
      await act(model, real);
      await settled();
      compare(model, real);
    },
    toString: () => name,
  };
}

function compare(model: SessionModel, {session, service, callers, calls, keys}: Real): void {
  const {status, challenge, error, expiresAt, resendAt} = session.snapshot;
  expect({
    status,
    ...(challenge && {challenge: {id: challenge.id, attemptsLeft: challenge.attemptsLeft}}),
    ...(error && {error: error.code}),
    ...(resendAt && {resendAt}),
    ...(expiresAt && {expiresAt}),
  }).toEqual(model.shown);
  expect(callers, 'how calls ended').toEqual(model.callers);
  // What the service was asked: neither more nor less, and with what.
  const received = service.calls.slice(1).filter(({phase}) => phase !== 'cancel');
  expect(received.map(({phase}) => phase)).toEqual(model.asked.map(({phase}) => phase));
  model.asked.forEach((asking, index) => {
    const call = received[index]!;
    if (calls.has(asking)) return;
    calls.set(asking, call);
    const {phase, code, epoch, handle} = asking;
    if (phase === 'issue') return;
    const input = call.input as VerifyInput | ActiveChallenge;
    expect('challenge' in input ? input.challenge : input).toMatchObject({epoch, handle});
    if (phase !== 'verify') return;
    expect((input as VerifyInput).code).toBe(code);
    const name = `${epoch} ${code}`;
    expect(keys.get(name) ?? call.context.idempotencyKey, 'one key a code').toBe(call.context.idempotencyKey);
    keys.set(name, call.context.idempotencyKey);
    expect(new Set(keys.values()).size, 'a key of its own for every code').toBe(keys.size);
  });
}

/** How a call ends: a status, or the code of the fault. */
function follow({callers}: Real, call: Promise<{readonly status: string}>): void {
  const caller: Caller = {};
  callers.push(caller);
  call.then(
    ({status}) => (caller.end = status),
    (fault: unknown) => (caller.end = (fault as {code: string}).code),
  );
}

/** `serial` is the model's after the answer: what is new is called by it. */
async function say(call: Call, said: Said, {id, serial, attemptsLeft}: SessionModel): Promise<void> {
  const fresh = {id: `c${serial}`, handle: `h${serial}`, attemptsLeft: 5};
  const {phase} = call;
  const isAsked = phase === 'issue' || phase === 'resend';
  if (said === 'lost') return call.fail('network');
  if (said === 'gone') return call.fail('challenge_not_found');
  if (said === 'busy') return call.fail('rate_limited', {retryAfterMs: RETRY_MS});
  if (said === 'yes') return call.answer(accepted());
  if (said === 'next') {
    return call.answer(isAsked ? issued(fresh) : ({...issued(fresh), kind: 'next'} as VerifyResult));
  }
  if (said === 'open') return call.answer(isAsked ? issued(fresh) : open({id, attemptsLeft}));
  const code = ({no: 'invalid_code', expired: 'expired', locked: 'locked'} as const)[said];
  return call.answer(refused(code, {handle: `h${serial}`, ...(said === 'no' && {attemptsLeft})}));
}

const ANSWERS = {
  verify: ['yes', 'no', 'expired', 'locked', 'next', 'lost', 'gone', 'busy'],
  recover: ['yes', 'no', 'expired', 'locked', 'open', 'next', 'lost', 'gone', 'busy'],
  resend: ['yes', 'open', 'lost', 'gone', 'busy'],
  issue: ['yes', 'open', 'lost', 'gone', 'busy'],
} as const satisfies Record<Asking['phase'], readonly Said[]>;

const CODES = ['111111', '222222', '333333'] as const;

const canCall = ({flight}: SessionModel): boolean => !flight?.isLeft;

const verify = (code: string) =>
  command(`verify ${code}`, canCall, (model, real) => {
    if (!model.flight) real.leaving = new AbortController();
    model.verify(code);
    follow(real, real.session.verify(code, real.leaving));
  });

const resend = command('resend', canCall, (model, real) => {
  if (!model.flight) real.leaving = new AbortController();
  model.resend();
  follow(real, real.session.resend(real.leaving));
});

/** Once the time has come. */
const resendInTime = command(
  'resend in time',
  ({flight, isCancelled}) => !flight && !isCancelled,
  async (model, real) => {
    await wait(Math.max(0, model.resendAt - model.now)).run(model, real);
    await resend.run(model, real);
  },
);

const answer = (pick: number) =>
  command(
    `answer ${pick}`,
    ({flight}) => flight !== undefined,
    async (model, real) => {
      const {asking} = model.flight!;
      const answers = ANSWERS[asking.phase];
      const said = answers[pick % answers.length]!;
      model.answer(said);
      await say(real.calls.get(asking)!, said, model);
    },
  );

const answerLate = (pick: number) =>
  command(
    `answer late ${pick}`,
    ({left}) => left.length > 0,
    async (model, real) => {
      const asking = model.left[pick % model.left.length]!;
      const said = (['yes', 'no', 'locked', 'next', 'lost'] as const)[pick % 5]!;
      model.answerLate(asking, asking.phase === 'verify' ? said : 'yes');
      await say(real.calls.get(asking)!, asking.phase === 'verify' ? said : 'yes', model);
    },
  );

const leave = command(
  'leave',
  ({flight}) => flight !== undefined && !flight.isLeft,
  (model, real) => {
    model.leave();
    real.leaving.abort();
  },
);

const wait = (ms: number) =>
  command(
    `wait ${ms} ms`,
    () => true,
    (model, {clock}) => {
      model.wait(ms);
      clock.advance(ms);
    },
  );

const cancel = command(
  'cancel',
  () => true,
  (model, {session}) => {
    model.cancel();
    void session.cancel();
  },
);

const COMMANDS = [
  fc.constantFrom(...CODES).map(verify),
  fc.constantFrom(...CODES).map(verify),
  fc.constantFrom(resend, resendInTime, resendInTime),
  fc.nat(359).map(answer),
  fc.nat(359).map(answer),
  fc.nat(359).map(answer),
  fc.nat(359).map(answerLate),
  fc.constant(leave),
  fc.constantFrom(1, 5000, 31_000, 300_000).map(wait),
];

/** What a person would do next, until the session is verified: there is always a way on. */
async function goOn(model: SessionModel, real: Real): Promise<void> {
  for (let steps = 0; steps < 6 && model.status !== 'verified'; steps++) {
    const isSpent = model.isOver || ['expired', 'locked'].includes(model.status);
    if (model.flight) await answer(0).run(model, real);
    else if (!isSpent) await verify('444444').run(model, real);
    else {
      await resendInTime.run(model, real);
    }
  }
  expect(model.status).toBe('verified');
}

async function beginBoth(canRecover: boolean): Promise<{model: SessionModel; real: Real}> {
  const result = issued({handle: 'h1', attemptsLeft: 5});
  const begun = await begin({abilities: {recover: canRecover}, result});
  const real = {...begun, callers: [], calls: new Map(), keys: new Map(), leaving: new AbortController()};
  return {model: new SessionModel(begun.clock.wall(), canRecover), real};
}

describe('a session and its model', () => {
  it('show the same, ask the same and end the same, whatever comes in whatever order; and there is always a way on', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.boolean(),
        fc.commands([...COMMANDS, fc.constant(cancel)], {maxCommands: 40, size: 'max'}),
        async (canRecover, commands) => {
          const both = await beginBoth(canRecover);
          await fc.asyncModelRun(() => both, commands);
          if (!both.model.isCancelled) await goOn(both.model, both.real);
        },
      ),
      {numRuns: 1000},
    );
  }, 60_000);
});
