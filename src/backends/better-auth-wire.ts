import type {VerifyResult} from '../core/contracts.js';
import type {OtpErrorCode} from '../core/errors.js';
import type {Fields} from '../core/fields.js';
import type {HttpAnswer} from './exchange.js';

/** What better-auth's words mean; a 429 without one is its rate limiter, whose body names none. */
export const WORDS: Readonly<Record<string, OtpErrorCode>> = {
  INVALID_OTP: 'invalid_code',
  INVALID_CODE: 'invalid_code',
  OTP_EXPIRED: 'expired',
  OTP_HAS_EXPIRED: 'expired',
  TOO_MANY_ATTEMPTS: 'too_many_attempts',
  TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE: 'too_many_attempts',
  ACCOUNT_TEMPORARILY_LOCKED: 'locked',
  OTP_NOT_FOUND: 'challenge_not_found',
  INVALID_TWO_FACTOR_COOKIE: 'challenge_not_found',
  USER_NOT_FOUND: 'challenge_not_found',
  INVALID_EMAIL: 'invalid_destination',
  INVALID_PHONE_NUMBER: 'invalid_destination',
  OTP_NOT_ENABLED: 'channel_unavailable',
  OTP_NOT_CONFIGURED: 'channel_unavailable',
  TOTP_NOT_ENABLED: 'channel_unavailable',
  TOTP_NOT_CONFIGURED: 'channel_unavailable',
  TWO_FACTOR_NOT_ENABLED: 'channel_unavailable',
  SEND_OTP_NOT_IMPLEMENTED: 'channel_unavailable',
  MISSING_RESPONSE: 'captcha_required',
  VERIFICATION_FAILED: 'captcha_required',
};

/** Whether a code is out: each plugin says so in its own way. */
export function isSent({body: {success, status, message}}: HttpAnswer): boolean {
  return success === true || status === true || typeof message === 'string';
}

/** A token beside the cookie tells that there is a session; without one the code was right, and that is all. */
export function readVerified({body: {token, success, status}}: HttpAnswer): VerifyResult | undefined {
  if (typeof token === 'string') return {kind: 'verified', proof: {kind: 'cookie'}};
  return success === true || status === true ? {kind: 'verified', proof: {kind: 'none'}} : undefined;
}

/** Who is signed in: nobody is `null`; undefined where the service does not say. */
export function readUser({ok, body: {session, user}}: HttpAnswer): Fields | null | undefined {
  if (!ok) return undefined;
  return session ? (Object(user) as Fields) : null;
}
