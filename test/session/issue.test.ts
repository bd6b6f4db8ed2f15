import {describe, expect, it} from 'vitest';
import type {StartRequest} from '../../src/core/contracts.js';
import {startSession} from '../../src/session/otp-session.js';
import {begin, faultOf} from './begin.js';
import {accepted, issued, ManualBackend, refused, settled} from './manual-backend.js';
import {ManualClock} from './manual-clock.js';

function start(request: StartRequest = {purpose: 'login'}, signal?: AbortSignal) {
  const service = new ManualBackend();
  const clock = new ManualClock();
  const starting = startSession({backend: service.backend, http: 'http', clock}, request, {signal});
  return {service, clock, starting};
}

describe('start', () => {
  it('hands the request to the service with the client’s HTTP, its time and a key, and shows the challenge', async () => {
    const request = {
      purpose: 'payment',
      identity: 'ana',
      channel: 'sms',
      transaction: {amount: '1'},
      evidence: 'e',
    };
    const {service, clock, starting} = start(request);
    const call = service.call('issue');
    expect(call.input).toEqual(request);
    expect(call.context.http).toBe('http');
    expect(call.context.now()).toBe(clock.wall());
    expect(call.context.idempotencyKey).toMatch(/^[\x21-\x7e]{16,128}$/);
    await call.answer(
      issued({
        destination: '+49 ••• 12',
        length: 8,
        charset: 'alphanumeric',
        attemptsLeft: 5,
        transaction: {amount: '1.00'},
        options: [{id: 'call', channel: 'voice', destination: '+49 ••• 12'}],
      }),
    );
    expect((await starting).snapshot).toEqual({
      status: 'awaiting',
      purpose: 'payment',
      challenge: {
        id: 'c1',
        channel: 'email',
        destination: '+49 ••• 12',
        length: 8,
        charset: 'alphanumeric',
        issued: true,
        attemptsLeft: 5,
        transaction: {amount: '1.00'},
      },
      options: [{id: 'call', channel: 'voice', destination: '+49 ••• 12'}],
      expiresAt: clock.wall() + 300_000,
      resendAt: clock.wall() + 31_000,
    });
  });

  it('takes 6 numeric characters for what a service does not say', async () => {
    const {session} = await begin({result: {kind: 'challenge', challenge: {channel: 'email'}}});
    expect(session.snapshot.challenge).toEqual({
      channel: 'email',
      length: 6,
      charset: 'numeric',
      issued: true,
    });
  });

  it('shows nothing of a challenge that is not as it should be, whoever made the adapter (S-19)', async () => {
    const {session} = await begin({
      result: issued({
        length: '6' as never,
        charset: 'emoji' as never,
        destination: 7 as never,
        attemptsLeft: -1,
        extra: 'x',
        handle: 'secret',
      } as object),
    });
    expect(session.snapshot.challenge).toEqual({
      id: 'c1',
      channel: 'email',
      length: 6,
      charset: 'numeric',
      issued: true,
    });
  });

  it.each([
    ['no channel', {channel: undefined}],
    ['a transaction that is no text', {transaction: {amount: 49.9}}],
    ['a transaction that is an empty text', {transaction: {amount: ''}}],
    ['a transaction that is a word', {transaction: 'amount'}],
    ['an option without an id', {options: [{channel: 'sms'}]}],
    ['options that are no list', {options: 'sms'}],
  ])('rejects a challenge with %s, rather than show a part of it (S-19, S-40)', async (_, malformed) => {
    const {service, starting} = start();
    await service.call('issue').answer(issued(malformed as object));
    expect(await faultOf(starting)).toMatchObject({code: 'unsupported_response', phase: 'issue'});
  });

  it('is verified where no code is needed', async () => {
    const {session, clock} = await begin({result: accepted({kind: 'none'})});
    expect(session.snapshot.status).toBe('verified');
    expect(await session.outcome).toEqual({status: 'verified', proof: {kind: 'none'}});
    expect(clock.live).toBe(0);
  });

  it.each(['rate_limited', 'invalid_destination', 'network', 'captcha_required'] as const)(
    'rejects with %s as the service answers',
    async (code) => {
      const {service, starting} = start();
      await service.call('issue').fail(code, {retryAfterMs: 5});
      expect(await faultOf(starting)).toMatchObject({code, phase: 'issue', retryAfterMs: 5});
    },
  );

  it('rejects with aborted before it asks, and while it asks', async () => {
    const before = start(undefined, AbortSignal.abort());
    expect(await faultOf(before.starting)).toMatchObject({code: 'aborted', phase: 'issue'});
    expect(before.service.calls).toHaveLength(0);
    const controller = new AbortController();
    const during = start(undefined, controller.signal);
    const call = during.service.call('issue');
    controller.abort();
    expect(await faultOf(during.starting)).toMatchObject({code: 'aborted', phase: 'issue'});
    expect(call.context.signal.aborted).toBe(true);
    await call.answer(issued());
    expect(during.clock.live).toBe(0);
  });
});

describe('a choice of channels', () => {
  const options = [
    {id: 's', channel: 'sms', destination: '••12'},
    {id: 't', channel: 'totp'},
  ];
  const choice = {kind: 'choice' as const, options, handle: 'h1'};

  it('is offered by the snapshot, without what else the service said of it', async () => {
    const result = {...choice, options: [{...options[0], secret: 1}, options[1]]} as typeof choice;
    const {session, clock} = await begin({result});
    expect(session.snapshot).toEqual({status: 'choosing', purpose: 'login', options});
    expect(clock.live).toBe(0);
  });

  it('is answered by its id and the handle that came with it', async () => {
    const {session, service} = await begin({result: choice});
    const chosen = session.choose('s');
    expect(session.snapshot).toMatchObject({status: 'issuing', options});
    expect(service.call('issue').input).toEqual({
      purpose: 'login',
      identity: 'ana@example.com',
      channel: 'sms',
      option: 's',
      handle: 'h1',
    });
    await service.call('issue').answer(issued({channel: 'sms'}));
    expect(await chosen).toMatchObject({status: 'awaiting', challenge: {channel: 'sms'}});
  });

  it('refuses an option that was not offered, without a request', async () => {
    const {session, service} = await begin({result: choice});
    expect(await faultOf(session.choose('v'))).toMatchObject({code: 'channel_unavailable'});
    expect(service.calls).toHaveLength(1);
  });

  it('knows no code to verify or to send again yet', async () => {
    const {session, service} = await begin({result: choice});
    expect(await faultOf(session.verify('123456'))).toMatchObject({code: 'conflict'});
    expect(await faultOf(session.resend())).toMatchObject({code: 'channel_unavailable'});
    expect(service.calls).toHaveLength(1);
  });

  it('is there again with the error when it did not work', async () => {
    const {session, service} = await begin({result: choice});
    const chosen = session.choose('s');
    await service.call('issue').fail('delivery_failed');
    expect(await faultOf(chosen)).toMatchObject({code: 'delivery_failed'});
    expect(session.snapshot).toEqual({
      status: 'choosing',
      purpose: 'login',
      options,
      error: {code: 'delivery_failed'},
    });
  });

  it('is asked for again by the chosen way where a service sends again by issuing again', async () => {
    const {session, service, clock} = await begin({result: choice, abilities: {resend: false}});
    const chosen = session.choose('s');
    await service.call('issue').answer(issued({channel: 'sms'}));
    await chosen;
    clock.advance(31_000);
    void session.resend();
    expect(service.call('issue').input).toEqual({
      purpose: 'login',
      identity: 'ana@example.com',
      channel: 'sms',
      option: 's',
    });
  });

  it('may follow a code: the second factor is to be chosen', async () => {
    const {session, service} = await begin();
    const outcome = session.verify('123456');
    await service.call('verify').answer({kind: 'choice', options} as never);
    expect(await outcome).toEqual({status: 'next'});
    expect(session.snapshot).toEqual({status: 'choosing', purpose: 'login', options});
  });

  it('is a fault when the options are malformed, and leaves the code awaited that was', async () => {
    const {session, service, clock} = await begin();
    clock.advance(31_000);
    const resent = session.resend();
    await service.call('resend').answer({kind: 'choice', options: [{}] as never});
    expect(await faultOf(resent)).toMatchObject({code: 'unsupported_response'});
    expect(session.snapshot).toMatchObject({status: 'awaiting', challenge: {id: 'c1'}});
    void session.verify('1').catch(() => undefined);
    expect(service.verified.challenge.id).toBe('c1');
  });
});

describe('resend', () => {
  it('is unavailable before its time plus a second of margin, and says how long', async () => {
    const {session, service, clock} = await begin();
    clock.advance(30_000);
    const before = session.snapshot;
    expect(await faultOf(session.resend())).toMatchObject({
      code: 'rate_limited',
      phase: 'resend',
      retryAfterMs: 1000,
    });
    expect(session.snapshot).toBe(before);
    clock.advance(999);
    expect(await faultOf(session.resend())).toMatchObject({retryAfterMs: 1});
    clock.advance(1);
    void session.resend();
    expect(service.count('resend')).toBe(1);
  });

  it('counts the cooldown from when the request left, not from when it was answered (T-03)', async () => {
    const service = new ManualBackend();
    const clock = new ManualClock();
    const sentAt = clock.wall();
    const starting = startSession({backend: service.backend, http: undefined, clock}, {purpose: 'login'});
    clock.advance(4000);
    await service.call('issue').answer(issued());
    const {snapshot} = await starting;
    expect(snapshot).toMatchObject({expiresAt: sentAt + 300_000, resendAt: sentAt + 31_000});
  });

  it('is available at once where a service knows no cooldown', async () => {
    const {session, service, clock} = await begin({result: issued({resendInMs: undefined as never})});
    expect(session.snapshot.resendAt).toBe(clock.wall());
    void session.resend();
    expect(service.count('resend')).toBe(1);
  });

  it('begins a new epoch with new clocks, and resolves with the state that restarts a field’s', async () => {
    const {session, service, clock} = await begin();
    clock.advance(40_000);
    const resent = session.resend();
    expect(session.snapshot).toMatchObject({status: 'issuing', challenge: {id: 'c1'}});
    expect(service.call('resend').input).toMatchObject({id: 'c1', epoch: 1});
    clock.advance(2000);
    await service.call('resend').answer(issued({id: 'c2'}));
    const snapshot = await resent;
    expect(snapshot).toBe(session.snapshot);
    expect(snapshot).toMatchObject({
      status: 'awaiting',
      challenge: {id: 'c2'},
      expiresAt: clock.wall() - 2000 + 300_000,
      resendAt: clock.wall() - 2000 + 31_000,
    });
  });

  it('makes one request of a double click, and answers both', async () => {
    const {session, service, clock} = await begin();
    clock.advance(31_000);
    const both = [session.resend(), session.resend()];
    expect(service.count('resend')).toBe(1);
    await service.call('resend').answer(issued({id: 'c2'}));
    const [first, second] = await Promise.all(both);
    expect(second).toBe(first);
  });

  it('refuses another way while one is being asked for', async () => {
    const options = [{id: 'v', channel: 'voice'}];
    const {session, clock} = await begin({result: issued({options})});
    clock.advance(31_000);
    void session.resend().catch(() => undefined);
    expect(await faultOf(session.choose('v'))).toMatchObject({code: 'conflict'});
  });

  it.each(['verifying', 'uncertain'])('is refused with conflict while %s', async (status) => {
    const {session, service, clock} = await begin();
    clock.advance(31_000);
    void session.verify('123456').catch(() => undefined);
    if (status === 'uncertain') await service.call('verify').fail('network');
    expect(session.snapshot.status).toBe(status);
    expect(await faultOf(session.resend())).toMatchObject({code: 'conflict'});
    expect(service.count('resend')).toBe(0);
  });

  it.each([
    ['nothing was issued', {issued: false}],
    ['the service cannot', {resend: 'none'}],
  ] as const)('cannot be had where %s', async (_, challenge) => {
    const {session, service} = await begin({result: issued(challenge)});
    expect(session.snapshot).not.toHaveProperty('resendAt');
    expect(await faultOf(session.resend())).toMatchObject({code: 'channel_unavailable', retryable: false});
    expect(service.count('resend')).toBe(0);
  });

  it('goes by another way at once: the cooldown is the way’s own', async () => {
    const options = [{id: 'v', channel: 'voice'}];
    const {session, service} = await begin({result: issued({options, handle: 'h1'})});
    const called = session.resend({option: 'v'});
    expect(service.call('issue').input).toMatchObject({option: 'v', channel: 'voice', handle: 'h1'});
    await service.call('issue').answer(issued({id: 'c2', channel: 'voice'}));
    expect((await called).challenge?.channel).toBe('voice');
  });

  it.each(['awaiting', 'rejected', 'expired', 'locked', 'failed'] as const)(
    'that fails puts %s back, with the error',
    async (status) => {
      const {session, service, clock} = await begin({abilities: {recover: false}});
      clock.advance(status === 'expired' ? 300_000 : 31_000);
      if (status === 'rejected' || status === 'locked') {
        const outcome = session.verify('000000');
        await service.call('verify').answer(refused(status === 'locked' ? 'locked' : 'invalid_code'));
        await outcome;
      }
      if (status === 'failed') {
        const outcome = session.verify('000000');
        await service.call('verify').fail('network');
        await faultOf(outcome);
      }
      expect(session.snapshot.status).toBe(status);
      const resent = session.resend();
      await service.call(status === 'locked' ? 'issue' : 'resend').fail('delivery_failed');
      expect(await faultOf(resent)).toMatchObject({code: 'delivery_failed'});
      expect(session.snapshot).toMatchObject({
        status,
        error: {code: 'delivery_failed'},
        challenge: {id: 'c1'},
      });
    },
  );

  it('that came too soon moves resendAt by what the service says, with the margin', async () => {
    const {session, service, clock} = await begin();
    clock.advance(31_000);
    const resent = session.resend();
    await service.call('resend').fail('rate_limited', {retryAfterMs: 60_000});
    await faultOf(resent);
    expect(session.snapshot).toMatchObject({
      status: 'awaiting',
      resendAt: clock.wall() + 61_000,
      error: {code: 'rate_limited', retryAfterMs: 60_000},
    });
    clock.advance(60_000);
    expect(await faultOf(session.resend())).toMatchObject({code: 'rate_limited'});
    expect(service.count('resend')).toBe(1);
  });

  it('does not appear where there was none because the service asks for patience', async () => {
    const options = [{id: 'v', channel: 'voice'}];
    const {session, service} = await begin({result: issued({resend: 'none', options})});
    const called = session.choose('v');
    await service.call('issue').fail('rate_limited', {retryAfterMs: 5});
    await faultOf(called);
    expect(session.snapshot).not.toHaveProperty('resendAt');
  });

  it('that was left puts the state back at once, and its answer changes nothing', async () => {
    const {session, service, clock} = await begin();
    clock.advance(31_000);
    const controller = new AbortController();
    const resent = session.resend({signal: controller.signal});
    const call = service.call('resend');
    controller.abort();
    expect(await faultOf(resent)).toMatchObject({code: 'aborted', phase: 'resend'});
    await settled();
    expect(session.snapshot).toMatchObject({
      status: 'awaiting',
      challenge: {id: 'c1'},
      error: {code: 'aborted'},
    });
    const before = session.snapshot;
    await call.answer(issued({id: 'c2'}));
    expect(session.snapshot).toBe(before);
  });

  it('keeps its key while it is unknown whether the code went out, and takes another when that is known', async () => {
    const {session, service, clock} = await begin();
    clock.advance(31_000);
    const keys: string[] = [];
    for (const code of ['network', 'timeout', 'server', 'rate_limited', 'delivery_failed'] as const) {
      const resent = session.resend();
      keys.push(service.call('resend').context.idempotencyKey);
      await service.call('resend').fail(code);
      await faultOf(resent);
    }
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).toBe(keys[0]);
    expect(new Set(keys).size).toBe(3);
  });

  it('is another act after it has worked: another key', async () => {
    const {session, service, clock} = await begin();
    const keys: string[] = [];
    for (const _ of [1, 2]) {
      clock.advance(31_000);
      const resent = session.resend();
      keys.push(service.call('resend').context.idempotencyKey);
      await service.call('resend').answer(issued());
      await resent;
    }
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('leaves the handle as it is where the answer brings none', async () => {
    const {session, service, clock} = await begin({result: issued({handle: 'h1'})});
    clock.advance(31_000);
    const resent = session.resend();
    await service.call('resend').answer(issued({id: 'c2'}));
    await resent;
    void session.verify('123456').catch(() => undefined);
    expect(service.verified.challenge).toMatchObject({id: 'c2', handle: 'h1'});
  });

  it('asks for a new challenge where the old one is over: locked, or gone with its cooldown', async () => {
    const locked = await begin();
    locked.clock.advance(31_000);
    const outcome = locked.session.verify('000000');
    await locked.service.call('verify').answer(refused('too_many_attempts'));
    await outcome;
    void locked.session.resend();
    expect(locked.service.call('issue').input).toEqual({purpose: 'login', identity: 'ana@example.com'});
    const gone = await begin();
    const lost = gone.session.verify('000000');
    await gone.service.call('verify').fail('challenge_not_found');
    await faultOf(lost);
    expect(gone.session.snapshot.resendAt).toBe(gone.clock.wall());
    const resent = gone.session.resend();
    await gone.service.call('issue').answer(issued({id: 'c2'}));
    expect(await resent).toMatchObject({status: 'awaiting', challenge: {id: 'c2'}});
  });

  describe('of a challenge that is over', () => {
    const gone = async () => {
      const begun = await begin();
      const lost = begun.session.verify('000000');
      await begun.service.call('verify').fail('challenge_not_found');
      await faultOf(lost);
      return begun;
    };

    it('asks for a new one after its time has run out too', async () => {
      const {session, service, clock} = await gone();
      clock.advance(300_000);
      expect(session.snapshot.status).toBe('expired');
      void session.resend();
      expect(service.call('issue').input).toEqual({purpose: 'login', identity: 'ana@example.com'});
    });

    it('asks for a new one by the same act when the answer was lost, so that no two codes are sent', async () => {
      const {session, service} = await gone();
      const keys: string[] = [];
      for (const _ of [1, 2]) {
        const resent = session.resend();
        keys.push(service.call('issue').context.idempotencyKey);
        await service.call('issue').fail('network');
        await faultOf(resent);
      }
      expect(keys[1]).toBe(keys[0]);
    });

    it.each([
      'challenge_not_found',
      'already_used',
      'unauthenticated',
      'expired',
      'too_many_attempts',
      'locked',
    ] as const)('asks for a new one once the service has said %s of it', async (code) => {
      const {session, service, clock} = await begin();
      clock.advance(300_000);
      const resent = session.resend();
      await service.call('resend').fail(code);
      expect(await faultOf(resent)).toMatchObject({code, phase: 'resend'});
      expect(session.snapshot).toMatchObject({status: 'expired', error: {code}});
      const again = session.resend();
      await service.call('issue').answer(issued({id: 'c2'}));
      expect(await again).toMatchObject({status: 'awaiting', challenge: {id: 'c2'}});
      clock.advance(31_000);
      void session.resend();
      expect(service.call('resend').input).toMatchObject({id: 'c2'});
    });

    it('goes on with it where the service has said that it is open after all', async () => {
      const {session, service, clock} = await begin();
      const outcome = session.verify('123456');
      await service.call('verify').fail('timeout');
      await service.call('recover').fail('network');
      await faultOf(outcome);
      clock.advance(31_000);
      const resent = session.resend();
      await service.call('resend').fail('forbidden');
      await faultOf(resent);
      const again = session.verify('123456');
      await service.call('recover').answer({kind: 'challenge', challenge: {channel: 'email'}});
      await service.call('verify').answer(refused());
      await again;
      void session.resend();
      expect(service.calls.at(-1)?.phase).toBe('resend');
    });
  });

  it.each(['resend', 'choose'] as const)('keeps the handle that a failed %s brought', async (call) => {
    const options = [{id: 'v', channel: 'voice'}];
    const {session, service, clock} = await begin({result: issued({handle: 'h1', options})});
    clock.advance(31_000);
    const asking = call === 'resend' ? session.resend() : session.choose('v');
    await service
      .call(call === 'resend' ? 'resend' : 'issue')
      .answer(refused('rate_limited', {handle: 'h2', retryAfterMs: 5000}));
    expect(await faultOf(asking)).toMatchObject({code: 'rate_limited', phase: 'resend', retryAfterMs: 5000});
    expect(session.snapshot).toMatchObject({status: 'awaiting', resendAt: clock.wall() + 6000});
    void session.choose('v').catch(() => undefined);
    expect(service.call('issue').input).toMatchObject({handle: 'h2'});
  });

  it('is a fault and not a stand-still when it is answered like a code', async () => {
    for (const code of ['invalid_code', 'expired', 'locked'] as const) {
      const {session, service, clock} = await begin();
      clock.advance(31_000);
      const resent = session.resend();
      await service.call('resend').answer(refused(code, {handle: 'h2', message: 'words'}));
      const fault = await faultOf(resent);
      expect(fault).toMatchObject({code, phase: 'resend', message: `resend: ${code}`});
      expect(fault).not.toHaveProperty('handle');
      expect(session.snapshot).toMatchObject({status: 'awaiting', error: {code}});
    }
    const {service, starting} = start();
    await service.call('issue').answer(refused('locked'));
    expect(await faultOf(starting)).toMatchObject({code: 'locked', phase: 'issue'});
  });

  it('asks with the first input where a service sends again by issuing again', async () => {
    const {session, service, clock} = await begin({abilities: {resend: false}});
    clock.advance(31_000);
    void session.resend();
    expect(service.call('issue').input).toEqual({purpose: 'login', identity: 'ana@example.com'});
  });

  it('is verified when the service says that no code is needed any more', async () => {
    const {session, service, clock} = await begin();
    clock.advance(31_000);
    const resent = session.resend();
    await service.call('resend').answer(accepted());
    expect((await resent).status).toBe('verified');
  });

  it('cannot be had of a session that is verified', async () => {
    const {session, service} = await begin({result: accepted()});
    expect(await faultOf(session.resend())).toMatchObject({code: 'channel_unavailable'});
    expect(service.calls).toHaveLength(1);
  });
});
