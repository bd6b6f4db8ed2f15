import type {Clock} from '../core/contracts.js';

/** Real time: the wall clock, the clock that nobody sets, and one timer a call. Nothing runs on import. */
export const systemClock: Clock = {
  wall: () => Date.now(),
  mono: () => performance.now(),
  schedule(callback, delayMs) {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  },
};
