import type {ChallengeRecord} from './challenge-store.js';
import {CODE_LENGTH} from './codes.js';
import {maskEmail} from './destinations.js';
import type {Challenge} from './schemas.js';

/**
 * What the owner of a challenge may know of it: durations from the request, the destination masked, nothing of the code.
 * @param now when the request came
 */
export function challengeView(record: ChallengeRecord, now: number): Challenge {
  const attemptsLeft = Math.max(0, record.maxAttempts - record.attempts);
  const canSend = attemptsLeft > 0 && record.sends < record.maxSends;
  return {
    id: record.id,
    purpose: record.purpose,
    channel: 'email',
    destination: maskEmail(record.identity),
    length: CODE_LENGTH,
    charset: 'numeric',
    // Rounded so that a page never promises more time, nor an earlier resend, than there is.
    expiresIn: Math.max(0, Math.floor((record.expiresAt - now) / 1000)),
    resendIn: secondsUntil(record.resendAt, now),
    resend: canSend ? 'rotate' : 'none',
    attemptsLeft,
    issued: true,
    ...(record.transaction && {transaction: record.transaction}),
  };
}

/** Whole seconds from now to a time, rounded up; 0 when it has passed. */
export function secondsUntil(time: number, now: number): number {
  return Math.max(0, Math.ceil((time - now) / 1000));
}
