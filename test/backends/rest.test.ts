import {describe, expect, it} from 'vitest';
import type {OtpBackend} from '../../src/core/contracts.js';
import {restBackend} from '../../src/backends/rest.js';
import type {OtpErrorCode} from '../../src/core/errors.js';
import {faultOf} from '../session/begin.js';
import {challenge, contextOf, KEY} from './context.js';
import {reply, serve} from './serve.js';

const NOW = 1_700_000_000_000;

const ask: Record<string, (backend: OtpBackend) => Promise<unknown> | undefined> = {
  issue: (backend) => backend.issue({purpose: 'login', identity: 'ana@example.com'}, contextOf()),
  verify: (backend) => backend.verify({challenge, code: '123456'}, contextOf()),
  resend: (backend) => backend.resend?.(challenge, contextOf()),
  cancel: (backend) => backend.cancel?.(challenge, contextOf()),
  recover: (backend) => backend.recover?.(challenge, contextOf()),
};

/** What the backend makes of one answer of the service. */
async function read(call: keyof typeof ask, status: number, body: unknown): Promise<unknown> {
  const {url} = await serve((response) => reply(response, status, body));
  return ask[call]?.(restBackend({baseUrl: url}));
}

const wire = {
  id: 'c1',
  channel: 'email',
  destination: 'a•@e•',
  length: 6,
  charset: 'numeric',
  expiresIn: 300,
  resendIn: 30,
  resend: 'rotate',
  issued: true,
  purpose: 'login',
};

const known = {
  id: 'c1',
  channel: 'email',
  destination: 'a•@e•',
  length: 6,
  charset: 'numeric',
  resend: 'rotate',
  issued: true,
  ttlMs: 300_000,
  resendInMs: 30_000,
};

describe('what goes out', () => {
  const sent = async (call: keyof typeof ask, asking = ask[call]) => {
    const {url, requests} = await serve((response) => reply(response, 500));
    await asking?.(restBackend({baseUrl: `${url}/otp`, headers: {'x-csrf': 't'}}))?.catch(() => undefined);
    expect(requests).toHaveLength(1);
    const [{method, url: path, headers, body} = {method: '', url: '', headers: {}, body: ''}] = requests;
    return {method, path, headers, body: JSON.parse(body) as unknown};
  };

  it.each([
    ['issue', {purpose: 'login', identity: 'ana@example.com'}],
    ['verify', {id: 'c1', code: '123456'}],
    ['resend', {id: 'c1'}],
    ['cancel', {id: 'c1'}],
    ['recover', {id: 'c1'}],
  ])('is %s as the contract has it: POST, JSON, ids in the body alone (S-11)', async (call, body) => {
    const request = await sent(call);
    expect(request).toMatchObject({method: 'POST', path: `/otp/${call}`, body});
    expect(request.headers).toMatchObject({
      'content-type': 'application/json',
      accept: 'application/json',
      'x-csrf': 't',
    });
    expect(request.body).toEqual(body);
  });

  it.each(['issue', 'verify', 'resend'])('names the act of %s by its key', async (call) => {
    expect((await sent(call)).headers['idempotency-key']).toBe(KEY);
  });

  it.each(['cancel', 'recover'])('gives %s no key, for an old answer is of no use there', async (call) => {
    expect((await sent(call)).headers).not.toHaveProperty('idempotency-key');
  });

  it('is the whole input of an issue', async () => {
    const input = {
      purpose: 'payment',
      channel: 'sms',
      option: 'o1',
      transaction: {amount: '1'},
      evidence: 'captcha',
      handle: {state: [1]},
    };
    const request = await sent('issue', (backend) => backend.issue(input, contextOf()));
    expect(request.body).toEqual(input);
  });

  it('is the handle with the id, and the transaction with a code', async () => {
    const request = await sent('verify', (backend) =>
      backend.verify(
        {challenge: {...challenge, handle: 'h1'}, code: '123456', transaction: {amount: '1'}},
        contextOf(),
      ),
    );
    expect(request.body).toEqual({id: 'c1', handle: 'h1', code: '123456', transaction: {amount: '1'}});
  });

  it('is that the device is to be remembered, where the person wants it', async () => {
    const request = await sent('verify', (backend) =>
      backend.verify({challenge, code: '123456', remember: true}, contextOf()),
    );
    expect(request.body).toEqual({id: 'c1', code: '123456', remember: true});
  });
});

describe('a success', () => {
  it.each(['issue', 'resend'])('of %s is a challenge', async (call) => {
    expect(await read(call, 200, {status: 'challenge', challenge: wire})).toMatchObject({
      kind: 'challenge',
      challenge: known,
    });
  });

  it('of verify is a proof, or the next factor', async () => {
    expect(await read('verify', 200, {status: 'verified', proof: {kind: 'cookie'}})).toEqual({
      kind: 'verified',
      proof: {kind: 'cookie'},
    });
    const next = {status: 'next', challenge: {channel: 'totp', issued: false}};
    expect(await read('verify', 200, next)).toEqual({
      kind: 'next',
      challenge: {channel: 'totp', issued: false},
    });
  });

  it('of issue is also a choice, or that none is needed', async () => {
    const options = [{id: 's', channel: 'sms', destination: '••12'}];
    expect(await read('issue', 200, {status: 'choice', options, handle: 'h1'})).toEqual({
      kind: 'choice',
      options,
      handle: 'h1',
    });
    expect(await read('issue', 200, {status: 'verified', proof: {kind: 'none'}})).toEqual({
      kind: 'verified',
      proof: {kind: 'none'},
    });
  });

  it('of recover is the challenge that is open, or a proof', async () => {
    expect(await read('recover', 200, {status: 'challenge', challenge: wire})).toMatchObject({
      kind: 'challenge',
      challenge: known,
    });
    expect(await read('recover', 200, {status: 'verified', proof: {kind: 'cookie'}})).toMatchObject({
      kind: 'verified',
    });
  });

  it('of cancel is an empty 204', async () => {
    await expect(read('cancel', 204, '')).resolves.toBeDefined();
  });

  it.each([
    ['seconds that are none', {expiresIn: '300', resendIn: -1}],
    ['seconds that are missing', {expiresIn: undefined, resendIn: null}],
  ])('leaves %s out', async (_, seconds) => {
    const result = await read('issue', 200, {status: 'challenge', challenge: {...wire, ...seconds}});
    const {challenge: read_} = result as {challenge: object};
    expect(read_).not.toHaveProperty('ttlMs');
    expect(read_).not.toHaveProperty('resendInMs');
  });

  it.each([
    ['nothing', ''],
    ['no status', {challenge: wire}],
    ['a status of its own', {status: 'sent'}],
    ['no proof', {status: 'verified'}],
    ['a proof of its own', {status: 'verified', proof: {kind: 'cookies'}}],
    ['a proof that is text', {status: 'verified', proof: 'cookie'}],
  ])('is unsupported_response with %s', async (_, body) => {
    expect(await faultOf(read('verify', 200, body))).toMatchObject({
      code: 'unsupported_response',
      phase: 'verify',
      status: 200,
    });
  });
});

describe('a proof', () => {
  const proved = async (proof: object) =>
    ((await read('verify', 200, {status: 'verified', proof})) as {proof: unknown}).proof;

  it('is a token with its life counted from the request (T-03)', async () => {
    const bearer = {
      kind: 'bearer',
      token: 'ey.J-_~+/=',
      scheme: 'DPoP',
      expiresIn: 60,
      acr: 'urn:2',
      authTime: 5,
    };
    const {expiresIn: _expiresIn, ...kept} = bearer;
    expect(await proved({...bearer, extra: 1})).toEqual({...kept, expiresAt: NOW + 60_000});
    expect(await proved({kind: 'bearer', token: 't', scheme: 'Bearer', expiresIn: 0})).toMatchObject({
      expiresAt: NOW,
    });
    expect(
      await proved({kind: 'bearer', token: 't', scheme: 'Bearer', expiresIn: 'x', acr: 7, authTime: 1.5}),
    ).toEqual({
      kind: 'bearer',
      token: 't',
      scheme: 'Bearer',
    });
  });

  it('is a header with its value', async () => {
    const header = {kind: 'header', name: 'X-Step-Up', value: 'abc', singleUse: true, boundTo: 'POST /pay'};
    expect(await proved(header)).toEqual(header);
  });

  it('is the fact alone', async () => {
    expect(await proved({kind: 'none', token: 'x'})).toEqual({kind: 'none'});
  });

  it.each([
    {kind: 'bearer', scheme: 'Bearer'},
    {kind: 'bearer', token: '', scheme: 'Bearer'},
    {kind: 'bearer', token: 'a\r\nX-Evil: 1', scheme: 'Bearer'},
    {kind: 'bearer', token: 'a b', scheme: 'Bearer'},
    {kind: 'bearer', token: 'é', scheme: 'Bearer'},
    {kind: 'bearer', token: 'x'.repeat(16_385), scheme: 'Bearer'},
    {kind: 'bearer', token: ['t'], scheme: 'Bearer'},
    {kind: 'bearer', token: 't', scheme: 'Basic'},
    {kind: 'header', name: 'X-A', value: 'v'},
    {kind: 'header', name: 'X-A', value: 'v', singleUse: 'true'},
    {kind: 'header', name: 'X-A', value: 'a\nb', singleUse: true},
    {kind: 'header', name: 'X A', value: 'v', singleUse: true},
    {kind: 'header', name: 'X-A:', value: 'v', singleUse: true},
    {kind: 'header', value: 'v', singleUse: true},
  ])('is refused where it could not be sent in a header: %o', async (proof) => {
    expect(await faultOf(proved(proof))).toMatchObject({code: 'unsupported_response'});
  });
});

describe('a problem', () => {
  const problem = (code: unknown, extra: object = {}) => ({
    type: '/problems#x',
    title: 'words from the service',
    detail: 'words from the service',
    code,
    requestId: 'req-1',
    ...extra,
  });

  const told: [OtpErrorCode, number][] = [
    ['invalid_code', 422],
    ['expired', 410],
    ['too_many_attempts', 403],
    ['locked', 403],
  ];
  const thrown: [OtpErrorCode, number][] = [
    ['already_used', 409],
    ['challenge_not_found', 404],
    ['rate_limited', 429],
    ['conflict', 409],
    ['invalid_destination', 422],
    ['delivery_failed', 503],
    ['channel_unavailable', 422],
    ['captcha_required', 403],
    ['unauthenticated', 401],
    ['forbidden', 403],
    ['server', 500],
  ];

  it.each(told)('%s is a rejection of verify and of recover, and a fault elsewhere', async (code, status) => {
    const rejection = {kind: 'rejected', code, status, backendCode: code, requestId: 'req-1'};
    expect(await read('verify', status, problem(code))).toEqual(rejection);
    expect(await read('recover', status, problem(code))).toEqual(rejection);
    expect(await faultOf(read('resend', status, problem(code)))).toMatchObject({
      code,
      status,
    });
  });

  it.each(thrown)('%s is a fault everywhere', async (code, status) => {
    for (const call of Object.keys(ask)) {
      const fault = await faultOf(read(call, status, problem(code)));
      expect(fault).toMatchObject({code, status, phase: call, requestId: 'req-1'});
      expect(JSON.stringify(fault) + String((fault as Error).stack)).not.toContain('words from the service');
    }
  });

  it('says how many tries are left, until when, and how long to wait', async () => {
    const details = {attemptsLeft: 2, until: '2026-11-20T12:00:00Z', retryAfter: 90, handle: 'h2'};
    expect(await read('verify', 403, problem('locked', details))).toEqual({
      kind: 'rejected',
      code: 'locked',
      status: 403,
      backendCode: 'locked',
      requestId: 'req-1',
      attemptsLeft: 2,
      until: Date.parse('2026-11-20T12:00:00Z'),
      retryAfterMs: 90_000,
      handle: 'h2',
    });
  });

  it('counts its own retryAfter before the header', async () => {
    const {url} = await serve((response) =>
      reply(response, 429, problem('rate_limited', {retryAfter: 5}), {'retry-after': '9'}),
    );
    const fault = await faultOf(ask.verify?.(restBackend({baseUrl: url})) as Promise<unknown>);
    expect(fault).toMatchObject({retryAfterMs: 5000});
  });

  it('leaves malformed details out', async () => {
    const details = {attemptsLeft: -1, until: 'soon', retryAfter: 'later', requestId: 'a b', handle: null};
    const rejection = await read('verify', 422, problem('invalid_code', details));
    expect(rejection).toEqual({
      kind: 'rejected',
      code: 'invalid_code',
      status: 422,
      backendCode: 'invalid_code',
    });
  });

  it.each([
    ['not_found', 404, 'challenge_not_found'],
    ['payload_too_large', 413, 'unsupported_response'],
    ['invalid_request', 400, 'unsupported_response'],
    ['maintenance', 503, 'server'],
    ['cancelled', 409, 'conflict'],
    ['step_up_unsatisfied', 401, 'unauthenticated'],
    [7, 429, 'rate_limited'],
    [undefined, 500, 'server'],
  ] as const)('with a code of its own, %s, goes by its status %i: %s', async (code, status, expected) => {
    const fault = await faultOf(read('verify', status, problem(code)));
    expect(fault).toMatchObject({code: expected, status});
  });

  it('counts though the status is 200', async () => {
    expect(await read('verify', 200, problem('invalid_code'))).toMatchObject({code: 'invalid_code'});
  });

  it('that is a bare 404 says nothing of a challenge where a service has no recover', async () => {
    for (const body of ['<h1>Not found</h1>', {message: 'Route not found'}, problem('not_found')])
      expect(await faultOf(read('recover', 404, body))).toMatchObject({
        code: 'unsupported_response',
      });
    expect(await faultOf(read('recover', 404, problem('challenge_not_found')))).toMatchObject({
      code: 'challenge_not_found',
    });
  });
});
