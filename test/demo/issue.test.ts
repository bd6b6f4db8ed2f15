import {describe, expect, it} from 'vitest';
import {startSmtpTrap} from '../../demo/testing/smtp-traps.js';
import {afterThisTest, ANA, challengeOf, mailedCode, problemOf, start} from './support.js';
import {otherThan} from '../support/other-code.js';

describe('issue', () => {
  it('tells the owner everything about the challenge but the code', async () => {
    const {visitor} = await start();
    const challenge = await visitor().issue();
    expect(challenge).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      purpose: 'login',
      channel: 'email',
      destination: 'a••@e•••••.com',
      length: 6,
      charset: 'numeric',
      expiresIn: 300,
      resendIn: 30,
      resend: 'rotate',
      attemptsLeft: 5,
      issued: true,
      options: [
        {id: 'sms', channel: 'sms'},
        {id: 'voice', channel: 'voice'},
      ],
    });
  });

  it('sends one mail, to the address alone', async () => {
    const {service, visitor} = await start();
    await visitor().issue();
    expect(service.mailbox?.received).toBe(1);
    expect(service.mailbox?.messages[0]).toMatchObject({to: ANA, from: 'codes@larkpost.example'});
  });

  it('never returns the code: no answer of a whole sign-in holds it', async () => {
    const {service, clock, transcript, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    const codes = [mailedCode(service)];
    clock.forward(30);
    await ana.post('/otp/resend', {id});
    codes.push(mailedCode(service));
    await ana.post('/otp/recover', {id});
    await ana.post('/otp/verify', {id, code: otherThan(mailedCode(service))});
    await ana.post('/otp/verify', {id, code: mailedCode(service)}, {'idempotency-key': 'a-key-of-sixteen'});
    await ana.post('/otp/verify', {id, code: mailedCode(service)});
    await ana.get('/api/me');
    expect(transcript).toHaveLength(7);
    for (const code of codes) expect(transcript.join('\n')).not.toContain(code);
  });

  it('answers alike for an address that has signed in and one that never did (enumeration)', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    await ana.post('/otp/verify', {id, code: mailedCode(service)});
    const [known, unknown] = [await visitor().issue(ANA), await visitor().issue('new@example.com')];
    expect({...known, id: '', destination: ''}).toEqual({...unknown, id: '', destination: ''});
  });

  it('sends to the one spelling of an address that the account has', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue('  Ana@Example.COM ');
    expect(service.mailbox?.messages[0]?.to).toBe(ANA);
    await ana.post('/otp/verify', {id, code: mailedCode(service)});
    expect((await ana.get('/api/me')).body).toEqual({email: ANA});
  });

  it.each([
    'ana',
    'ana@',
    '@example.com',
    'ana@example',
    'ana@@example.com',
    'ana@exa mple.com',
    'ana@example.com, eve@example.com',
    'ana@example.com\r\nBcc: eve@example.com',
    '"ana@example.com"@evil.example',
    '<eve@example.com>',
    'ana..b@example.com',
    'ana@-example.com',
    `${'a'.repeat(65)}@example.com`,
  ])('refuses %j with invalid_destination and sends nothing', async (identity) => {
    const {service, visitor} = await start();
    const answer = await visitor().post('/otp/issue', {purpose: 'login', identity});
    expect(answer.status).toBe(422);
    expect(problemOf(answer).code).toBe('invalid_destination');
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(service.mailbox?.received).toBe(0);
  });

  it('knows e-mail, text and call before a code was accepted: anything else is channel_unavailable', async () => {
    const {visitor} = await start();
    const body = {purpose: 'login', identity: ANA};
    for (const extra of [
      {channel: 'totp'},
      {option: 'sms-1'},
      {channel: 'email', option: 'sms'},
      {option: 'recovery'},
    ]) {
      const answer = await visitor().post('/otp/issue', {...body, ...extra});
      expect(problemOf(answer).code).toBe('channel_unavailable');
    }
    expect((await visitor().post('/otp/issue', {...body, channel: 'email'})).status).toBe(200);
  });

  it('refuses an unknown purpose, a missing identity and a transaction', async () => {
    const {visitor} = await start();
    for (const body of [
      {purpose: 'delivery', identity: ANA},
      {identity: ANA},
      {purpose: 'login'},
      {purpose: 'login', identity: ANA, transaction: {amount: '1.00'}},
    ]) {
      const answer = await visitor().post('/otp/issue', body);
      expect(answer.status).toBe(400);
      expect(problemOf(answer).code).toBe('invalid_request');
    }
  });

  it('sends to SMTP_URL when it is set, and then has no inbox', async () => {
    const trap = await startSmtpTrap(() => true);
    afterThisTest(() => trap.close());
    const {service, visitor} = await start({smtpUrl: trap.url});
    await visitor().issue();
    expect(trap.mails).toHaveLength(1);
    expect(trap.mails[0]).toMatch(/^Subject: \d{6} is your Larkpost code\r?$/m);
    expect(service.mailbox).toBeUndefined();
    for (const path of ['/inbox/messages', '/inbox/events']) {
      expect((await visitor().get(path)).status).toBe(404);
    }
  });

  it('answers 503 delivery_failed when the mail is not taken, opens nothing, and tries once', async () => {
    const trap = await startSmtpTrap(() => false);
    afterThisTest(() => trap.close());
    const {visitor} = await start({smtpUrl: trap.url});
    const ana = visitor();
    const answer = await ana.post('/otp/issue', {purpose: 'login', identity: ANA});
    expect(answer.status).toBe(503);
    expect(problemOf(answer).code).toBe('delivery_failed');
    expect(answer.text).not.toContain('ana');
    expect(ana.cookie).toBeUndefined();
    expect(trap.recipients).toEqual([ANA]);
  });

  it('answers 503 delivery_failed when no mail server listens', async () => {
    const trap = await startSmtpTrap(() => true);
    await trap.close();
    const {visitor} = await start({smtpUrl: trap.url});
    const answer = await visitor().post('/otp/issue', {purpose: 'login', identity: ANA});
    expect(problemOf(answer).code).toBe('delivery_failed');
  });
});

describe('cancel', () => {
  it('ends a challenge: its code is accepted no more, and it is found no more', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    const answer = await ana.post('/otp/cancel', {id});
    expect([answer.status, answer.text]).toEqual([204, '']);
    for (const path of ['/otp/verify', '/otp/resend', '/otp/recover', '/otp/cancel']) {
      const body = path === '/otp/verify' ? {id, code: mailedCode(service)} : {id};
      expect(problemOf(await ana.post(path, body)).code).toBe('challenge_not_found');
    }
  });

  it('refuses a challenge that was used', async () => {
    const {service, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    await ana.post('/otp/verify', {id, code: mailedCode(service)});
    expect(problemOf(await ana.post('/otp/cancel', {id})).code).toBe('already_used');
  });
});

describe('recover', () => {
  it('gives an open challenge with what is left of it, and sends nothing', async () => {
    const {service, clock, visitor} = await start();
    const ana = visitor();
    const issued = await ana.issue();
    await ana.post('/otp/verify', {id: issued.id, code: '00000x'});
    clock.forward(100.5);
    const answer = await ana.post('/otp/recover', {id: issued.id});
    expect(challengeOf(answer)).toEqual({...issued, expiresIn: 199, resendIn: 0, attemptsLeft: 4});
    expect(service.mailbox?.received).toBe(1);
  });

  it('says expired when the code has ended', async () => {
    const {clock, visitor} = await start();
    const ana = visitor();
    const {id} = await ana.issue();
    clock.forward(300);
    const answer = await ana.post('/otp/recover', {id});
    expect([answer.status, problemOf(answer).code]).toEqual([410, 'expired']);
  });
});
