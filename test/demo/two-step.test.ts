import {describe, expect, it} from 'vitest';
import {otherThan} from '../support/other-code.js';
import {signedIn} from './paying.js';
import {accountOf, appCode, confirmed, demandedOf, issueFor, proofIn, turnOn, verify} from './people.js';
import {ANA, challengeOf, mailedCode, problemOf, type Running, start, type Visitor} from './support.js';

/** Enters the mailed code, and gives the challenge of the second step. */
async function firstStep(running: Running, person: Visitor): Promise<ReturnType<typeof challengeOf>> {
  const {id} = await person.issue();
  const answer = await verify(person, id, mailedCode(running.service));
  expect((answer.body as {status: string}).status).toBe('next');
  return challengeOf(answer);
}

describe('turning two-step verification on', () => {
  it('takes a mailed code, a scanned secret and a code of the app, and gives ten recovery codes', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const before = ana.cookie;
    const {codes} = await turnOn(running, ana);
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[0-9A-Z]{10}$/);
    expect(ana.cookie).not.toBe(before);
    expect(await accountOf(ana)).toMatchObject({
      twoStep: {on: true, recoveryCodesLeft: 10},
      session: {acr: 'urn:larkpost:two-step'},
    });
  });

  it('shows the secret as a QR code whose URL says nothing, to its session alone', async () => {
    const running = await start();
    const ana = await signedIn(running);
    expect((await ana.get('/two-step/qr.svg')).status).toBe(404);
    await confirmed(running, ana, '/api/two-step/begin', {});
    const answer = await ana.get('/two-step/qr.svg');
    expect(answer.headers.get('content-type')).toContain('image/svg+xml');
    expect(answer.text).toMatch(/^<svg [^]*<\/svg>$/);
    const other = await signedIn(running);
    expect((await other.get('/two-step/qr.svg')).status).toBe(404);
    expect((await running.visitor().get('/two-step/qr.svg')).status).toBe(401);
  });

  it('counts wrong codes of the app, and five end it', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const begun = await confirmed(running, ana, '/api/two-step/begin', {});
    const {secret} = begun.body as {secret: string};
    const {id} = challengeOf(await ana.post('/otp/issue', {purpose: 'enrol'}));
    const code = appCode(secret, running.clock.at);
    for (const left of [4, 3, 2, 1]) {
      expect(problemOf(await verify(ana, id, otherThan(code))).attemptsLeft).toBe(left);
    }
    expect(problemOf(await verify(ana, id, otherThan(code))).code).toBe('too_many_attempts');
    expect(problemOf(await verify(ana, id, code)).code).toBe('too_many_attempts');
    expect((await accountOf(ana)).twoStep.on).toBe(false);
  });

  it('is refused when it is on already, and without a secret to confirm', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {id} = challengeOf(await ana.post('/otp/issue', {purpose: 'enrol'}));
    expect(problemOf(await verify(ana, id, '123456')).code).toBe('challenge_not_found');
    await turnOn(running, ana);
    expect(problemOf(await ana.post('/api/two-step/begin', {})).code).toBe('conflict');
  });

  it('gives no recovery codes before, nor a second time for the same proof', async () => {
    const running = await start();
    const ana = await signedIn(running);
    expect(problemOf(await ana.post('/api/recovery-codes', {})).code).toBe('conflict');
    await turnOn(running, ana);
    expect(demandedOf(await ana.post('/api/recovery-codes', {})).acrValues).toEqual([
      'urn:larkpost:app-code',
      'urn:larkpost:recovery-code',
    ]);
  });
});

describe('a sign-in with two-step verification on', () => {
  it('asks for the mailed code and then for the app, and is of a class of its own', async () => {
    const running = await start();
    const {secret} = await turnOn(running, await signedIn(running));
    const ana = running.visitor();
    const next = await firstStep(running, ana);
    expect(next).toMatchObject({purpose: 'login', channel: 'totp', issued: false, resend: 'none'});
    expect((await ana.get('/api/me')).status).toBe(401);
    running.clock.forward(30);
    const answer = await verify(ana, next.id, appCode(secret, running.clock.at));
    expect(answer.body).toEqual({status: 'verified', proof: {kind: 'cookie'}});
    expect((await accountOf(ana)).session.acr).toBe('urn:larkpost:two-step');
  });

  it('tells nobody before the first code that a second will be asked for', async () => {
    const running = await start();
    const plain = await running.visitor().issue('ben@example.com');
    await turnOn(running, await signedIn(running));
    const ana = await running.visitor().issue();
    expect({...ana, id: '', destination: ''}).toEqual({...plain, id: '', destination: ''});
  });

  it('refuses the code that turned it on, and every code a second time (RFC 6238 §5.2)', async () => {
    const running = await start();
    const {secret} = await turnOn(running, await signedIn(running));
    const [ana, again] = [running.visitor(), running.visitor()];
    const first = await firstStep(running, ana);
    const enrolled = appCode(secret, running.clock.at);
    expect(problemOf(await verify(ana, first.id, enrolled)).code).toBe('invalid_code');
    running.clock.forward(30);
    const code = appCode(secret, running.clock.at);
    expect((await verify(ana, first.id, code)).status).toBe(200);
    const second = await firstStep(running, again);
    expect(problemOf(await verify(again, second.id, code)).code).toBe('invalid_code');
  });

  it('takes the code of the step before and after, and of none beyond', async () => {
    const running = await start();
    const {secret} = await turnOn(running, await signedIn(running));
    running.clock.forward(300);
    const ana = running.visitor();
    const {id} = await firstStep(running, ana);
    const codeAt = (steps: number): string => appCode(secret, running.clock.at + steps * 30_000);
    for (const steps of [-2, 2]) {
      expect(problemOf(await verify(ana, id, codeAt(steps))).code).toBe('invalid_code');
    }
    expect((await verify(ana, id, codeAt(-1))).status).toBe(200);
    const later = running.visitor();
    const next = await firstStep(running, later);
    expect((await verify(later, next.id, codeAt(1))).status).toBe(200);
  });

  it('accepts a right code once, of any number of parallel verifies', async () => {
    const running = await start();
    const {secret} = await turnOn(running, await signedIn(running));
    running.clock.forward(30);
    const ana = running.visitor();
    const {id} = await firstStep(running, ana);
    const code = appCode(secret, running.clock.at);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => verify(ana, id, code)));
    expect(answers.filter(({status}) => status === 200)).toHaveLength(1);
  });

  it('takes a recovery code in place of the app, once', async () => {
    const running = await start();
    const {codes} = await turnOn(running, await signedIn(running));
    const code = codes[3] ?? '';
    const [ana, again] = [running.visitor(), running.visitor()];
    const recover = async (person: Visitor): Promise<string> => {
      const {options = []} = await firstStep(running, person);
      expect(options.map(({channel}) => channel)).toEqual(['recovery']);
      const body = {purpose: 'login', identity: ANA, channel: 'recovery', option: options[0]?.id};
      const challenge = challengeOf(await person.post('/otp/issue', body));
      expect(challenge).toMatchObject({channel: 'recovery', length: 10, charset: 'alphanumeric'});
      return challenge.id;
    };
    expect((await verify(ana, await recover(ana), code)).status).toBe(200);
    expect(await accountOf(ana)).toMatchObject({twoStep: {recoveryCodesLeft: 9}});
    expect(problemOf(await verify(again, await recover(again), code)).code).toBe('invalid_code');
  });

  it('gives no fresh attempts to who asks for the same second step again', async () => {
    const running = await start();
    await turnOn(running, await signedIn(running));
    const ana = running.visitor();
    const {id, options = []} = await firstStep(running, ana);
    const way = (option: string | undefined): Promise<ReturnType<typeof challengeOf>> =>
      ana.post('/otp/issue', {purpose: 'login', identity: ANA, option}).then(challengeOf);
    await verify(ana, id, '000000');
    const recovery = await way(options[0]?.id);
    const back = await way(recovery.options?.[0]?.id);
    expect(back).toMatchObject({id, attemptsLeft: 4});
  });

  it('begins anew when the second step is asked for late', async () => {
    const running = await start();
    await turnOn(running, await signedIn(running));
    const ana = running.visitor();
    const {id, options = []} = await firstStep(running, ana);
    running.clock.forward(10 * 60);
    expect(problemOf(await verify(ana, id, '000000')).code).toBe('expired');
    const body = {purpose: 'login', identity: ANA, option: options[0]?.id};
    expect(problemOf(await ana.post('/otp/issue', body)).code).toBe('expired');
  });

  it('lets no other session go on from the first step', async () => {
    const running = await start();
    await turnOn(running, await signedIn(running));
    const [ana, eve] = [running.visitor(), running.visitor()];
    const {options = []} = await firstStep(running, ana);
    await eve.issue();
    const body = {purpose: 'login', identity: ANA, option: options[0]?.id};
    expect(problemOf(await eve.post('/otp/issue', body)).code).toBe('challenge_not_found');
    expect(problemOf(await eve.post('/otp/issue', {...body, option: 'recovery'})).code).toBe(
      'channel_unavailable',
    );
  });

  it('is found again by recover: the second step while it is open, the sign-in after it', async () => {
    const running = await start();
    const {secret} = await turnOn(running, await signedIn(running));
    running.clock.forward(30);
    const ana = running.visitor();
    const {id} = await ana.issue();
    const next = challengeOf(await verify(ana, id, mailedCode(running.service)));
    const found = await ana.post('/otp/recover', {id});
    expect(found.body).toMatchObject({status: 'next', challenge: {id: next.id}});
    await verify(ana, next.id, appCode(secret, running.clock.at));
    expect((await ana.post('/otp/recover', {id})).body).toEqual({
      status: 'verified',
      proof: {kind: 'cookie'},
    });
  });
});

describe('turning two-step verification off', () => {
  it('demands the second factor itself: a mailed code will not do', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {secret} = await turnOn(running, ana);
    const {scope, acrValues} = demandedOf(await ana.post('/api/two-step/off', {}));
    expect(acrValues).toEqual(['urn:larkpost:app-code', 'urn:larkpost:recovery-code']);
    const mailed = {purpose: 'settings-change', scope, channel: 'email'};
    expect(problemOf(await ana.post('/otp/issue', mailed)).code).toBe('channel_unavailable');
    running.clock.forward(30);
    const {id, options = []} = await issueFor(ana, scope);
    expect(options.map(({channel}) => channel)).toEqual(['recovery']);
    const proof = proofIn(await verify(ana, id, appCode(secret, running.clock.at)));
    expect((await ana.post('/api/two-step/off', {}, {'x-step-up-proof': proof})).status).toBe(200);
    expect(await accountOf(ana)).toMatchObject({twoStep: {on: false, recoveryCodesLeft: 0}});
    await signedIn(running);
  });

  it('works by a recovery code too, for who has lost the app', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {codes} = await turnOn(running, ana);
    const {scope} = demandedOf(await ana.post('/api/two-step/off', {}));
    const {id} = await issueFor(ana, scope, {option: 'recovery'});
    // As a person types it: with a dash, in small letters.
    const typed = (codes[0] ?? '').toLowerCase().replace(/^(.{5})/, '$1-');
    const proof = proofIn(await verify(ana, id, typed));
    expect((await ana.post('/api/two-step/off', {}, {'x-step-up-proof': proof})).status).toBe(200);
  });
});
