import {describe, expect, it} from 'vitest';
import {isOtpError} from '../../src/core/errors.js';
import {begin, faultOf} from './begin.js';
import {accepted, issued, refused, settled} from './manual-backend.js';

describe('verify', () => {
  it('asks the service once and resolves with the proof', async () => {
    const {session, service, statuses} = await begin();
    const outcome = session.verify('123456');
    expect(session.snapshot.status).toBe('verifying');
    expect(service.verified).toMatchObject({code: '123456', challenge: {id: 'c1', epoch: 1}});
    await service.call('verify').answer(accepted({kind: 'cookie'}));
    expect(await outcome).toEqual({status: 'verified', proof: {kind: 'cookie'}});
    expect(await session.outcome).toBe(await outcome);
    expect(statuses()).toEqual(['awaiting', 'verifying', 'verified']);
  });

  it('tells a wrong code as an Outcome and counts the tries in the snapshot', async () => {
    const {session, service} = await begin();
    const outcome = session.verify('000000');
    await service.call('verify').answer(refused('invalid_code', {attemptsLeft: 4}));
    expect(await outcome).toEqual({status: 'rejected', reason: 'invalid_code', attemptsLeft: 4});
    expect(session.snapshot).toMatchObject({
      status: 'rejected',
      challenge: {attemptsLeft: 4},
      error: {code: 'invalid_code', attemptsLeft: 4},
    });
  });

  it.each([
    ['expired', 'expired'],
    ['too_many_attempts', 'locked'],
    ['locked', 'locked'],
  ] as const)('leads on %s to the state %s', async (code, status) => {
    const {session, service} = await begin();
    const outcome = session.verify('000000');
    await service.call('verify').answer(refused(code, {until: 5, message: 'Come back tomorrow.'}));
    expect(await outcome).toEqual({status, reason: code, until: 5, message: 'Come back tomorrow.'});
    expect(session.snapshot.status).toBe(status);
    expect(session.snapshot.expiresAt).toBeUndefined();
  });

  it('hands out functions that need no session in front of them', async () => {
    const {session, service} = await begin();
    const {verify} = session;
    const outcome = verify('123456');
    await service.call('verify').answer(accepted());
    expect((await outcome).status).toBe('verified');
  });

  it('sends the transaction that the page asked for', async () => {
    const {session, service} = await begin({request: {transaction: {amount: '49.90'}}});
    void session.verify('123456').catch(() => undefined);
    expect(service.verified.transaction).toEqual({amount: '49.90'});
  });

  it('tells the service that the device is to be remembered, and nothing of it otherwise', async () => {
    for (const remember of [undefined, false, true]) {
      const {session, service} = await begin();
      void session.verify('123456', {remember}).catch(() => undefined);
      expect('remember' in service.verified).toBe(remember === true);
      expect(service.verified.remember).toBe(remember || undefined);
    }
  });

  it('tells it still where the code was in doubt before', async () => {
    const {session, service} = await begin();
    const first = session.verify('123456');
    await service.call('verify').fail('network');
    await service.call('recover').fail('network');
    await faultOf(first);
    const second = session.verify('123456', {remember: true});
    await service.call('recover').answer({kind: 'challenge', challenge: {id: 'c1', channel: 'email'}});
    expect(service.verified.remember).toBe(true);
    await service.call('verify').answer(accepted());
    expect((await second).status).toBe('verified');
  });

  describe('one at a time', () => {
    it('lets the same code join the one in flight: button, completion and WebOTP make one request', async () => {
      const {session, service} = await begin();
      const outcomes = [session.verify('123456'), session.verify('123456'), session.verify('123456')];
      expect(service.count('verify')).toBe(1);
      await service.call('verify').answer(accepted());
      const [first, ...others] = await Promise.all(outcomes);
      for (const other of others) expect(other).toBe(first);
    });

    it('lets the same code join whatever is to be remembered', async () => {
      const {session, service} = await begin();
      const outcomes = [session.verify('123456'), session.verify('123456', {remember: true})];
      expect(service.count('verify')).toBe(1);
      await service.call('verify').answer(accepted());
      const [first, second] = await Promise.all(outcomes);
      expect(second).toBe(first);
    });

    it('refuses another code with conflict, and leaves the first in flight', async () => {
      const {session, service} = await begin();
      const first = session.verify('123456');
      expect(await faultOf(session.verify('654321'))).toMatchObject({code: 'conflict', phase: 'verify'});
      expect(session.snapshot.status).toBe('verifying');
      await service.call('verify').answer(accepted());
      expect((await first).status).toBe('verified');
    });

    it('takes another code in the same turn in which the first was answered', async () => {
      const {session, service} = await begin();
      const first = session.verify('000000');
      const second = first.then(() => session.verify('123456'));
      await service.call('verify').answer(refused());
      await service.call('verify').answer(accepted());
      expect((await second).status).toBe('verified');
    });

    it('makes no second request for a listener that verifies from within the change to verifying', async () => {
      const {session, service} = await begin();
      const inner: Promise<unknown>[] = [];
      session.subscribe(({status}) => {
        if (status === 'verifying') inner.push(faultOf(session.verify('123456')));
      });
      const outcome = session.verify('123456');
      expect(service.count('verify')).toBe(1);
      await service.call('verify').answer(accepted());
      expect((await outcome).status).toBe('verified');
      expect(await inner[0]).toMatchObject({code: 'conflict'});
    });
  });

  describe('a code that was rejected', () => {
    it('is refused again with the same Outcome and without a request', async () => {
      const {session, service} = await begin();
      const first = session.verify('000000');
      await service.call('verify').answer(refused('invalid_code', {attemptsLeft: 4, message: 'No.'}));
      expect(await session.verify('000000')).toEqual(await first);
      expect(service.count('verify')).toBe(1);
    });

    it('is told with the tries that are left now, and does not give back any', async () => {
      const {session, service} = await begin();
      for (const [code, attemptsLeft] of [
        ['000000', 4],
        ['111111', 3],
      ] as const) {
        const outcome = session.verify(code);
        await service.call('verify').answer(refused('invalid_code', {attemptsLeft}));
        await outcome;
      }
      expect(await session.verify('000000')).toMatchObject({attemptsLeft: 3});
      expect(session.snapshot.challenge?.attemptsLeft).toBe(3);
    });

    it('is asked about anew in the next epoch', async () => {
      const {session, service, clock} = await begin();
      const first = session.verify('000000');
      await service.call('verify').answer(refused());
      await first;
      clock.advance(31_000);
      const resent = session.resend();
      await service.call('resend').answer(issued());
      await resent;
      void session.verify('000000');
      expect(service.count('verify')).toBe(2);
      expect(service.verified.challenge.epoch).toBe(2);
    });

    it('shows as rejected again after a fault', async () => {
      const {session, service} = await begin({abilities: {recover: false}});
      const first = session.verify('000000');
      await service.call('verify').answer(refused());
      await first;
      const second = session.verify('111111');
      await service.call('verify').fail('network');
      await faultOf(second);
      expect(session.snapshot.status).toBe('failed');
      await session.verify('000000');
      expect(session.snapshot.status).toBe('rejected');
      expect(service.count('verify')).toBe(2);
    });
  });

  it('answers for a locked challenge without a request, whatever the code', async () => {
    const {session, service} = await begin();
    const first = session.verify('000000');
    await service.call('verify').answer(refused('too_many_attempts', {until: 9}));
    await first;
    expect(await session.verify('123456')).toEqual({status: 'locked', reason: 'too_many_attempts', until: 9});
    expect(service.count('verify')).toBe(1);
  });

  it('answers so still after another code could not be had', async () => {
    const {session, service, clock} = await begin();
    const first = session.verify('000000');
    await service.call('verify').answer(refused('too_many_attempts', {until: 9, message: 'No more.'}));
    clock.advance(31_000);
    const resent = session.resend();
    await service.call('issue').fail('network');
    await faultOf(resent);
    expect(session.snapshot).toMatchObject({status: 'locked', error: {code: 'network'}});
    expect(await session.verify('123456')).toEqual(await first);
    expect(service.count('verify')).toBe(1);
  });

  it('answers with the same Outcome once it is verified, and asks nobody', async () => {
    const {session, service} = await begin();
    const first = session.verify('123456');
    await service.call('verify').answer(accepted());
    expect(await session.verify('123456')).toBe(await first);
    expect(service.count('verify')).toBe(1);
  });

  it('goes on to the next factor: a new epoch with clocks of its own', async () => {
    const {session, service} = await begin();
    const outcome = session.verify('123456');
    const challenge = {id: 'c2', channel: 'totp', issued: false, length: 8};
    await service.call('verify').answer({kind: 'next', challenge});
    expect(await outcome).toEqual({status: 'next'});
    expect(session.snapshot).toMatchObject({
      status: 'awaiting',
      challenge: {id: 'c2', length: 8, issued: false},
    });
    expect(session.snapshot).not.toHaveProperty('expiresAt');
    expect(session.snapshot).not.toHaveProperty('resendAt');
    void session.verify('123456').catch(() => undefined);
    expect(service.verified.challenge).toMatchObject({id: 'c2', epoch: 2});
  });

  it.each(['already_used', 'challenge_not_found'] as const)('throws %s and is failed', async (code) => {
    const {session, service} = await begin();
    const outcome = session.verify('123456');
    await service.call('verify').fail(code);
    const fault = await faultOf(outcome);
    expect(isOtpError(fault)).toBe(true);
    expect(fault).toMatchObject({code, phase: 'verify', retryable: false});
    expect(session.snapshot).toMatchObject({status: 'failed', error: {code}});
    expect(service.count('recover')).toBe(0);
  });

  it('throws a fault that came as a rejection to bring a new handle, and keeps the handle', async () => {
    const {session, service} = await begin({result: issued({handle: 'h1'})});
    const outcome = session.verify('123456');
    await service
      .call('verify')
      .answer(refused('rate_limited', {handle: 'h2', retryAfterMs: 7, status: 429}));
    expect(await faultOf(outcome)).toMatchObject({code: 'rate_limited', retryAfterMs: 7, status: 429});
    expect(session.snapshot.status).toBe('failed');
    void session.verify('123456').catch(() => undefined);
    expect(service.verified.challenge.handle).toBe('h2');
  });

  it('gives the handle of every answer back with the next question, and keeps it where an answer brings none', async () => {
    const {session, service, clock} = await begin({result: issued({handle: 'h1'})});
    const codes = ['000000', '111111', '222222'];
    const handles = ['h2', undefined, 'h3'];
    const sent: unknown[] = [];
    for (const [index, code] of codes.entries()) {
      const outcome = session.verify(code);
      sent.push(service.verified.challenge.handle);
      await service.call('verify').answer(refused('invalid_code', {handle: handles[index]}));
      await outcome;
    }
    expect(sent).toEqual(['h1', 'h2', 'h2']);
    clock.advance(31_000);
    void session.resend();
    expect(service.call('resend').input).toMatchObject({handle: 'h3'});
  });

  it('refuses with conflict while another code is being asked for', async () => {
    const {session, service, clock} = await begin();
    clock.advance(31_000);
    const resent = session.resend();
    expect(await faultOf(session.verify('123456'))).toMatchObject({code: 'conflict'});
    await service.call('resend').answer(issued());
    await resent;
    expect(service.count('verify')).toBe(0);
  });

  it('makes whatever a backend throws an OtpError that holds nothing of it', async () => {
    for (const thrown of [
      new TypeError('POST /verify 123456'),
      'text 123456',
      undefined,
      {code: 'network'},
    ]) {
      const {session, service} = await begin();
      const outcome = session.verify('123456');
      await service.call('verify').break(thrown);
      const fault = await faultOf(outcome);
      expect(fault).toMatchObject({code: 'unsupported_response', phase: 'verify'});
      expect(JSON.stringify(fault) + String((fault as Error).stack)).not.toContain('123456');
      expect(session.snapshot.status).toBe('failed');
    }
  });

  it('is a fault and not a stand-still when a backend answers nothing, or something else', async () => {
    for (const nonsense of [undefined, {kind: 'challenge'}, {kind: 'next', challenge: {}}, {kind: 'x'}]) {
      const {session, service} = await begin();
      const outcome = session.verify('123456');
      await service.call('verify').answer(nonsense as never);
      expect(await faultOf(outcome)).toMatchObject({code: 'unsupported_response'});
      expect(session.snapshot).toMatchObject({status: 'failed', challenge: {id: 'c1'}});
    }
  });

  it('takes an expired code for what the service says of it: the clock refuses nothing (T-05)', async () => {
    const {session, service, clock} = await begin();
    clock.advance(300_000);
    expect(session.snapshot.status).toBe('expired');
    const outcome = session.verify('123456');
    expect(session.snapshot.status).toBe('verifying');
    await service.call('verify').answer(accepted());
    expect((await outcome).status).toBe('verified');
  });

  it('keeps its idempotency key over the tries of one code, and has another for another code or epoch', async () => {
    const {session, service, clock} = await begin({abilities: {recover: false}});
    const keys: string[] = [];
    const fail = async (code: string) => {
      const outcome = session.verify(code);
      keys.push(service.call('verify').context.idempotencyKey);
      await service.call('verify').fail('timeout');
      await faultOf(outcome);
    };
    await fail('123456');
    await fail('654321');
    await fail('123456');
    clock.advance(31_000);
    const resent = session.resend();
    await service.call('resend').answer(issued());
    await resent;
    await fail('123456');
    expect(keys[2]).toBe(keys[0]);
    expect(new Set(keys).size).toBe(3);
    for (const key of keys) expect(key).toMatch(/^[\x21-\x7e]{16,128}$/);
    expect(keys.join()).not.toMatch(/123456|654321/);
  });

  it('hears nothing and says nothing after it was answered: no timer, no request', async () => {
    const {session, service, clock} = await begin();
    const outcome = session.verify('123456');
    await service.call('verify').answer(accepted());
    await outcome;
    clock.advance(86_400_000);
    await settled();
    expect(clock.live).toBe(0);
    expect(service.calls).toHaveLength(2);
    expect(session.snapshot.status).toBe('verified');
  });
});
