import {describe, expect, it} from 'vitest';
import {startSmtpTrap} from '../../demo/testing/smtp-traps.js';
import {expectDemand, made, pay, proofOf, signedIn} from './paying.js';
import {addPhone, confirmed, demandedOf, issueFor, PHONE, phonedCode, turnOn, verify} from './people.js';
import {afterThisTest, ANA, challengeOf, mailedCode, start} from './support.js';
import {otherThan} from '../support/other-code.js';

/** Everything that is logged at the most talkative level. */
function collector() {
  const lines: string[] = [];
  return {lines, log: {level: 'trace' as const, stream: {write: (line: string) => void lines.push(line)}}};
}

/** A secret in a text, but not the digits of a code inside a longer number, such as a duration or a time. */
function standingAlone(secret: string): RegExp {
  const text = secret.replace(/[^\w@-]/g, '\\$&');
  return /^\d+$/.test(secret) ? new RegExp(`(?<![\\d.a-f-])${text}(?![\\da-f-])`) : new RegExp(text);
}

const PAID = {amount: '49.90', currency: 'EUR', payee: 'Harbour Coffee'};

describe('logs', () => {
  it('hold no code, proof, payee, session id, challenge id or address, through everything a person can do', async () => {
    const {lines, log} = collector();
    const {service, clock, visitor} = await start({log});
    const ana = visitor();
    const key = 'b3d7e1d0-0b7b-4d53-9d4a-0c7f5a1b2c3d';
    const {id} = await ana.issue();
    const secrets = [id, ANA, key, ana.cookie?.split('=')[1] ?? '', mailedCode(service)];
    clock.forward(30);
    await ana.post('/otp/resend', {id}, {'idempotency-key': key});
    const code = mailedCode(service);
    secrets.push(code, otherThan(code));
    await ana.post('/otp/verify', {id, code: otherThan(code)});
    await ana.post('/otp/verify', `{"id":"${id}","code":"${code}`);
    await ana.post('/otp/verify', {id, code: 1, [code]: code});
    await ana.get(`/otp/verify?code=${code}`);
    await ana.post('/otp/verify', {id, code});
    secrets.push(ana.cookie?.split('=')[1] ?? '');
    await ana.post('/otp/verify', {id, code});
    await ana.post('/otp/recover', {id});
    await ana.post('/otp/cancel', {id});
    await ana.get('/api/me');
    const scope = expectDemand(await pay(ana, PAID));
    const payment = challengeOf(await ana.post('/otp/issue', {purpose: 'payment', scope}));
    const paymentCode = mailedCode(service);
    secrets.push(PAID.payee, payment.id, scope.split(':')[1] ?? '', paymentCode);
    await ana.post('/otp/verify', {id: payment.id, code: otherThan(paymentCode)});
    const first = proofOf(await ana.post('/otp/verify', {id: payment.id, code: paymentCode}));
    const proof = proofOf(await ana.post('/otp/recover', {id: payment.id}));
    secrets.push(first, proof);
    await pay(ana, PAID, first);
    await ana.get(`/otp/verify?proof=${proof}`);
    await pay(ana, `{"payee":"${PAID.payee}"`, proof);
    expect((await pay(ana, PAID, proof, {'idempotency-key': key})).status).toBe(201);
    await pay(ana, {...PAID, amount: '1.00'}, proof, {'idempotency-key': key});
    await pay(ana, PAID, proof);
    expect(await made(ana)).toHaveLength(1);
    await ana.send('/api/sign-out', {method: 'POST'});
    const logged = lines.join('');
    expect(lines.length).toBeGreaterThan(20);
    expect(logged).toContain('/otp/verify');
    expect(logged).toContain('/api/payments');
    expect(secrets.filter((secret) => secret.length < 6)).toEqual([]);
    for (const secret of secrets) expect(logged).not.toMatch(standingAlone(secret));
  });

  it('hold no number, app secret, recovery code, card, label or shown code either', async () => {
    const {lines, log} = collector();
    const running = await start({log});
    const ana = await signedIn(running);
    await addPhone(running, ana);
    const texted = phonedCode(running.service);
    await confirmed(running, ana, '/api/payment-methods', {number: '4242 4242 4242 4242'});
    const {secret, codes} = await turnOn(running, ana);
    const {scope} = demandedOf(await ana.post('/api/two-step/off', {}));
    const {id} = await issueFor(ana, scope, {option: 'recovery'});
    await verify(ana, id, codes[0] ?? '');
    const {parcels} = (await ana.get('/api/parcels')).body as {parcels: {label: string}[]};
    const label = parcels[0]?.label ?? '';
    const courier = running.visitor();
    const hand = demandedOf(await courier.post('/api/hand-overs', {parcel: label}));
    await issueFor(courier, hand.scope, {}, 'delivery');
    const shown = (await ana.get('/api/parcels')).body as {parcels: {handOver?: {code: string}}[]};
    const secrets = [PHONE, PHONE.slice(1), texted, secret, ...codes, '4242424242424242', '4242 4242', label];
    secrets.push(shown.parcels[0]?.handOver?.code ?? '');
    expect(secrets.filter((one) => one.length < 6)).toEqual([]);
    const logged = lines.join('');
    expect(logged).toContain('/api/two-step/begin');
    for (const one of secrets) expect(logged).not.toMatch(standingAlone(one));
  });

  it('say that a mail was not taken, and not to whom', async () => {
    const trap = await startSmtpTrap(() => false);
    afterThisTest(() => trap.close());
    const {lines, log} = collector();
    const {visitor} = await start({log, smtpUrl: trap.url});
    await visitor().post('/otp/issue', {purpose: 'login', identity: ANA});
    expect(lines.join('')).toMatch(/"kind":"EENVELOPE".*a message was not taken/);
    expect(lines.join('')).not.toContain(ANA);
  });

  it('hold a fault with its request id, and the answer holds nothing of it', async () => {
    const {lines, log} = collector();
    const fails = () => {
      throw new Error('the clock is broken');
    };
    const {visitor} = await start({log, now: fails});
    const answer = await visitor().post('/otp/issue', {purpose: 'login', identity: ANA});
    expect(answer.status).toBe(500);
    expect(answer.body).toMatchObject({code: 'server', title: 'A fault of the service'});
    expect(answer.text).not.toContain('clock');
    const {requestId} = answer.body as {requestId: string};
    expect(lines.find((line) => line.includes('the clock is broken'))).toContain(requestId);
  });

  it('are silent at the default level when all goes well', async () => {
    const lines: string[] = [];
    const stream = {write: (line: string) => void lines.push(line)};
    const {service, visitor} = await start({log: {level: 'warn', stream}});
    const ana = visitor();
    const {id} = await ana.issue();
    await ana.post('/otp/verify', {id, code: mailedCode(service)});
    expect(lines).toEqual([]);
  });
});
