import type {LockPolicy} from './lockout.js';

/** The wrong codes in a row of one caller, or of one identity. */
export interface FailureRow {
  readonly failures: number;
  readonly lockedUntil: number;
  readonly lastAt: number;
}

export const FORGET_FAILURES_MS = 24 * 60 * 60 * 1000;

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
    lastAt: now,
  };
}

/** Under which names wrong codes are counted: the caller's, who has less of them, and the identity's. */
export function failureKeys(identity: string, caller: string): readonly [string, string] {
  return [JSON.stringify([identity, caller]), JSON.stringify([identity])];
}
