import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {askFor, made, pay, PAYMENT, signedIn} from './paying.js';
import {type Answer, ANA, problemOf, sharedService} from './support.js';

const running = sharedService();

const RUNS = 100;

/** For a field that takes text: everything else, and text that nobody means. */
const wrong = fc.oneof(
  fc.constantFrom(null, true, 7, '', [], {}, 'x'.repeat(5000), '\u202e', '\0'),
  fc.array(fc.jsonValue()),
  fc.double({noNaN: true, noDefaultInfinity: true}),
  fc.dictionary(fc.string(), fc.jsonValue()),
);

const text = fc.string({unit: 'binary', maxLength: 120});

function expectRefusal(answer: Answer): void {
  expect([answer.status, problemOf(answer).code]).toEqual([400, 'invalid_request']);
}

describe('bad input to /api/payments', () => {
  it.each([
    '',
    '   ',
    '{',
    '{"amount":',
    'null',
    '[]',
    '"49.90"',
    '{}',
    '{}{}',
    'amount=49.90',
    '{"amount":49.90,"currency":"EUR","payee":"Acme"}',
    '{"amount":"49.90","currency":"EUR","payee":"Acme","note":"x"}',
    '{"amount":"49.90","currency":"EUR","payee":"Acme","__proto__":{"polluted":true}}',
    '{"amount":"49.90","currency":"EUR","payee":"Acme","constructor":{"prototype":{}}}',
    '['.repeat(16_000),
  ])('refuses %j with 400, signed in or not', async (body) => {
    for (const person of [await signedIn(running()), running().visitor()])
      expectRefusal(await pay(person, body));
  });

  it.each([
    ['amount', ['0.00', '49.9', '49', '49.900', '049.90', '-1.00', '1,00', '1000000.00', '٤٩.٩٠', ' 49.90']],
    ['currency', ['eur', 'XXX', 'JPY', 'KWD', 'EUR ', '__proto__', 'constructor']],
    ['payee', [' ', 'Acme\n', 'Acme\u202e', 'Ac\u200bme', 'x'.repeat(71), 'Acme\u0000', '\u3164']],
  ] as const)('refuses a wrong %s, as a request and as a transaction', async (name, values) => {
    const ana = await signedIn(running());
    for (const value of values) {
      const transaction = {...PAYMENT, [name]: value};
      expectRefusal(await pay(ana, transaction));
      expectRefusal(await ana.post('/otp/issue', {purpose: 'payment', transaction}));
    }
    expect(await made(ana)).toEqual([]);
  });

  it('refuses other media types with 415 and other methods with 405', async () => {
    const ana = await signedIn(running());
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', '']) {
      const headers = type ? {'content-type': type} : {};
      for (const body of [JSON.stringify(PAYMENT), '']) {
        const answer = await ana.send('/api/payments', {method: 'POST', headers, body: new Blob([body])});
        expect([answer.status, problemOf(answer).code]).toEqual([415, 'unsupported_media_type']);
      }
    }
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const answer = await ana.send('/api/payments', {method});
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, POST']);
    }
  });

  it('refuses a body over 16 KiB with 413, and bytes that are not UTF-8 with 400', async () => {
    const ana = await signedIn(running());
    const big = await pay(ana, {...PAYMENT, payee: 'x'.repeat(17 * 1024)});
    expect([big.status, problemOf(big).code]).toEqual([413, 'payload_too_large']);
    const bytes = Buffer.from(JSON.stringify({...PAYMENT, payee: 'Caf\u00e9'}), 'latin1');
    const headers = {'content-type': 'application/json'};
    expectRefusal(await ana.send('/api/payments', {method: 'POST', headers, body: bytes}));
  });

  it('repeats nothing of a request in its refusal', async () => {
    const ana = await signedIn(running());
    const answer = await pay(
      ana,
      {...PAYMENT, payee: 'Harbour\nCoffee', Harbour: 'Harbour'},
      'Harbour-proof',
    );
    expectRefusal(answer);
    expect(answer.text).not.toContain('Harbour');
  });

  it(`refuses ${RUNS} right payments with one field gone wrong`, async () => {
    const ana = await signedIn(running());
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('amount', 'currency', 'payee'), wrong, async (name, value) => {
        expectRefusal(await pay(ana, {...PAYMENT, [name]: value}));
      }),
      {numRuns: RUNS},
    );
  });

  it(`never fails on ${RUNS} random texts where text belongs, nor on random proofs and keys`, async () => {
    const ana = await signedIn(running());
    const payment = fc.record({
      amount: fc.oneof(text, fc.constant(PAYMENT.amount)),
      currency: fc.oneof(text, fc.constant(PAYMENT.currency)),
      payee: text,
    });
    const header = fc.string({unit: 'grapheme-ascii', maxLength: 200});
    await fc.assert(
      fc.asyncProperty(payment, header, header, async (body, proof, key) => {
        const answer = await pay(ana, body, proof, {'idempotency-key': key});
        expect([400, 401]).toContain(answer.status);
      }),
      {numRuns: RUNS},
    );
    expect(await made(ana)).toEqual([]);
  });
});

describe('bad input to the code of a payment', () => {
  it(`refuses ${RUNS} right requests with one field gone wrong`, async () => {
    const ana = await signedIn(running());
    const right = {
      purpose: 'payment',
      identity: ANA,
      channel: 'email',
      transaction: PAYMENT,
      acrValues: ['urn:larkpost:mailed-code'],
      maxAge: 300,
      scope: 'payment:0c1Zk1YbWb0c1Gm3l7rYdA',
    };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(right)), wrong, async (name, value) => {
        const {status} = await ana.post('/otp/issue', {...right, [name]: value});
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }),
      {numRuns: RUNS},
    );
  });

  it.each([
    ['acrValues', ['urn:larkpost:mailed-code', [''], [1], {}, Array(17).fill('urn:x'), ['x'.repeat(257)]]],
    ['maxAge', ['300', -1, 0.5, 1e16, null, [], {}]],
    ['scope', ['', 1, null, [], {}, 'x'.repeat(1025)]],
    ['transaction', ['', 1, null, [], {amount: 49.9}, {...PAYMENT, [`x${'x'.repeat(64)}`]: ''}]],
  ])('refuses a wrong %s with 400, for a login too', async (name, values) => {
    const ana = await signedIn(running());
    for (const value of values as readonly unknown[]) {
      for (const purpose of ['payment', 'login']) {
        const rest = {purpose, identity: ANA, ...(purpose === 'payment' && {transaction: PAYMENT})};
        expectRefusal(await ana.post('/otp/issue', {...rest, [name]: value}));
      }
    }
  });

  it(`never fails on ${RUNS} random transactions of a verify, each of which ends the challenge`, async () => {
    const ana = await signedIn(running());
    const name = fc.oneof(
      fc.constantFrom('amount', 'currency', 'payee', '__proto__', 'constructor'),
      fc.string({unit: 'binary', minLength: 1, maxLength: 32}),
    );
    await fc.assert(
      fc.asyncProperty(fc.dictionary(name, text, {maxKeys: 5}), async (transaction) => {
        const {id} = await askFor(ana);
        const answer = await ana.post('/otp/verify', {id, code: '000000', transaction});
        expect([400, 409]).toContain(answer.status);
        const {status} = await ana.post('/otp/recover', {id});
        expect(status).toBe(answer.status === 409 ? 404 : 200);
      }),
      {numRuns: RUNS / 4},
    );
  });
});
