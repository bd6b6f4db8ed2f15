import type {Proof} from '../core/contracts.js';
import {defined} from '../core/defined.js';
import type {OtpErrorCode} from '../core/errors.js';
import {need, take} from '../core/fields.js';
import type {HttpAnswer} from './exchange.js';
import {credential} from './fields.js';
import type {Failure} from './http.js';

/** What Identity Toolkit's words mean. */
const WORDS: ReadonlyMap<string, OtpErrorCode> = new Map([
  ['INVALID_CODE', 'invalid_code'],
  ['INVALID_MFA_CODE', 'invalid_code'],
  ['SESSION_EXPIRED', 'expired'],
  // Used before, or never sent: it is forgotten either way.
  ['INVALID_SESSION_INFO', 'challenge_not_found'],
  ['INVALID_MFA_PENDING_CREDENTIAL', 'unauthenticated'],
  ['MFA_ENROLLMENT_NOT_FOUND', 'channel_unavailable'],
  ['INVALID_PHONE_NUMBER', 'invalid_destination'],
  ['MISSING_PHONE_NUMBER', 'invalid_destination'],
  ['TOO_MANY_ATTEMPTS_TRY_LATER', 'rate_limited'],
  ['QUOTA_EXCEEDED', 'rate_limited'],
  ['CAPTCHA_CHECK_FAILED', 'captcha_required'],
  ['MISSING_RECAPTCHA_TOKEN', 'captcha_required'],
  ['USER_DISABLED', 'forbidden'],
  ['OPERATION_NOT_ALLOWED', 'channel_unavailable'],
]);

/** The word stands in `error.message`, sometimes with words for developers behind it: `INVALID_PHONE_NUMBER : TOO_SHORT`. */
export function readFault({body}: HttpAnswer): Failure | undefined {
  const {message} = Object(body.error) as {message?: unknown};
  const [backendCode = ''] = /^[A-Z_]+/.exec(String(message)) ?? [];
  const code = WORDS.get(backendCode);
  return code && {code, backendCode};
}

/** What Firebase signs a person in with. */
export interface FirebaseTokens {
  readonly idToken: string;
  readonly refreshToken: string;
}

/** Throws where there is no token. */
export function readTokens({body}: HttpAnswer): FirebaseTokens {
  return take(body, {idToken: need(credential), refreshToken: need(credential)}) as FirebaseTokens;
}

/** The token lives `expiresIn` seconds, an hour where that is not said. */
export function proofOf({idToken}: FirebaseTokens, {body, sentAt}: HttpAnswer): Proof {
  const seconds = Number(body.expiresIn ?? 3600);
  const expiresAt = Number.isFinite(seconds) ? sentAt + seconds * 1000 : undefined;
  return {kind: 'bearer', scheme: 'Bearer', token: idToken, ...defined({expiresAt})};
}
