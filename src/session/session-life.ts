import type {
  ActiveChallenge,
  BackendContext,
  CallOptions,
  Clock,
  IssueInput,
  IssueResult,
  OtpBackend,
  Outcome,
  RecoverResult,
  Rejection,
  Verified,
  VerifyResult,
} from '../core/contracts.js';
import type {Instant} from '../core/deadline.js';
import type {OtpPhase} from '../core/errors.js';
import type {OtpSnapshot} from '../core/session-machine.js';
import type {Awaited, KnownChallenge} from './awaited.js';
import type {Ledger, TriedAct} from './ledger.js';
import type {SnapshotStore} from './snapshot-store.js';

/** What a session is made of. */
export interface SessionParts<Http = unknown> {
  readonly backend: OtpBackend<Http>;
  readonly http: Http;
  readonly clock: Clock;
}

/** What a service may answer, to whatever it was asked. */
export type Answer = IssueResult | VerifyResult | RecoverResult;

/** One question to the service. */
export interface Question {
  readonly phase: OtpPhase;
  readonly signal: AbortSignal;
  /** What is tried, or what is asked about. */
  readonly act: TriedAct;
  /** An answer that is no success matters only while the snapshot is this one. */
  readonly before?: OtpSnapshot | undefined;
  call(context: BackendContext): Promise<Answer>;
}

/** What asking for codes and verifying them share: the state, the service, and how it ends. Seen by a session's own parts alone. */
export interface SessionLife extends Awaited {
  readonly backend: OtpBackend;
  readonly input: IssueInput;
  readonly store: SnapshotStore;
  readonly ledger: Ledger;
  readonly outcome: Promise<Verified>;
  /** Aborted when the session is cancelled, and by nothing else. */
  readonly signal: AbortSignal;
  verified: Verified | undefined;
  /** The latest that the service wants back: there may be one before there is a challenge. */
  handle: unknown;
  /** The code that was sent and of which nobody knows whether it was taken. */
  doubted: TriedAct | undefined;
  /** Why the service has done with the challenge, so that another code is another challenge. */
  over: Omit<Rejection, 'kind' | 'handle'> | undefined;
  /** The challenge as a backend is given it. */
  active(): ActiveChallenge;
  now(): Instant;
  /** Throws what a call on a cancelled session, or by someone who has already left, rejects with. */
  check(phase: OtpPhase, signal?: CallOptions['signal']): void;
  /** News of the code that is awaited, asked for at `start`. */
  update(news: KnownChallenge, start: Instant): void;
  /** Brings the state to what the service refused. Throws where that is a fault. */
  refuse(rejection: Rejection, phase: OtpPhase, act: TriedAct): Outcome;
  /**
   * Asks, and brings the state to the answer: resolves with the Outcome, where it is one. Rejects with an OtpError
   * whatever the backend throws, at once when the signal aborts. An answer after that still counts when it is a success,
   * and when it is a refusal of a code that is still awaited.
   */
  ask(question: Question): Promise<Outcome | undefined>;
  cancel(): void;
}
