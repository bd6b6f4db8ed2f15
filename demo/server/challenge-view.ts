import type {ChallengeRecord} from './challenge-store.js';
import {CODE_LENGTH} from './codes.js';
import {RECOVERY_LENGTH} from './recovery-codes.js';
import type {Challenge} from './schemas.js';

/**
 * What the owner of a challenge may know of it: durations from the request, the destination masked, nothing of the code.
 * @param now when the request came
 */
export function challengeView(record: ChallengeRecord, now: number): Challenge {
  const {id, purpose, channel, shown, others, transaction} = record;
  const attemptsLeft = Math.max(0, record.maxAttempts - record.attempts);
  return {
    id,
    purpose,
    channel,
    ...(shown !== undefined && {destination: shown}),
    ...(channel === 'recovery'
      ? {length: RECOVERY_LENGTH, charset: 'alphanumeric'}
      : {length: CODE_LENGTH, charset: 'numeric'}),
    ...times(record, attemptsLeft > 0, now),
    attemptsLeft,
    ...(others.length > 0 && {options: [...others]}),
    ...(transaction && {transaction}),
  };
}

type Times = Pick<Challenge, 'expiresIn' | 'resendIn' | 'resend' | 'issued'>;

function times(record: ChallengeRecord, hasAttempts: boolean, now: number): Times {
  // Nothing was sent, so no clock of it runs.
  if (isOwn(record)) return {expiresIn: 0, resendIn: 0, resend: 'none', issued: false};
  return {
    // Rounded so that a page never promises more time, nor an earlier resend, than there is.
    expiresIn: Math.max(0, Math.floor((record.expiresAt - now) / 1000)),
    resendIn: secondsUntil(record.resendAt, now),
    resend: hasAttempts && record.sends < record.maxSends ? 'rotate' : 'none',
    issued: true,
  };
}

/** Whether the person has the code from elsewhere: an app, or a list. */
export function isOwn({channel}: Pick<ChallengeRecord, 'channel'>): boolean {
  return channel === 'totp' || channel === 'recovery';
}

/** Whole seconds from now to a time, rounded up; 0 when it has passed. */
export function secondsUntil(time: number, now: number): number {
  return Math.max(0, Math.ceil((time - now) / 1000));
}
