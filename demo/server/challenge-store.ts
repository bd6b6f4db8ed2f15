import type {CodeScope} from './codes.js';

/** One challenge as it is kept. Times are epoch milliseconds. The code is there as a keyed hash alone. */
export interface ChallengeRecord extends CodeScope {
  readonly digest: string;
  readonly state: 'open' | 'used' | 'cancelled';
  /** When the code was accepted. */
  readonly usedAt?: number;
  readonly expiresAt: number;
  readonly resendAt: number;
  /** When the record may be forgotten. */
  readonly forgetAt: number;
  /** Codes tried so far, over all sends. */
  readonly attempts: number;
  readonly maxAttempts: number;
  readonly sends: number;
  readonly maxSends: number;
}

/** What became of one code that was tried. `attemptsLeft` is what remains after it. */
export type Attempt =
  | {readonly result: 'wrong'; readonly attemptsLeft: number}
  | {readonly result: 'accepted'}
  | {readonly result: 'used' | 'expired' | 'exhausted' | 'missing'};

/** The parts of a record that a resend replaces. */
export type Renewal = Pick<ChallengeRecord, 'digest' | 'expiresAt' | 'resendAt' | 'forgetAt'>;

export type Rotation =
  | {readonly result: 'rotated'; readonly record: ChallengeRecord}
  | {readonly result: 'too-soon'; readonly resendAt: number}
  /** As many as may be sent have been sent. */
  | {readonly result: 'spent'; readonly expiresAt: number}
  | {readonly result: 'used' | 'exhausted' | 'missing'};

/**
 * Where challenges are kept. Every change that two requests could race for is one method, to be done as one atomic
 * step: a script in Redis, a conditional UPDATE in SQL.
 */
export interface ChallengeStore {
  add(record: ChallengeRecord): Promise<void>;
  find(id: string): Promise<ChallengeRecord | undefined>;
  /**
   * Tries a code: in one step, counts the attempt, compares the digests, and marks the challenge as used, now, when
   * they are equal. Of any number of parallel calls with the right digest exactly one is `accepted`.
   */
  attempt(id: string, digest: string, now: number): Promise<Attempt>;
  /** Replaces the code in one step, unless it is too soon or there is nothing left to send. Attempts stay counted. */
  rotate(id: string, renewal: Renewal, now: number): Promise<Rotation>;
  /** Closes an open challenge; says whether it is closed now, which a used one never is. */
  cancel(id: string): Promise<boolean>;
  remove(id: string): Promise<void>;
}
