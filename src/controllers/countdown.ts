import type {Deadline, Instant} from '../core/deadline.js';
import {deadlineAt, nextTickDelay, remainingMs, remainingSeconds} from '../core/deadline.js';
import {listen} from './dom.js';

/** All that count now on the page. They share one timer, which is there only while they are seen (T-06 … T-08). */
const counting = new Set<Countdown>();
let timer: ReturnType<typeof setTimeout> | undefined;

function present(): Instant {
  return {wall: Date.now(), mono: performance.now()};
}

/** The seconds of the first are everybody's, so that many wake the page no oftener than one; each ends at its own time. */
function tickAll(): void {
  clearTimeout(timer);
  const [first, ...others] = [...counting].map((countdown) => countdown.tick()).filter(Boolean);
  if (first && !document.hidden) timer = setTimeout(tickAll, nextTickDelay(first, ...others));
}

/** Counts down to one deadline, from the clock and never by subtraction; wakes nobody when there is none. */
export class Countdown {
  readonly #counted: (seconds: number) => void;
  #deadline: Deadline | undefined;
  /** The second that was told last; 0 or none where nothing counts. */
  #told: number | undefined;

  /** `counted` hears each second that is left, and 0 once when the deadline passes while it is watched. */
  constructor(counted: (seconds: number) => void) {
    this.#counted = counted;
  }

  /** Seconds left, rounded up; undefined without a deadline. */
  get seconds(): number | undefined {
    return this.#deadline && remainingSeconds(remainingMs(this.#deadline, present()));
  }

  /** Epoch milliseconds; nothing is counted where they are not finite. */
  set deadline(wallMs: number) {
    this.stop();
    this.#deadline = deadlineAt(wallMs, present());
    this.#told = this.seconds && Infinity;
    this.start();
  }

  start(): void {
    if (!this.#told) return;
    // Once, however often: it is the same listener.
    listen(window, 'visibilitychange pageshow resume online focus', tickAll, undefined, true);
    counting.add(this);
    // Where others count, their timer does for it, unless it ends before.
    if (counting.size < 2 || this.tick() < 1000) tickAll();
  }

  stop(): void {
    counting.delete(this);
    // Where others count, the timer goes on for them.
    if (counting.size === 0) tickAll();
  }

  /** Tells the second that began; answers how many milliseconds are left. */
  tick(): number {
    const left = remainingMs(this.#deadline as Deadline, present());
    const seconds = remainingSeconds(left);
    if (seconds !== this.#told) queueMicrotask(() => this.#counted(seconds));
    this.#told = seconds;
    if (!seconds) counting.delete(this);
    return left;
  }
}
