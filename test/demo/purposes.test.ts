import {describe, expect, it} from 'vitest';
import {otherThan} from '../support/other-code.js';
import {askFor, pay, PAYMENT, signedIn} from './paying.js';
import {accountOf, demandedOf, issueFor, proofIn, verify} from './people.js';
import {mailedCode, problemOf, type Running, start, type Visitor} from './support.js';

const CARD = {number: '4242 4242 4242 4242'};

describe('a code', () => {
  it('is for one purpose: that of a sign-in confirms nothing, and that of an act signs nobody in', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const login = await ana.issue();
    const loginCode = mailedCode(running.service);
    const {id} = await askFor(ana);
    // The code of the payment is not the one that signs in, nor the other way round.
    const paymentCode = mailedCode(running.service);
    if (loginCode !== paymentCode) {
      expect(problemOf(await verify(ana, id, loginCode)).code).toBe('invalid_code');
      expect(problemOf(await verify(ana, login.id, paymentCode)).code).toBe('invalid_code');
    }
  });

  it('is not asked for by a scope of another purpose', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {scope} = demandedOf(await ana.post('/api/payment-methods', CARD));
    for (const purpose of ['payment', 'delivery']) {
      expect(problemOf(await ana.post('/otp/issue', {purpose, scope})).code).toBe('invalid_request');
    }
    const missing = await ana.post('/otp/issue', {purpose: 'settings-change'});
    expect(problemOf(missing).code).toBe('invalid_request');
  });

  it('states the change, and dies when the page means another one', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {scope} = demandedOf(await ana.post('/api/payment-methods', CARD));
    const {id} = await issueFor(ana, scope);
    const code = mailedCode(running.service);
    const transaction = {change: 'Add a payment method', card: 'Visa •••• 1111'};
    expect(problemOf(await ana.post('/otp/verify', {id, code, transaction})).code).toBe('conflict');
    expect(problemOf(await verify(ana, id, code)).code).toBe('challenge_not_found');
  });
});

describe('a proof', () => {
  it('is for one request: that of a change pays nothing, and that of a payment changes nothing', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {scope} = demandedOf(await ana.post('/api/payment-methods', CARD));
    const {id} = await issueFor(ana, scope);
    const changes = proofIn(await verify(ana, id, mailedCode(running.service)));
    expect((await pay(ana, PAYMENT, changes)).status).toBe(401);
    const challenge = await askFor(ana);
    const pays = proofIn(await verify(ana, challenge.id, mailedCode(running.service)));
    expect((await ana.post('/api/payment-methods', CARD, {'x-step-up-proof': pays})).status).toBe(401);
    expect((await accountOf(ana)).methods).toEqual([]);
  });

  it('is for one session of the same person', async () => {
    const running = await start();
    const [ana, other] = [await signedIn(running), await signedIn(running)];
    const {scope} = demandedOf(await ana.post('/api/payment-methods', CARD));
    expect(problemOf(await other.post('/otp/issue', {purpose: 'settings-change', scope})).code).toBe(
      'invalid_request',
    );
    const {id} = await issueFor(ana, scope);
    const proof = proofIn(await verify(ana, id, mailedCode(running.service)));
    expect((await other.post('/api/payment-methods', CARD, {'x-step-up-proof': proof})).status).toBe(401);
  });

  it('lives two minutes', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {scope} = demandedOf(await ana.post('/api/payment-methods', CARD));
    const {id} = await issueFor(ana, scope);
    const proof = proofIn(await verify(ana, id, mailedCode(running.service)));
    running.clock.forward(120);
    expect((await ana.post('/api/payment-methods', CARD, {'x-step-up-proof': proof})).status).toBe(401);
  });
});

interface ParcelBody {
  readonly label: string;
  readonly deliveredAt?: string;
  readonly handOver?: {readonly code: string; readonly expiresIn: number};
}

async function parcelsOf(person: Visitor): Promise<readonly ParcelBody[]> {
  return ((await person.get('/api/parcels')).body as {parcels: ParcelBody[]}).parcels;
}

/** The recipient with a parcel, and a courier at the door who asks for its code. */
async function atTheDoor(running: Running) {
  const ana = await signedIn(running);
  const [{label} = {label: ''}] = await parcelsOf(ana);
  const courier = running.visitor();
  const {scope, acrValues} = demandedOf(await courier.post('/api/hand-overs', {parcel: label}));
  expect(acrValues).toEqual(['urn:larkpost:shown-code']);
  const challenge = await issueFor(courier, scope, {}, 'delivery');
  return {ana, courier, label, challenge};
}

describe('a hand-over', () => {
  it('shows the code on the recipient’s screen, and takes it from the courier’s', async () => {
    const running = await start();
    const {ana, courier, label, challenge} = await atTheDoor(running);
    expect(challenge).toMatchObject({channel: 'screen', transaction: {parcel: label}});
    const [parcel] = await parcelsOf(ana);
    expect(parcel?.handOver).toMatchObject({expiresIn: 300});
    const {code = ''} = parcel?.handOver ?? {};
    const proof = proofIn(await verify(courier, challenge.id, code));
    const handed = await courier.post('/api/hand-overs', {parcel: label}, {'x-step-up-proof': proof});
    expect(handed.status).toBe(201);
    const [after] = await parcelsOf(ana);
    expect(after?.deliveredAt).toMatch(/^2026-/);
    expect(after?.handOver).toBeUndefined();
    expect(problemOf(await courier.post('/api/hand-overs', {parcel: label})).code).toBe('conflict');
  });

  it('shows the code to nobody else: not to the courier, not to another person', async () => {
    const running = await start();
    const {ana, courier} = await atTheDoor(running);
    const [{handOver} = {handOver: undefined}] = await parcelsOf(ana);
    expect((await courier.get('/api/parcels')).status).toBe(401);
    const ben = await signedIn(running, 'ben@example.com');
    expect(JSON.stringify(await parcelsOf(ben))).not.toContain(handOver?.code);
    expect(running.service.mailbox?.messages.some(({text}) => text.includes(handOver?.code ?? 'x'))).toBe(
      false,
    );
  });

  it('shows another code after a resend, and takes no other parcel’s', async () => {
    const running = await start();
    const {ana, courier, challenge} = await atTheDoor(running);
    const [, second] = await parcelsOf(ana);
    const before = (await parcelsOf(ana))[0]?.handOver?.code ?? '';
    running.clock.forward(30);
    expect((await courier.post('/otp/resend', {id: challenge.id})).status).toBe(200);
    const after = (await parcelsOf(ana))[0]?.handOver?.code ?? '';
    if (before !== after) {
      expect(problemOf(await verify(courier, challenge.id, before)).code).toBe('invalid_code');
    }
    const proof = proofIn(await verify(courier, challenge.id, after));
    const other = {parcel: second?.label};
    expect((await courier.post('/api/hand-overs', other, {'x-step-up-proof': proof})).status).toBe(401);
  });

  it('ends after five wrong codes, which lock nobody’s account', async () => {
    const running = await start({lock: {perCaller: 5, perIdentity: 100, durationMs: 60_000}});
    const {ana, courier, challenge} = await atTheDoor(running);
    const code = (await parcelsOf(ana))[0]?.handOver?.code ?? '';
    for (let tries = 0; tries < 5; tries += 1) await verify(courier, challenge.id, otherThan(code));
    expect((await verify(courier, challenge.id, code)).status).toBe(403);
    expect((await parcelsOf(ana))[0]?.handOver).toBeUndefined();
    await signedIn(running);
  });

  it('needs the label that is printed on the parcel', async () => {
    const running = await start();
    const answer = await running.visitor().post('/api/hand-overs', {parcel: 'LP-0000-0000-0000'});
    expect([answer.status, problemOf(answer).code]).toEqual([404, 'not_found']);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('is the courier’s session alone', async () => {
    const running = await start();
    const {ana, challenge} = await atTheDoor(running);
    const code = (await parcelsOf(ana))[0]?.handOver?.code ?? '';
    expect(problemOf(await verify(ana, challenge.id, code)).code).toBe('challenge_not_found');
  });
});

describe('an unknown purpose', () => {
  it('is refused', async () => {
    const {visitor} = await start();
    const answer = await visitor().post('/otp/issue', {purpose: 'voting', identity: 'ana@example.com'});
    expect(problemOf(answer).code).toBe('invalid_request');
  });
});
