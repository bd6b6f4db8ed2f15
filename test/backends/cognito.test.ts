import ky, {type KyInstance} from 'ky';
import {describe, expect, it} from 'vitest';
import {cognitoBackend, type CognitoAnswer} from '../../src/backends/cognito.js';
import {createOtpClient} from '../../src/client/create-client.js';
import type {OtpClientPort, OtpSession} from '../../src/core/contracts.js';
import {reply, serve, type Received, type Served} from './serve.js';

/** Plays a user pool: each call is answered by what stands for its action. */
async function pool(
  answers: Readonly<Record<string, (request: Received) => readonly [number, object]>>,
): Promise<{
  readonly client: OtpClientPort;
  readonly served: Served;
}> {
  const served = await serve((response, request) => {
    const action = String(request.headers['x-amz-target']).replace('AWSCognitoIdentityProviderService.', '');
    const [status, body] = answers[action]?.(request) ?? [500, {}];
    reply(response, status, body, {'content-type': 'application/x-amz-json-1.1'});
  });
  const backend = cognitoBackend({baseUrl: served.url, clientId: 'app'});
  return {client: createOtpClient({backend}), served};
}

const CHALLENGE: CognitoAnswer = {
  ChallengeName: 'EMAIL_OTP',
  Session: 'session-1',
  ChallengeParameters: {
    CODE_DELIVERY_DELIVERY_MEDIUM: 'EMAIL',
    CODE_DELIVERY_DESTINATION: 'a***@e***',
    USER_ID_FOR_SRP: 'ana-id',
  },
};
const TOKENS = {
  AuthenticationResult: {AccessToken: 'access', IdToken: 'id', RefreshToken: 'refresh', ExpiresIn: 300},
};

const bodyOf = ({body}: Received): unknown => JSON.parse(body);

async function failing(__type: string, message = ''): Promise<OtpSession> {
  const {client} = await pool({
    InitiateAuth: () => [200, CHALLENGE],
    RespondToAuthChallenge: () => [400, {__type, message}],
  });
  return client.start({purpose: 'login', identity: 'ana'});
}

describe('the Cognito backend (WIRE-SHAPES, Amplify v6 / Cognito)', () => {
  it('asks for a code as the only factor, and shows where it went as the service masked it', async () => {
    const {client, served} = await pool({
      InitiateAuth: () => [200, CHALLENGE],
      RespondToAuthChallenge: () => [200, TOKENS],
    });
    const session = await client.start({purpose: 'login', identity: 'ana'});
    expect(session.snapshot.challenge).toMatchObject({
      channel: 'email',
      destination: 'a***@e***',
      issued: true,
    });
    expect(session.snapshot.resendAt).toBeUndefined();
    expect(await session.verify('12345678')).toMatchObject({
      status: 'verified',
      proof: {kind: 'bearer', token: 'access', expiresAt: expect.any(Number) as number},
    });
    expect(served.requests.map(bodyOf)).toEqual([
      {ClientId: 'app', AuthFlow: 'USER_AUTH', AuthParameters: {USERNAME: 'ana'}},
      {
        ClientId: 'app',
        ChallengeName: 'EMAIL_OTP',
        Session: 'session-1',
        ChallengeResponses: {USERNAME: 'ana-id', EMAIL_OTP_CODE: '12345678'},
      },
    ]);
    expect(served.requests[0]?.headers['content-type']).toBe('application/x-amz-json-1.1');
  });

  it('offers the ways that `SELECT_CHALLENGE` lists and a code can answer', async () => {
    const {client, served} = await pool({
      InitiateAuth: () => [
        200,
        {
          ChallengeName: 'SELECT_CHALLENGE',
          Session: 's1',
          AvailableChallenges: ['PASSWORD', 'SMS_OTP', 'EMAIL_OTP'],
        },
      ],
      RespondToAuthChallenge: () => [200, {...CHALLENGE, ChallengeName: 'SMS_OTP', Session: 's2'}],
    });
    const session = await client.start({purpose: 'login', identity: 'ana'});
    expect(session.snapshot.options.map(({id}) => id)).toEqual(['SMS_OTP', 'EMAIL_OTP']);
    await session.choose('SMS_OTP');
    expect(bodyOf(served.requests[1]!)).toMatchObject({
      ChallengeName: 'SELECT_CHALLENGE',
      Session: 's1',
      ChallengeResponses: {USERNAME: 'ana', ANSWER: 'SMS_OTP'},
    });
  });

  it('goes on with the newest session, which each answer replaces, to the next factor', async () => {
    let step = 0;
    const {client, served} = await pool({
      InitiateAuth: () => [200, CHALLENGE],
      RespondToAuthChallenge: () =>
        step++
          ? [200, TOKENS]
          : [200, {...CHALLENGE, ChallengeName: 'SOFTWARE_TOKEN_MFA', Session: 'session-2'}],
    });
    const session = await client.start({purpose: 'login', identity: 'ana'});
    expect(await session.verify('111111')).toEqual({status: 'next'});
    expect(session.snapshot.challenge).toMatchObject({channel: 'totp', issued: false});
    expect(await session.verify('222222')).toMatchObject({status: 'verified'});
    expect(bodyOf(served.requests[2]!)).toMatchObject({
      Session: 'session-2',
      ChallengeResponses: {SOFTWARE_TOKEN_MFA_CODE: '222222'},
    });
  });

  for (const [name, message, outcome] of [
    ['CodeMismatchException', 'Invalid code', {status: 'rejected', reason: 'invalid_code'}],
    ['com.amazonaws.cognito#CodeMismatchException', '', {status: 'rejected'}],
    ['ExpiredCodeException', 'Code has expired', {status: 'expired'}],
    ['NotAuthorizedException', 'Invalid session for the user, session is expired.', {status: 'expired'}],
    ['NotAuthorizedException', 'Password attempts exceeded', {status: 'locked', reason: 'locked'}],
    ['TooManyFailedAttemptsException', '', {status: 'locked', reason: 'too_many_attempts'}],
  ] as const) {
    it(`tells ${name} (“${message}”) as an Outcome`, async () => {
      const session = await failing(name, message);
      expect(await session.verify('123456')).toMatchObject(outcome);
    });
  }

  for (const [name, message, code] of [
    ['NotAuthorizedException', 'Invalid session for the user.', 'challenge_not_found'],
    ['NotAuthorizedException', 'Incorrect username or password.', 'unauthenticated'],
    ['LimitExceededException', '', 'rate_limited'],
    ['TooManyRequestsException', '', 'rate_limited'],
    ['CodeDeliveryFailureException', '', 'delivery_failed'],
    ['SomethingNewException', '', 'unsupported_response'],
  ] as const) {
    it(`throws ${name} (“${message}”) as ${code}`, async () => {
      const session = await failing(name, message);
      await expect(session.verify('123456')).rejects.toMatchObject({code});
    });
  }

  it('has no answer for a challenge that is met by something else than a code', async () => {
    const {client} = await pool({
      InitiateAuth: () => [
        200,
        {ChallengeName: 'NEW_PASSWORD_REQUIRED', Session: 's', ChallengeParameters: {}},
      ],
    });
    await expect(client.start({purpose: 'login', identity: 'ana'})).rejects.toMatchObject({
      code: 'unsupported_response',
    });
    await expect(client.start({purpose: 'login'})).rejects.toMatchObject({code: 'invalid_destination'});
  });

  it('is at a region’s own place where it is told no other', async () => {
    const asked: string[] = [];
    const http: KyInstance = ky.create({
      fetch: (input) => {
        asked.push(new Request(input).url);
        return Promise.resolve(Response.json(CHALLENGE));
      },
    });
    const client = createOtpClient({
      backend: cognitoBackend({region: 'eu-central-1', clientId: 'app'}),
      http,
    });
    await client.start({purpose: 'login', identity: 'ana'});
    expect(asked).toEqual(['https://cognito-idp.eu-central-1.amazonaws.com/']);
  });
});
