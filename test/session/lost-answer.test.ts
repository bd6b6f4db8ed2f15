import {describe, expect, it} from 'vitest';
import {begin, faultOf} from './begin.js';
import {accepted, issued, open, refused, settled} from './manual-backend.js';

const LOST = ['network', 'timeout', 'server', 'aborted'] as const;

describe('an answer that was lost', () => {
  it.each(LOST)('is uncertain on %s, and the service is asked what became of it', async (code) => {
    const {session, service, statuses} = await begin();
    const outcome = session.verify('123456');
    await service.call('verify').fail(code);
    expect(session.snapshot).toMatchObject({status: 'uncertain', error: {code}});
    await service.call('recover').answer(accepted());
    expect((await outcome).status).toBe('verified');
    expect(statuses()).toEqual(['awaiting', 'verifying', 'uncertain', 'verified']);
    expect(service.count('verify')).toBe(1);
  });

  it.each(LOST)(
    'is failed on %s where the service cannot be asked, and nothing is sent again by itself',
    async (code) => {
      const {session, service, clock} = await begin({abilities: {recover: false}});
      const outcome = session.verify('123456');
      await service.call('verify').fail(code);
      expect(await faultOf(outcome)).toMatchObject({code});
      expect(session.snapshot).toMatchObject({status: 'failed', error: {code}});
      clock.advance(200_000);
      await settled();
      expect(service.count('verify')).toBe(1);
    },
  );

  it.each([
    'offline',
    'rate_limited',
    'conflict',
    'unauthenticated',
    'forbidden',
    'unsupported_response',
  ] as const)('is not what %s means: that is failed at once', async (code) => {
    const {session, service} = await begin();
    const outcome = session.verify('123456');
    await service.call('verify').fail(code);
    expect(await faultOf(outcome)).toMatchObject({code});
    expect(session.snapshot.status).toBe('failed');
    expect(service.count('recover')).toBe(0);
  });

  it('leaves an open challenge awaiting with the news, and throws so that the person can try again', async () => {
    const {session, service} = await begin({result: issued({handle: 'h1'})});
    const outcome = session.verify('123456');
    const key = service.call('verify').context.idempotencyKey;
    await service.call('verify').fail('network');
    expect(service.call('recover').context.idempotencyKey).toBe(key);
    expect(service.call('recover').input).toMatchObject({id: 'c1', handle: 'h1'});
    await service.call('recover').answer(open({attemptsLeft: 2, handle: 'h2', destination: 'a•@e•.com'}));
    expect(await faultOf(outcome)).toMatchObject({code: 'network', retryable: true});
    expect(session.snapshot).toMatchObject({
      status: 'awaiting',
      challenge: {attemptsLeft: 2, destination: 'a•@e•.com'},
    });
    expect(session.snapshot).not.toHaveProperty('error');
    const again = session.verify('123456');
    expect(service.call('verify').context.idempotencyKey).toBe(key);
    expect(service.verified.challenge).toMatchObject({handle: 'h2', epoch: 1});
    await service.call('verify').answer(accepted());
    expect((await again).status).toBe('verified');
  });

  it('is the next factor where the service says that the code led there', async () => {
    const next = {kind: 'next' as const, challenge: {id: 'c2', channel: 'totp', issued: false}};
    const {session, service, clock} = await begin();
    const outcome = session.verify('123456');
    await service.call('verify').fail('network');
    await service.call('recover').answer(next);
    expect(await outcome).toEqual({status: 'next'});
    expect(session.snapshot).toMatchObject({status: 'awaiting', challenge: {id: 'c2', channel: 'totp'}});
    expect(session.snapshot).not.toHaveProperty('resendAt');
    expect(clock.live).toBe(0);
    void session.verify('123456').catch(() => undefined);
    expect(service.verified.challenge).toMatchObject({id: 'c2', epoch: 2});
  });

  it('brings a handle with whatever the service says became of it', async () => {
    const {session, service} = await begin({result: issued({handle: 'h1'})});
    const outcome = session.verify('000000');
    await service.call('verify').fail('timeout');
    await service.call('recover').answer(refused('invalid_code', {handle: 'h2'}));
    await outcome;
    void session.verify('111111').catch(() => undefined);
    expect(service.verified.challenge.handle).toBe('h2');
  });

  it('is the rejection that the service remembers, and then known', async () => {
    const {session, service} = await begin();
    const outcome = session.verify('000000');
    await service.call('verify').fail('timeout');
    await service.call('recover').answer(refused('invalid_code', {attemptsLeft: 1}));
    expect(await outcome).toEqual({status: 'rejected', reason: 'invalid_code', attemptsLeft: 1});
    expect(await session.verify('000000')).toEqual(await outcome);
    expect(service.count('verify')).toBe(1);
    void session.verify('111111').catch(() => undefined);
    expect(service.verified.code).toBe('111111');
    expect(service.count('recover')).toBe(1);
  });

  it.each(['already_used', 'challenge_not_found', 'unauthenticated', 'forbidden'] as const)(
    'is failed with %s when the service says so, told or thrown',
    async (code) => {
      for (const isThrown of [true, false]) {
        const {session, service} = await begin();
        const outcome = session.verify('123456');
        await service.call('verify').fail('network');
        const call = service.call('recover');
        await (isThrown ? call.fail(code) : call.answer(refused(code)));
        expect(await faultOf(outcome)).toMatchObject({code});
        expect(session.snapshot).toMatchObject({status: 'failed', error: {code}});
      }
    },
  );

  describe('when the service cannot be asked either', () => {
    const doubtful = async () => {
      const begun = await begin();
      const outcome = begun.session.verify('123456');
      await begun.service.call('verify').fail('timeout');
      await begun.service.call('recover').fail('network');
      expect(await faultOf(outcome)).toMatchObject({code: 'timeout'});
      expect(begun.session.snapshot).toMatchObject({status: 'failed', error: {code: 'timeout'}});
      return begun;
    };

    it('is asked about before the same code is sent again', async () => {
      const {session, service} = await doubtful();
      const again = session.verify('123456');
      expect(session.snapshot.status).toBe('verifying');
      expect(service.count('verify')).toBe(1);
      await service.call('recover').answer(accepted());
      expect((await again).status).toBe('verified');
      expect(service.count('verify')).toBe(1);
    });

    it('is sent again once the service has said that the challenge is open, and asked about no more', async () => {
      const {session, service} = await doubtful();
      const again = session.verify('123456');
      await service.call('recover').answer(open());
      await service.call('verify').answer(refused());
      expect((await again).status).toBe('rejected');
      const other = session.verify('654321');
      await service.call('verify').answer(accepted());
      expect((await other).status).toBe('verified');
      expect(service.count('recover')).toBe(2);
    });

    it('is asked about before another code is sent, whose own fate it does not decide', async () => {
      const {session, service} = await doubtful();
      const other = session.verify('654321');
      await service.call('recover').answer(refused('invalid_code'));
      expect(service.verified.code).toBe('654321');
      await service.call('verify').answer(accepted());
      expect((await other).status).toBe('verified');
    });

    it('is not sent to the next factor, which wants a code of its own', async () => {
      const {session, service} = await doubtful();
      const again = session.verify('123456');
      const challenge = {id: 'c2', channel: 'totp', issued: false};
      await service.call('recover').answer({kind: 'next', challenge});
      expect(await again).toEqual({status: 'next'});
      expect(service.count('verify')).toBe(1);
    });

    it('has the other code refused where the service has locked the challenge', async () => {
      const {session, service} = await doubtful();
      const other = session.verify('654321');
      await service.call('recover').answer(refused('too_many_attempts'));
      expect(await other).toEqual({status: 'locked', reason: 'too_many_attempts'});
      expect(service.count('verify')).toBe(1);
    });

    it('stays in doubt while nobody answers, and is never sent', async () => {
      const {session, service} = await doubtful();
      for (let tries = 0; tries < 3; tries++) {
        const again = session.verify('123456');
        await service.call('recover').fail('offline');
        expect(await faultOf(again)).toMatchObject({code: 'offline'});
        expect(session.snapshot.status).toBe('failed');
      }
      expect(service.count('verify')).toBe(1);
    });

    it('is in doubt no more with another code: a resend needs no asking', async () => {
      const {session, service, clock} = await doubtful();
      clock.advance(31_000);
      const resent = session.resend();
      await service.call('resend').answer(issued());
      await resent;
      void session.verify('123456').catch(() => undefined);
      expect(service.call('verify').context.signal.aborted).toBe(false);
    });
  });
});

describe('leaving', () => {
  it('rejects at once with aborted, sends nothing and changes nothing when the signal has aborted before', async () => {
    const {session, service} = await begin();
    const before = session.snapshot;
    const signal = AbortSignal.abort('123456');
    expect(await faultOf(session.verify('123456', {signal}))).toMatchObject({
      code: 'aborted',
      phase: 'verify',
    });
    expect(await faultOf(session.resend({signal}))).toMatchObject({code: 'aborted', phase: 'resend'});
    expect(session.snapshot).toBe(before);
    expect(service.calls).toHaveLength(1);
  });

  it('rejects at once though the service does not listen, and asks what became of the code', async () => {
    const {session, service} = await begin();
    const controller = new AbortController();
    const outcome = session.verify('123456', {signal: controller.signal});
    const call = service.call('verify');
    controller.abort();
    expect(await faultOf(outcome)).toMatchObject({code: 'aborted'});
    expect(call.context.signal.aborted).toBe(true);
    expect(session.snapshot.status).toBe('uncertain');
    expect(service.call('recover').context.signal.aborted).toBe(false);
    await service.call('recover').answer(accepted());
    expect(session.snapshot.status).toBe('verified');
    expect((await session.outcome).proof).toEqual({kind: 'cookie'});
  });

  it('ends the request when the service listens', async () => {
    const {session, service} = await begin({abilities: {heedsAbort: true, recover: false}});
    const controller = new AbortController();
    const outcome = session.verify('123456', {signal: controller.signal});
    controller.abort();
    expect(await faultOf(outcome)).toMatchObject({code: 'aborted'});
    await settled();
    expect(session.snapshot.status).toBe('failed');
    expect(service.calls.at(-1)?.isOpen).toBe(false);
  });

  it('takes one caller away and leaves the others waiting', async () => {
    const {session, service} = await begin();
    const controller = new AbortController();
    const leaving = session.verify('123456', {signal: controller.signal});
    const staying = session.verify('123456');
    controller.abort();
    expect(await faultOf(leaving)).toMatchObject({code: 'aborted'});
    expect(service.call('verify').context.signal.aborted).toBe(false);
    await service.call('verify').answer(accepted());
    expect((await staying).status).toBe('verified');
  });

  it('aborts the request with the last caller', async () => {
    const {session, service} = await begin({abilities: {recover: false}});
    const [one, two] = [new AbortController(), new AbortController()];
    const outcomes = [one, two].map(({signal}) => faultOf(session.verify('123456', {signal})));
    one.abort();
    await settled();
    expect(service.call('verify').context.signal.aborted).toBe(false);
    two.abort();
    expect(await Promise.all(outcomes)).toMatchObject([{code: 'aborted'}, {code: 'aborted'}]);
    expect(service.call('verify').context.signal.aborted).toBe(true);
  });

  it('while a code in doubt is asked about sends nothing', async () => {
    const {session, service} = await begin();
    const first = session.verify('123456');
    await service.call('verify').fail('timeout');
    await service.call('recover').fail('timeout');
    await faultOf(first);
    const controller = new AbortController();
    const again = session.verify('123456', {signal: controller.signal});
    const call = service.call('recover');
    controller.abort();
    expect(await faultOf(again)).toMatchObject({code: 'aborted'});
    await call.answer(open());
    expect(service.count('verify')).toBe(1);
    expect(session.snapshot.status).toBe('failed');
  });

  describe('and coming back while the service is asked what became of the code', () => {
    const comingBack = async () => {
      const begun = await begin();
      const [first, second] = [new AbortController(), new AbortController()];
      const left = faultOf(begun.session.verify('123456', {signal: first.signal}));
      first.abort();
      await left;
      const told: unknown[] = [];
      const again = faultOf(begun.session.verify('654321', {signal: second.signal}));
      void again.then((fault) => told.push(fault));
      await settled();
      return {...begun, second, told, again};
    };

    it('is told at once when they leave again, and nothing is sent for them', async () => {
      const {session, service, second, told} = await comingBack();
      second.abort();
      await settled();
      expect(told).toMatchObject([{code: 'aborted', phase: 'verify'}]);
      await service.call('recover').answer(open());
      expect(service.count('verify')).toBe(1);
      expect(session.snapshot.status).toBe('awaiting');
    });

    it('is told of the end when the session is cancelled meanwhile, whoever else waits', async () => {
      const {session, service, again} = await comingBack();
      const other = faultOf(session.verify('111111'));
      void session.cancel();
      expect(await again).toMatchObject({code: 'cancelled', phase: 'verify'});
      expect(await other).toMatchObject({code: 'cancelled', phase: 'verify'});
      expect(service.count('verify')).toBe(1);
    });
  });

  it('takes its listener off the signal, so that a long-lived signal collects none', async () => {
    const {session, service} = await begin();
    const {signal} = new AbortController();
    let listeners = 0;
    signal.addEventListener = () => {
      listeners++;
    };
    signal.removeEventListener = () => {
      listeners--;
    };
    const outcome = session.verify('000000', {signal});
    expect(listeners).toBe(1);
    await service.call('verify').answer(refused());
    await outcome;
    await settled();
    expect(listeners).toBe(0);
  });
});

describe('an answer that comes late', () => {
  /** A verify that was left, whose request the service still works on, in the state that follows. */
  const abandoned = async () => {
    const begun = await begin({abilities: {recover: false}});
    const controller = new AbortController();
    const outcome = begun.session.verify('123456', {signal: controller.signal});
    const call = begun.service.call('verify');
    controller.abort();
    await faultOf(outcome);
    await settled();
    expect(begun.session.snapshot.status).toBe('failed');
    return {...begun, call};
  };
  const resent = async () => {
    const begun = await abandoned();
    begun.clock.advance(31_000);
    const resending = begun.session.resend();
    await begun.service.call('resend').answer(issued({id: 'c2', handle: 'new'}));
    await resending;
    return begun;
  };

  it('counts when it is a success', async () => {
    const {session, call} = await abandoned();
    await call.answer(accepted());
    expect(session.snapshot.status).toBe('verified');
    expect(await session.outcome).toEqual({status: 'verified', proof: {kind: 'cookie'}});
    expect((await session.verify('123456')).status).toBe('verified');
  });

  it('counts when it is a failure of the code that is still awaited', async () => {
    const {session, service, call} = await abandoned();
    await call.answer(refused('invalid_code', {attemptsLeft: 2}));
    expect(session.snapshot).toMatchObject({status: 'rejected', challenge: {attemptsLeft: 2}});
    await session.verify('123456');
    expect(service.count('verify')).toBe(1);
  });

  it('is ignored when it is a failure of an older epoch', async () => {
    const {session, service, call} = await resent();
    const before = session.snapshot;
    await call.answer(refused('too_many_attempts', {handle: 'old'}));
    expect(session.snapshot).toBe(before);
    void session.verify('654321').catch(() => undefined);
    expect(service.verified.challenge).toMatchObject({id: 'c2', handle: 'new'});
  });

  it('brings a handle when it is a failure of the code that is still awaited', async () => {
    const {session, service, call} = await abandoned();
    await call.answer(refused('invalid_code', {handle: 'late'}));
    void session.verify('654321').catch(() => undefined);
    expect(service.verified.challenge.handle).toBe('late');
  });

  it('is accepted when it is a success of an older epoch', async () => {
    const {session, call, clock} = await resent();
    await call.answer(accepted());
    expect(session.snapshot.status).toBe('verified');
    expect(clock.live).toBe(0);
  });

  it('is accepted when an older code leads to the next factor', async () => {
    const {session, call} = await resent();
    await call.answer({kind: 'next', challenge: {id: 'c3', channel: 'totp', issued: false}});
    expect(session.snapshot).toMatchObject({status: 'awaiting', challenge: {id: 'c3', channel: 'totp'}});
  });

  it('is accepted while another code is verified, whose caller then gets it', async () => {
    const {session, service, call} = await resent();
    const other = session.verify('654321');
    const second = service.call('verify');
    await call.answer(accepted());
    expect(session.snapshot.status).toBe('verified');
    await second.answer(refused());
    expect((await other).status).toBe('verified');
    expect(session.snapshot.status).toBe('verified');
  });

  it('is accepted while another code is verified, though that then fails', async () => {
    const {session, service, call} = await resent();
    const other = session.verify('654321');
    const second = service.call('verify');
    await call.answer(accepted());
    await second.fail('network');
    expect((await other).status).toBe('verified');
  });

  it('does not disturb a verify in flight when it is a failure', async () => {
    const {session, service, call} = await abandoned();
    const again = session.verify('123456');
    await call.answer(refused());
    expect(session.snapshot.status).toBe('verifying');
    await service.call('verify').answer(accepted());
    expect((await again).status).toBe('verified');
  });

  it('is accepted while a code is being asked for, which then matters no more', async () => {
    const {session, service, call, clock} = await abandoned();
    clock.advance(31_000);
    const resending = session.resend();
    await call.answer(accepted());
    await service.call('resend').answer(issued());
    expect((await resending).status).toBe('verified');
    expect(session.snapshot).toMatchObject({status: 'verified', challenge: {id: 'c1'}});
  });

  it('is accepted while a code is being asked for, though that fails', async () => {
    const {session, service, call, clock} = await abandoned();
    clock.advance(31_000);
    const resending = session.resend();
    await call.answer(accepted());
    await service.call('resend').fail('server');
    expect((await resending).status).toBe('verified');
  });

  it('is ignored when the session was cancelled, a success and a next factor too', async () => {
    for (const late of [accepted(), {kind: 'next' as const, challenge: {channel: 'totp'}}]) {
      const {session, call} = await abandoned();
      void session.cancel();
      await call.answer(late);
      expect(session.snapshot.status).toBe('idle');
      expect(await faultOf(session.outcome)).toMatchObject({code: 'cancelled'});
    }
  });

  it('is nothing when it is a fault', async () => {
    const {session, call} = await abandoned();
    const before = session.snapshot;
    await call.fail('network');
    expect(session.snapshot).toBe(before);
  });
});
