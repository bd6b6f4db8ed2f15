import type {Charset} from './code.js';
import type {Channel, ChannelOption, Purpose, Transaction} from './contracts.js';
import type {OtpErrorCode, OtpErrorView} from './errors.js';

export type OtpStatus =
  | 'idle'
  | 'issuing'
  | 'choosing'
  | 'awaiting'
  | 'verifying'
  | 'uncertain'
  | 'rejected'
  | 'verified'
  | 'expired'
  | 'locked'
  | 'failed';

/** What may be shown of a challenge. */
export interface ChallengeView {
  readonly id?: string;
  readonly channel: Channel;
  readonly destination?: string;
  readonly length: number;
  readonly charset: Charset;
  readonly issued: boolean;
  readonly transaction?: Transaction;
  readonly attemptsLeft?: number;
}

/** The public state of a session, frozen. It never holds a code, a handle or a proof. */
export interface OtpSnapshot {
  readonly status: OtpStatus;
  readonly purpose: Purpose;
  readonly challenge?: ChallengeView;
  /** Other ways to get a code. */
  readonly options: readonly ChannelOption[];
  /** When the code ends, in epoch milliseconds. */
  readonly expiresAt?: number;
  /** When another code may be asked for, in epoch milliseconds; absent where none can be. */
  readonly resendAt?: number;
  readonly error?: OtpErrorView;
}

/** The states that follow a code which was not taken. */
export type Refusal = 'rejected' | 'expired' | 'locked';

export type SessionAction =
  /** A code is being asked for. */
  | {readonly type: 'issue'}
  | {readonly type: 'choice'; readonly options: readonly ChannelOption[]}
  /** A code is out: the first, another, the next factor's, or one found again. */
  | {
      readonly type: 'challenge';
      readonly challenge: ChallengeView;
      readonly options: readonly ChannelOption[];
      readonly expiresAt?: number;
      readonly resendAt?: number;
    }
  /** No code came of it: what was there before is there again. */
  | {
      readonly type: 'issue-failed';
      readonly error: OtpErrorView;
      readonly before: OtpStatus;
      readonly resendAt?: number;
    }
  | {readonly type: 'verify'}
  | {readonly type: 'uncertain'; readonly error: OtpErrorView}
  | {readonly type: 'verified'}
  /** The service did not take the code. */
  | {readonly type: 'refused'; readonly error: OtpErrorView}
  /** The service could not be asked, or its answer not be read. */
  | {readonly type: 'verify-failed'; readonly error: OtpErrorView}
  | {readonly type: 'expire'}
  | {readonly type: 'cancel'};

type Actions = SessionAction['type'];

/** The statuses in which an action counts; elsewhere it is ignored. */
const ALLOWED: Readonly<Record<Actions, readonly OtpStatus[]>> = {
  issue: ['idle', 'choosing', 'awaiting', 'rejected', 'expired', 'locked', 'failed'],
  choice: ['issuing'],
  challenge: ['idle', 'issuing', 'awaiting', 'verifying', 'uncertain'],
  'issue-failed': ['issuing'],
  verify: ['awaiting', 'rejected', 'expired', 'failed'],
  uncertain: ['verifying'],
  // A success counts whenever it comes: it may be the late answer to an older code.
  verified: [
    'issuing',
    'choosing',
    'awaiting',
    'verifying',
    'uncertain',
    'rejected',
    'expired',
    'locked',
    'failed',
  ],
  refused: ['awaiting', 'verifying', 'uncertain'],
  'verify-failed': ['verifying', 'uncertain'],
  // Not while verifying: then the service's answer wins.
  expire: ['awaiting', 'rejected', 'failed'],
  cancel: [
    'issuing',
    'choosing',
    'awaiting',
    'verifying',
    'uncertain',
    'rejected',
    'expired',
    'locked',
    'failed',
  ],
};

export function initialSnapshot(purpose: Purpose): OtpSnapshot {
  return Object.freeze({status: 'idle', purpose, options: Object.freeze([])});
}

/** Whether an action counts in a state. */
export function canTransition(snapshot: OtpSnapshot, type: Actions): boolean {
  if (type === 'verify' && !snapshot.challenge) return false;
  return ALLOWED[type].includes(snapshot.status);
}

/** The state after an action; the very same object where the action does not count. */
export function transition(snapshot: OtpSnapshot, action: SessionAction): OtpSnapshot {
  return canTransition(snapshot, action.type) ? Object.freeze(next(snapshot, action)) : snapshot;
}

function next(snapshot: OtpSnapshot, action: SessionAction): OtpSnapshot {
  switch (action.type) {
    case 'issue':
      return {...withoutError(snapshot), status: 'issuing'};
    case 'choice':
      return {status: 'choosing', purpose: snapshot.purpose, options: Object.freeze([...action.options])};
    case 'challenge':
      return awaiting(snapshot.purpose, action);
    case 'issue-failed':
      return {
        ...snapshot,
        status: action.before === 'idle' ? 'failed' : action.before,
        error: action.error,
        ...(action.resendAt === undefined ? {} : {resendAt: action.resendAt}),
      };
    case 'verify':
      return {...withoutError(snapshot), status: 'verifying'};
    case 'uncertain':
      return {...snapshot, status: 'uncertain', error: action.error};
    case 'verified':
      return {...withoutTimes(withoutError(snapshot)), status: 'verified'};
    case 'refused':
      return refused(snapshot, action.error);
    case 'verify-failed':
      return {...snapshot, status: 'failed', error: action.error};
    case 'expire':
      return {...snapshot, status: 'expired', error: Object.freeze({code: 'expired'})};
    case 'cancel':
      return initialSnapshot(snapshot.purpose);
  }
}

function awaiting(purpose: Purpose, action: Extract<SessionAction, {type: 'challenge'}>): OtpSnapshot {
  return {
    status: 'awaiting',
    purpose,
    challenge: Object.freeze({...action.challenge}),
    options: Object.freeze([...action.options]),
    ...(action.expiresAt === undefined ? {} : {expiresAt: action.expiresAt}),
    ...(action.resendAt === undefined ? {} : {resendAt: action.resendAt}),
  };
}

function refused(snapshot: OtpSnapshot, error: OtpErrorView): OtpSnapshot {
  const {challenge} = snapshot;
  const counted =
    challenge && error.attemptsLeft !== undefined
      ? {challenge: Object.freeze({...challenge, attemptsLeft: error.attemptsLeft})}
      : {};
  return {...snapshot, ...counted, status: refusal(error.code), error};
}

/** The state that a code which was not taken leads to. */
export function refusal(code: OtpErrorCode): Refusal {
  switch (code) {
    case 'expired':
      return 'expired';
    case 'too_many_attempts':
    case 'locked':
      return 'locked';
    default:
      return 'rejected';
  }
}

function withoutError({error: _error, ...rest}: OtpSnapshot): OtpSnapshot {
  return rest;
}

function withoutTimes({expiresAt: _expiresAt, resendAt: _resendAt, ...rest}: OtpSnapshot): OtpSnapshot {
  return rest;
}
