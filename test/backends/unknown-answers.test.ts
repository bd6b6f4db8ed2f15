import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {defineHttpBackend} from '../../src/backends/http.js';
import {restBackend} from '../../src/backends/rest.js';
import type {OtpError} from '../../src/core/errors.js';
import {challenge, contextOf} from './context.js';
import {reply, serve} from './serve.js';

const SECRETS = ['918273', 'tok_secret', 'ana@example.com', '+447700900123', 'h4ndle'];

describe('in development, an answer that a backend can make nothing of', () => {
  const warned: string[] = [];
  beforeEach(() => {
    warned.length = 0;
    vi.spyOn(console, 'warn').mockImplementation((words: string) => void warned.push(words));
  });
  afterEach(() => {
    expect(warned.filter((words) => SECRETS.some((secret) => words.includes(secret)))).toEqual([]);
    vi.restoreAllMocks();
  });

  async function verify(status: number, body: unknown, headers?: Record<string, string>): Promise<string> {
    const {url} = await serve((response) => reply(response, status, body, headers));
    const asked = restBackend({baseUrl: url}).verify({challenge, code: '918273'}, contextOf());
    return asked.then(
      () => 'understood',
      (error: unknown) => (error as OtpError).code,
    );
  }

  it('is told by its status, its type and its keys, and never by a value (S-09)', async () => {
    const body = {valid: true, token: 'tok_secret', user: {mail: 'ana@example.com'}, flow: 'h4ndle'};
    expect(await verify(200, body)).toBe('unsupported_response');
    expect(warned).toEqual([
      'otp-stepup: verify: an answer could not be understood (unsupported_response): status 200, ' +
        'application/json, JSON with the keys "valid", "token", "user", "flow".',
    ]);
  });

  it('is told once, however often it comes', async () => {
    for (const _ of [1, 2, 3]) await verify(200, {approved: true});
    expect(warned).toHaveLength(1);
  });

  it('has no key shown that could be a code, an address or a token, and not too many', async () => {
    await verify(200, {
      918273: 1,
      'ana@example.com': 1,
      '+447700900123': 1,
      ['tok_secret'.repeat(9)]: 1,
      ok: 1,
    });
    expect(warned[0]).toContain('keys (one that is not shown), (one that is not shown)');
    expect(warned[0]).toContain('"ok"');
    await verify(200, Object.fromEntries(Array.from({length: 40}, (_, index) => [`key${index}`, 1])));
    expect(warned[1]).toContain('"key11" and more.');
    expect(warned[1]).not.toContain('"key12"');
  });

  it.each([
    [
      'a web page',
      200,
      '<html>918273</html>',
      {'content-type': 'text/html; charset=utf-8'},
      'status 200, text/html, no JSON',
    ],
    [
      'JSON cut short',
      200,
      '{"status": "veri',
      {'content-type': 'application/json'},
      'status 200, application/json, no JSON',
    ],
    ['a list', 202, [1], undefined, 'status 202, application/json, no JSON object with keys'],
    [
      'a status of no meaning',
      418,
      {teapot: 1},
      undefined,
      'status 418, application/json, JSON with the keys "teapot"',
    ],
    [
      'a type that is none',
      202,
      {odd: 1},
      {'content-type': '918273'},
      'status 202, no content type, JSON with the keys "odd"',
    ],
  ] as const)('is told whatever it is: %s', async (_what, status, body, headers, words) => {
    expect(await verify(status, body, headers)).toBe('unsupported_response');
    expect(warned.join()).toContain(words);
  });

  it('is nothing to speak of where it was understood, a refusal and a fault too', async () => {
    await verify(200, {status: 'verified', proof: {kind: 'none'}});
    await verify(400, {code: 'invalid_code', attemptsLeft: 2});
    await verify(503, '');
    await verify(429, {code: 'rate_limited'});
    expect(warned).toEqual([]);
  });

  it('is none where a service has no call to find out what became of a code', async () => {
    const {url} = await serve((response) => reply(response, 404, {none: 1}));
    await restBackend({baseUrl: url})
      .recover?.(challenge, contextOf())
      .catch(() => undefined);
    expect(warned).toEqual([]);
  });

  it('is told of a service of one’s own, whose reader threw', async () => {
    const {url} = await serve((response) => reply(response, 200, {phone: '+447700900123'}));
    const backend = defineHttpBackend({
      baseUrl: url,
      issue: {
        send: () => ({path: 'send'}),
        read: () => {
          throw new Error('918273');
        },
      },
      verify: {send: () => ({path: 'check'}), read: () => undefined},
    });
    await backend.issue({purpose: 'login'}, contextOf()).catch(() => undefined);
    expect(warned.join()).toContain('issue: an answer could not be understood');
    expect(warned.join()).toContain('"phone"');
  });
});
