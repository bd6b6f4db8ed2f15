import type {Challenge, Channel, ChannelOption, Proof} from '../core/contracts.js';
import {defined} from '../core/defined.js';
import type {OtpErrorCode} from '../core/errors.js';
import {need, take, text, type Fields} from '../core/fields.js';
import type {HttpAnswer} from './exchange.js';
import {credential, seconds} from './fields.js';
import type {Failure} from './http.js';
import {masked} from './masked.js';

/** What Cognito asks for next: the answer to `InitiateAuth` and to `RespondToAuthChallenge`. */
export interface CognitoAnswer {
  readonly ChallengeName?: string | undefined;
  readonly Session?: string | undefined;
  readonly ChallengeParameters?: Readonly<Record<string, string>> | undefined;
  readonly AvailableChallenges?: readonly string[] | undefined;
  readonly AuthenticationResult?: object | undefined;
}

/** The challenges that a code answers: how it reaches the person, and what it is called in the response. */
const CODES: Readonly<Record<string, {readonly channel: Channel; readonly key: string}>> = {
  SMS_MFA: {channel: 'sms', key: 'SMS_MFA_CODE'},
  SMS_OTP: {channel: 'sms', key: 'SMS_OTP_CODE'},
  EMAIL_OTP: {channel: 'email', key: 'EMAIL_OTP_CODE'},
  SOFTWARE_TOKEN_MFA: {channel: 'totp', key: 'SOFTWARE_TOKEN_MFA_CODE'},
};

/** Those that a person answers by naming one of several ways. */
const CHOICES: readonly (string | undefined)[] = ['SELECT_MFA_TYPE', 'SELECT_CHALLENGE'];

/** What has to go back with the next answer. `Session` is for one use; an answer that brings a new one replaces it. */
export interface CognitoHandle {
  readonly name: string;
  readonly session: string;
  readonly user: string;
}

export function handleOf(handle: unknown): Partial<CognitoHandle> {
  return take(handle, {name: text, session: credential, user: text});
}

/** What a code is called in the response to a challenge; undefined where a code does not answer it. */
export function codeKey(name: string | undefined): string | undefined {
  return CODES[name ?? '']?.key;
}

/** Undefined where Cognito has no question that a person could answer by a code. */
export function readChoice({ChallengeName, ChallengeParameters, AvailableChallenges}: CognitoAnswer) {
  if (!CHOICES.includes(ChallengeName)) return undefined;
  // One list is a list, the other one is the text of one.
  const names = AvailableChallenges ?? (JSON.parse(ChallengeParameters?.MFAS_CAN_CHOOSE ?? '[]') as unknown);
  const options: ChannelOption[] = (names as string[]).flatMap((id) => {
    const known = CODES[id];
    return known ? [{id, channel: known.channel}] : [];
  });
  return options.length > 0 ? options : undefined;
}

export function readHandle(answer: CognitoAnswer, user: string): CognitoHandle {
  const {ChallengeName: name, Session, ChallengeParameters} = answer;
  const session = need(credential)(Session) as string;
  return {name: name ?? '', session, user: ChallengeParameters?.USER_ID_FOR_SRP ?? user};
}

/** Undefined for what is answered by something else than a code. */
export function readChallenge(answer: CognitoAnswer, user: string): Challenge | undefined {
  const {ChallengeName = '', ChallengeParameters} = answer;
  const known = CODES[ChallengeName];
  if (!known) return undefined;
  const {channel} = known;
  // Cognito masks it by stars; what stands in its place may not.
  const {CODE_DELIVERY_DESTINATION: to} = ChallengeParameters ?? {};
  const destination = to?.includes('*') ? to : to && masked(to);
  // An app has its code already; what was sent cannot be sent again.
  const sent = channel === 'totp' ? {issued: false} : {resend: 'none' as const};
  return {channel, handle: readHandle(answer, user), ...sent, ...defined({destination})};
}

/** The access token; undefined where there is none yet. */
export function readProof({AuthenticationResult}: CognitoAnswer, sentAt: number): Proof | undefined {
  const {AccessToken, ExpiresIn} = Object(AuthenticationResult) as Fields;
  const token = credential(AccessToken);
  if (token === undefined) return undefined;
  const life = seconds(ExpiresIn);
  const expiresAt = life === undefined ? undefined : sentAt + life;
  return {kind: 'bearer', scheme: 'Bearer', token, ...defined({expiresAt})};
}

/** What Cognito's exceptions mean. All of them are 400. */
const EXCEPTIONS: ReadonlyMap<string, OtpErrorCode> = new Map([
  ['CodeMismatchException', 'invalid_code'],
  ['EnableSoftwareTokenMFAException', 'invalid_code'],
  ['ExpiredCodeException', 'expired'],
  ['TooManyFailedAttemptsException', 'too_many_attempts'],
  ['LimitExceededException', 'rate_limited'],
  ['TooManyRequestsException', 'rate_limited'],
  ['CodeDeliveryFailureException', 'delivery_failed'],
  ['NotAuthorizedException', 'unauthenticated'],
  ['UserNotFoundException', 'unauthenticated'],
  ['UserNotConfirmedException', 'forbidden'],
  ['PasswordResetRequiredException', 'forbidden'],
  ['ForbiddenException', 'forbidden'],
]);

/** One exception says by its words alone what it is about. */
const AUTHORIZATION: readonly (readonly [RegExp, OtpErrorCode])[] = [
  [/session is expired/i, 'expired'],
  [/invalid session/i, 'challenge_not_found'],
  [/attempts exceeded/i, 'locked'],
];

export function readException({body}: HttpAnswer): Failure | undefined {
  const {__type, message} = take(body, {__type: text, message: text});
  const backendCode = __type?.replace(/^.*#/, '') ?? '';
  const byWords = AUTHORIZATION.find(([words]) => words.test(message ?? ''))?.[1];
  const code = (backendCode === 'NotAuthorizedException' && byWords) || EXCEPTIONS.get(backendCode);
  return code && {code, backendCode};
}
