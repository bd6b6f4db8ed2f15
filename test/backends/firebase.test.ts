import {describe, expect, it} from 'vitest';
import {firebaseBackend, type FirebasePending} from '../../src/backends/firebase.js';
import {createOtpClient} from '../../src/client/create-client.js';
import type {OtpClientPort} from '../../src/core/contracts.js';
import {reply, serve, type Served} from './serve.js';

const PENDING: FirebasePending = {
  mfaPendingCredential: 'pending-credential',
  mfaInfo: [
    {mfaEnrollmentId: 'app', totpInfo: {}},
    {mfaEnrollmentId: 'phone', phoneInfo: '+*******0102'},
  ],
};

async function toolkit(
  answer: (path: string) => readonly [number, object],
  pending?: () => FirebasePending,
): Promise<{readonly client: OtpClientPort; readonly served: Served}> {
  const served = await serve((response, {url}) => reply(response, ...answer(url.split('?')[0]!)));
  const backend = firebaseBackend({apiKey: 'key', baseUrl: served.url, pending});
  return {client: createOtpClient({backend}), served};
}

const failed = (message: string) => [400, {error: {code: 400, message}}] as const;
const TOKENS = [200, {idToken: 'id-token', refreshToken: 'refresh', expiresIn: '3600'}] as const;

describe('the Firebase backend (WIRE-SHAPES, Firebase)', () => {
  it('offers an app beside a phone, and brings its code with the credential of the first factor', async () => {
    const {client, served} = await toolkit(
      () => TOKENS,
      () => PENDING,
    );
    const session = await client.start({purpose: 'login'});
    expect(session.snapshot.options).toEqual([
      {id: 'app', channel: 'totp'},
      {id: 'phone', channel: 'sms', destination: '+*******0102'},
    ]);
    await session.choose('app');
    expect(session.snapshot).toMatchObject({status: 'awaiting', challenge: {channel: 'totp', issued: false}});
    expect(served.requests).toEqual([]);
    expect(await session.verify('123456')).toMatchObject({status: 'verified', proof: {kind: 'bearer'}});
    expect(served.requests[0]?.url).toBe('/v2/accounts/mfaSignIn:finalize?key=key');
    expect(JSON.parse(served.requests[0]!.body)).toEqual({
      mfaPendingCredential: 'pending-credential',
      mfaEnrollmentId: 'app',
      totpVerificationInfo: {verificationCode: '123456'},
    });
  });

  for (const [message, code] of [
    ['TOO_MANY_ATTEMPTS_TRY_LATER', 'rate_limited'],
    ['QUOTA_EXCEEDED : Exceeded quota for verifying phone numbers.', 'rate_limited'],
    ['INVALID_PHONE_NUMBER : TOO_SHORT', 'invalid_destination'],
    ['CAPTCHA_CHECK_FAILED', 'captcha_required'],
    ['SOMETHING_NEW', 'unsupported_response'],
  ] as const) {
    it(`throws “${message}” as ${code} when a code is asked for`, async () => {
      const {client} = await toolkit(() => failed(message));
      await expect(client.start({purpose: 'login', identity: '+15550102'})).rejects.toMatchObject({code});
    });
  }

  for (const [message, outcome] of [
    ['INVALID_CODE', {status: 'rejected', reason: 'invalid_code'}],
    ['SESSION_EXPIRED', {status: 'expired'}],
  ] as const) {
    it(`tells ${message} as an Outcome`, async () => {
      const {client} = await toolkit((path) =>
        path.endsWith('sendVerificationCode') ? [200, {sessionInfo: 'info'}] : failed(message),
      );
      const session = await client.start({purpose: 'login', identity: '+15550102'});
      expect(await session.verify('123456')).toMatchObject(outcome);
    });
  }

  it('takes no success without a token for one, nor an issue without a session', async () => {
    const {client} = await toolkit((path) =>
      path.endsWith('sendVerificationCode') ? [200, {sessionInfo: 'info'}] : [200, {}],
    );
    const session = await client.start({purpose: 'login', identity: '+15550102'});
    await expect(session.verify('123456')).rejects.toMatchObject({code: 'unsupported_response'});
    const {client: other} = await toolkit(() => [200, {}]);
    await expect(other.start({purpose: 'login', identity: '+15550102'})).rejects.toMatchObject({
      code: 'unsupported_response',
    });
  });
});
