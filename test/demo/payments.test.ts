import {describe, expect, it} from 'vitest';
import {parseStepUp} from '../../src/core/challenge-header.js';
import {defaultConfig} from '../../demo/server/config.js';
import {askFor, CHANGED, confirm, expectDemand, made, pay, PAYMENT, signedIn, signIn} from './paying.js';
import {mailedCode, problemOf, start} from './support.js';

describe('a payment', () => {
  it('of nobody who is signed in is answered 401 without a step-up, for a code would not help', async () => {
    const {service, visitor} = await start();
    const stranger = visitor();
    await stranger.issue();
    const mails = service.mailbox?.received;
    for (const person of [visitor(), stranger]) {
      const answer = await pay(person);
      expect([answer.status, problemOf(answer).code]).toEqual([401, 'unauthenticated']);
      const field = answer.headers.get('www-authenticate') ?? '';
      expect(field).toBe('Cookie realm="Larkpost"');
      expect(parseStepUp(field)).toBeUndefined();
      expect((await person.get('/api/payments')).status).toBe(401);
    }
    expect(service.mailbox?.received).toBe(mails);
  });

  it('that was not confirmed demands it by RFC 9470, as our own parser reads it, and is not cached', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const answer = await pay(ana);
    const scope = expectDemand(answer);
    expect(parseStepUp(answer.headers.get('www-authenticate') ?? '')).toEqual({
      acrValues: ['urn:larkpost:mailed-code', 'urn:larkpost:phone-code'],
      maxAge: 300,
      scope,
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await made(ana)).toEqual([]);
  });

  it('that was confirmed is made, with a receipt', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const answer = await pay(ana, PAYMENT, await confirm(running, ana));
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      ...PAYMENT,
      at: new Date(running.clock.at).toISOString(),
    });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await made(ana)).toEqual([answer.body]);
  });

  it.each(CHANGED)(
    'of another %s than was confirmed is refused, and the proof is gone',
    async (_what, other) => {
      const running = await start();
      const ana = await signedIn(running);
      const proof = await confirm(running, ana);
      expectDemand(await pay(ana, other, proof));
      expectDemand(await pay(ana, PAYMENT, proof));
      expect(await made(ana)).toEqual([]);
    },
  );

  it('takes a proof once, and not for a second payment of the same', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const proof = await confirm(running, ana);
    expect((await pay(ana, PAYMENT, proof)).status).toBe(201);
    expectDemand(await pay(ana, PAYMENT, proof));
    expect(await made(ana)).toHaveLength(1);
  });

  it('is made once by 50 parallel requests with one proof', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const proof = await confirm(running, ana);
    const answers = await Promise.all(Array.from({length: 50}, () => pay(ana, PAYMENT, proof)));
    const statuses = answers.map(({status}) => status).sort();
    expect(statuses).toEqual([201, ...Array<number>(49).fill(401)]);
    expect(await made(ana)).toHaveLength(1);
  });

  it('is refused to every other session with the proof, one of the same person too', async () => {
    const running = await start();
    const ana = await signedIn(running);
    for (const email of ['eve@example.com', 'ana@example.com']) {
      const proof = await confirm(running, ana);
      const other = await signedIn(running, email);
      expectDemand(await pay(other, PAYMENT, proof));
      expect(await made(other)).toEqual([]);
    }
  });

  it('is refused from the second the two minutes of the proof end', async () => {
    for (const [seconds, status] of [
      [119.999, 201],
      [120, 401],
    ] as const) {
      const running = await start();
      const ana = await signedIn(running);
      const proof = await confirm(running, ana);
      running.clock.forward(seconds);
      expect((await pay(ana, PAYMENT, proof)).status).toBe(status);
    }
  });

  it('is refused when the code was accepted longer ago than max_age says, whatever the proof’s own life', async () => {
    for (const [seconds, status] of [
      [300, 201],
      [301, 401],
    ] as const) {
      const stepUp = {...defaultConfig.stepUp, proofMs: 60 * 60 * 1000};
      const running = await start({stepUp});
      const ana = await signedIn(running);
      const proof = await confirm(running, ana);
      running.clock.forward(seconds);
      expect((await pay(ana, PAYMENT, proof)).status).toBe(status);
    }
  });

  it('is refused after the sign-out, and with the old proof after the next sign-in', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const proof = await confirm(running, ana);
    const {cookie} = ana;
    await ana.send('/api/sign-out', {method: 'POST'});
    const late = running.visitor();
    late.cookie = cookie;
    expect(problemOf(await pay(late, PAYMENT, proof)).code).toBe('unauthenticated');
    await signIn(running, ana);
    expectDemand(await pay(ana, PAYMENT, proof));
    expect(await made(ana)).toEqual([]);
  });

  it('is refused with the proof of a session that another sign-in has taken over', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const proof = await confirm(running, ana);
    const {cookie} = ana;
    await signIn(running, ana);
    const old = running.visitor();
    old.cookie = cookie;
    expect(problemOf(await pay(old, PAYMENT, proof)).code).toBe('unauthenticated');
    expectDemand(await pay(ana, PAYMENT, proof));
  });

  it('is refused with anything of a login: its challenge, its code, its cookie', async () => {
    const running = await start();
    const ana = running.visitor();
    const {id} = await ana.issue();
    const code = mailedCode(running.service);
    const verified = await ana.post('/otp/verify', {id, code});
    expect(verified.body).toEqual({status: 'verified', proof: {kind: 'cookie'}});
    const cookie = ana.cookie?.split('=')[1] ?? '';
    for (const proof of ['', id, code, cookie, 'x'.repeat(43), 'x'.repeat(8000)]) {
      expectDemand(await pay(ana, PAYMENT, proof));
    }
  });

  it('is refused with the challenge or the code of its own confirmation in place of the proof', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const {id} = await askFor(ana);
    const code = mailedCode(running.service);
    for (const proof of [id, code]) expectDemand(await pay(ana, PAYMENT, proof));
    expect(await made(ana)).toEqual([]);
  });

  it('has a receipt that its person alone finds, newest first and no more than fifty', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const ben = await signedIn(running, 'ben@example.com');
    const receipts: unknown[] = [];
    for (let count = 1; count <= 51; count += 1) {
      const payment = {...PAYMENT, amount: `${count.toString()}.00`};
      receipts.unshift((await pay(ana, payment, await confirm(running, ana, payment))).body);
    }
    expect(await made(ana)).toEqual(receipts.slice(0, 50));
    expect(await made(ben)).toEqual([]);
  });

  it('stands in the list of its person after the next sign-in, in another browser', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const receipt = (await pay(ana, PAYMENT, await confirm(running, ana))).body;
    expect(await made(await signedIn(running))).toEqual([receipt]);
  });
});

describe('the Idempotency-Key of a payment', () => {
  const KEY = {'idempotency-key': '5f0c1a52-7f0e-4f8e-8f86-0a3a2c3d9b1e'};

  it('keeps no demand: the replay has the same key, and pays', async () => {
    const running = await start();
    const ana = await signedIn(running);
    expectDemand(await pay(ana, PAYMENT, undefined, KEY));
    expectDemand(await pay(ana, PAYMENT, undefined, KEY));
    expect((await pay(ana, PAYMENT, await confirm(running, ana), KEY)).status).toBe(201);
  });

  it('gives the same receipt again, with the spent proof and without one, and pays once', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const proof = await confirm(running, ana);
    const first = await pay(ana, PAYMENT, proof, KEY);
    running.clock.forward(600);
    for (const again of [await pay(ana, PAYMENT, proof, KEY), await pay(ana, PAYMENT, undefined, KEY)]) {
      expect([again.status, again.body]).toEqual([201, first.body]);
    }
    expect(await made(ana)).toHaveLength(1);
  });

  it('makes 20 parallel requests with one proof one payment and one receipt', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const proof = await confirm(running, ana);
    const answers = await Promise.all(Array.from({length: 20}, () => pay(ana, PAYMENT, proof, KEY)));
    expect(answers.map(({status}) => status)).toEqual(Array<number>(20).fill(201));
    expect(new Set(answers.map(({text}) => text)).size).toBe(1);
    expect(await made(ana)).toHaveLength(1);
  });

  it('lets no request without a proof take the payment from one that has it', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const proof = await confirm(running, ana);
    const proofs = Array.from({length: 20}, (_, index) => (index === 10 ? proof : undefined));
    const answers = await Promise.all(proofs.map((one) => pay(ana, PAYMENT, one, KEY)));
    expect(answers[10]?.status).toBe(201);
    expect(await made(ana)).toHaveLength(1);
  });

  it('is 409 conflict with another payment, and that one’s proof is left', async () => {
    const running = await start();
    const ana = await signedIn(running);
    await pay(ana, PAYMENT, await confirm(running, ana), KEY);
    const other = {...PAYMENT, amount: '1.00'};
    const proof = await confirm(running, ana, other);
    const answer = await pay(ana, other, proof, KEY);
    expect([answer.status, problemOf(answer).code]).toEqual([409, 'conflict']);
    expect(await made(ana)).toHaveLength(1);
    expect((await pay(ana, other, proof)).status).toBe(201);
  });

  it('is the person’s own: it holds after the next sign-in, and is another key for everybody else', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const first = await pay(ana, PAYMENT, await confirm(running, ana), KEY);
    const again = await pay(await signedIn(running), PAYMENT, undefined, KEY);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expectDemand(await pay(await signedIn(running, 'eve@example.com'), PAYMENT, undefined, KEY));
  });

  it('has to be a random name', async () => {
    const ana = await signedIn(await start());
    const answer = await pay(ana, PAYMENT, undefined, {'idempotency-key': 'short'});
    expect([answer.status, problemOf(answer).code]).toEqual([400, 'invalid_request']);
  });
});
