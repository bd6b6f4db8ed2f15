import ky from 'ky';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {
  defineHttpBackend,
  errorTable,
  type HttpAnswer,
  type HttpBackendDefinition,
} from '../../src/backends/http.js';
import type {OtpErrorCode, OtpPhase} from '../../src/core/errors.js';
import {faultOf} from '../session/begin.js';
import {challenge, contextOf} from './context.js';
import {reply, serve} from './serve.js';

const SECRET = '918273';
const verified = {kind: 'verified', proof: {kind: 'none'}} as const;

/** A backend whose verify and issue are as they are given. */
function backendAt(baseUrl: string, parts: Partial<HttpBackendDefinition> = {}) {
  return defineHttpBackend({
    baseUrl,
    issue: {
      send: (input) => ({path: 'send', json: input}),
      read: () => ({kind: 'challenge', challenge: {channel: 'sms'}}),
    },
    verify: {send: ({code}) => ({path: 'check', json: {code}}), read: () => verified},
    ...parts,
  });
}

const verify = (backend: ReturnType<typeof backendAt>, context = contextOf()) =>
  backend.verify({challenge, code: SECRET}, context);

/** Nothing of the request may be found in an error, however it is looked at (S-09). */
function expectClean(error: unknown): void {
  const {message, stack, cause} = error as Error;
  const all = [
    message,
    stack,
    String(error),
    JSON.stringify(error),
    Object.values(error as object).join(),
  ].join('\n');
  expect(cause).toBeUndefined();
  expect(all).not.toContain(SECRET);
  expect(all).not.toMatch(/https?:|127\.0\.0\.1/);
  expect(all).not.toContain('from the service');
}

describe('a plain service', () => {
  it('takes about 25 lines', async () => {
    const {url, requests} = await serve((response, {url, body}) => {
      const {code} = JSON.parse(body) as {code?: string};
      if (url === '/sms/send') reply(response, 200, {expires: 120});
      else if (code === '123456') reply(response, 200, {valid: true});
      else reply(response, 400, {code: code === '0' ? 'TOO_OLD' : 'WRONG', left: 2});
    });
    const backend = defineHttpBackend({
      baseUrl: `${url}/sms`,
      issue: {
        send: ({identity}) => ({path: 'send', json: {phone: identity}}),
        read: ({body}) => ({
          kind: 'challenge',
          challenge: {channel: 'sms', ttlMs: Number(body.expires) * 1000, resendInMs: 30_000},
        }),
      },
      verify: {
        send: ({code}) => ({path: 'check', json: {code}}),
        read: ({body}) => (body.valid === true ? {kind: 'verified', proof: {kind: 'cookie'}} : undefined),
      },
      errors: errorTable({WRONG: 'invalid_code', TOO_OLD: 'expired'}),
    });
    expect(await backend.issue({purpose: 'login', identity: '+49 1'}, contextOf())).toEqual({
      kind: 'challenge',
      challenge: {channel: 'sms', ttlMs: 120_000, resendInMs: 30_000},
    });
    const tried = async (code: string) => backend.verify({challenge, code}, contextOf());
    expect(await tried('123456')).toEqual({kind: 'verified', proof: {kind: 'cookie'}});
    expect(await tried('1')).toEqual({
      kind: 'rejected',
      code: 'invalid_code',
      status: 400,
      backendCode: 'WRONG',
    });
    expect(await tried('0')).toMatchObject({kind: 'rejected', code: 'expired'});
    expect(requests[0]).toMatchObject({method: 'POST', url: '/sms/send', body: '{"phone":"+49 1"}'});
    expect(backend).not.toHaveProperty('recover');
  });

  it('may send by another method, with headers of the place and of the call', async () => {
    const {url, requests} = await serve((response) => reply(response, 204));
    const backend = backendAt(url, {
      headers: {'x-place': 'a', 'x-both': 'place'},
      verify: {
        send: (_input, {idempotencyKey}) => ({
          path: 'check',
          method: 'PUT',
          json: 1,
          headers: {'x-both': 'call', 'x-key': idempotencyKey},
        }),
        read: () => verified,
      },
    });
    await verify(backend);
    expect(requests[0]).toMatchObject({
      method: 'PUT',
      headers: {
        'x-place': 'a',
        'x-both': 'call',
        'x-key': 'key-0123456789abcdef',
        accept: 'application/json',
      },
    });
  });
});

describe('a service with a way of its own to put a proof on a request', () => {
  it('says how, as a method of its definition', async () => {
    expect(backendAt('/otp').applyProof).toBeUndefined();
    const definition: Partial<HttpBackendDefinition> = {
      headers: {'x-tenant': 't1'},
      applyProof(request) {
        return new Request(request, {headers: {...this.headers}});
      },
    };
    const {applyProof} = backendAt('/otp', definition);
    const request = await applyProof?.(new Request('https://api.example'), {kind: 'none'});
    expect(request?.headers.get('x-tenant')).toBe('t1');
  });
});

describe('judging an answer', () => {
  const answered = async (
    status: number,
    body: unknown,
    parts: Partial<HttpBackendDefinition['verify']>,
    errors?: HttpBackendDefinition['errors'],
  ) => {
    const {url} = await serve((response) => reply(response, status, body));
    const read = {send: () => ({path: 'check', json: {}}), read: () => verified, ...parts};
    return backendAt(url, {verify: read, ...(errors && {errors})});
  };

  it('takes a refusal out of a 200 (Twilio, SuperTokens)', async () => {
    const read = ({body}: HttpAnswer) =>
      body.valid === true ? verified : {code: 'invalid_code' as const, attemptsLeft: 3};
    const backend = await answered(200, {valid: false, status: 'pending'}, {read});
    expect(await verify(backend)).toEqual({
      kind: 'rejected',
      code: 'invalid_code',
      attemptsLeft: 3,
      status: 200,
    });
  });

  it('takes a success out of a 400 where a service says so (Parse Server, Ory Kratos)', async () => {
    const accepts = ({status, body}: HttpAnswer) => status === 400 && body.state === 'sent';
    const backend = await answered(400, {state: 'sent'}, {accepts});
    expect(await verify(backend)).toEqual(verified);
    const other = await answered(400, {state: 'error'}, {accepts});
    expect(await faultOf(verify(other))).toMatchObject({code: 'unsupported_response', status: 400});
  });

  it('takes a success out of an empty 204 (CAMARA)', async () => {
    expect(await verify(await answered(204, '', {}))).toEqual(verified);
  });

  it('never reads an error as a success, however careless the reader', async () => {
    for (const status of [400, 401, 403, 404, 409, 422, 429, 500, 503]) {
      const backend = await answered(status, {kind: 'verified'}, {read: () => verified});
      const result = await verify(backend).catch((error: unknown) => error);
      expect(result).not.toEqual(verified);
    }
  });

  it('counts what a reader throws, and what it does not know, as unsupported_response', async () => {
    for (const read of [
      () => {
        throw new TypeError(`no ${SECRET}`);
      },
      () => undefined,
    ]) {
      const fault = await faultOf(verify(await answered(200, {}, {read})));
      expect(fault).toMatchObject({code: 'unsupported_response', phase: 'verify', status: 200});
      expectClean(fault);
    }
  });

  it('tells a fault that brought a new handle as a rejection, so that the handle is not lost', async () => {
    const errors = () => ({code: 'rate_limited' as const, handle: 'h2'});
    const backend = await answered(429, {}, {}, errors);
    expect(await verify(backend)).toEqual({
      kind: 'rejected',
      code: 'rate_limited',
      status: 429,
      handle: 'h2',
    });
  });

  it('throws a fault of the issue, and never with the service’s words in it', async () => {
    const {url} = await serve((response) => reply(response, 422, {code: 'NO_SUCH_NUMBER'}));
    const errors = (): {code: OtpErrorCode; message: string} => ({
      code: 'invalid_destination',
      message: 'words from the service',
    });
    const fault = await faultOf(backendAt(url, {errors}).issue({purpose: 'login'}, contextOf()));
    expect(fault).toMatchObject({code: 'invalid_destination', phase: 'issue', backendCode: 'NO_SUCH_NUMBER'});
    expectClean(fault);
  });

  it('tells a fault where a code was asked for as a rejection too, when it brought a new handle', async () => {
    const {url} = await serve((response) => reply(response, 429, {}));
    const errors = () => ({code: 'rate_limited' as const, handle: 'h2'});
    const resend = {send: () => ({path: 'again'}), read: () => undefined};
    const backend = backendAt(url, {errors, resend});
    const told = {kind: 'rejected', code: 'rate_limited', status: 429, handle: 'h2'};
    expect(await backend.issue({purpose: 'login'}, contextOf())).toEqual(told);
    expect(await backend.resend?.(challenge, contextOf())).toEqual(told);
  });

  it('looks no word up that the table only inherits', async () => {
    const backend = await answered(400, {code: 'constructor'}, {}, errorTable({WRONG: 'invalid_code'}));
    expect(await faultOf(verify(backend))).toMatchObject({code: 'unsupported_response'});
  });

  it.each([
    [{code: 'WRONG_CODE'}, 'WRONG_CODE'],
    [{code: 'auth/invalid.code:1-x'}, 'auth/invalid.code:1-x'],
    [{code: SECRET}, undefined],
    [{code: 'The code 918273 is wrong'}, undefined],
    [{code: 'x'.repeat(100)}, undefined],
    [{code: 60202}, undefined],
    [{}, undefined],
  ])('keeps of %o the word %s, which may be logged', async (body, word) => {
    const fault = await faultOf(verify(await answered(400, body, {})));
    expect((fault as {backendCode?: string}).backendCode).toBe(word);
    expectClean(fault);
  });

  it('says by the status what nothing else says', async () => {
    const table: [number, OtpErrorCode][] = [
      [400, 'unsupported_response'],
      [401, 'unauthenticated'],
      [403, 'forbidden'],
      [404, 'challenge_not_found'],
      [405, 'unsupported_response'],
      [408, 'timeout'],
      [409, 'conflict'],
      [418, 'unsupported_response'],
      [422, 'unsupported_response'],
      [429, 'rate_limited'],
      [500, 'server'],
      [502, 'server'],
      [503, 'server'],
      [599, 'server'],
    ];
    for (const [status, code] of table) {
      const fault = await faultOf(verify(await answered(status, 'words from the service', {})));
      expect(fault, String(status)).toMatchObject({code, status, phase: 'verify'});
      expectClean(fault);
    }
  });
});

describe('reading a body', () => {
  const read = ({body}: HttpAnswer) => (body.ok === 1 ? verified : undefined);
  const reading = async (status: number, body: string, type: string) => {
    const {url} = await serve((response) => reply(response, status, body, {'content-type': type}));
    return verify(backendAt(url, {verify: {send: () => ({path: 'check', json: {}}), read}}));
  };

  it.each(['application/json', 'text/plain', 'application/problem+json', 'text/html', ''])(
    'finds the JSON in it whatever it calls itself: %s',
    async (type) => {
      expect(await reading(200, ' \n{"ok": 1}', type)).toEqual(verified);
      expect(await reading(200, '\ufeff{"ok": 1}', type)).toEqual(verified);
    },
  );

  it.each([
    ['a web page', '<!doctype html><title>Sign in</title>'],
    ['JSON cut short', '{"ok": 1'],
    ['words', 'words from the service'],
    ['nonsense', '\u0000\u0001'],
  ])('believes no success that is %s', async (_, body) => {
    const {url} = await serve((response) => reply(response, 200, body));
    const fault = await faultOf(verify(backendAt(url)));
    expect(fault).toMatchObject({code: 'unsupported_response', status: 200});
    expectClean(fault);
  });

  it.each(['null', '[]', '"ok"', '7', 'true', '{"__proto__": {"ok": 1}}', ''])(
    'finds nothing in %s, and does not stumble',
    async (body) => {
      expect(await faultOf(reading(200, body, 'application/json'))).toMatchObject({
        code: 'unsupported_response',
      });
    },
  );

  it('goes by the status where an error is no JSON', async () => {
    expect(await faultOf(reading(502, '<h1>Bad gateway</h1>', 'text/html'))).toMatchObject({code: 'server'});
    expect(await faultOf(reading(401, '{"code"', 'application/json'))).toMatchObject({
      code: 'unauthenticated',
    });
  });

  it('stops at 256 KiB, though the body never ends', async () => {
    let isClosed = false;
    const {url} = await serve((response) => {
      response.on('close', () => (isClosed = true));
      response.writeHead(200);
      const pour = (): void => {
        if (isClosed) return;
        if (response.write(' '.repeat(64 * 1024))) setImmediate(pour);
        else response.once('drain', pour);
      };
      pour();
    });
    const fault = await faultOf(verify(backendAt(url)));
    expect(fault).toMatchObject({code: 'unsupported_response', phase: 'verify'});
    await vi.waitFor(() => expect(isClosed).toBe(true));
  });

  it('takes a body that is just small enough', async () => {
    const body = JSON.stringify({ok: 1, fill: 'x'.repeat(255 * 1024)});
    expect(await reading(200, body, 'application/json')).toEqual(verified);
  });
});

describe('Retry-After', () => {
  const NOW = Date.parse('Fri, 20 Nov 2026 12:00:00 GMT');

  it.each([
    ['120', 120_000],
    ['0', 0],
    ['99999999', 86_400_000],
    ['Fri, 20 Nov 2026 12:01:30 GMT', 90_000],
    ['Friday, 20-Nov-26 12:00:05 GMT', 5000],
    ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
    ['Sat, 20 Nov 2027 12:00:00 GMT', 86_400_000],
    ['string', undefined],
    ['soon GMT', undefined],
    ['2026-11-20', undefined],
    ['NaN', undefined],
    ['Infinity', undefined],
    ['', undefined],
  ])('of %o is %s milliseconds (T-12)', async (value, expected) => {
    const {url} = await serve((response) => reply(response, 429, '', {'retry-after': value}));
    const fault = await faultOf(verify(backendAt(url), contextOf({now: () => NOW})));
    expect((fault as {retryAfterMs?: number}).retryAfterMs).toBe(expected);
    expect(fault).toMatchObject({code: 'rate_limited'});
  });

  it('is also read as X-Retry-After (better-auth), and the standard one counts first', async () => {
    const {url} = await serve((response, {url}) =>
      reply(
        response,
        429,
        '',
        url === '/check' ? {'x-retry-after': '7'} : {'x-retry-after': '7', 'retry-after': '9'},
      ),
    );
    expect(await faultOf(verify(backendAt(url)))).toMatchObject({retryAfterMs: 7000});
    expect(await faultOf(backendAt(url).issue({purpose: 'login'}, contextOf()))).toMatchObject({
      retryAfterMs: 9000,
    });
  });

  it('is not there when nobody says so', async () => {
    const {url} = await serve((response) => reply(response, 429));
    expect(await faultOf(verify(backendAt(url)))).not.toHaveProperty('retryAfterMs');
  });
});

describe('a fault on the way', () => {
  afterEach(() => vi.unstubAllGlobals());

  const faulty = async (answer: Parameters<typeof serve>[0], context = contextOf()) => {
    const {url, requests} = await serve(answer);
    const fault = await faultOf(verify(backendAt(url), context));
    expectClean(fault);
    return {fault, requests};
  };

  it('is network where nobody listens', async () => {
    const fault = await faultOf(verify(backendAt('http://127.0.0.1:1')));
    expect(fault).toMatchObject({code: 'network', phase: 'verify'});
    expectClean(fault);
  });

  it('is network when the connection is reset before an answer', async () => {
    const {fault, requests} = await faulty((response) => response.socket?.destroy());
    expect(fault).toMatchObject({code: 'network'});
    expect(requests).toHaveLength(1);
  });

  it('is network when the body is cut off', async () => {
    const {fault} = await faulty((response) => {
      response.writeHead(200, {'content-length': '1000'});
      response.write('{"ok":');
      setTimeout(() => response.socket?.destroy(), 20);
    });
    expect(fault).toMatchObject({code: 'network'});
  });

  it('is network when the answer is no HTTP', async () => {
    const {fault} = await faulty((response) => response.socket?.end('SSH-2.0\r\n\r\n'));
    expect(fault).toMatchObject({code: 'network'});
  });

  it('is network, and nothing is sent on, when the answer is a redirect (S-15)', async () => {
    const elsewhere = await serve((response) => reply(response, 200, {ok: 1}));
    for (const status of [301, 302, 303, 307, 308]) {
      const {fault} = await faulty((response) => reply(response, status, '', {location: elsewhere.url}));
      expect(fault).toMatchObject({code: 'network'});
    }
    expect(elsewhere.requests).toHaveLength(0);
  });

  it('is timeout when no answer comes in time', async () => {
    const http = ky.create({retry: 0, timeout: 50});
    const {fault} = await faulty(() => undefined, contextOf({http}));
    expect(fault).toMatchObject({code: 'timeout'});
  });

  it('is timeout when the body does not come in time', async () => {
    const http = ky.create({retry: 0, timeout: 60});
    const {fault} = await faulty((response) => {
      response.writeHead(200);
      response.write('{');
    }, contextOf({http}));
    expect(fault).toMatchObject({code: 'timeout'});
  });

  it('is aborted when the signal aborts, before the answer or within it, whatever the reason', async () => {
    for (const isWithin of [false, true]) {
      const controller = new AbortController();
      const {fault} = await faulty(
        (response) => {
          if (isWithin) response.writeHead(200).write('{');
          setTimeout(() => controller.abort(isWithin ? SECRET : undefined), 20);
        },
        contextOf({signal: controller.signal}),
      );
      expect(fault).toMatchObject({code: 'aborted'});
    }
  });

  it('is offline only where it was so before the request: else it may have arrived', async () => {
    vi.stubGlobal('navigator', {onLine: false});
    const {fault} = await faulty((response) => response.socket?.destroy());
    expect(fault).toMatchObject({code: 'offline'});
    vi.stubGlobal('navigator', {onLine: true});
    const later = await faulty((response) => {
      vi.stubGlobal('navigator', {onLine: false});
      response.socket?.destroy();
    });
    expect(later.fault).toMatchObject({code: 'network'});
  });

  it('is not made worse by being offline when an answer comes all the same', async () => {
    vi.stubGlobal('navigator', {onLine: false});
    const {url} = await serve((response) => reply(response, 200, {}));
    expect(await verify(backendAt(url))).toEqual(verified);
  });

  it('passes an OtpError of a hook on as it is, and makes anything else network', async () => {
    const broken = (error: unknown) =>
      ky.create({
        retry: 0,
        hooks: {
          beforeRequest: [
            () => {
              throw error;
            },
          ],
        },
      });
    const {url, requests} = await serve((response) => reply(response, 200, {}));
    for (const error of [new Error(SECRET), new DOMException('x', 'DataError')]) {
      const fault = await faultOf(verify(backendAt(url), contextOf({http: broken(error)})));
      expect(fault).toMatchObject({code: 'network'});
      expectClean(fault);
    }
    expect(requests).toHaveLength(0);
  });

  it.each(['issue', 'verify', 'resend', 'cancel', 'recover'] as const)(
    'names the call: %s',
    async (phase) => {
      const step = {send: () => ({path: phase, json: {}}), read: () => undefined};
      const {url} = await serve((response) => reply(response, 500));
      const backend = backendAt(url, {verify: step, resend: step, cancel: step, recover: step});
      const calls: Record<OtpPhase & keyof typeof backend, () => Promise<unknown> | undefined> = {
        issue: () => backend.issue({purpose: 'login'}, contextOf()),
        verify: () => verify(backend),
        resend: () => backend.resend?.(challenge, contextOf()),
        cancel: () => backend.cancel?.(challenge, contextOf()),
        recover: () => backend.recover?.(challenge, contextOf()),
      };
      const call = calls[phase]();
      if (!call) throw new Error('not there');
      expect(await faultOf(call)).toMatchObject({
        code: 'server',
        phase,
        status: 500,
        message: `${phase}: server`,
      });
    },
  );
});

describe('where a service is', () => {
  afterEach(() => vi.unstubAllGlobals());

  it.each(['', '/', '/otp', '/otp/', '/a/b'])(
    'is found under an absolute URL that ends with %o',
    async (path) => {
      const {url, requests} = await serve((response) => reply(response, 200, {}));
      await verify(backendAt(url + path));
      expect(requests[0]?.url).toBe(`${path.replace(/\/$/, '')}/check`);
    },
  );

  it('is found relative to the document, wherever that is now', async () => {
    const {url, requests} = await serve((response) => reply(response, 200, {}));
    vi.stubGlobal('document', {baseURI: `${url}/shop/basket`});
    await verify(backendAt('/otp'));
    await verify(backendAt('otp'));
    expect(requests.map((request) => request.url)).toEqual(['/otp/check', '/shop/otp/check']);
  });

  it('is a mistake of the page when it is relative and there is no document', async () => {
    expect(await faultOf(verify(backendAt('/otp')))).toBeInstanceOf(TypeError);
  });
});
