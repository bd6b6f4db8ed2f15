import {describe, expect, it} from 'vitest';
import {defaultConfig} from '../../demo/server/config.js';
import {otherThan} from '../support/other-code.js';
import {
  askFor,
  CHANGED,
  confirm,
  expectDemand,
  made,
  pay,
  PAYMENT,
  proofOf,
  signedIn,
  signIn,
} from './paying.js';
import {ANA, challengeOf, GENEROUS, mailedCode, problemOf, start} from './support.js';

const KEY = {'idempotency-key': '5f0c1a52-7f0e-4f8e-8f86-0a3a2c3d9b1e'};

describe('the code of a payment', () => {
  it('is for a session that is signed in: nobody else is sent one, nor given a session', async () => {
    const {service, visitor} = await start();
    const stranger = visitor();
    for (const extra of [{}, {identity: ANA}]) {
      const answer = await stranger.post('/otp/issue', {purpose: 'payment', transaction: PAYMENT, ...extra});
      expect([answer.status, problemOf(answer).code]).toEqual([401, 'unauthenticated']);
    }
    expect(stranger.cookie).toBeUndefined();
    expect(service.mailbox?.received).toBe(0);
  });

  it('goes to the session’s own address, whether the request names it or not', async () => {
    const running = await start();
    const ana = await signedIn(running);
    for (const extra of [{}, {identity: ANA}, {identity: ' Ana@Example.com '}]) {
      const body = {purpose: 'payment', transaction: PAYMENT, channel: 'email', ...extra};
      expect((await ana.post('/otp/issue', body)).status).toBe(200);
      expect(running.service.mailbox?.messages[0]?.to).toBe(ANA);
    }
  });

  it('goes nowhere else: another address is refused as one that is none', async () => {
    const running = await start();
    const ana = await signedIn(running);
    for (const identity of ['eve@example.com', 'eve', `${ANA}, eve@example.com`]) {
      const answer = await ana.post('/otp/issue', {purpose: 'payment', transaction: PAYMENT, identity});
      expect([answer.status, problemOf(answer).code]).toEqual([422, 'invalid_destination']);
    }
    expect(running.service.mailbox?.received).toBe(1);
  });

  it('belongs to a challenge that states what is paid, at its issue and at every later answer', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const challenge = await askFor(ana);
    expect(challenge).toMatchObject({
      purpose: 'payment',
      transaction: PAYMENT,
      destination: 'a••@e•••••.com',
    });
    running.clock.forward(30);
    for (const path of ['/otp/recover', '/otp/resend']) {
      const later = challengeOf(await ana.post(path, {id: challenge.id}));
      expect(later).toMatchObject({purpose: 'payment', transaction: PAYMENT});
    }
  });

  it('is asked for by the scope of the demand, and the service states the payment', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const scope = expectDemand(await pay(ana));
    const body = {purpose: 'payment', acrValues: ['urn:larkpost:mailed-code'], maxAge: 300, scope};
    const {id, transaction} = challengeOf(await ana.post('/otp/issue', body));
    expect(transaction).toEqual(PAYMENT);
    const proof = proofOf(await ana.post('/otp/verify', {id, code: mailedCode(running.service)}));
    expect((await pay(ana, PAYMENT, proof)).status).toBe(201);
  });

  it('is refused with 409 when scope and transaction are not the same payment', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const scope = expectDemand(await pay(ana));
    const same = await ana.post('/otp/issue', {purpose: 'payment', scope, transaction: PAYMENT});
    expect(challengeOf(same).transaction).toEqual(PAYMENT);
    for (const [, transaction] of CHANGED) {
      const answer = await ana.post('/otp/issue', {purpose: 'payment', scope, transaction});
      expect([answer.status, problemOf(answer).code]).toEqual([409, 'conflict']);
    }
    expect(running.service.mailbox?.received).toBe(2);
  });

  it('is not sent for a scope of another session, one that is unknown, or one an hour old', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const eve = await signedIn(running, 'eve@example.com');
    const scope = expectDemand(await pay(ana));
    const refused = async (person: typeof ana, name: string): Promise<void> => {
      const answer = await person.post('/otp/issue', {purpose: 'payment', scope: name});
      expect([answer.status, problemOf(answer).code]).toEqual([400, 'invalid_request']);
    };
    await refused(eve, scope);
    await refused(ana, 'payment:0c1Zk1YbWb0c1Gm3l7rYdA');
    await refused(ana, '__proto__');
    running.clock.forward(60 * 60 - 0.001);
    expect((await ana.post('/otp/issue', {purpose: 'payment', scope})).status).toBe(200);
    running.clock.forward(0.001);
    await refused(ana, scope);
    expect(running.service.mailbox?.received).toBe(3);
  });

  it('is not sent where it would not meet what is demanded', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const body = {purpose: 'payment', transaction: PAYMENT};
    for (const [acrValues, status] of [
      [['urn:example:passkey'], 422],
      [['urn:larkpost:mailed'], 422],
      [['urn:example:passkey', 'urn:larkpost:mailed-code'], 200],
      [[], 200],
    ] as const) {
      expect((await ana.post('/otp/issue', {...body, acrValues})).status).toBe(status);
    }
    expect((await ana.post('/otp/issue', {...body, maxAge: 0, scope: undefined})).status).toBe(200);
  });

  it('is not sent for a payment that is none, one that is missing, or another channel', async () => {
    const running = await start();
    const ana = await signedIn(running);
    for (const transaction of [undefined, {}, {...PAYMENT, amount: '49.9'}, {...PAYMENT, note: 'x'}]) {
      const answer = await ana.post('/otp/issue', {purpose: 'payment', transaction});
      expect([answer.status, problemOf(answer).code]).toEqual([400, 'invalid_request']);
    }
    for (const extra of [{channel: 'sms'}, {option: 'sms-1'}]) {
      const answer = await ana.post('/otp/issue', {purpose: 'payment', transaction: PAYMENT, ...extra});
      expect(problemOf(answer).code).toBe('channel_unavailable');
    }
    expect(running.service.mailbox?.received).toBe(1);
  });

  it('counts among the codes that one address may be sent', async () => {
    const sendLimits = {...GENEROUS.sendLimits, windowMs: 600_000, perDestination: 2};
    const running = await start({challenge: {...GENEROUS, sendLimits}});
    const ana = await signedIn(running);
    await askFor(ana);
    const answer = await ana.post('/otp/issue', {purpose: 'payment', transaction: PAYMENT});
    expect([answer.status, problemOf(answer).code]).toEqual([429, 'rate_limited']);
  });
});

describe('verify of a payment', () => {
  it('gives a proof for a header, for one use, that is a random token and bound to the payment', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const proofs = new Set<string>();
    const bounds = new Set<string>();
    for (const payment of [PAYMENT, PAYMENT, ...CHANGED.map(([, other]) => other)]) {
      const {id} = await askFor(ana, payment);
      const {body} = await ana.post('/otp/verify', {id, code: mailedCode(running.service)});
      const {proof} = body as {proof: {value: string; boundTo: string}};
      expect(body).toEqual({
        status: 'verified',
        proof: {
          kind: 'header',
          name: 'X-Step-Up-Proof',
          value: expect.stringMatching(/^[\w-]{43}$/) as string,
          singleUse: true,
          boundTo: expect.stringMatching(/^POST \/api\/payments transaction=[\w-]{43}$/) as string,
        },
      });
      proofs.add(proof.value);
      bounds.add(proof.boundTo);
    }
    expect([proofs.size, bounds.size]).toEqual([5, 4]);
  });

  it('leaves the session as it is: the same cookie, the same person', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {cookie} = ana;
    const {id} = await askFor(ana);
    const answer = await ana.post('/otp/verify', {id, code: mailedCode(running.service)});
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect((await ana.post('/otp/recover', {id})).headers.getSetCookie()).toEqual([]);
    expect(ana.cookie).toBe(cookie);
    expect((await ana.get('/api/me')).body).toEqual({email: ANA});
  });

  it('takes the transaction of the challenge, in any order of its names', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {id} = await askFor(ana);
    const {amount, currency, payee} = PAYMENT;
    const transaction = {payee, currency, amount};
    expect((await ana.post('/otp/verify', {id, code: mailedCode(running.service), transaction})).status).toBe(
      200,
    );
  });

  it.each<readonly [string, object]>([
    ...CHANGED,
    ['spelling', {...PAYMENT, amount: '49.900'}],
    ['number of values', {amount: PAYMENT.amount, currency: PAYMENT.currency}],
    ['set of names', {...PAYMENT, note: 'rent'}],
    ['kind', {address: 'Harbour Road'}],
    ['set at all', {}],
  ])(
    'is refused with 409 for a transaction of another %s, and the code is dead',
    async (_what, transaction) => {
      const running = await start();
      const ana = await signedIn(running);
      const {id} = await askFor(ana);
      const code = mailedCode(running.service);
      const answer = await ana.post('/otp/verify', {id, code, transaction});
      expect([answer.status, problemOf(answer).code]).toEqual([409, 'conflict']);
      running.clock.forward(30);
      for (const [path, body] of [
        ['/otp/verify', {id, code}],
        ['/otp/verify', {id, code, transaction: PAYMENT}],
        ['/otp/resend', {id}],
        ['/otp/recover', {id}],
      ] as const) {
        expect(problemOf(await ana.post(path, body)).code).toBe('challenge_not_found');
      }
    },
  );

  it('is unknown to every other session, one of the same person too', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {id} = await askFor(ana);
    const code = mailedCode(running.service);
    const others = [await signedIn(running, 'eve@example.com'), await signedIn(running), running.visitor()];
    for (const other of others) {
      for (const path of ['/otp/verify', '/otp/resend', '/otp/recover', '/otp/cancel']) {
        const answer = await other.post(path, path === '/otp/verify' ? {id, code} : {id});
        expect([answer.status, problemOf(answer).code]).toEqual([404, 'challenge_not_found']);
      }
    }
    expect((await ana.post('/otp/verify', {id, code})).status).toBe(200);
  });

  it('is unknown to whoever signs in next in the same browser', async () => {
    const running = await start();
    const browser = await signedIn(running);
    const {id} = await askFor(browser);
    const code = mailedCode(running.service);
    await signIn(running, browser, 'ben@example.com');
    for (const path of ['/otp/verify', '/otp/recover']) {
      const answer = await browser.post(path, path === '/otp/verify' ? {id, code} : {id});
      expect(problemOf(answer).code).toBe('challenge_not_found');
    }
    expect((await browser.get('/api/me')).body).toEqual({email: 'ben@example.com'});
  });

  it('is unknown after the sign-out', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {id} = await askFor(ana);
    const code = mailedCode(running.service);
    await ana.send('/api/sign-out', {method: 'POST'});
    await signIn(running, ana);
    expect(problemOf(await ana.post('/otp/verify', {id, code})).code).toBe('challenge_not_found');
  });

  it('takes no code of a login, and a login takes none of a payment', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const payment = await askFor(ana);
    const paymentCode = mailedCode(running.service);
    const login = await ana.issue();
    const loginCode = mailedCode(running.service);
    if (paymentCode === loginCode) return;
    for (const body of [
      {id: payment.id, code: loginCode},
      {id: login.id, code: paymentCode},
    ]) {
      expect(problemOf(await ana.post('/otp/verify', body)).code).toBe('invalid_code');
    }
  });

  it('takes no code of another payment', async () => {
    const running = await start();
    const ana = await signedIn(running);
    await askFor(ana);
    const code = mailedCode(running.service);
    const {id} = await askFor(ana, {...PAYMENT, amount: '4990.00'});
    if (code === mailedCode(running.service)) return;
    expect(problemOf(await ana.post('/otp/verify', {id, code})).code).toBe('invalid_code');
  });

  it('takes the right code once, and ends at the fifth wrong one', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const right = await askFor(ana);
    const body = {id: right.id, code: mailedCode(running.service)};
    const answers = await Promise.all(Array.from({length: 20}, () => ana.post('/otp/verify', body)));
    const statuses = answers.map(({status}) => status).sort();
    expect(statuses).toEqual([200, ...Array<number>(19).fill(409)]);
    const {id} = await askFor(ana);
    const code = mailedCode(running.service);
    for (let count = 0; count < 5; count += 1) await ana.post('/otp/verify', {id, code: otherThan(code)});
    expect(problemOf(await ana.post('/otp/verify', {id, code})).code).toBe('too_many_attempts');
  });

  it('takes no notice of a wish to remember the device, nor does a login, but of its type', async () => {
    const running = await start();
    const ana = running.visitor();
    for (const remember of [true, false]) {
      const login = await ana.issue();
      const body = {id: login.id, code: mailedCode(running.service), remember};
      expect((await ana.post('/otp/verify', body)).body).toEqual({
        status: 'verified',
        proof: {kind: 'cookie'},
      });
      const {id} = await askFor(ana);
      proofOf(await ana.post('/otp/verify', {id, code: mailedCode(running.service), remember}));
    }
    const {id} = await askFor(ana);
    const answer = await ana.post('/otp/verify', {id, code: mailedCode(running.service), remember: 'yes'});
    expect([answer.status, problemOf(answer).code]).toEqual([400, 'invalid_request']);
  });
});

describe('the proof of a payment, when the answer of its verify was lost', () => {
  it('is given by recover, in place of the lost one, and pays', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {id} = await askFor(ana);
    const lost = proofOf(await ana.post('/otp/verify', {id, code: mailedCode(running.service)}));
    const found = proofOf(await ana.post('/otp/recover', {id}));
    expect(found).not.toBe(lost);
    expectDemand(await pay(ana, PAYMENT, lost));
    expect((await pay(ana, PAYMENT, found)).status).toBe(201);
  });

  it('is given by the same verify with its Idempotency-Key', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {id} = await askFor(ana);
    const body = {id, code: mailedCode(running.service)};
    const lost = proofOf(await ana.post('/otp/verify', body, KEY));
    const found = proofOf(await ana.post('/otp/verify', body, KEY));
    expectDemand(await pay(ana, PAYMENT, lost));
    expect((await pay(ana, PAYMENT, found)).status).toBe(201);
  });

  it('is given no more once one was used: a code pays once', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {id} = await askFor(ana);
    const body = {id, code: mailedCode(running.service)};
    const proof = proofOf(await ana.post('/otp/verify', body, KEY));
    expect((await pay(ana, PAYMENT, proof)).status).toBe(201);
    for (const answer of [await ana.post('/otp/recover', {id}), await ana.post('/otp/verify', body, KEY)]) {
      expect([answer.status, problemOf(answer).code]).toEqual([409, 'already_used']);
    }
    expect(await made(ana)).toHaveLength(1);
  });

  it('is given no more once one was presented for another payment', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {id} = await askFor(ana);
    const proof = proofOf(await ana.post('/otp/verify', {id, code: mailedCode(running.service)}));
    expectDemand(await pay(ana, {...PAYMENT, payee: 'Eve'}, proof));
    expect(problemOf(await ana.post('/otp/recover', {id})).code).toBe('already_used');
  });

  it('pays once, however recoveries and payments run beside each other', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {id} = await askFor(ana);
    const first = proofOf(await ana.post('/otp/verify', {id, code: mailedCode(running.service)}));
    const again = async (): Promise<void> => {
      const answer = await ana.post('/otp/recover', {id});
      if (answer.status === 200) await pay(ana, PAYMENT, proofOf(answer));
    };
    await Promise.all([pay(ana, PAYMENT, first), ...Array.from({length: 10}, again)]);
    expect((await made(ana)).length).toBeLessThanOrEqual(1);
    await again();
    expect(await made(ana)).toHaveLength(1);
  });

  it('grows no younger: after two minutes it is expired', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {id} = await askFor(ana);
    await ana.post('/otp/verify', {id, code: mailedCode(running.service)});
    running.clock.forward(119);
    const proof = proofOf(await ana.post('/otp/recover', {id}));
    running.clock.forward(1);
    expectDemand(await pay(ana, PAYMENT, proof));
    const answer = await ana.post('/otp/recover', {id});
    expect([answer.status, problemOf(answer).code]).toEqual([410, 'expired']);
  });

  it('has the time of the verify, not of the recover', async () => {
    const running = await start({stepUp: {...defaultConfig.stepUp, proofMs: 60 * 60 * 1000}});
    const ana = await signedIn(running);
    const {id} = await askFor(ana);
    await ana.post('/otp/verify', {id, code: mailedCode(running.service)});
    running.clock.forward(301);
    expectDemand(await pay(ana, PAYMENT, proofOf(await ana.post('/otp/recover', {id}))));
  });
});

describe('resend and cancel of a payment', () => {
  it('send a new code for the same payment, which kills the old one', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {id} = await askFor(ana);
    const old = mailedCode(running.service);
    running.clock.forward(30);
    expect((await ana.post('/otp/resend', {id})).status).toBe(200);
    const [mail] = running.service.mailbox?.messages ?? [];
    expect(mail?.subject).toMatch(/^\d{6} is your code to pay EUR 49\.90 to Acme$/);
    const code = mailedCode(running.service);
    if (code !== old) {
      expect(problemOf(await ana.post('/otp/verify', {id, code: old})).code).toBe('invalid_code');
    }
    const proof = proofOf(await ana.post('/otp/verify', {id, code}));
    expect((await pay(ana, PAYMENT, proof)).status).toBe(201);
  });

  it('end the challenge, and refuse one that was used', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {id} = await askFor(ana);
    expect((await ana.post('/otp/cancel', {id})).status).toBe(204);
    const body = {id, code: mailedCode(running.service)};
    expect(problemOf(await ana.post('/otp/verify', body)).code).toBe('challenge_not_found');
    const other = await askFor(ana);
    await ana.post('/otp/verify', {id: other.id, code: mailedCode(running.service)});
    expect(problemOf(await ana.post('/otp/cancel', {id: other.id})).code).toBe('already_used');
  });

  it('leave every other payment of the person be', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {id} = await askFor(ana, {...PAYMENT, payee: 'Harbour Coffee'});
    const proof = await confirm(running, ana);
    await ana.post('/otp/cancel', {id});
    expect((await pay(ana, PAYMENT, proof)).status).toBe(201);
  });
});
