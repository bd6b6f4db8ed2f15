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

const REJECTIONS: ReadonlySet<OtpErrorCode> = new Set<OtpErrorCode>([
  'invalid_code',
  'expired',
  'too_many_attempts',
  'locked',
]);

const RETRYABLE: ReadonlySet<OtpErrorCode> = new Set<OtpErrorCode>([
  'invalid_code',
  'rate_limited',
  'conflict',
  'delivery_failed',
  'captcha_required',
  'network',
  'offline',
  'timeout',
  'server',
]);

const LOST: ReadonlySet<OtpErrorCode> = new Set<OtpErrorCode>(['network', 'timeout', 'server', 'aborted']);

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

  constructor(code: C, details: OtpErrorDetails) {
    super(`${details.phase}: ${code}`);
    this.code = code;
    Object.assign(this, details);
    Object.defineProperty(this, BRAND, {value: true});
  }

  /** Whether the same call may succeed when it is made again. */
  get retryable(): boolean {
    return RETRYABLE.has(this.code);
  }
}

/** One member for each code, so that `switch (error.code)` narrows. */
export type AnyOtpError = {[C in OtpErrorCode]: OtpError<C>}[OtpErrorCode];

/** Whether a caught value is an {@link OtpError}, of this copy of the library, another copy or another realm. */
export function isOtpError(value: unknown): value is AnyOtpError {
  return typeof value === 'object' && value !== null && BRAND in value;
}

/** Whether a person's code was the cause, so that it is told as an Outcome and not thrown. */
export function isRejection(code: OtpErrorCode): boolean {
  return REJECTIONS.has(code);
}

/** Whether a failed verify leaves it open if the service took the code: nobody may send it again before asking. */
export function isOutcomeUnknown(code: OtpErrorCode): boolean {
  return LOST.has(code);
}

/** The part of an error that a snapshot may carry. */
export function errorView(error: OtpErrorView): OtpErrorView {
  return Object.freeze({
    code: error.code,
    ...(error.attemptsLeft === undefined ? {} : {attemptsLeft: error.attemptsLeft}),
    ...(error.until === undefined ? {} : {until: error.until}),
    ...(error.retryAfterMs === undefined ? {} : {retryAfterMs: error.retryAfterMs}),
  });
}
