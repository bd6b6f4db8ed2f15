import {describe, expect, it} from 'vitest';
import {startSmtpTrap} from '../../demo/testing/smtp-traps.js';
import {afterThisTest, ANA, challengeOf, GENEROUS, mailedCode, problemOf, start} from './support.js';
import {otherThan} from '../support/other-code.js';

describe('resend', () => {
  it('is refused during the cooldown, with Retry-After, and sends nothing', async () => {
    const {service, clock, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    clock.forward(3.2);
    const answer = await ana.post('/otp/resend', {id});
    expect(answer.status).toBe(429);
    expect(problemOf(answer)).toMatchObject({code: 'rate_limited', retryAfter: 27});
    expect(answer.headers.get('retry-after')).toBe('27');
    expect(service.mailbox?.received).toBe(1);
  });

  it('rotates: the new code is accepted and the old one is not', async () => {
    const {service, clock, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    const old = mailedCode(service);
    clock.forward(30);
    const answer = await ana.post('/otp/resend', {id});
    expect(challengeOf(answer)).toMatchObject({id, expiresIn: 300, resendIn: 30, resend: 'rotate'});
    const fresh = mailedCode(service);
    expect(service.mailbox?.received).toBe(2);
    if (old !== fresh) {
      const stale = await ana.post('/otp/verify', {id, code: old});
      expect(problemOf(stale)).toMatchObject({code: 'invalid_code', attemptsLeft: 4});
    }
    expect((await ana.post('/otp/verify', {id, code: fresh})).status).toBe(200);
  });

  it('never gives attempts back', async () => {
    const {service, clock, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    await ana.post('/otp/verify', {id, code: otherThan(mailedCode(service))});
    await ana.post('/otp/verify', {id, code: otherThan(mailedCode(service))});
    clock.forward(30);
    expect(challengeOf(await ana.post('/otp/resend', {id})).attemptsLeft).toBe(3);
    const wrong = await ana.post('/otp/verify', {id, code: otherThan(mailedCode(service))});
    expect(problemOf(wrong).attemptsLeft).toBe(2);
  });

  it('brings an expired challenge back with a new code', async () => {
    const {service, clock, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    clock.forward(400);
    expect((await ana.post('/otp/resend', {id})).status).toBe(200);
    expect((await ana.post('/otp/verify', {id, code: mailedCode(service)})).status).toBe(200);
  });

  it('sends five times at most; then the challenge says none, and later expired', async () => {
    const {service, clock, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    const modes: string[] = [];
    for (let count = 0; count < 4; count += 1) {
      clock.forward(30);
      modes.push(challengeOf(await ana.post('/otp/resend', {id})).resend);
    }
    expect(modes).toEqual(['rotate', 'rotate', 'rotate', 'none']);
    clock.forward(30);
    expect(problemOf(await ana.post('/otp/resend', {id}))).toMatchObject({
      code: 'rate_limited',
      retryAfter: 270,
    });
    clock.forward(270);
    expect(problemOf(await ana.post('/otp/resend', {id})).code).toBe('expired');
    expect(service.mailbox?.received).toBe(5);
  });

  it('sends one mail for two parallel resends', async () => {
    const {service, clock, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    clock.forward(30);
    const answers = await Promise.all([ana.post('/otp/resend', {id}), ana.post('/otp/resend', {id})]);
    expect(answers.map(({status}) => status).sort()).toEqual([200, 429]);
    expect(service.mailbox?.received).toBe(2);
  });

  it('is refused after the code was used', async () => {
    const {service, clock, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    await ana.post('/otp/verify', {id, code: mailedCode(service)});
    clock.forward(30);
    expect(problemOf(await ana.post('/otp/resend', {id})).code).toBe('already_used');
  });

  it('counts as a send to the destination', async () => {
    const sendLimits = {...GENEROUS.sendLimits, windowMs: 600_000, perDestination: 2};
    const {clock, visitor} = await start({challenge: {...GENEROUS, sendLimits}});
    const ana = visitor();
    const {id} = await ana.issue();
    clock.forward(30);
    expect((await ana.post('/otp/resend', {id})).status).toBe(200);
    clock.forward(30);
    const answer = await ana.post('/otp/resend', {id});
    expect(problemOf(answer)).toMatchObject({code: 'rate_limited', retryAfter: 540});
  });

  it('answers 503 when the mail is not taken: the old code is dead, the challenge waits for the next resend', async () => {
    let accepts = true;
    const trap = await startSmtpTrap(() => accepts);
    afterThisTest(() => trap.close());
    const {clock, visitor} = await start({smtpUrl: trap.url});
    const ana = visitor();
    const {id} = await ana.issue(ANA);
    const old = /^Subject: (\d{6})/m.exec(trap.mails[0] ?? '')?.[1];
    clock.forward(30);
    accepts = false;
    expect(problemOf(await ana.post('/otp/resend', {id})).code).toBe('delivery_failed');
    expect(problemOf(await ana.post('/otp/verify', {id, code: old})).code).toBe('invalid_code');
    accepts = true;
    clock.forward(30);
    expect((await ana.post('/otp/resend', {id})).status).toBe(200);
    const fresh = /^Subject: (\d{6})/m.exec(trap.mails[1] ?? '')?.[1];
    expect((await ana.post('/otp/verify', {id, code: fresh})).status).toBe(200);
  });
});
