import type {OtpStatus} from '../../core/session-machine.js';
import type {OtpFieldStatus} from '../events.js';

/** What a status has to say besides its name. */
export interface StatusDetails {
  /** The service's own words for the person. */
  readonly message?: string | undefined;
  /** Of an {@link OtpError}, or the service's reason. */
  readonly code?: string | undefined;
  readonly attemptsLeft?: number | undefined;
  /** When a lock ends, in epoch milliseconds. */
  readonly until?: number | undefined;
  readonly retryAfterMs?: number | undefined;
  /** No code is out: what failed was asking for one. */
  readonly isUnsent?: boolean;
}

export interface Settled {
  /** `next`: another factor is awaited; the field begins anew. */
  readonly status: 'verified' | 'rejected' | 'expired' | 'locked' | 'next';
  readonly details: StatusDetails;
}

const STATUSES: readonly unknown[] = ['verified', 'rejected', 'expired', 'locked', 'next'];

/** Reads an answer to a verification: an Outcome, or `true` and `false`. Undefined for anything else: never a guess. */
export function readOutcome(answer: unknown): Settled | undefined {
  const outcome: unknown =
    typeof answer === 'boolean' ? {status: answer ? 'verified' : 'rejected'} : Object(answer);
  const {status, reason, attemptsLeft, until, message} = outcome as Record<string, unknown>;
  if (!STATUSES.includes(status)) return undefined;
  return {
    status: status as Settled['status'],
    details: {
      code: text(reason),
      attemptsLeft: count(attemptsLeft),
      until: count(until),
      message: text(message),
    },
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}

function count(value: unknown): number | undefined {
  return Number.isFinite(value) && (value as number) >= 0 ? (value as number) : undefined;
}

const SHOWN: Partial<Readonly<Record<OtpStatus, OtpFieldStatus>>> = {
  issuing: 'idle',
  choosing: 'idle',
  awaiting: 'idle',
  uncertain: 'verifying',
};

/** What a field shows of a session's state. */
export function fieldStatus(status: OtpStatus): OtpFieldStatus {
  return SHOWN[status] ?? (status as OtpFieldStatus);
}
