import {describe, expect, it} from 'vitest';
import {
  betterAuthBackend,
  type BetterAuthMethod,
  type BetterAuthOptions,
} from '../../src/backends/better-auth.js';
import type {ActiveChallenge, IssueInput, RecoverResult} from '../../src/core/contracts.js';
import type {OtpErrorCode} from '../../src/core/errors.js';
import {faultOf} from '../session/begin.js';
import {contextOf} from './context.js';
import {reply, serve, type Received} from './serve.js';

/** What a service answers to a path; nobody is signed in unless it says so. */
type Answers = Readonly<
  Record<string, readonly [status: number, body?: unknown, headers?: Record<string, string>]>
>;

const SENT = {
  'email-otp/send-verification-otp': [200, {success: true}],
  'phone-number/send-otp': [200, {message: 'code sent'}],
  'two-factor/send-otp': [200, {status: true}],
} as const;

const CODE = '918273';
const ANA = 'Ana@example.com';

async function meet(options: Partial<BetterAuthOptions> = {}, answers: Answers = {}) {
  const table: Answers = {'get-session': [200, 'null'], ...SENT, ...answers};
  const {url, requests} = await serve((response, {url: path}) => {
    const [name = ''] = path.replace('/api/auth/', '').split('?');
    const [status, body, headers] = table[name] ?? [404];
    reply(response, status, body, headers);
  });
  const backend = betterAuthBackend({baseUrl: `${url}/api/auth`, method: 'email-otp', ...options});
  const issue = async (input: Partial<IssueInput> = {}) => {
    const result = await backend.issue({purpose: 'login', identity: ANA, ...input}, contextOf());
    if (result.kind !== 'challenge') throw new Error(result.kind);
    return {epoch: 1, ...result.challenge} satisfies ActiveChallenge;
  };
  return {
    requests,
    issue,
    verify: async (challenge?: ActiveChallenge, remembered: {readonly remember?: true} = {}) =>
      backend.verify({challenge: challenge ?? (await issue()), code: CODE, ...remembered}, contextOf()),
    recover: async (challenge?: ActiveChallenge): Promise<RecoverResult> => {
      if (!backend.recover) throw new Error('none');
      return backend.recover(challenge ?? (await issue()), contextOf());
    },
    backend,
  };
}

const VERIFY = 'sign-in/email-otp';

const pathsOf = (requests: readonly Received[]) => requests.map(({method, url}) => `${method} ${url}`);

describe('what is sent to better-auth', () => {
  const type = (name: string) => ({email: ANA, type: name});
  const otp = {email: ANA, otp: CODE};

  it.each<[BetterAuthMethod, string, object, string, object]>([
    ['email-otp', 'email-otp/send-verification-otp', type('sign-in'), VERIFY, otp],
    [
      'email-verification',
      'email-otp/send-verification-otp',
      type('email-verification'),
      'email-otp/verify-email',
      {...otp, type: 'email-verification'},
    ],
    [
      'forget-password',
      'email-otp/send-verification-otp',
      type('forget-password'),
      'email-otp/check-verification-otp',
      {...otp, type: 'forget-password'},
    ],
    [
      'phone-otp',
      'phone-number/send-otp',
      {phoneNumber: ANA},
      'phone-number/verify',
      {phoneNumber: ANA, code: CODE},
    ],
    ['two-factor-otp', 'two-factor/send-otp', {}, 'two-factor/verify-otp', {code: CODE}],
  ])('for %s', async (method, sendPath, sendBody, verifyPath, verifyBody) => {
    const {requests, verify} = await meet({method}, {[verifyPath]: [200, {token: 'a token'}]});
    expect(await verify()).toEqual({kind: 'verified', proof: {kind: 'cookie'}});
    expect(pathsOf(requests).sort()).toEqual(
      [
        'GET /api/auth/get-session?disableCookieCache=true',
        `POST /api/auth/${sendPath}`,
        `POST /api/auth/${verifyPath}`,
      ].sort(),
    );
    const bodies = requests.filter(({body}) => body).map(({body}) => JSON.parse(body) as object);
    expect(bodies).toEqual([sendBody, verifyBody]);
  });

  it('for an app is nothing but who is signed in, before the code', async () => {
    const answers: Answers = {'two-factor/verify-totp': [200, {token: 'a token'}]};
    const {requests, verify} = await meet({method: 'two-factor-totp'}, answers);
    expect(await verify()).toMatchObject({kind: 'verified'});
    expect(pathsOf(requests)).toEqual([
      'GET /api/auth/get-session?disableCookieCache=true',
      'POST /api/auth/two-factor/verify-totp',
    ]);
  });

  it.each<[BetterAuthMethod, object]>([
    ['two-factor-otp', {code: CODE, trustDevice: true}],
    ['two-factor-totp', {code: CODE, trustDevice: true}],
    // Its plugin remembers no device, and refuses what it does not know.
    ['email-otp', {email: ANA, otp: CODE}],
  ])('asks to remember the device where there is such a thing: %s', async (method, body) => {
    const answers = Object.fromEntries(
      [VERIFY, 'two-factor/verify-otp', 'two-factor/verify-totp'].map((path) => [path, [200, {token: 't'}]]),
    ) as Answers;
    const {requests, verify} = await meet({method}, answers);
    await verify(undefined, {remember: true});
    expect(JSON.parse(requests.at(-1)?.body ?? '')).toEqual(body);
  });

  it('carries a captcha’s token where its plugin looks for it, on the send alone', async () => {
    const {requests, issue, verify} = await meet({}, {[VERIFY]: [200, {token: 't'}]});
    await verify(await issue({evidence: 'captcha token'}));
    const carried = requests.filter(({headers}) => headers['x-captcha-response'] === 'captcha token');
    expect(pathsOf(carried)).toEqual(['POST /api/auth/email-otp/send-verification-otp']);
  });
});

describe('a challenge of better-auth', () => {
  it.each([
    ['ana@example.com', 'a•••@example.com'],
    ['a@example.com', '•••@example.com'],
    ['@', '•••@'],
    ['+491701234567', '•••67'],
  ])('shows %s as %s, for the page knows it already', async (identity, destination) => {
    const {issue} = await meet({method: 'phone-otp'});
    expect(await issue({identity})).toMatchObject({channel: 'sms', destination});
  });

  it('shows no destination where the service alone knows it', async () => {
    const {issue} = await meet({method: 'two-factor-otp'});
    expect(await issue()).not.toHaveProperty('destination');
  });

  it('has what the application states of its codes', async () => {
    const stated = {
      length: 8,
      ttlMs: 120_000,
      resendInMs: 10_000,
      resend: 'reuse',
      channel: 'voice',
    } as const;
    const {issue} = await meet({method: 'phone-otp', ...stated});
    expect(await issue()).toMatchObject(stated);
    const bare = await (await meet()).issue();
    expect(Object.keys(bare).sort()).toEqual(['channel', 'destination', 'epoch', 'handle', 'options']);
  });

  it.each([
    ['an empty body', ''],
    ['a success that is none', {success: false}],
    ['another service’s', {kind: 'ok'}],
  ])('is not made of %s', async (_, body) => {
    const {issue} = await meet({}, {'email-otp/send-verification-otp': [200, body]});
    expect(await faultOf(issue())).toMatchObject({code: 'unsupported_response', phase: 'issue'});
  });

  it('is there although nobody could say who is signed in', async () => {
    for (const status of [404, 429, 500]) {
      for (const method of ['email-otp', 'two-factor-totp'] as const) {
        const {issue} = await meet({method}, {'get-session': [status, {message: 'no'}]});
        expect(await issue()).toMatchObject({handle: {wasSignedOut: false}});
      }
    }
  });
});

describe('what better-auth says to a code', () => {
  // WIRE-SHAPES: "Better Auth", and the error taxonomy below it.
  it.each<[number, string, OtpErrorCode]>([
    [400, 'INVALID_OTP', 'invalid_code'],
    [401, 'INVALID_CODE', 'invalid_code'],
    [400, 'OTP_EXPIRED', 'expired'],
    [400, 'OTP_HAS_EXPIRED', 'expired'],
    [403, 'TOO_MANY_ATTEMPTS', 'too_many_attempts'],
    [400, 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'too_many_attempts'],
    [429, 'ACCOUNT_TEMPORARILY_LOCKED', 'locked'],
  ])('%i %s is a refusal: %s', async (status, word, code) => {
    const {verify} = await meet({}, {[VERIFY]: [status, {code: word, message: `No ${CODE}`}]});
    expect(await verify()).toEqual({kind: 'rejected', code, status, backendCode: word});
  });

  it.each<[number, string, OtpErrorCode]>([
    [400, 'OTP_NOT_FOUND', 'challenge_not_found'],
    [401, 'INVALID_TWO_FACTOR_COOKIE', 'challenge_not_found'],
    [400, 'USER_NOT_FOUND', 'challenge_not_found'],
    [400, 'TOTP_NOT_ENABLED', 'channel_unavailable'],
    [400, 'TOTP_NOT_CONFIGURED', 'channel_unavailable'],
    [403, 'INVALID_ORIGIN', 'forbidden'],
    [403, 'MISSING_OR_NULL_ORIGIN', 'forbidden'],
    [401, 'UNAUTHORIZED', 'unauthenticated'],
    [400, 'SOMETHING_NEW', 'unsupported_response'],
    [500, 'FAILED_TO_CREATE_SESSION', 'server'],
  ])('%i %s is a fault: %s', async (status, word, code) => {
    const {verify} = await meet({}, {[VERIFY]: [status, {code: word, message: `No ${CODE}`}]});
    const fault = await faultOf(verify());
    expect(fault).toMatchObject({code, phase: 'verify', status, backendCode: word});
    expect(JSON.stringify(fault) + String(fault)).not.toContain(CODE);
  });

  it.each<[number, string, OtpErrorCode]>([
    [400, 'OTP_NOT_CONFIGURED', 'channel_unavailable'],
    [400, 'OTP_NOT_ENABLED', 'channel_unavailable'],
    [400, 'TWO_FACTOR_NOT_ENABLED', 'channel_unavailable'],
    [501, 'SEND_OTP_NOT_IMPLEMENTED', 'channel_unavailable'],
    [400, 'MISSING_RESPONSE', 'captcha_required'],
    [403, 'VERIFICATION_FAILED', 'captcha_required'],
  ])('%i %s to a send is %s', async (status, word, code) => {
    const {issue} = await meet({method: 'two-factor-otp'}, {'two-factor/send-otp': [status, {code: word}]});
    expect(await faultOf(issue())).toMatchObject({code, phase: 'issue', status, backendCode: word});
  });

  it('is its limiter’s JSON although that calls itself text, and has no word (WIRE-SHAPES 7)', async () => {
    const limited = '{"message":"Too many requests. Please try again later."}';
    const {verify} = await meet({}, {[VERIFY]: [429, limited, {'x-retry-after': '47'}]});
    const fault = await faultOf(verify());
    expect(fault).toMatchObject({code: 'rate_limited', status: 429, retryAfterMs: 47_000});
    expect(fault).not.toHaveProperty('backendCode');
  });

  it.each([
    [{token: 'a token', user: {}}, 'cookie'],
    [{status: true, token: 'a token'}, 'cookie'],
    [{status: true, token: null}, 'none'],
    [{success: true}, 'none'],
  ])('%o proves %s', async (body, kind) => {
    const {verify} = await meet({}, {[VERIFY]: [200, body]});
    expect(await verify()).toEqual({kind: 'verified', proof: {kind}});
  });

  it.each([{}, {token: null}, {status: false}, {success: 'true'}, {twoFactorRedirect: true}])(
    '%o is no success',
    async (body) => {
      const {verify} = await meet({}, {[VERIFY]: [200, body]});
      expect(await faultOf(verify())).toMatchObject({code: 'unsupported_response', status: 200});
    },
  );
});

describe('what better-auth says of a session, when an answer was lost', () => {
  const session = (user: object) => ({session: {id: 's1'}, user});
  const OPEN = {kind: 'challenge', challenge: {channel: 'email'}};

  it.each<[string, BetterAuthMethod, unknown, string]>([
    ['theirs', 'email-otp', session({email: 'ana@example.com'}), 'verified'],
    ['somebody else’s', 'email-otp', session({email: 'ben@example.com'}), 'challenge'],
    ['nobody’s', 'email-otp', session({}), 'challenge'],
    ['none', 'email-otp', 'null', 'challenge'],
    ['theirs, by phone', 'phone-otp', session({phoneNumber: ANA}), 'verified'],
    ['another phone’s', 'phone-otp', session({phoneNumber: '+49', email: ANA}), 'challenge'],
    ['one where there was none', 'two-factor-totp', session({twoFactorEnabled: true}), 'verified'],
    ['one that needs no second factor', 'two-factor-otp', session({twoFactorEnabled: false}), 'challenge'],
    ['no sign of a verification', 'email-verification', session({email: ANA}), 'challenge'],
    ['no sign of a look', 'forget-password', session({email: ANA}), 'challenge'],
  ])('%s, for %s', async (_, method, body, kind) => {
    const {issue} = await meet({method});
    const challenge = await issue();
    const {recover} = await meet({method}, {'get-session': [200, body]});
    expect((await recover(challenge)).kind).toBe(kind);
  });

  it('one from before tells nothing', async () => {
    const answers: Answers = {'get-session': [200, session({email: ANA})]};
    const {recover} = await meet({}, answers);
    expect(await recover()).toEqual(OPEN);
  });

  it('one tells nothing of a challenge that a page resumed', async () => {
    const {recover} = await meet({}, {'get-session': [200, session({email: ANA})]});
    expect(await recover({epoch: 1, channel: 'email', handle: {identity: ANA}})).toEqual(OPEN);
  });

  it.each([401, 403, 404])('and %i leaves the challenge open', async (status) => {
    const {issue} = await meet();
    const challenge = await issue();
    const {recover} = await meet({}, {'get-session': [status, session({email: ANA})]});
    expect(await recover(challenge)).toEqual(OPEN);
  });

  it.each([
    [429, 'rate_limited'],
    [503, 'server'],
  ])('and %i is a fault: nobody knows yet', async (status, code) => {
    const {recover} = await meet({}, {'get-session': [status, {}]});
    expect(await faultOf(recover())).toMatchObject({code, phase: 'recover'});
  });
});

describe('a handle that is not one of better-auth’s', () => {
  it.each([undefined, null, 'h', 7, {}, {method: 'constructor'}, {identity: 7}, {identity: ''}])(
    '%o finds no challenge, and sends nothing',
    async (handle) => {
      const {verify, requests} = await meet();
      const fault = await faultOf(verify({epoch: 1, channel: 'email', handle}));
      expect(fault).toMatchObject({code: 'challenge_not_found', phase: 'verify'});
      expect(requests).toHaveLength(0);
    },
  );
});
