import {once} from 'node:events';
import {connect} from 'node:net';
import {text} from 'node:stream/consumers';
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Answer, ANA, mailedCode, problemOf, sharedService, type Visitor} from './support.js';

const ROUTES = ['/otp/issue', '/otp/verify', '/otp/resend', '/otp/cancel', '/otp/recover'];

/** Bodies that are right, each with the field that a change to it can hardly leave right. */
const RIGHT: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  '/otp/issue': {purpose: 'login', identity: ANA, channel: 'email'},
  '/otp/verify': {id: 'b0a3f0c2', code: '482913'},
  '/otp/resend': {id: 'b0a3f0c2'},
  '/otp/cancel': {id: 'b0a3f0c2'},
  '/otp/recover': {id: 'b0a3f0c2'},
};

const RUNS = 100;

const running = sharedService();

function expectRefusal(answer: Answer): void {
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(problemOf(answer).requestId).toMatch(/^[0-9a-f-]{36}$/);
}

describe.each(ROUTES)('bad input to %s', (path) => {
  it.each([
    ['cut short', '{"id":'],
    ['no JSON at all', 'id=1&code=2'],
    ['two values', '{}{}'],
    ['a lone surrogate escape and a stray quote', '{"id":"\\ud800""}'],
    ['a comment', '{/* */}'],
    ['nothing', ''],
    ['blanks', '   '],
    ['a null', 'null'],
    ['a string', '"482913"'],
    ['an array', '[]'],
    ['a number beyond numbers', '{"id":1e999}'],
  ])('refuses %s with 400', async (_what, body) => {
    const {visitor} = running();
    const answer = await visitor().post(path, body);
    expect([answer.status, problemOf(answer).code]).toEqual([400, 'invalid_request']);
  });

  it('refuses an empty object, unknown properties and keys that reach for prototypes', async () => {
    const {visitor} = running();
    const right = JSON.stringify(RIGHT[path]).slice(1, -1);
    for (const body of [
      '{}',
      `{${right},"extra":1}`,
      `{${right},"__proto__":{"polluted":true}}`,
      `{${right},"constructor":{"prototype":{"polluted":true}}}`,
      `{${right},"toString":"x"}`,
      `{${right},"transaction":{"__proto__":{"polluted":true}}}`,
    ]) {
      const answer = await visitor().post(path, body);
      expect([answer.status, problemOf(answer).code]).toEqual([400, 'invalid_request']);
    }
    expect(({} as {polluted?: boolean}).polluted).toBeUndefined();
  });

  it('refuses bytes that are not UTF-8', async () => {
    const {visitor} = running();
    const json = Buffer.from(
      JSON.stringify(RIGHT[path]).replace('login', 'lo\u00ffin').replace('b0a', 'b\u00ffa'),
      'latin1',
    );
    const headers = {'content-type': 'application/json'};
    const answer = await visitor().send(path, {method: 'POST', headers, body: json});
    expect([answer.status, problemOf(answer).detail]).toEqual([400, 'the body is not UTF-8']);
  });

  it('refuses a body over 16 KiB with 413, declared or not', async () => {
    const {visitor} = running();
    const big = JSON.stringify({id: 'x'.repeat(17 * 1024)});
    const declared = await visitor().post(path, big);
    expect([declared.status, problemOf(declared).code]).toEqual([413, 'payload_too_large']);
    const stream = new Blob([big]).stream();
    const headers = {'content-type': 'application/json'};
    const init = {method: 'POST', headers, body: stream, duplex: 'half'} as RequestInit;
    const streamed = await visitor().send(path, init);
    expect([streamed.status, problemOf(streamed).code]).toEqual([413, 'payload_too_large']);
  });

  it('refuses nesting as deep as a body can hold', async () => {
    const {visitor} = running();
    const arrays = '['.repeat(8000) + ']'.repeat(8000);
    const objects = '{"id":'.repeat(2000) + '1' + '}'.repeat(2000);
    for (const body of [arrays, objects, `{"id":${arrays}}`, '['.repeat(16_000)]) {
      expectRefusal(await visitor().post(path, body));
    }
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/jsonp',
    '',
  ])('refuses the media type %j with 415, with and without a body', async (type) => {
    const {visitor} = running();
    for (const body of [JSON.stringify(RIGHT[path]), '']) {
      const init = {method: 'POST', headers: type ? {'content-type': type} : {}, body: new Blob([body])};
      const answer = await visitor().send(path, init);
      expect([answer.status, problemOf(answer).code]).toEqual([415, 'unsupported_media_type']);
    }
  });

  it.each(['GET', 'PUT', 'PATCH', 'DELETE'])('answers %s with 405 and names POST', async (method) => {
    const {visitor} = running();
    const answer = await visitor().send(path, {method});
    expect([answer.status, problemOf(answer).code]).toEqual([405, 'method_not_allowed']);
    expect(answer.headers.get('allow')).toBe('POST');
  });

  it(`refuses ${RUNS} random JSON values with a 4xx problem`, async () => {
    const {visitor} = running();
    const session = visitor();
    await session.issue();
    const anything = fc.oneof(fc.jsonValue(), fc.object({key: fuzzyKey(path), maxDepth: 3}));
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        expectRefusal(await session.post(path, JSON.stringify(body)));
      }),
      {numRuns: RUNS},
    );
  }, 60_000);

  it(`refuses ${RUNS} right bodies with one field gone wrong`, async () => {
    const {visitor} = running();
    const session = visitor();
    await session.issue();
    const right = RIGHT[path] ?? {};
    const wrongValue = fc.oneof(
      fc.constantFrom(null, true, 7, '', [], {}, 'x'.repeat(5000)),
      fc.array(fc.jsonValue()),
      fc.double({noNaN: true, noDefaultInfinity: true}),
      fc.dictionary(fc.string(), fc.jsonValue()),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...Object.keys(right)), wrongValue, async (key, value) => {
        expectRefusal(await session.post(path, {...right, [key]: value}));
      }),
      {numRuns: RUNS},
    );
  }, 60_000);

  it(`never fails on ${RUNS} random strings where strings belong`, async () => {
    const {visitor} = running();
    const session = visitor();
    await session.issue();
    await fc.assert(
      fc.asyncProperty(stringsFor(path), async (body) => {
        const {status} = await session.post(path, body);
        expect(status).toBeLessThan(500);
      }),
      {numRuns: RUNS},
    );
  }, 60_000);

  it(`refuses ${RUNS} random byte strings`, async () => {
    const {visitor} = running();
    const session: Visitor = visitor();
    const headers = {'content-type': 'application/json'};
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({maxLength: 200}), async (bytes) => {
        expectRefusal(await session.send(path, {method: 'POST', headers, body: Buffer.from(bytes)}));
      }),
      {numRuns: RUNS},
    );
  }, 60_000);
});

function fuzzyKey(path: string): fc.Arbitrary<string> {
  const known = [...Object.keys(RIGHT[path] ?? {}), 'handle', 'transaction', '__proto__', 'constructor'];
  return fc.oneof(fc.constantFrom(...known), fc.string());
}

function stringsFor(path: string): fc.Arbitrary<Record<string, unknown>> {
  const any = fc.string({unit: 'binary', minLength: 1, maxLength: 120});
  const words = fc.record({
    id: any,
    handle: any,
    code: any,
    identity: any,
    channel: any,
    option: any,
    evidence: any,
    transaction: fc.dictionary(any, any),
  });
  const own = new Set([...Object.keys(RIGHT[path] ?? {}), 'handle']);
  if (path === '/otp/issue' || path === '/otp/verify') own.add('transaction');
  const pick = (value: object) => Object.fromEntries(Object.entries(value).filter(([key]) => own.has(key)));
  return fc.tuple(words, fc.subarray([...own])).map(([value, keys]) => ({
    ...(path === '/otp/issue' && {purpose: 'login'}),
    ...Object.fromEntries(Object.entries(pick(value)).filter(([key]) => keys.includes(key))),
  }));
}

describe('bad input elsewhere', () => {
  it('answers an unknown challenge with 404 challenge_not_found, with and without a session', async () => {
    const {visitor} = running();
    const stranger = visitor();
    const ana = visitor();
    await ana.issue();
    for (const session of [stranger, ana]) {
      for (const path of ROUTES.slice(1)) {
        const body = {id: 'no-such-id', ...(path === '/otp/verify' && {code: '123456'})};
        const answer = await session.post(path, body);
        expect([answer.status, problemOf(answer).code]).toEqual([404, 'challenge_not_found']);
      }
    }
  });

  it('repeats nothing of a request in its refusal', async () => {
    const {service, visitor} = running();
    const ana = visitor();
    const {id} = await ana.issue();
    const code = mailedCode(service);
    for (const body of [
      `{"id":"${id}","code":${code}`,
      `{"id":"${id}","code":${code}}`,
      `{"id":"${id}","code":"${code}","transaction":{"${code}":1}}`,
      `{"id":"${id}","${code}":"${code}"}`,
    ]) {
      const answer = await ana.post('/otp/verify', body);
      expect(answer.status).toBe(400);
      expect(answer.text).not.toContain(code);
    }
  });

  it('treats a code of another length or alphabet as a wrong code', async () => {
    const {visitor} = running();
    const ana = visitor();
    const {id} = await ana.issue();
    for (const code of ['1', '1234567', 'abcdef', '１２３４５６']) {
      expect(problemOf(await ana.post('/otp/verify', {id, code})).code).toBe('invalid_code');
    }
  });

  it.each([
    '/nothing',
    '/otp',
    '/otp/',
    '/otp/issue/',
    '/otp/issue/x',
    '/%2e%2e/package.json',
    '/otp/verify?code=1',
  ])('answers %s with a 4xx problem', async (path) => {
    const {visitor} = running();
    for (const method of ['GET', 'POST']) expectRefusal(await visitor().send(path, {method}));
  });

  it.each([
    ['a broken escape in the URL', 'GET /%E0%A4%A HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n'],
    ['no HTTP', 'hello\r\n\r\n'],
    ['no Host', 'GET /api/me HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['headers of 20 KB', `GET / HTTP/1.1\r\nHost: HOST\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`],
    [
      'two lengths',
      'POST /otp/issue HTTP/1.1\r\nHost: HOST\r\nContent-Length: 2\r\nContent-Length: 5\r\nContent-Type: application/json\r\n\r\n{}',
    ],
    [
      'a length that is too long, then the end',
      'POST /otp/issue HTTP/1.1\r\nHost: HOST\r\nContent-Length: 50\r\nContent-Type: application/json\r\n\r\n{}',
    ],
  ])('answers %s with a 4xx problem', async (_what, request) => {
    const {service} = running();
    const {host, port, hostname} = new URL(service.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.end(request.replace('HOST', host));
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer).toContain('application/problem+json');
    expect(answer).toMatch(/"code":"(invalid_request|forbidden)"/);
  });
});
