import {describe, expect, it} from 'vitest';
import {otherThan} from '../support/other-code.js';
import {FAULTS, UNSENT, type Fault} from './fault-proxy.js';
import {endOf, Journey} from './journey.js';

/** What a lost answer may be called: the page cannot know what happened. */
const LOST = ['network', 'timeout', 'server', 'unsupported_response'];

/** A fault that a request arrives twice by does not fail. */
const isFailure = (fault: Fault): boolean => fault !== 'request doubled';

for (const fault of FAULTS) {
  describe(`a call that meets with “${fault}”`, () => {
    it('when a code is asked for sends one code an act, and the next act leads on', async () => {
      const journey = await Journey.begin();
      journey.proxy.break('/issue', fault);
      const end = await endOf(journey.ask());
      expect(isFailure(fault) ? LOST : ['done']).toContain(end);
      expect(journey.mails).toBe(UNSENT.includes(fault) ? 0 : 1);
      const session = await journey.ask();
      expect(await journey.goOn(session)).toMatchObject({status: 'verified'});
      expect(await journey.isSignedIn()).toBe(true);
      expect(journey.mails).toBe(UNSENT.includes(fault) ? 1 : 2);
    });

    it('when the right code is verified loses no success, and sends it no second time unasked', async () => {
      const journey = await Journey.begin();
      const session = await journey.ask();
      journey.proxy.break('/verify', fault);
      const end = await endOf(session.verify(journey.code));
      const wasTaken = !UNSENT.includes(fault);
      // What the service took, it tells when it is asked after.
      if (wasTaken) expect(end).toBe('verified');
      else expect(LOST).toContain(end);
      if (!wasTaken) expect(session.snapshot.status).toBe('awaiting');
      expect(await journey.goOn(session)).toMatchObject({status: 'verified'});
      expect(await journey.isSignedIn()).toBe(true);
      expect(journey.proxy.countOf('/verify')).toBe(fault === 'request doubled' ? 2 : 1);
      expect(journey.mails).toBe(1);
    });

    it('when a wrong code is verified costs one try at most, and the right one is accepted after it', async () => {
      const journey = await Journey.begin();
      const session = await journey.ask();
      const wrong = otherThan(journey.code);
      journey.proxy.break('/verify', fault);
      await endOf(session.verify(wrong));
      const again = await session.verify(wrong).catch(() => undefined);
      // Once more, and it is known: five tries were there.
      if (again)
        expect(again).toMatchObject({status: 'rejected', attemptsLeft: expect.any(Number) as number});
      expect((Object(again) as {attemptsLeft?: number}).attemptsLeft ?? 3).toBeGreaterThanOrEqual(3);
      expect(await journey.goOn(session)).toMatchObject({status: 'verified'});
      expect(journey.mails).toBe(1);
    });

    it('when another code is asked for sends one code for the act, however often it is clicked', async () => {
      const journey = await Journey.begin();
      const session = await journey.ask();
      journey.pass(31);
      journey.proxy.break('/resend', fault);
      const end = await endOf(session.resend());
      expect(isFailure(fault) ? LOST : ['awaiting']).toContain(end);
      expect(session.snapshot.status).toBe('awaiting');
      // After a 5xx the next click is another act, and too early; else it is the same one.
      const again = isFailure(fault) ? await endOf(session.resend()) : end;
      expect(again).toBe(fault === 'gateway error' ? 'rate_limited' : 'awaiting');
      expect(journey.mails).toBe(2);
      expect(await journey.goOn(session)).toMatchObject({status: 'verified'});
      expect(await journey.isSignedIn()).toBe(true);
    });

    it('when a lost answer is asked after keeps the doubt, and asks again before it sends the code again', async () => {
      const journey = await Journey.begin();
      const session = await journey.ask();
      journey.proxy.break('/verify', 'answer lost');
      journey.proxy.break('/recover', fault);
      const end = await endOf(session.verify(journey.code));
      expect(['verified', ...LOST]).toContain(end);
      if (end !== 'verified') expect(session.snapshot.status).toBe('failed');
      expect(await journey.goOn(session)).toMatchObject({status: 'verified'});
      expect(await journey.isSignedIn()).toBe(true);
      expect(journey.proxy.countOf('/verify')).toBe(1);
      expect(journey.mails).toBe(1);
    });

    it('when a session is cancelled troubles nobody, and another begins', async () => {
      const journey = await Journey.begin();
      const session = await journey.ask();
      journey.proxy.break('/cancel', fault);
      await session.cancel();
      expect(session.snapshot.status).toBe('idle');
      journey.proxy.release();
      expect(await journey.goOn(await journey.ask())).toMatchObject({status: 'verified'});
    });
  });
}
