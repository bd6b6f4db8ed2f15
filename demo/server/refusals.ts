import type {Attempt, Rotation} from './challenge-store.js';
import {secondsUntil} from './challenge-view.js';
import {Problem} from './problems.js';

/** Why a code that was tried is not accepted. */
export function attemptProblem(attempt: Exclude<Attempt, {result: 'accepted'}>): Problem {
  switch (attempt.result) {
    case 'wrong':
      return attempt.attemptsLeft > 0
        ? new Problem('invalid_code', {attemptsLeft: attempt.attemptsLeft})
        : new Problem('too_many_attempts', {attemptsLeft: 0});
    case 'exhausted':
      return new Problem('too_many_attempts', {attemptsLeft: 0});
    case 'used':
      return new Problem('already_used');
    case 'expired':
      return new Problem('expired');
    case 'missing':
      return new Problem('challenge_not_found');
  }
}

/** Why no other code is sent. */
export function rotationProblem(rotation: Exclude<Rotation, {result: 'rotated'}>, now: number): Problem {
  switch (rotation.result) {
    case 'too-soon':
      return new Problem('rate_limited', {retryAfter: secondsUntil(rotation.resendAt, now)});
    case 'spent':
      // Nothing more will be sent for this challenge: when its last code has ended, the answer is to issue anew.
      return rotation.expiresAt > now
        ? new Problem('rate_limited', {retryAfter: secondsUntil(rotation.expiresAt, now)})
        : new Problem('expired');
    case 'exhausted':
      return new Problem('too_many_attempts', {attemptsLeft: 0});
    case 'used':
      return new Problem('already_used');
    case 'missing':
      return new Problem('challenge_not_found');
  }
}
