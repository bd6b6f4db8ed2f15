import type {CodeScope} from './codes.js';
import type {Destination} from './pending-acts.js';
import type {Channel} from './ways.js';

/** Another way, as its owner may know it. */
export interface ChallengeOption {
  readonly id: string;
  readonly channel: Channel;
  readonly destination?: string;
}

/** The page that asked: its host, or the host of the page around it, and then its own. */
export interface BoundTo {
  readonly host: string;
  readonly embeddedHost?: string;
}

/** One challenge as it is kept. Times are epoch milliseconds. The code is there as a keyed hash alone. */
export interface ChallengeRecord extends CodeScope {
  /** Of a code that was sent; nothing is equal to that of one which the person has from elsewhere. */
  readonly digest: string;
  /** The person, where one is known: a sign-in of somebody new has none yet. */
  readonly person?: string;
  /**
   * What its sends are counted against: the destination. At a sign-in by another way than was typed it is what was typed
   * and the way, so that the limits are the same for who has no telephone, and for nobody at all.
   */
  readonly target: string;
  /** The class of what an accepted code proves. */
  readonly acr: string;
  /** Where the code went, masked for its owner's eyes. */
  readonly shown?: string;
  /** Other ways to confirm the same. */
  readonly others: readonly ChallengeOption[];
  /** The hosts that a text message binds its code to. */
  readonly bound: BoundTo;
  /** A second code goes here when this one was accepted. */
  readonly then?: Destination;
  /** The challenge whose code was accepted before this one was asked for. */
  readonly first?: string;
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

/** What became of an attempt that was counted before anything was compared. */
export type Count =
  | {readonly result: 'counted'; readonly attemptsLeft: number}
  | Exclude<Attempt, {result: 'wrong' | 'accepted'}>;

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
  /** Keeps a record, unless there is one of its id. */
  add(record: ChallengeRecord): Promise<void>;
  find(id: string): Promise<ChallengeRecord | undefined>;
  /**
   * Tries a code: in one step, counts the attempt, compares the digests, and marks the challenge as used, now, when
   * they are equal. Of any number of parallel calls with the right digest exactly one is `accepted`.
   */
  attempt(id: string, digest: string, now: number): Promise<Attempt>;
  /** Counts an attempt in one step, for a code that is compared elsewhere: an authenticator's, a recovery code. */
  count(id: string, now: number): Promise<Count>;
  /** Marks an open challenge as used, now; says whether it was open. Of any number of parallel calls one is true. */
  use(id: string, now: number): Promise<boolean>;
  /** Replaces the code in one step, unless it is too soon or there is nothing left to send. Attempts stay counted. */
  rotate(id: string, renewal: Renewal, now: number): Promise<Rotation>;
  /** Closes an open challenge; says whether it is closed now, which a used one never is. */
  cancel(id: string): Promise<boolean>;
  remove(id: string): Promise<void>;
}
