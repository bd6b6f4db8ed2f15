import type {OtpErrorCode, OtpErrorView} from '../../core/errors.js';
import type {OtpFieldStatus} from '../events.js';

/** What a status has to say besides its name. */
export interface StatusDetails extends Partial<OtpErrorView> {
  /** The service's own words for the person. */
  readonly message?: string;
  /** No code is out: what failed was asking for one. */
  readonly isUnsent?: boolean;
}

export interface Settled {
  /** `next`: another factor is awaited; the field begins anew. */
  readonly status: Exclude<OtpFieldStatus, 'idle' | 'verifying' | 'failed'> | 'next';
  readonly details: StatusDetails;
}

const STATUSES = ['verified', 'rejected', 'expired', 'locked', 'next'];

/** Reads an answer to a verification: an Outcome, or `true` and `false`. Undefined for anything else: never a guess. */
export function readOutcome(answer: unknown): Settled | undefined {
  if (answer === true) return {status: 'verified', details: {}};
  if (answer === false) return {status: 'rejected', details: {}};
  if (typeof answer !== 'object' || answer === null) return undefined;
  const {status} = answer as {status?: unknown};
  if (typeof status !== 'string' || !STATUSES.includes(status)) return undefined;
  return {status: status as Settled['status'], details: readDetails(answer)};
}

function readDetails(answer: object): StatusDetails {
  const {reason, attemptsLeft, until, message} = answer as Record<string, unknown>;
  return {
    ...(typeof reason === 'string' ? {code: reason as OtpErrorCode} : {}),
    ...(isCount(attemptsLeft) ? {attemptsLeft} : {}),
    ...(isCount(until) ? {until} : {}),
    ...(typeof message === 'string' && message ? {message} : {}),
  };
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
