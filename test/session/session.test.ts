import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {ResumeRequest} from '../../src/core/contracts.js';
import type {OtpSnapshot} from '../../src/core/session-machine.js';
import {resumeSession} from '../../src/session/otp-session.js';
import {systemClock} from '../../src/session/system-clock.js';
import {begin, faultOf} from './begin.js';
import {accepted, issued, ManualBackend, open, refused, settled, type Abilities} from './manual-backend.js';
import {ManualClock} from './manual-clock.js';

describe('subscribe', () => {
  it('calls back at once with the present snapshot and then after every change, until it is stopped', async () => {
    const {session, service} = await begin();
    const seen: string[] = [];
    const stop = session.subscribe(({status}) => seen.push(status));
    expect(seen).toEqual(['awaiting']);
    const outcome = session.verify('000000');
    expect(seen).toEqual(['awaiting', 'verifying']);
    stop();
    stop();
    await service.call('verify').answer(refused());
    await outcome;
    expect(seen).toEqual(['awaiting', 'verifying']);
  });

  it('gives everyone frozen snapshots', async () => {
    const options = [{id: 'v', channel: 'voice'}];
    const {session, seen} = await begin({result: issued({options, transaction: {amount: '1'}})});
    void session.cancel();
    for (const snapshot of seen) expectFrozen(snapshot);
    expect(seen).toHaveLength(2);
  });

  it('is not broken by a listener that throws, and reports it to the page', async () => {
    const {session, service} = await begin();
    const reported: unknown[] = [];
    const queue = vi.spyOn(globalThis, 'queueMicrotask').mockImplementation((report) => {
      try {
        report();
      } catch (error) {
        reported.push(error);
      }
    });
    const broken = new Error('broken listener');
    session.subscribe(() => {
      throw broken;
    });
    const seen: string[] = [];
    session.subscribe(({status}) => seen.push(status));
    const outcome = session.verify('123456');
    await service.call('verify').answer(accepted());
    queue.mockRestore();
    expect((await outcome).status).toBe('verified');
    expect(seen).toEqual(['awaiting', 'verifying', 'verified']);
    expect(reported).toEqual([broken, broken, broken]);
  });

  it('tells everyone the changes in one order, though a listener makes another change', async () => {
    const {session} = await begin();
    session.subscribe(({status}) => {
      if (status === 'verifying') void session.cancel();
    });
    const seen: string[] = [];
    session.subscribe(({status}) => seen.push(status));
    expect(await faultOf(session.verify('123456'))).toMatchObject({code: 'cancelled'});
    expect(seen).toEqual(['awaiting', 'idle']);
  });

  it('leaves out a listener that another one has stopped', async () => {
    const {session} = await begin();
    const seen: string[] = [];
    let stop = (): void => undefined;
    session.subscribe(({status}) => {
      if (status === 'idle') stop();
    });
    stop = session.subscribe(({status}) => seen.push(status));
    void session.cancel();
    expect(seen).toEqual(['awaiting']);
  });
});

describe('expiry', () => {
  it('is shown when the time is up, by one timer that then is gone (T-08)', async () => {
    const {session, clock, statuses} = await begin();
    expect(clock.live).toBe(1);
    clock.advance(299_999);
    expect(session.snapshot.status).toBe('awaiting');
    clock.advance(1);
    expect(session.snapshot).toMatchObject({status: 'expired', error: {code: 'expired'}});
    expect(statuses()).toEqual(['awaiting', 'expired']);
    expect(clock.live).toBe(0);
  });

  it('never cuts a verify in flight: the service’s answer wins (T-05)', async () => {
    const {session, service, clock} = await begin();
    const outcome = session.verify('123456');
    expect(clock.live).toBe(0);
    clock.advance(400_000);
    expect(session.snapshot.status).toBe('verifying');
    await service.call('verify').answer(accepted());
    expect((await outcome).status).toBe('verified');
  });

  it('never cuts the asking for a lost answer, and follows where the code was not taken (T-05)', async () => {
    for (const [answer, status] of [
      [accepted(), 'verified'],
      [{kind: 'challenge', challenge: {channel: 'email'}}, 'expired'],
      [refused(), 'expired'],
    ] as const) {
      const {session, service, clock} = await begin();
      void session.verify('123456').catch(() => undefined);
      await service.call('verify').fail('timeout');
      clock.advance(400_000);
      expect(session.snapshot.status).toBe('uncertain');
      await service.call('recover').answer(answer);
      expect(session.snapshot.status).toBe(status);
    }
  });

  it('follows a rejection that came after the end', async () => {
    const {session, service, clock} = await begin();
    const outcome = session.verify('000000');
    clock.advance(400_000);
    await service.call('verify').answer(refused());
    expect((await outcome).status).toBe('rejected');
    expect(session.snapshot.status).toBe('expired');
    expect(clock.live).toBe(0);
  });

  it('holds for the new code alone after a resend', async () => {
    const {session, service, clock} = await begin();
    clock.advance(290_000);
    const resent = session.resend();
    expect(clock.live).toBe(0);
    await service.call('resend').answer(issued());
    await resent;
    clock.advance(299_999);
    expect(session.snapshot.status).toBe('awaiting');
    clock.advance(1);
    expect(session.snapshot.status).toBe('expired');
  });

  it('comes after a resend that failed meanwhile', async () => {
    const {session, service, clock} = await begin();
    clock.advance(290_000);
    const resent = session.resend();
    clock.advance(20_000);
    await service.call('resend').fail('network');
    await faultOf(resent);
    expect(session.snapshot.status).toBe('expired');
  });

  it('goes by the clock that leaves less: wall set forward, or monotonic time gone on (T-04)', async () => {
    const forward = await begin();
    forward.clock.setWall(forward.clock.wall() + 300_000);
    const outcome = forward.session.verify('000000');
    await forward.service.call('verify').answer(refused());
    await outcome;
    expect(forward.session.snapshot.status).toBe('expired');
    const back = await begin();
    back.clock.setWall(back.clock.wall() - 3_600_000);
    back.clock.advance(300_000);
    expect(back.session.snapshot.status).toBe('expired');
  });

  it('is looked at again by a timer that rings early', async () => {
    const {session, clock} = await begin();
    clock.advance(299_000);
    clock.setWall(clock.wall() - 10_000);
    clock.advance(1000);
    expect(session.snapshot.status).toBe('expired');
  });

  it('is held to 24 hours, and no timer is asked to wait longer than it can (T-11)', async () => {
    const {session, clock} = await begin({result: issued({ttlMs: 1e15})});
    expect(session.snapshot.expiresAt).toBe(clock.wall() + 86_400_000);
    expect(Math.max(...clock.delays)).toBeLessThanOrEqual(2 ** 31 - 1);
  });

  it.each([NaN, Infinity])('is none with a life of %s (T-03)', async (ttlMs) => {
    const {session, clock} = await begin({result: issued({ttlMs})});
    expect(session.snapshot).not.toHaveProperty('expiresAt');
    expect(clock.live).toBe(0);
  });

  it('goes by an absolute time where there is no life', async () => {
    const clock = new ManualClock();
    const expiresAt = clock.wall() + 5000;
    const {session} = await begin({result: {kind: 'challenge', challenge: {channel: 'sms', expiresAt}}});
    expect(session.snapshot.expiresAt).toBe(expiresAt);
    const both = await begin({result: issued({ttlMs: 1000, expiresAt})});
    expect(both.session.snapshot.expiresAt).toBe(clock.wall() + 1000);
  });

  it('is not believed of a code that would have ended before it was asked for: the clock is wrong', async () => {
    const result = {kind: 'challenge' as const, challenge: {channel: 'sms', expiresAt: 1_000_000}};
    const {session} = await begin({result});
    expect(session.snapshot.status).toBe('awaiting');
    expect(session.snapshot).not.toHaveProperty('expiresAt');
  });

  it('is none where nothing was issued', async () => {
    const {session, clock} = await begin({result: issued({issued: false})});
    expect(session.snapshot).not.toHaveProperty('expiresAt');
    expect(clock.live).toBe(0);
  });
});

describe('cancel', () => {
  it('ends the session, tells the service and stops the timer', async () => {
    const {session, service, clock} = await begin({result: issued({handle: 'h1'})});
    const cancelled = session.cancel();
    expect(session.snapshot).toEqual({status: 'idle', purpose: 'login', options: []});
    expect(service.call('cancel').input).toMatchObject({id: 'c1', handle: 'h1', epoch: 1});
    expect(service.call('cancel').context.signal.aborted).toBe(false);
    await service.call('cancel').answer();
    await cancelled;
    expect(clock.live).toBe(0);
  });

  it('rejects what is in flight and all that comes after with cancelled', async () => {
    const {session, service} = await begin();
    const flying = session.verify('123456');
    const call = service.call('verify');
    void session.cancel();
    expect(await faultOf(flying)).toMatchObject({code: 'cancelled', phase: 'verify'});
    expect(call.context.signal.aborted).toBe(true);
    expect(await faultOf(session.verify('123456'))).toMatchObject({code: 'cancelled'});
    expect(await faultOf(session.resend())).toMatchObject({code: 'cancelled'});
    expect(await faultOf(session.choose('v'))).toMatchObject({code: 'cancelled'});
    expect(await faultOf(session.outcome)).toMatchObject({code: 'cancelled'});
    expect(service.count('recover')).toBe(0);
    expect(session.snapshot.status).toBe('idle');
  });

  it('wins over an answer that arrives in the same turn', async () => {
    const {session, service} = await begin();
    const flying = faultOf(session.verify('123456'));
    void service.call('verify').answer(accepted());
    void session.cancel();
    expect(await flying).toMatchObject({code: 'cancelled'});
    expect(session.snapshot.status).toBe('idle');
  });

  it('ends the asking for a lost answer', async () => {
    const {session, service} = await begin();
    const flying = faultOf(session.verify('123456'));
    await service.call('verify').fail('network');
    const call = service.call('recover');
    void session.cancel();
    expect(await flying).toMatchObject({code: 'cancelled'});
    expect(call.context.signal.aborted).toBe(true);
    await call.answer(accepted());
    expect(session.snapshot.status).toBe('idle');
  });

  it('ends a resend, whose code is not taken in', async () => {
    const {session, service, clock} = await begin();
    clock.advance(31_000);
    const resent = faultOf(session.resend());
    const call = service.call('resend');
    void session.cancel();
    expect(await resent).toMatchObject({code: 'cancelled', phase: 'resend'});
    await call.answer(issued());
    expect(session.snapshot.status).toBe('idle');
    expect(clock.live).toBe(0);
  });

  it.each(['network', 'server', 'challenge_not_found'] as const)('never rejects, not on %s', async (code) => {
    const {session, service} = await begin();
    const cancelled = session.cancel();
    await service.call('cancel').fail(code);
    await expect(cancelled).resolves.toBeUndefined();
  });

  it('needs no service that can be told', async () => {
    const {session, service} = await begin({abilities: {cancel: false}});
    await session.cancel();
    expect(service.calls).toHaveLength(1);
  });

  it('does nothing the second time, after a success, or without a challenge beyond ending', async () => {
    const twice = await begin();
    void twice.session.cancel();
    await twice.session.cancel();
    expect(twice.service.count('cancel')).toBe(1);
    const done = await begin({result: accepted()});
    await done.session.cancel();
    expect(done.session.snapshot.status).toBe('verified');
    expect((await done.session.verify('123456')).status).toBe('verified');
    const choosing = await begin({result: {kind: 'choice', options: [{id: 'v', channel: 'voice'}]}});
    await choosing.session.cancel();
    expect(choosing.service.count('cancel')).toBe(0);
    expect(choosing.session.snapshot).toEqual({status: 'idle', purpose: 'login', options: []});
  });

  it('raises no unhandled rejection for an outcome that nobody waits for', async () => {
    const unhandled = vi.fn();
    process.on('unhandledRejection', unhandled);
    const {session} = await begin({abilities: {cancel: false}});
    await session.cancel();
    await new Promise((resolve) => setTimeout(resolve, 5));
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});

describe('resume', () => {
  const resume = (request: Partial<ResumeRequest> = {}, refresh = false, abilities: Abilities = {}) => {
    const service = new ManualBackend(abilities);
    const clock = new ManualClock();
    const parts = {backend: service.backend, http: undefined, clock};
    const session = resumeSession(parts, {purpose: 'login', id: 'c1', channel: 'email', ...request}, refresh);
    return {session, service, clock};
  };

  it('awaits a code that was sent before, at once and without a request', () => {
    const {session, service, clock} = resume({
      destination: 'a•@e•',
      length: 8,
      ttlMs: 60_000,
      resendInMs: 10_000,
    });
    expect(session.snapshot).toMatchObject({
      status: 'awaiting',
      purpose: 'login',
      challenge: {id: 'c1', channel: 'email', destination: 'a•@e•', length: 8, issued: true},
      expiresAt: clock.wall() + 60_000,
      resendAt: clock.wall() + 11_000,
    });
    expect(service.calls).toHaveLength(0);
  });

  it('takes absolute times as the page has them', () => {
    const now = new ManualClock().wall();
    const {session} = resume({expiresAt: now + 60_000, resendAt: now + 10_000});
    expect(session.snapshot).toMatchObject({expiresAt: now + 60_000, resendAt: now + 10_000});
  });

  it('is expired at once when its time has passed, without an awaiting in between', () => {
    const {session, clock} = resume({expiresAt: 1});
    expect(session.snapshot.status).toBe('expired');
    expect(clock.live).toBe(0);
  });

  it('knows no more of the channel than it is told', () => {
    const {session} = resume({channel: undefined as never});
    expect(session.snapshot.challenge?.channel).toBe('other');
  });

  it('verifies, sends again and cancels like any session', async () => {
    const {session, service} = resume({handle: 'h1', identity: 'ana'}, false, {resend: false});
    const outcome = session.verify('000000');
    expect(service.verified.challenge).toEqual({id: 'c1', channel: 'email', handle: 'h1', epoch: 1});
    await service.call('verify').answer(refused());
    await outcome;
    const resent = session.resend();
    expect(service.call('issue').input).toEqual({purpose: 'login', channel: 'email', identity: 'ana'});
    await service.call('issue').answer(issued({id: 'c2'}));
    expect((await resent).challenge?.id).toBe('c2');
    void session.verify('000000').catch(() => undefined);
    expect(service.verified.challenge.epoch).toBe(2);
  });

  describe('with a look at the service in the background', () => {
    it('takes in what the service knows', async () => {
      const {session, service, clock} = resume({}, true);
      expect(session.snapshot.status).toBe('awaiting');
      await service.call('recover').answer(open({destination: 'a•@e•', attemptsLeft: 3, length: 7}));
      expect(session.snapshot).toMatchObject({
        status: 'awaiting',
        challenge: {destination: 'a•@e•', attemptsLeft: 3, length: 7},
        expiresAt: clock.wall() + 300_000,
        resendAt: clock.wall() + 31_000,
      });
    });

    it('keeps the times that the service does not tell', async () => {
      const {session, service, clock} = resume({ttlMs: 60_000, resendInMs: 10_000}, true);
      await service.call('recover').answer({kind: 'challenge', challenge: {channel: 'sms'}});
      expect(session.snapshot).toMatchObject({
        challenge: {id: 'c1', channel: 'sms'},
        expiresAt: clock.wall() + 60_000,
        resendAt: clock.wall() + 11_000,
      });
    });

    it('is verified when the code was accepted before the reload', async () => {
      const {session, service} = resume({}, true);
      await service.call('recover').answer(accepted());
      expect(session.snapshot.status).toBe('verified');
      expect((await session.outcome).proof).toEqual({kind: 'cookie'});
    });

    it.each([
      ['expired', 'expired'],
      ['locked', 'locked'],
      ['too_many_attempts', 'locked'],
      ['already_used', 'failed'],
      ['challenge_not_found', 'failed'],
      ['unauthenticated', 'failed'],
    ] as const)('ends on %s as %s, told or thrown as it may be', async (code, status) => {
      const {session, service} = resume({}, true);
      if (status === 'failed') await service.call('recover').fail(code);
      else await service.call('recover').answer(refused(code));
      expect(session.snapshot).toMatchObject({status, error: {code}});
      const told = resume({}, true);
      await told.service.call('recover').answer(refused(code));
      expect(told.session.snapshot.status).toBe(status);
    });

    it.each(['network', 'offline', 'timeout', 'server', 'rate_limited', 'unsupported_response'] as const)(
      'goes on awaiting on %s, and says nothing',
      async (code) => {
        const {session, service} = resume({}, true);
        const before = session.snapshot;
        await service.call('recover').fail(code);
        expect(session.snapshot).toBe(before);
      },
    );

    it('goes on awaiting where the service cannot be asked', async () => {
      const {session, service} = resume({}, true, {recover: false});
      await settled();
      expect(session.snapshot.status).toBe('awaiting');
      expect(service.calls).toHaveLength(0);
    });

    it('does not disturb what the person does meanwhile', async () => {
      for (const late of [open({attemptsLeft: 9}), refused('expired'), refused('challenge_not_found')]) {
        const {session, service} = resume({}, true);
        const looking = service.call('recover');
        const outcome = session.verify('000000');
        await looking.answer(late);
        expect(session.snapshot.status).toBe('verifying');
        await service.call('verify').answer(refused());
        expect((await outcome).status).toBe('rejected');
        expect(session.snapshot.challenge).not.toHaveProperty('attemptsLeft');
      }
      const {session, service} = resume({}, true);
      const looking = service.call('recover');
      const outcome = session.verify('000000');
      await looking.fail('challenge_not_found');
      expect(session.snapshot.status).toBe('verifying');
      await service.call('verify').answer(refused());
      expect((await outcome).status).toBe('rejected');
    });

    it('does not bring back a session that was cancelled meanwhile', async () => {
      const {session, service} = resume({}, true, {cancel: false});
      const looking = service.call('recover');
      await session.cancel();
      expect(looking.context.signal.aborted).toBe(true);
      await looking.answer(open());
      expect(session.snapshot.status).toBe('idle');
    });

    it('counts a success even then that the person does something else', async () => {
      const {session, service} = resume({}, true);
      const looking = service.call('recover');
      const outcome = session.verify('000000');
      await looking.answer(accepted());
      expect(session.snapshot.status).toBe('verified');
      await service.call('verify').answer(refused());
      expect((await outcome).status).toBe('verified');
    });
  });
});

describe('the system clock', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('tells both times, calls back once and can be called off', () => {
    const called = vi.fn();
    expect(systemClock.wall()).toBe(Date.now());
    expect(systemClock.mono()).toBe(performance.now());
    systemClock.schedule(called, 1000);
    const stop = systemClock.schedule(called, 1000);
    stop();
    vi.advanceTimersByTime(5000);
    expect(called).toHaveBeenCalledTimes(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

function expectFrozen(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  expect(Object.isFrozen(value), JSON.stringify(value)).toBe(true);
  for (const part of Object.values(value as OtpSnapshot)) expectFrozen(part);
}
