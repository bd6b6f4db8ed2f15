import type {Charset} from './code.js';
import type {Channel, ChannelOption, Purpose, Transaction} from './contracts.js';
import {defined} from './defined.js';
import {errorView, refusal, type OtpErrorView} from './errors.js';

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

export type SessionAction =
  /** A code is being asked for. */
  | {readonly type: 'issue'}
  | {readonly type: 'choice'; readonly options: readonly ChannelOption[]}
  /** A code is out: the first, another, the next factor's, or one found again. */
  | {
      readonly type: 'challenge';
      readonly challenge: ChallengeView;
      readonly options: readonly ChannelOption[];
      readonly expiresAt?: number | undefined;
      readonly resendAt?: number | undefined;
    }
  /** No code came of it: what was there before is there again. */
  | {
      readonly type: 'issue-failed';
      readonly error: OtpErrorView;
      readonly before: OtpStatus;
      readonly resendAt?: number | undefined;
    }
  | {readonly type: 'verify'}
  | {readonly type: 'uncertain'; readonly error: OtpErrorView}
  | {readonly type: 'verified'}
  /** The service did not take the code. */
  | {readonly type: 'refused'; readonly error: OtpErrorView}
  /** The service could not be asked, its answer not be read, or the challenge is gone. */
  | {
      readonly type: 'verify-failed';
      readonly error: OtpErrorView;
      readonly resendAt?: number | undefined;
    }
  | {readonly type: 'expire'}
  | {readonly type: 'cancel'};

type Actions = SessionAction['type'];

/** At rest: the person or the clock is next. */
const RESTING: readonly OtpStatus[] = ['choosing', 'awaiting', 'rejected', 'expired', 'locked', 'failed'];
/** Under way: the service is next. */
export const BUSY: readonly OtpStatus[] = ['issuing', 'verifying', 'uncertain'];

const LIVE: readonly OtpStatus[] = [...RESTING, ...BUSY];

/** From which statuses an action leads on, elsewhere it is ignored; and to which, where that is always the same. */
const MOVES: Readonly<Record<Actions, readonly [from: readonly OtpStatus[], to?: OtpStatus]>> = {
  issue: [['idle', ...RESTING], 'issuing'],
  // A code may lead to the next factor, or to a choice of them; and the answer to an older one may come late.
  choice: [LIVE, 'choosing'],
  challenge: [['idle', ...LIVE], 'awaiting'],
  'issue-failed': [['issuing']],
  verify: [['awaiting', 'rejected', 'expired', 'failed'], 'verifying'],
  uncertain: [['verifying'], 'uncertain'],
  // A success counts whenever it comes: it may be the late answer to an older code.
  verified: [LIVE, 'verified'],
  refused: [['awaiting', 'rejected', 'failed', 'verifying', 'uncertain']],
  'verify-failed': [['awaiting', 'verifying', 'uncertain'], 'failed'],
  // Not while verifying: then the service's answer wins.
  expire: [['awaiting', 'rejected', 'failed'], 'expired'],
  cancel: [LIVE, 'idle'],
};

/** Before a code was asked for. */
export function initialSnapshot(purpose: Purpose): OtpSnapshot {
  return Object.freeze({status: 'idle', purpose, options: Object.freeze([])});
}

/** Whether an action counts in a state. */
export function canTransition(snapshot: OtpSnapshot, type: Actions): boolean {
  if (type === 'verify' && !snapshot.challenge) return false;
  return MOVES[type][0].includes(snapshot.status);
}

/** The state after an action; the very same object where the action does not count. */
export function transition(snapshot: OtpSnapshot, action: SessionAction): OtpSnapshot {
  if (!canTransition(snapshot, action.type)) return snapshot;
  const [, status = snapshot.status] = MOVES[action.type];
  const error = 'error' in action ? errorView(action.error) : undefined;
  return defined<OtpSnapshot>({...snapshot, status, error, ...change(snapshot, action)});
}

type Change = {[K in keyof OtpSnapshot]?: OtpSnapshot[K] | undefined};

/** What an action changes besides the status and the error; an undefined part is dropped. */
function change(snapshot: OtpSnapshot, action: SessionAction): Change | undefined {
  switch (action.type) {
    case 'challenge': {
      const {challenge, options, expiresAt, resendAt} = action;
      return {challenge: Object.freeze(challenge), options: Object.freeze(options), expiresAt, resendAt};
    }
    case 'choice':
    case 'cancel': {
      const options = Object.freeze(action.type === 'choice' ? action.options : []);
      return {challenge: undefined, expiresAt: undefined, resendAt: undefined, options};
    }
    case 'issue-failed': {
      const {before, resendAt = snapshot.resendAt} = action;
      return {status: before === 'idle' ? 'failed' : before, resendAt};
    }
    case 'verify-failed':
      return {resendAt: action.resendAt ?? snapshot.resendAt};
    case 'verified':
      return {expiresAt: undefined, resendAt: undefined};
    case 'refused':
      return refused(snapshot, action.error);
    case 'expire':
      return {error: EXPIRED};
    default:
      return undefined;
  }
}

const EXPIRED: OtpErrorView = Object.freeze({code: 'expired'});

function refused({challenge, expiresAt}: OtpSnapshot, {code, attemptsLeft}: OtpErrorView): Change {
  const status = refusal(code);
  return {
    status,
    challenge: challenge && defined({...challenge, attemptsLeft: attemptsLeft ?? challenge.attemptsLeft}),
    // The service's word beats the clock: what it has ended counts down no more.
    expiresAt: status === 'rejected' ? expiresAt : undefined,
  };
}
