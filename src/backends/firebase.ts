import type {KyInstance} from 'ky';
import type {Challenge, ChannelOption, IssueInput, OtpBackend, VerifyResult} from '../core/contracts.js';
import {defined} from '../core/defined.js';
import {OtpError} from '../core/errors.js';
import {need, take} from '../core/fields.js';
import type {HttpAnswer, HttpCall, HttpPlace} from './exchange.js';
import {credential} from './fields.js';
import {proofOf, readFault, readTokens, type FirebaseTokens} from './firebase-wire.js';
import {defineHttpBackend} from './http.js';
import {masked} from './masked.js';

export type {FirebaseTokens} from './firebase-wire.js';

/** One way to the second factor, as a sign-in names it in `mfaInfo`. */
export interface FirebaseFactor {
  readonly mfaEnrollmentId: string;
  /** Masked by the service. */
  readonly phoneInfo?: string;
  /** Present for an authenticator app. */
  readonly totpInfo?: object;
}

/** What a sign-in with a first factor answers when it wants a second one. */
export interface FirebasePending {
  readonly mfaPendingCredential: string;
  readonly mfaInfo: readonly FirebaseFactor[];
}

/** The parts of a challenge are what the service does not tell of its codes. */
export interface FirebaseOptions
  extends Partial<HttpPlace>, Partial<Pick<Challenge, 'length' | 'ttlMs' | 'resendInMs'>> {
  /** Of the web application; it is no secret. */
  readonly apiKey: string;
  /** `https://identitytoolkit.googleapis.com`, unless an emulator is used: `http://127.0.0.1:9099/identitytoolkit.googleapis.com`. */
  readonly baseUrl?: string;
  /**
   * For codes as a second factor: what the sign-in with the first one answered, when a code is asked for. It is kept in
   * the session's memory alone.
   */
  readonly pending?: (() => FirebasePending) | undefined;
  /** Hears of the tokens once, so that the page can hand the sign-in to its Firebase SDK; the proof has the ID token alone. */
  readonly signedIn?: ((tokens: FirebaseTokens) => void) | undefined;
}

/** What a code is known by. */
const HANDLE = {sessionInfo: credential, mfaPendingCredential: credential, mfaEnrollmentId: credential};

/**
 * One-time codes of Firebase Authentication and Identity Platform, by their REST API: sign-in by SMS, and SMS or an
 * authenticator app as a second factor. `evidence` is the reCAPTCHA token. A session goes by the newest code, though the
 * service itself would take the one before.
 * @see https://cloud.google.com/identity-platform/docs/reference/rest
 */
export function firebaseBackend(options: FirebaseOptions): OtpBackend<KyInstance> {
  const {apiKey, pending, signedIn, length, ttlMs, resendInMs, ...place} = options;

  const call = (path: string, json: object): HttpCall => ({
    path: `${path}?key=${encodeURIComponent(apiKey)}`,
    json,
  });

  const sms = (handle: object, destination: string | undefined): Challenge => ({
    ...defined({length, ttlMs, resendInMs, destination}),
    channel: 'sms',
    handle,
  });

  function sendCode({identity: phoneNumber, evidence: recaptchaToken}: IssueInput): HttpCall {
    if (!phoneNumber) throw new OtpError('invalid_destination', {phase: 'issue'});
    return call('v1/accounts:sendVerificationCode', {phoneNumber, recaptchaToken});
  }

  function startFactor(
    {mfaPendingCredential}: FirebasePending,
    factor: FirebaseFactor,
    input: IssueInput,
  ): HttpCall {
    const {evidence: recaptchaToken} = input;
    const {mfaEnrollmentId} = factor;
    const json = {mfaPendingCredential, mfaEnrollmentId, phoneSignInInfo: {recaptchaToken}};
    return call('v2/accounts/mfaSignIn:start', json);
  }

  function readSent({body}: HttpAnswer, input: IssueInput): Challenge {
    const {sessionInfo} = take(pending ? body.phoneResponseInfo : body, {sessionInfo: need(credential)});
    if (!pending) return sms({sessionInfo}, input.identity && masked(input.identity));
    const {mfaPendingCredential, factor} = meant(pending(), input);
    return sms({sessionInfo, mfaPendingCredential}, factor?.phoneInfo);
  }

  function verified(answer: HttpAnswer): VerifyResult {
    const tokens = readTokens(answer);
    const proof = proofOf(tokens, answer);
    signedIn?.(tokens);
    return {kind: 'verified', proof};
  }

  const steps = defineHttpBackend({
    baseUrl: 'https://identitytoolkit.googleapis.com',
    ...place,
    issue: {
      send(input) {
        if (!pending) return sendCode(input);
        const {factor, ...rest} = meant(pending(), input);
        if (!factor) throw new OtpError('channel_unavailable', {phase: 'issue'});
        return startFactor(rest, factor, input);
      },
      read: (answer, input) => ({kind: 'challenge', challenge: readSent(answer, input)}),
    },
    verify: {
      send({challenge, code}) {
        const {sessionInfo, mfaPendingCredential, mfaEnrollmentId} = take(challenge.handle, HANDLE);
        if (!mfaPendingCredential) return call('v1/accounts:signInWithPhoneNumber', {sessionInfo, code});
        const info = mfaEnrollmentId
          ? {mfaEnrollmentId, totpVerificationInfo: {verificationCode: code}}
          : {phoneVerificationInfo: {sessionInfo, code}};
        return call('v2/accounts/mfaSignIn:finalize', {mfaPendingCredential, ...info});
      },
      read: verified,
    },
    errors: readFault,
  });

  return {
    ...steps,
    async issue(input, context) {
      if (!pending) return steps.issue(input, context);
      const {factor, mfaInfo, mfaPendingCredential} = meant(pending(), input);
      if (!factor) return {kind: 'choice', options: mfaInfo.map(optionOf)};
      if (!factor.totpInfo) return steps.issue(input, context);
      // The app has the code already: there is nothing to ask for.
      const handle = {mfaPendingCredential, mfaEnrollmentId: factor.mfaEnrollmentId};
      const challenge = {channel: 'totp', issued: false, handle, ...defined({length})};
      return {kind: 'challenge', challenge};
    },
  };
}

/** The factor that was chosen, or the only one; undefined where there is a choice yet to be made. */
function meant({mfaPendingCredential, mfaInfo}: FirebasePending, {option}: IssueInput) {
  const chosen = mfaInfo.find(({mfaEnrollmentId}) => mfaEnrollmentId === option);
  const factor = chosen ?? (mfaInfo.length === 1 ? mfaInfo[0] : undefined);
  return {mfaPendingCredential, mfaInfo, factor};
}

function optionOf({mfaEnrollmentId, phoneInfo, totpInfo}: FirebaseFactor): ChannelOption {
  return {
    id: mfaEnrollmentId,
    channel: totpInfo ? 'totp' : 'sms',
    ...(phoneInfo && {destination: phoneInfo}),
  };
}
