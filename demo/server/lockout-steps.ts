import type {LockPolicy} from './lockout.js';

/** The wrong codes in a row of one caller, or of one identity. */
export interface FailureRow {
  readonly failures: number;
  readonly lockedUntil: number;
  /** Tries that have begun and were not judged yet. */
  readonly pending: number;
  readonly lastAt: number;
}

export const FORGET_FAILURES_MS = 24 * 60 * 60 * 1000;

/** Nothing is judged for longer: what is pending from before was lost with its process. */
const PENDING_MS = 60 * 1000;

const NO_FAILURES: FailureRow = {failures: 0, lockedUntil: 0, pending: 0, lastAt: 0};

/** One more try, before its code is compared; undefined where as many are under way as are left. */
export function beginStep(row: FailureRow = NO_FAILURES, limit: number, now: number): FailureRow | undefined {
  const pending = row.lastAt + PENDING_MS > now ? row.pending : 0;
  return row.failures + pending < limit ? {...row, pending: pending + 1, lastAt: now} : undefined;
}

/** A try that was judged, and was not wrong. */
export function endStep(row: FailureRow | undefined): FailureRow | undefined {
  return row && {...row, pending: Math.max(0, row.pending - 1)};
}

/** One more wrong code. */
export function failureStep(
  row: FailureRow | undefined,
  limit: number,
  {durationMs}: LockPolicy,
  now: number,
): FailureRow {
  const failures = (row?.failures ?? 0) + 1;
  const locks = failures >= limit;
  return {
    failures: locks ? 0 : failures,
    // A failure that raced with the one that locked must not unlock.
    lockedUntil: locks ? now + durationMs : (row?.lockedUntil ?? 0),
    pending: endStep(row)?.pending ?? 0,
    lastAt: now,
  };
}

/** Under which names wrong codes are counted: the caller's, who has less of them, and the identity's. */
export function failureKeys(identity: string, caller: string): readonly [string, string] {
  return [JSON.stringify([identity, caller]), JSON.stringify([identity])];
}
