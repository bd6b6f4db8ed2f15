import type {Outcome} from '../../core/contracts.js';
import type {OtpStatus} from '../../core/session-machine.js';
import {en} from '../../i18n/locales/en.js';
import type {OtpFieldStatus} from '../events.js';

/** A status, and what it has to say besides its name. */
export interface FieldState {
  readonly status: OtpFieldStatus;
  /** The service's own words for the person. */
  readonly message?: string | undefined;
  /** Of an {@link OtpError}. */
  readonly code?: string | undefined;
  readonly attemptsLeft?: number | undefined;
  /** When a lock ends, in epoch milliseconds. */
  readonly until?: number | undefined;
  readonly retryAfterMs?: number | undefined;
  /** No code is out: what failed was asking for one. */
  readonly isUnsent?: boolean;
}

const OUTCOMES: readonly unknown[] = ['verified', 'rejected', 'expired', 'locked', 'next'];

/** What a field shows of a session's or an answer's status: what it has a word for, and else that it waits. */
export function fieldStatus(status: OtpStatus | Outcome['status']): OtpFieldStatus {
  if (status === 'uncertain') return 'verifying';
  return status in en ? (status as OtpFieldStatus) : 'idle';
}

/** Reads an answer to a verification: an Outcome, or `true` and `false`. Undefined for anything else: never a guess. */
export function readOutcome(answer: unknown): FieldState | undefined {
  const outcome: unknown =
    typeof answer === 'boolean' ? {status: answer ? 'verified' : 'rejected'} : Object(answer);
  const {status, attemptsLeft, until, message} = outcome as Record<string, unknown>;
  if (!OUTCOMES.includes(status)) return undefined;
  return {
    status: fieldStatus(status as Outcome['status']),
    attemptsLeft: count(attemptsLeft),
    until: count(until),
    message: typeof message === 'string' ? message : undefined,
  };
}

function count(value: unknown): number | undefined {
  return Number.isFinite(value) && (value as number) >= 0 ? (value as number) : undefined;
}
