import {defined} from './defined.js';
import {oneOf} from './fields.js';

/**
 * Everything that can go wrong between a person, a code and a service, as one word each.
 * Four a person can cause ({@link isRejection}): they arrive as an Outcome. The rest are faults and are thrown.
 */
export type OtpErrorCode =
  | 'invalid_code'
  | 'expired'
  | 'already_used'
  | 'too_many_attempts'
  | 'locked'
  | 'challenge_not_found'
  | 'rate_limited'
  | 'conflict'
  | 'invalid_destination'
  | 'delivery_failed'
  | 'channel_unavailable'
  | 'captcha_required'
  | 'unauthenticated'
  | 'forbidden'
  | 'network'
  | 'offline'
  | 'timeout'
  | 'server'
  | 'aborted'
  | 'unsupported_response'
  | 'cancelled'
  | 'step_up_unsatisfied'
  | 'not_replayable'
  | 'origin_not_allowed'
  | 'presenter_missing';

/** The call during which an error arose. */
export type OtpPhase = 'issue' | 'verify' | 'resend' | 'cancel' | 'recover' | 'step-up';

/** What a person may be shown of an error, and nothing that could hold a code, a proof or an address. */
export interface OtpErrorView {
  readonly code: OtpErrorCode;
  /** Tries left on this challenge, where the service says so. */
  readonly attemptsLeft?: number;
  /** When a lock ends, in epoch milliseconds. */
  readonly until?: number;
  /** How long to wait before the same call may be made again. */
  readonly retryAfterMs?: number;
}

export interface OtpErrorDetails extends Omit<OtpErrorView, 'code'> {
  readonly phase: OtpPhase;
  /** What else it may have been, where a service does not tell (an expired code reported as unknown). */
  readonly candidates?: readonly OtpErrorCode[];
  /** The HTTP status, where there was one. */
  readonly status?: number;
  /** The service's own word for it. */
  readonly backendCode?: string;
  /** The service's id of the request, for a support case. */
  readonly requestId?: string;
}

const BRAND = Symbol.for('otp-stepup.error');

/** The state that follows what a person can cause. */
const REFUSALS: Partial<Readonly<Record<OtpErrorCode, 'rejected' | 'expired' | 'locked'>>> = {
  invalid_code: 'rejected',
  expired: 'expired',
  too_many_attempts: 'locked',
  locked: 'locked',
};

const RETRYABLE: readonly OtpErrorCode[] = [
  'invalid_code',
  'rate_limited',
  'conflict',
  'delivery_failed',
  'captcha_required',
  'network',
  'offline',
  'timeout',
  'server',
];

const OVER: readonly OtpErrorCode[] = ['already_used', 'challenge_not_found', 'unauthenticated', 'forbidden'];

const SERVICE: readonly OtpErrorCode[] = [
  .../* @__PURE__ */ (Object.keys(REFUSALS) as OtpErrorCode[]),
  ...RETRYABLE,
  ...OVER,
  'invalid_destination',
  'channel_unavailable',
];

const LOST: readonly OtpErrorCode[] = ['network', 'timeout', 'server', 'aborted'];

/**
 * A fault. `code` is a literal to switch on; the message names the call and the code word only, so it is safe to log.
 * Details that are absent stay absent: no property is ever `undefined`.
 */
export class OtpError<C extends OtpErrorCode = OtpErrorCode> extends Error implements OtpErrorDetails {
  override readonly name = 'OtpError';
  readonly code: C;
  declare readonly phase: OtpPhase;
  declare readonly attemptsLeft?: number;
  declare readonly until?: number;
  declare readonly retryAfterMs?: number;
  declare readonly candidates?: readonly OtpErrorCode[];
  declare readonly status?: number;
  declare readonly backendCode?: string;
  declare readonly requestId?: string;

  constructor(code: C, details: {readonly [K in keyof OtpErrorDetails]: OtpErrorDetails[K] | undefined}) {
    super(`${details.phase}: ${code}`);
    this.code = code;
    Object.assign(this, defined(details));
  }

  /** What {@link isOtpError} looks for. */
  get [BRAND](): true {
    return true;
  }

  /** Whether the same call may succeed when it is made again. */
  get retryable(): boolean {
    return RETRYABLE.includes(this.code);
  }
}

/** One member for each code, so that `switch (error.code)` narrows. */
export type AnyOtpError = {[C in OtpErrorCode]: OtpError<C>}[OtpErrorCode];

/** Whether a caught value is an {@link OtpError}, of this copy of the library, another copy or another realm. */
export function isOtpError(value: unknown): value is AnyOtpError {
  return (Object(value) as {readonly [BRAND]?: unknown})[BRAND] === true;
}

/** Whether a person's code was the cause, so that it is told as an Outcome and not thrown. */
export function isRejection(code: OtpErrorCode): boolean {
  return code in REFUSALS;
}

/** The state that a code which was not taken leads to. */
export function refusal(code: OtpErrorCode): 'rejected' | 'expired' | 'locked' {
  return REFUSALS[code] ?? 'rejected';
}

/** Whether a failed verify leaves it open if the service took the code: nobody may send it again before asking. */
export function isOutcomeUnknown(code: OtpErrorCode): boolean {
  return LOST.includes(code);
}

/** The code that a word of our own wire contract stands for; undefined for a word that no service may say. */
export const parseErrorCode = /* @__PURE__ */ oneOf(...SERVICE);

/** Whether the service has said that no code can help this challenge any more: only another one can. */
export function isChallengeOver(code: string | undefined): boolean {
  return OVER.includes(code as OtpErrorCode);
}

/** The part of an error that a snapshot may carry. */
export function errorView(error: OtpErrorView): OtpErrorView {
  const {code, attemptsLeft, until, retryAfterMs} = error;
  return defined<OtpErrorView>({code, attemptsLeft, until, retryAfterMs});
}
