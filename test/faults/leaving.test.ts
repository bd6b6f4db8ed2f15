import {afterEach, describe, expect, it, vi} from 'vitest';
import type {OtpSession} from '../../src/core/contracts.js';
import {otherThan} from '../support/other-code.js';
import {endOf, Journey} from './journey.js';

afterEach(() => vi.unstubAllGlobals());

describe('a page without a network', () => {
  it('says so before anything is sent, and goes on where it was once there is one', async () => {
    const journey = await Journey.begin();
    const session = await journey.ask();
    vi.stubGlobal('navigator', {onLine: false});
    journey.proxy.break('/verify', 'connection reset');
    expect(await endOf(session.verify(journey.code))).toBe('offline');
    expect(session.snapshot).toMatchObject({status: 'failed', error: {code: 'offline'}});
    vi.unstubAllGlobals();
    expect(await session.verify(journey.code)).toMatchObject({status: 'verified'});
    // It was certain that nothing had been sent: nobody was asked after.
    expect(journey.proxy.arrived).toEqual(['/issue', '/verify']);
  });

  it('asks for no second code when it comes back', async () => {
    const journey = await Journey.begin();
    vi.stubGlobal('navigator', {onLine: false});
    journey.proxy.break('/issue', 'connection reset');
    expect(await endOf(journey.ask())).toBe('offline');
    vi.unstubAllGlobals();
    await journey.ask();
    expect(journey.mails).toBe(1);
  });
});

/** How far a call has come when its caller leaves. */
const MOMENTS = {
  'before it begins': (controller: AbortController) => controller.abort(),
  'as it begins': (controller: AbortController) => queueMicrotask(() => controller.abort()),
  'while the service answers': async (controller: AbortController, journey: Journey) => {
    await journey.proxy.holding();
    controller.abort();
  },
} as const;

for (const [moment, leave] of Object.entries(MOMENTS)) {
  describe(`a caller who leaves ${moment}`, () => {
    async function aborted(
      journey: Journey,
      path: string,
      call: (signal: AbortSignal) => Promise<unknown>,
    ): Promise<string> {
      const controller = new AbortController();
      if (moment === 'while the service answers') journey.proxy.break(path, 'answer held');
      if (moment === 'before it begins') controller.abort();
      const end = endOf(call(controller.signal));
      await leave(controller, journey);
      const ended = await end;
      journey.proxy.release();
      return ended;
    }

    it('while a code is asked for is told so, and gets one when they ask again', async () => {
      const journey = await Journey.begin();
      const request = {purpose: 'login', identity: 'ana@example.com', channel: 'email'};
      expect(await aborted(journey, '/issue', (signal) => journey.client.start(request, {signal}))).toBe(
        'aborted',
      );
      expect(await journey.goOn(await journey.ask())).toMatchObject({status: 'verified'});
    });

    it('while a code is verified loses nothing: a success still counts', async () => {
      const journey = await Journey.begin();
      const session = await journey.ask();
      const {code} = journey;
      expect(await aborted(journey, '/verify', (signal) => session.verify(code, {signal}))).toBe('aborted');
      expect(await journey.goOn(session)).toMatchObject({status: 'verified'});
      expect(await journey.isSignedIn()).toBe(true);
      expect(journey.proxy.countOf('/verify')).toBe(1);
    });

    it('while another code is asked for gets one code for the act', async () => {
      const journey = await Journey.begin();
      const session = await journey.ask();
      journey.pass(31);
      expect(await aborted(journey, '/resend', (signal) => session.resend({signal}))).toBe('aborted');
      await session.resend();
      expect(journey.mails).toBe(2);
      expect(await journey.goOn(session)).toMatchObject({status: 'verified'});
    });
  });
}

describe('a caller who left, and comes back while the service is asked what became of the code', () => {
  it('learns how it ended, and is not told that they left', async () => {
    const journey = await Journey.begin();
    const session = await journey.ask();
    const code = otherThan(journey.code);
    journey.proxy.break('/verify', 'answer held');
    journey.proxy.break('/recover', 'answer held');
    const controller = new AbortController();
    const left = endOf(session.verify(code, {signal: controller.signal}));
    await journey.proxy.holding();
    controller.abort();
    expect(await left).toBe('aborted');
    const again = session.verify(code);
    journey.proxy.release();
    await journey.proxy.holding();
    journey.proxy.release();
    expect(await again).toMatchObject({status: 'rejected', attemptsLeft: 4});
    expect(await session.verify(journey.code)).toMatchObject({status: 'verified'});
  });
});

describe('clocks that do not agree', () => {
  it('leave it to the service when an answer comes after the deadline: it was accepted', async () => {
    const journey = await Journey.begin();
    const session = await journey.ask();
    journey.proxy.break('/verify', 'answer held');
    const verifying = session.verify(journey.code);
    await journey.proxy.holding();
    journey.clock.advance(301_000);
    expect(session.snapshot.status).toBe('verifying');
    journey.proxy.release();
    expect(await verifying).toMatchObject({status: 'verified'});
  });

  it('let an expired code be tried, and another be had', async () => {
    const journey = await Journey.begin();
    const session = await journey.ask();
    const old = journey.code;
    journey.pass(301);
    expect(session.snapshot.status).toBe('expired');
    expect(await session.verify(old)).toMatchObject({status: 'expired'});
    await session.resend();
    expect(await session.verify(journey.code)).toMatchObject({status: 'verified'});
    expect(journey.mails).toBe(2);
  });

  for (const [name, hours] of [
    ['back', -3],
    ['forward', 3],
  ] as const) {
    it(`never keep a person from going on when one is set ${name}`, async () => {
      const journey = await Journey.begin();
      const session = await journey.ask();
      journey.clock.setWall(journey.clock.wall() + hours * 3_600_000);
      journey.pass(31);
      await session.resend();
      expect(journey.mails).toBe(2);
      expect(await session.verify(journey.code)).toMatchObject({status: 'verified'});
    });

    it(`never keep a page that is loaded again from going on when one was set ${name}`, async () => {
      const journey = await Journey.begin();
      await journey.ask();
      journey.clock.setWall(journey.clock.wall() + hours * 3_600_000);
      const session = journey.tab(journey.storage).resume() ?? (await journey.ask());
      expect(await journey.goOn(session)).toMatchObject({status: 'verified'});
    });
  }
});

describe('two tabs on one challenge', () => {
  async function two(journey: Journey): Promise<[OtpSession, OtpSession]> {
    const first = await journey.ask();
    const second = journey.tab().resume();
    expect(second?.snapshot.status).toBe('awaiting');
    return [first, second!];
  }

  it('verify the right code at the same time: one is signed in by it, and the other can go on', async () => {
    const journey = await Journey.begin();
    const tabs = await two(journey);
    const {code} = journey;
    const ends = await Promise.all(tabs.map((tab) => endOf(tab.verify(code))));
    expect(ends.filter((end) => end === 'verified').length).toBeGreaterThanOrEqual(1);
    expect(await journey.isSignedIn()).toBe(true);
    for (const tab of tabs) expect(await journey.goOn(tab)).toMatchObject({status: 'verified'});
  });

  it('ask for another code at the same time: one is sent', async () => {
    const journey = await Journey.begin();
    const tabs = await two(journey);
    journey.pass(31);
    const ends = await Promise.all(tabs.map((tab) => endOf(tab.resend())));
    expect(ends.sort()).toEqual(['awaiting', 'rate_limited']);
    expect(journey.mails).toBe(2);
    for (const tab of tabs.slice(0, 1)) expect(await journey.goOn(tab)).toMatchObject({status: 'verified'});
  });

  it('learn from the service that a code of before is dead, and take the new one in either', async () => {
    const journey = await Journey.begin();
    const [first, second] = await two(journey);
    const old = journey.code;
    journey.pass(31);
    await first.resend();
    if (old !== journey.code) expect(await second.verify(old)).toMatchObject({status: 'rejected'});
    expect(await second.verify(journey.code)).toMatchObject({status: 'verified'});
  });

  it('go on by themselves when the other has cancelled', async () => {
    const journey = await Journey.begin();
    const [first, second] = await two(journey);
    await first.cancel();
    expect(await endOf(second.verify('000000'))).toBe('challenge_not_found');
    expect(await journey.goOn(second)).toMatchObject({status: 'verified'});
  });
});
