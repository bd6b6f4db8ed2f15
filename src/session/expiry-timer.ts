import type {Clock} from '../core/contracts.js';
import {remainingMs, type Deadline, type Instant} from '../core/deadline.js';

/** Watches one deadline in place of the one before. Holds at most one timer, and none when there is nothing to watch. */
export type ExpiryTimer = (deadline: Deadline | undefined) => void;

/** `onExpire` is called when the deadline passes, at once when it has passed. */
export function createExpiryTimer(clock: Clock, now: () => Instant, onExpire: () => void): ExpiryTimer {
  let stop: (() => void) | undefined;
  return function watch(deadline) {
    stop?.();
    stop = undefined;
    if (!deadline) return;
    const left = remainingMs(deadline, now());
    // Asked again when it rings: timers are early, late, and stand still while a device sleeps.
    if (left > 0) stop = clock.schedule(() => watch(deadline), left);
    else onExpire();
  };
}
