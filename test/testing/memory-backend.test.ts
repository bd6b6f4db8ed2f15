import {inspect} from 'node:util';
import {describe, expect, it, vi} from 'vitest';
import {createOtpClient} from '../../src/client/create-client.js';
import type {OtpClientPort} from '../../src/core/contracts.js';
import type {OtpError} from '../../src/core/errors.js';
import {memoryBackend, type MemoryOptions} from '../../src/testing/index.js';
import {ManualClock} from '../session/manual-clock.js';

const LOGIN = {purpose: 'login', identity: 'ana@example.com', channel: 'email'} as const;

/** An application's own client, on a service in memory and a clock that the test moves. */
function setUp(options?: MemoryOptions) {
  const backend = memoryBackend(options);
  const clock = new ManualClock();
  return {backend, clock, client: createOtpClient({backend, clock})};
}

async function begin(options?: MemoryOptions) {
  const parts = setUp(options);
  return {...parts, session: await parts.client.start(LOGIN)};
}

function codeOf(error: unknown): string {
  return (error as OtpError).code;
}

describe('a service in memory, by itself', () => {
  it('does what its example says', async () => {
    const backend = memoryBackend();
    const client = createOtpClient({backend});
    const session = await client.start({purpose: 'login', channel: 'sms'});
    backend.next('verify', {kind: 'fault', code: 'rate_limited', retryAfterMs: 3000});
    expect(await session.verify(backend.wrongCode).catch(codeOf)).toBe('rate_limited');
    expect(await session.verify(backend.wrongCode)).toEqual({
      status: 'rejected',
      reason: 'invalid_code',
      attemptsLeft: 4,
    });
    expect(await session.verify(backend.lastCode)).toEqual({status: 'verified', proof: {kind: 'cookie'}});
  });

  it('says what is usual of a code, and what it is told to say', async () => {
    const {session, clock} = await begin({challenge: {destination: 'a•@e•', attemptsLeft: 3}});
    const {challenge, expiresAt, resendAt} = session.snapshot;
    expect(challenge).toMatchObject({channel: 'email', length: 6, destination: 'a•@e•', attemptsLeft: 3});
    expect(expiresAt).toBe(clock.wall() + 300_000);
    // With the session's own margin.
    expect(resendAt).toBe(clock.wall() + 31_000);
  });

  it.each([
    ['numeric', 6, /^\d{6}$/],
    ['numeric', 3, /^\d{3}$/],
    ['alphabetic', 12, /^[A-Z]{12}$/],
    ['alphanumeric', 8, /^[A-Z\d]{8}$/],
  ] as const)('issues codes of the shape it tells, all different: %s, %i', async (charset, length, shape) => {
    const {backend, client} = setUp({challenge: {charset, length}});
    for (let count = 0; count < 200; count++) await client.start(LOGIN);
    for (const code of [...backend.codes, backend.wrongCode]) expect(code).toMatch(shape);
    expect(new Set(backend.codes).size).toBe(200);
    expect(backend.codes).not.toContain(backend.wrongCode);
  });

  it('refuses a code with the attempts left, and then for good, the right one too', async () => {
    const {backend, session} = await begin({challenge: {attemptsLeft: 2}});
    expect(await session.verify('000000')).toMatchObject({status: 'rejected', attemptsLeft: 1});
    expect(await session.verify('000001')).toMatchObject({status: 'locked', reason: 'too_many_attempts'});
    const [verify] = backend.calls.filter((call) => call.act === 'verify');
    if (!verify) throw new Error('nothing was verified');
    const context = {http: undefined, signal: verify.signal, idempotencyKey: 'other', now: Date.now};
    const late = await backend.verify({...verify.input, code: backend.lastCode}, context);
    expect(late).toMatchObject({kind: 'rejected', code: 'too_many_attempts', attemptsLeft: 0});
  });

  it('ends a code by the clock of whoever asks', async () => {
    const {backend, session, clock} = await begin({challenge: {ttlMs: 60_000}});
    clock.advance(59_999);
    expect(await session.verify(backend.wrongCode)).toMatchObject({status: 'rejected'});
    clock.advance(1);
    expect(session.snapshot.status).toBe('expired');
    expect(await session.verify(backend.lastCode)).toMatchObject({status: 'expired'});
  });

  it('takes a code once', async () => {
    const {backend, session, client} = await begin();
    await session.verify(backend.lastCode);
    const again = client.resume({purpose: 'login', id: 'challenge-1'});
    expect(await again.verify(backend.lastCode).catch(codeOf)).toBe('already_used');
  });

  it('sends another code once it is time, and the one before is dead', async () => {
    const {backend, session, clock} = await begin();
    const first = backend.lastCode;
    const {signal} = new AbortController();
    const context = {http: undefined, signal, idempotencyKey: 'other', now: () => clock.wall()};
    const early = backend.resend({id: 'challenge-1', channel: 'email', epoch: 1}, context);
    expect(await early.catch((error: unknown) => error)).toMatchObject({
      code: 'rate_limited',
      retryAfterMs: 30_000,
    });
    clock.advance(31_000);
    await session.verify(backend.wrongCode);
    await session.resend();
    expect(backend.lastCode).not.toBe(first);
    // Attempts stay counted.
    expect(await session.verify(first)).toMatchObject({status: 'rejected', attemptsLeft: 3});
    expect(await session.verify(backend.lastCode)).toMatchObject({status: 'verified'});
  });

  it.each([
    ['reuse', 1],
    ['parallel', 2],
  ] as const)('takes the first code after a resend where that means %s', async (resend, count) => {
    const {backend, session} = await begin({challenge: {resend, resendInMs: 0}});
    const [first = ''] = backend.codes;
    await session.resend();
    expect(backend.codes.length).toBe(count);
    expect(await session.verify(first)).toMatchObject({status: 'verified'});
  });

  it('knows nothing of a challenge that was cancelled, or never was', async () => {
    const {backend, session, client} = await begin();
    await session.cancel();
    expect(backend.calls.map(({act}) => act)).toEqual(['issue', 'cancel']);
    const again = client.resume({purpose: 'login', id: 'challenge-1'});
    expect(await again.verify('123456').catch(codeOf)).toBe('challenge_not_found');
  });

  it('echoes what is confirmed, and sends nothing for an authenticator app', async () => {
    const {backend, client} = setUp();
    const transaction = {amount: '49.90', payee: 'Acme'};
    const session = await client.start({purpose: 'payment', channel: 'totp', transaction});
    const {challenge, expiresAt, resendAt} = session.snapshot;
    expect(challenge).toMatchObject({channel: 'totp', issued: false, transaction});
    expect([expiresAt, resendAt]).toEqual([undefined, undefined]);
    expect(await session.verify(backend.lastCode)).toMatchObject({status: 'verified'});
  });

  it('yields the proof it is told to, and the code that a page shows', async () => {
    const proof = {kind: 'bearer', token: 't', scheme: 'Bearer'} as const;
    const {session} = await begin({proof, code: () => '123456'});
    expect(await session.verify('123456')).toEqual({status: 'verified', proof});
  });

  it('throws what says so where a test reads a code before there is one', () => {
    const backend = memoryBackend();
    expect(() => backend.lastCode).toThrow('No code was issued');
    expect(() => backend.wrongCode).toThrow('No code was issued');
  });
});

describe('a service in memory that is told what to say', () => {
  it('says each thing once, in order, and goes on by itself as if it had meant it', async () => {
    const {backend, session} = await begin();
    backend.next(
      'verify',
      {kind: 'rejected', code: 'invalid_code', attemptsLeft: 2, message: 'Not that one'},
      {kind: 'fault', code: 'server', status: 503},
    );
    expect(await session.verify('111111')).toMatchObject({attemptsLeft: 2, message: 'Not that one'});
    expect(await session.verify('222222').catch(codeOf)).toBe('server');
    expect(await session.verify('333333')).toMatchObject({status: 'rejected', attemptsLeft: 1});
    expect(await session.verify('444444')).toMatchObject({status: 'locked'});
  });

  it('locks until a time, and ends a code', async () => {
    const {backend, session} = await begin();
    const until = Date.now() + 900_000;
    backend.next('verify', {kind: 'rejected', code: 'locked', until});
    expect(await session.verify('111111')).toMatchObject({status: 'locked', reason: 'locked', until});
    const second = await begin();
    second.backend.next('verify', {kind: 'rejected', code: 'expired'});
    expect(await second.session.verify('111111')).toMatchObject({status: 'expired'});
    expect(await second.session.verify(second.backend.lastCode)).toMatchObject({status: 'expired'});
  });

  it('offers a choice, and issues by the way that was chosen', async () => {
    const {backend, client} = setUp();
    const options = [
      {id: 'p', channel: 'sms', destination: '•••07'},
      {id: 'e', channel: 'email', destination: 'a•@e•'},
    ];
    backend.next('issue', {kind: 'choice', options, handle: 'h1'});
    const session = await client.start({purpose: 'login'});
    expect(session.snapshot).toMatchObject({status: 'choosing', options});
    await session.choose('p');
    expect(session.snapshot.challenge).toMatchObject({channel: 'sms', destination: '•••07'});
    expect(backend.calls.at(-1)?.input).toMatchObject({option: 'p', handle: 'h1'});
    expect(await session.verify(backend.lastCode)).toMatchObject({status: 'verified'});
  });

  it('asks for another factor, whose code works and whose transaction is the same', async () => {
    const {backend, client} = setUp();
    const transaction = {payee: 'Acme'};
    const session = await client.start({...LOGIN, transaction});
    backend.next('verify', {kind: 'next', challenge: {channel: 'totp'}});
    expect(await session.verify(backend.lastCode)).toEqual({status: 'next'});
    expect(session.snapshot.challenge).toMatchObject({channel: 'totp', issued: false, transaction});
    expect(await session.verify(backend.lastCode)).toMatchObject({status: 'verified'});
  });

  it('needs no code at all, or accepts any, with a proof of its own or another', async () => {
    const {backend, client} = setUp();
    backend.next('issue', {kind: 'verified'});
    expect(await (await client.start(LOGIN)).outcome).toMatchObject({proof: {kind: 'cookie'}});
    const session = await client.start(LOGIN);
    const proof = {kind: 'header', name: 'X-Proof', value: 'v', singleUse: true} as const;
    backend.next('verify', {kind: 'verified', proof});
    expect(await session.verify(backend.wrongCode)).toEqual({status: 'verified', proof});
  });

  it('does as it was asked, and its answer is lost: the session finds out', async () => {
    const {backend, session} = await begin();
    backend.next('verify', {kind: 'lost'});
    expect(await session.verify(backend.lastCode)).toMatchObject({status: 'verified'});
    expect(backend.calls.map(({act}) => act)).toEqual(['issue', 'verify', 'recover']);
  });

  it('sends one code where the answer to a resend is lost and it is asked for again', async () => {
    const {backend, session} = await begin({challenge: {resendInMs: 0}});
    backend.next('resend', {kind: 'lost', code: 'timeout'});
    expect(await session.resend().catch(codeOf)).toBe('timeout');
    await session.resend();
    expect(backend.codes.length).toBe(2);
    expect(await session.verify(backend.lastCode)).toMatchObject({status: 'verified'});
  });

  it('tells of another code what it is told to, before its time too', async () => {
    const {backend, session} = await begin({challenge: {resendInMs: 0}});
    backend.next('resend', {kind: 'challenge', challenge: {length: 8, charset: 'alphabetic'}});
    await session.resend();
    expect(session.snapshot.challenge).toMatchObject({id: 'challenge-1', length: 8, charset: 'alphabetic'});
    expect(await session.verify(backend.lastCode)).toMatchObject({status: 'verified'});
  });

  it('is found open again after a fault that hid what became of the code', async () => {
    const {backend, session} = await begin();
    backend.next('verify', {kind: 'fault', code: 'network'});
    expect(await session.verify(backend.lastCode).catch(codeOf)).toBe('network');
    expect(session.snapshot.status).toBe('awaiting');
    expect(await session.verify(backend.lastCode)).toMatchObject({status: 'verified'});
  });
});

describe('the types of a service in memory', () => {
  it('let a call be told only what it can say, and tell what each was given', () => {
    const backend = memoryBackend();
    const wrong = () => {
      // @ts-expect-error a verify offers no choice
      backend.next('verify', {kind: 'choice', options: []});
      // @ts-expect-error a resend refuses no code
      backend.next('resend', {kind: 'rejected', code: 'invalid_code'});
      // @ts-expect-error there is no such error
      backend.next('issue', {kind: 'fault', code: 'oops'});
      // @ts-expect-error an issue is given no code
      for (const call of backend.calls) if (call.act === 'issue') expect(call.input.code).toBe('');
    };
    expect(wrong).toBeTypeOf('function');
    const client: OtpClientPort = createOtpClient({backend});
    expect(client).toBeDefined();
  });
});

describe('a service in memory that is held', () => {
  it('says when a call has come, and nothing happens until it is released', async () => {
    const {backend, session} = await begin();
    const gate = backend.hold('verify');
    const verifying = session.verify(backend.lastCode);
    await gate.reached;
    expect(session.snapshot.status).toBe('verifying');
    gate.release();
    expect(await verifying).toMatchObject({status: 'verified'});
  });

  it('lets a call through that was released before it came, and the one after it', async () => {
    const {backend, session} = await begin();
    backend.hold('verify').release();
    expect(await session.verify(backend.wrongCode)).toMatchObject({status: 'rejected'});
    expect(await session.verify(backend.lastCode)).toMatchObject({status: 'verified'});
  });

  it('ends a call that nobody waits for any more, and takes no code for it', async () => {
    const {backend, session} = await begin();
    const gate = backend.hold('verify');
    const leaving = new AbortController();
    const verifying = session.verify(backend.lastCode, {signal: leaving.signal}).catch(codeOf);
    await gate.reached;
    leaving.abort();
    expect(await verifying).toBe('aborted');
    expect(backend.calls.find(({act}) => act === 'verify')?.signal.aborted).toBe(true);
    gate.release();
    await vi.waitUntil(() => session.snapshot.status === 'awaiting');
    expect(await session.verify(backend.lastCode)).toMatchObject({status: 'verified'});
  });

  it('takes its time where it is told to', async () => {
    const started = performance.now();
    const {session, backend} = await begin({latencyMs: 30});
    await session.verify(backend.lastCode);
    // Timers may be a little early.
    expect(performance.now() - started).toBeGreaterThan(55);
  });
});

describe('what a service in memory received', () => {
  it('is whether the device is to be remembered, too', async () => {
    const {backend, session} = await begin();
    await session.verify(backend.wrongCode);
    await session.verify(backend.lastCode, {remember: true});
    const told = backend.calls.map((call) => call.act === 'verify' && call.input.remember);
    expect(told).toEqual([false, undefined, true]);
  });

  it('is there by act and input, the code too, and one act has one key', async () => {
    const {backend, session} = await begin();
    await session.verify('111111');
    const [issue, verify] = backend.calls;
    if (issue?.act !== 'issue' || verify?.act !== 'verify') throw new Error('other calls than these');
    expect(issue.input).toEqual(LOGIN);
    expect(verify.input.code).toBe('111111');
    expect(verify.input.challenge.epoch).toBe(1);
    expect(verify.idempotencyKey).not.toBe(issue.idempotencyKey);
  });

  it('shows no code, handle or address where it is logged or serialised (S-09)', async () => {
    const {backend, session} = await begin({challenge: {handle: 'secret-handle'}});
    await session.verify('111111');
    const shown = inspect(backend.calls, {depth: 9}) + JSON.stringify(backend.calls) + inspect(backend);
    expect(shown).toContain('verify');
    for (const secret of ['111111', 'secret-handle', 'ana@', backend.lastCode])
      expect(shown).not.toContain(secret);
  });
});
