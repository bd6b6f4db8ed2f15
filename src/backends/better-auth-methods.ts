import type {Channel} from '../core/contracts.js';
import type {HttpCall} from './exchange.js';

/**
 * What a code is for, and who sends it: endpoints of better-auth's plugins `emailOTP`, `phoneNumber` and `twoFactor`.
 * Those of two factors end a sign-in that a password began, or confirm something while signed in.
 */
export type BetterAuthMethod =
  'email-otp' | 'email-verification' | 'forget-password' | 'phone-otp' | 'two-factor-otp' | 'two-factor-totp';

/** How one method is spoken. */
export interface Method {
  /** How its code reaches the person, unless the application says otherwise. */
  readonly channel: Channel;
  /** Which part of a user the codes are keyed by; undefined where a cookie tells who asks. */
  readonly key?: 'email' | 'phoneNumber';
  /** Whether a success begins a session where there was none. */
  readonly signsIn: boolean;
  /** Absent where nothing is sent: an authenticator app. */
  readonly send?: (identity: string) => HttpCall;
  readonly verify: (identity: string, code: string, trustDevice?: true) => HttpCall;
}

export const METHODS: Readonly<Record<BetterAuthMethod, Method>> = {
  'email-otp': byEmail('sign-in', 'sign-in/email-otp', true),
  'email-verification': byEmail('email-verification', 'email-otp/verify-email'),
  // The code is only looked at: what uses it up is the request that sets the new password.
  'forget-password': byEmail('forget-password', 'email-otp/check-verification-otp'),
  'phone-otp': {
    channel: 'sms',
    key: 'phoneNumber',
    signsIn: true,
    send: (phoneNumber) => ({path: 'phone-number/send-otp', json: {phoneNumber}}),
    verify: (phoneNumber, code) => ({path: 'phone-number/verify', json: {phoneNumber, code}}),
  },
  'two-factor-otp': {
    channel: 'email',
    signsIn: true,
    send: () => ({path: 'two-factor/send-otp', json: {}}),
    verify: (_, code, trustDevice) => ({path: 'two-factor/verify-otp', json: {code, trustDevice}}),
  },
  'two-factor-totp': {
    channel: 'totp',
    signsIn: true,
    verify: (_, code, trustDevice) => ({path: 'two-factor/verify-totp', json: {code, trustDevice}}),
  },
};

function byEmail(type: string, path: string, signsIn = false): Method {
  return {
    channel: 'email',
    key: 'email',
    signsIn,
    send: (email) => ({path: 'email-otp/send-verification-otp', json: {email, type}}),
    // A sign-in takes any further field for one of a new user's, and refuses what users do not have.
    verify: (email, otp) => ({path, json: signsIn ? {email, otp} : {email, otp, type}}),
  };
}
