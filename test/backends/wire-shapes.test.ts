import type {KyInstance} from 'ky';
import {describe, expect, it} from 'vitest';
import {defineHttpBackend, errorTable, type HttpBackendDefinition} from '../../src/backends/http.js';
import {createOtpClient} from '../../src/client/create-client.js';
import type {OtpBackend, OtpClientPort, OtpSession} from '../../src/core/contracts.js';
import {ManualClock} from '../session/manual-clock.js';
import {reply, serve, type Received, type Served} from './serve.js';

/*
 * Services that lie by their status, as an integrator would adapt to each. A title cites the row of the survey that the
 * answers are transcribed from; none of them rests on a row that nobody confirmed.
 */

type Answer = readonly [status: number, body?: unknown, headers?: Record<string, string>];
type Play = (path: string, body: Readonly<Record<string, unknown>>) => Answer;

interface Scene {
  readonly client: OtpClientPort;
  readonly served: Served;
  readonly clock: ManualClock;
  start(): Promise<OtpSession>;
}

async function scene(define: (baseUrl: string) => HttpBackendDefinition, play: Play): Promise<Scene> {
  const served = await serve((response, request) => reply(response, ...play(request.url, read(request))));
  const clock = new ManualClock();
  const backend: OtpBackend<KyInstance> = defineHttpBackend(define(served.url));
  const client = createOtpClient({backend, clock});
  const start = () => client.start({purpose: 'login', identity: 'ana@example.com'});
  return {client, served, clock, start};
}

function read({body}: Received): Record<string, unknown> {
  try {
    return Object(JSON.parse(body)) as Record<string, unknown>;
  } catch {
    return Object.fromEntries(new URLSearchParams(body));
  }
}

const COOKIE = {kind: 'verified', proof: {kind: 'cookie'}} as const;

describe('a service that succeeds by 400', () => {
  it('is Parse Server: “Please enter the token” is a code that was sent (WIRE-SHAPES, fact 1)', async () => {
    const {start} = await scene(
      (baseUrl) => ({
        baseUrl,
        issue: {
          accepts: ({status}) => status === 400,
          send: ({identity}) => ({path: 'login', json: {username: identity, authData: {mfa: {}}}}),
          read: ({body}) =>
            body.error === 'Please enter the token'
              ? {kind: 'challenge', challenge: {channel: 'sms'}}
              : undefined,
        },
        verify: {
          send: ({code}) => ({path: 'login', json: {authData: {mfa: {token: code}}}}),
          read: ({body}) => (typeof body.sessionToken === 'string' ? COOKIE : undefined),
        },
        errors({body}) {
          if (body.error === 'Invalid MFA token 2') return {code: 'expired'};
          return String(body.error).startsWith('Invalid MFA token') ? {code: 'invalid_code'} : undefined;
        },
      }),
      (_path, {authData}) => {
        const {token} = (authData as {mfa: {token?: string}}).mfa;
        if (token === undefined) return [400, {code: 141, error: 'Please enter the token'}];
        return token === '482913'
          ? [200, {sessionToken: 'r:1'}]
          : [400, {code: 141, error: 'Invalid MFA token'}];
      },
    );
    const session = await start();
    expect(session.snapshot.status).toBe('awaiting');
    expect(await session.verify('000000')).toMatchObject({status: 'rejected', reason: 'invalid_code'});
    expect(await session.verify('482913')).toMatchObject({status: 'verified'});
  });

  it('is Ory Kratos: a flow in the state sent_email, with the times of the flow (fact 1; Ory)', async () => {
    const flow = {
      issued_at: '2026-11-20T12:00:00Z',
      expires_at: '2026-11-20T12:05:00Z',
      state: 'sent_email',
      ui: {messages: [{id: 1010014}]},
    };
    const {start} = await scene(
      (baseUrl) => ({
        baseUrl,
        issue: {
          accepts: ({status}) => status === 400,
          send: ({identity}) => ({path: 'login?flow=1', json: {method: 'code', identifier: identity}}),
          read({body}) {
            if (body.state !== 'sent_email') return undefined;
            const ttlMs = Date.parse(String(body.expires_at)) - Date.parse(String(body.issued_at));
            return {kind: 'challenge', challenge: {handle: 'csrf', channel: 'email', ttlMs}};
          },
        },
        verify: {
          send: ({code}) => ({path: 'login?flow=1', json: {method: 'code', code}}),
          read: ({body}) => (body.session ? COOKIE : undefined),
        },
        errors({status, body}) {
          const {messages = []} = Object(body.ui) as {messages?: {id: number}[]};
          if (status === 410) return {code: 'expired'};
          return messages.some(({id}) => id === 4010008) ? {code: 'invalid_code'} : undefined;
        },
      }),
      (_path, {code}) => {
        if (code === undefined) return [400, flow];
        return code === '482913' ? [200, {session: {id: 's'}}] : [400, {ui: {messages: [{id: 4010008}]}}];
      },
    );
    const session = await start();
    expect(session.snapshot.expiresAt! - 1_700_000_000_000).toBe(300_000);
    expect(await session.verify('000000')).toMatchObject({status: 'rejected'});
    expect(await session.verify('482913')).toMatchObject({status: 'verified'});
  });
});

describe('a service that refuses by 200', () => {
  it('is Twilio: pending is a wrong code, and 404 what is over, whatever ended it (Twilio Verify v2)', async () => {
    const {start, client} = await scene(
      (baseUrl) => ({
        baseUrl,
        issue: {
          send: ({identity}) => ({path: 'Verifications', json: {To: identity, Channel: 'email'}}),
          read: ({body}) => ({kind: 'challenge', challenge: {id: String(body.sid), channel: 'email'}}),
        },
        verify: {
          send: ({challenge, code}) => ({path: 'VerificationCheck', json: {Sid: challenge.id, Code: code}}),
          read({body}) {
            if (body.status === 'approved') return COOKIE;
            return body.status === 'pending' ? {code: 'invalid_code'} : {code: 'too_many_attempts'};
          },
        },
        errors: ({status}) =>
          status === 404
            ? {code: 'challenge_not_found', candidates: ['expired', 'already_used', 'too_many_attempts']}
            : undefined,
      }),
      (path, {Code, Sid}) => {
        if (path === '/Verifications') return [201, {sid: 'VE1', status: 'pending', valid: false}];
        if (Sid !== 'VE1') return [404, {code: 20404, status: 404}];
        return [200, {status: Code === '482913' ? 'approved' : 'pending', valid: Code === '482913'}];
      },
    );
    const session = await start();
    expect(await session.verify('000000')).toMatchObject({status: 'rejected'});
    expect(await session.verify('482913')).toMatchObject({status: 'verified'});
    const over = client.resume({purpose: 'login', channel: 'email', id: 'VE0'});
    await expect(over.verify('482913')).rejects.toMatchObject({
      code: 'challenge_not_found',
      candidates: ['expired', 'already_used', 'too_many_attempts'],
    });
  });

  it('is SuperTokens: its status stands in the body, with the tries that were made (SuperTokens)', async () => {
    let failed = 0;
    const {start} = await scene(
      (baseUrl) => ({
        baseUrl,
        issue: {
          send: ({identity}) => ({path: 'code', json: {email: identity}}),
          read: ({body: {deviceId, preAuthSessionId}}) => ({
            kind: 'challenge',
            challenge: {handle: {deviceId, preAuthSessionId}, channel: 'email'},
          }),
        },
        verify: {
          send: ({challenge, code}) => ({
            path: 'code/consume',
            json: {...(challenge.handle as object), userInputCode: code},
          }),
          read({body}) {
            if (body.status === 'OK') return COOKIE;
            if (body.status === 'RESTART_FLOW_ERROR') return {code: 'challenge_not_found'};
            const attemptsLeft =
              Number(body.maximumCodeInputAttempts) - Number(body.failedCodeInputAttemptCount);
            const isExpired = body.status === 'EXPIRED_USER_INPUT_CODE_ERROR';
            return {code: isExpired ? 'expired' : 'invalid_code', attemptsLeft};
          },
        },
      }),
      (path, {userInputCode, deviceId}) => {
        if (path === '/code') return [200, {status: 'OK', deviceId: 'd', preAuthSessionId: 'p'}];
        if (deviceId !== 'd' || failed > 1) return [200, {status: 'RESTART_FLOW_ERROR'}];
        if (userInputCode === '482913') return [200, {status: 'OK'}];
        failed++;
        return [
          200,
          {
            status: 'INCORRECT_USER_INPUT_CODE_ERROR',
            failedCodeInputAttemptCount: failed,
            maximumCodeInputAttempts: 5,
          },
        ];
      },
    );
    const session = await start();
    expect(await session.verify('000000')).toMatchObject({status: 'rejected', attemptsLeft: 4});
    expect(await session.verify('111111')).toMatchObject({status: 'rejected', attemptsLeft: 3});
    await expect(session.verify('222222')).rejects.toMatchObject({code: 'challenge_not_found'});
  });
});

describe('a service that succeeds by saying nothing', () => {
  it('is CAMARA: an empty 204 is an accepted code, and 403 too many codes (CAMARA)', async () => {
    let sent = 0;
    const {start} = await scene(
      (baseUrl) => ({
        baseUrl,
        issue: {
          send: ({identity}) => ({path: 'send-code', json: {phoneNumber: identity}}),
          read: ({body}) => ({
            kind: 'challenge',
            challenge: {id: String(body.authenticationId), channel: 'sms'},
          }),
        },
        verify: {
          send: ({challenge, code}) => ({
            path: 'validate-code',
            json: {authenticationId: challenge.id, code},
          }),
          read: ({status}) => (status === 204 ? {kind: 'verified', proof: {kind: 'none'}} : undefined),
        },
        errors: errorTable({
          'ONE_TIME_PASSWORD_SMS.INVALID_OTP': 'invalid_code',
          'ONE_TIME_PASSWORD_SMS.VERIFICATION_EXPIRED': 'expired',
          'ONE_TIME_PASSWORD_SMS.VERIFICATION_FAILED': 'too_many_attempts',
          'ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED': 'rate_limited',
          'ONE_TIME_PASSWORD_SMS.PHONE_NUMBER_BLOCKED': 'invalid_destination',
        }),
      }),
      (path, {code}) => {
        if (path === '/send-code')
          return sent++
            ? [403, {status: 403, code: 'ONE_TIME_PASSWORD_SMS.MAX_OTP_CODES_EXCEEDED'}]
            : [200, {authenticationId: 'a1'}];
        return code === '482913' ? [204] : [400, {status: 400, code: 'ONE_TIME_PASSWORD_SMS.INVALID_OTP'}];
      },
    );
    const session = await start();
    expect(await session.verify('000000')).toMatchObject({status: 'rejected'});
    expect(await session.verify('482913')).toEqual({status: 'verified', proof: {kind: 'none'}});
    await expect(start()).rejects.toMatchObject({code: 'rate_limited'});
  });
});

describe('a service whose statuses mean something else', () => {
  it('is better-auth: a wrong code is a 401, and no sign-in is asked for (fact 3)', async () => {
    const {start} = await scene(
      (baseUrl) => ({
        baseUrl,
        issue: {
          send: () => ({path: 'two-factor/send-otp'}),
          read: () => ({kind: 'challenge', challenge: {channel: 'email'}}),
        },
        verify: {
          send: ({code}) => ({path: 'two-factor/verify-otp', json: {code}}),
          read: ({body}) => (body.token ? COOKIE : undefined),
        },
        errors: errorTable({INVALID_CODE: 'invalid_code'}),
      }),
      (path, {code}) => {
        if (path.endsWith('send-otp')) return [200, {status: true}];
        return code === '482913'
          ? [200, {token: 't'}]
          : [401, {message: 'Invalid code', code: 'INVALID_CODE'}];
      },
    );
    const session = await start();
    expect(await session.verify('000000')).toMatchObject({status: 'rejected'});
    expect(await session.verify('482913')).toMatchObject({status: 'verified'});
  });

  it('is better-auth: JSON that calls itself text, with X-Retry-After and no word for it (fact 7)', async () => {
    const {start} = await scene(
      (baseUrl) => ({
        baseUrl,
        issue: {
          send: ({identity}) => ({path: 'send', json: {email: identity}}),
          read: ({body}) =>
            body.success === true ? {kind: 'challenge', challenge: {channel: 'email'}} : undefined,
        },
        verify: {send: ({code}) => ({path: 'verify', json: {code}}), read: () => COOKIE},
      }),
      (path) =>
        path === '/send'
          ? [200, JSON.stringify({success: true}), {'content-type': 'text/plain'}]
          : [
              429,
              JSON.stringify({message: 'Too many requests. Please try again later.'}),
              {'content-type': 'text/plain', 'x-retry-after': '41'},
            ],
    );
    const session = await start();
    await expect(session.verify('000000')).rejects.toMatchObject({
      code: 'rate_limited',
      retryAfterMs: 41_000,
    });
    expect(session.snapshot.error).toMatchObject({code: 'rate_limited', retryAfterMs: 41_000});
  });

  it('is Vonage: 410 “expired” is too many wrong codes, and 409 a code that is out already (Vonage Verify v2)', async () => {
    let open = false;
    const {start} = await scene(
      (baseUrl) => ({
        baseUrl,
        issue: {
          send: ({identity}) => ({path: 'verify', json: {workflow: [{channel: 'email', to: identity}]}}),
          read: ({body}) => ({kind: 'challenge', challenge: {id: String(body.request_id), channel: 'email'}}),
        },
        verify: {
          // Their path holds the id, and never the code.
          send: ({challenge, code}) => ({path: `verify/${challenge.id}`, json: {code}}),
          read: ({body}) =>
            body.status === 'completed' ? {kind: 'verified', proof: {kind: 'none'}} : undefined,
        },
        errors({status, body}) {
          const word = String(body.type).split('#').pop();
          if (status === 410) return {code: 'too_many_attempts'};
          return word === 'invalid-code' ? {code: 'invalid_code'} : undefined;
        },
      }),
      (path, {code}) => {
        if (path === '/verify') {
          if (open) return [409, {type: 'https://example.com/errors#conflict', title: 'Conflict'}];
          open = true;
          return [202, {request_id: 'r1'}];
        }
        return code === '111111'
          ? [400, {type: 'https://example.com/errors#invalid-code'}]
          : [410, {type: 'https://example.com/errors#expired'}];
      },
    );
    const session = await start();
    expect(await session.verify('111111')).toMatchObject({status: 'rejected'});
    expect(await session.verify('222222')).toMatchObject({status: 'locked', reason: 'too_many_attempts'});
    await expect(start()).rejects.toMatchObject({code: 'conflict'});
  });

  it('is Supabase: one word for wrong and for expired, told apart by the time that is left (Supabase)', async () => {
    let issuedAt = 0;
    const {start, clock} = await scene(
      (baseUrl) => ({
        baseUrl,
        issue: {
          send: ({identity}) => ({path: 'otp', json: {email: identity}}),
          read({sentAt}) {
            issuedAt = sentAt;
            return {kind: 'challenge', challenge: {channel: 'email', ttlMs: 60_000}};
          },
        },
        verify: {send: ({code}) => ({path: 'verify', json: {token: code}}), read: () => undefined},
        errors({body, sentAt}) {
          if (body.error_code !== 'otp_expired') return undefined;
          const isExpired = sentAt - issuedAt >= 60_000;
          return isExpired
            ? {code: 'expired', candidates: ['invalid_code']}
            : {code: 'invalid_code', candidates: ['expired']};
        },
      }),
      (path) =>
        path === '/otp'
          ? [200, {}]
          : [403, {code: 403, error_code: 'otp_expired', msg: 'Token has expired or is invalid'}],
    );
    const session = await start();
    expect(await session.verify('000000')).toMatchObject({status: 'rejected'});
    clock.advance(61_000);
    expect(await session.verify('111111')).toMatchObject({status: 'expired'});
  });
});

describe('a service whose handle turns with every answer', () => {
  it('is the draft for first-party applications: auth_session comes anew with a refusal too (RFC 9470 / FiPA draft)', async () => {
    const seen: unknown[] = [];
    let turn = 0;
    const {start} = await scene(
      (baseUrl) => ({
        baseUrl,
        issue: {
          accepts: ({status}) => status === 403,
          send: ({identity}) => ({path: 'authorize', json: {login_hint: identity}}),
          read: ({body}) =>
            body.error === 'otp_required'
              ? {kind: 'challenge', challenge: {handle: body.auth_session, channel: 'sms'}}
              : undefined,
        },
        verify: {
          send: ({challenge, code}) => ({
            path: 'authorize',
            json: {auth_session: challenge.handle, otp: code},
          }),
          read: ({body}) => (body.authorization_code ? {kind: 'verified', proof: {kind: 'none'}} : undefined),
        },
        errors: ({body}) =>
          body.error === 'invalid_otp' ? {code: 'invalid_code', handle: body.auth_session} : undefined,
      }),
      (_path, {auth_session, otp}) => {
        seen.push(auth_session);
        turn++;
        if (otp === undefined) return [403, {error: 'otp_required', auth_session: `s${turn}`}];
        if (auth_session !== `s${turn - 1}`) return [400, {error: 'invalid_session'}];
        return otp === '482913'
          ? [200, {authorization_code: 'c'}]
          : [400, {error: 'invalid_otp', auth_session: `s${turn}`}];
      },
    );
    const session = await start();
    expect(await session.verify('000000')).toMatchObject({status: 'rejected'});
    expect(await session.verify('111111')).toMatchObject({status: 'rejected'});
    expect(await session.verify('482913')).toMatchObject({status: 'verified'});
    expect(seen).toEqual([undefined, 's1', 's2', 's3']);
    expect(JSON.stringify(session.snapshot)).not.toContain('s3');
  });
});

describe('an answer that is none', () => {
  for (const [what, answer] of [
    ['a web page', [200, '<!doctype html><title>Sign in</title>', {'content-type': 'text/html'}]],
    ['nothing where a body was due', [200]],
    ['JSON cut short', [200, '{"success": tr', {'content-type': 'application/json'}]],
    ['a list', [200, '[]', {'content-type': 'application/json'}]],
    ['a null', [200, 'null', {'content-type': 'application/json'}]],
  ] as const) {
    it(`is ${what}: no success, and no crash (taxonomy, unsupported_response)`, async () => {
      const {start} = await scene(
        (baseUrl) => ({
          baseUrl,
          issue: {
            send: () => ({path: 'send'}),
            read: ({body}) => (body.success ? {kind: 'challenge', challenge: {channel: 'email'}} : undefined),
          },
          verify: {send: ({code}) => ({path: 'verify', json: {code}}), read: () => undefined},
        }),
        () => answer,
      );
      await expect(start()).rejects.toMatchObject({code: 'unsupported_response', phase: 'issue'});
    });
  }
});
