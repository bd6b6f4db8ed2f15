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
  timer = undefined;
  const [first, ...others] = [...counting].map((countdown) => countdown.tick()).filter(Boolean);
  if (first && !document.hidden)
    timer = setTimeout(tickAll, Math.min(nextTickDelay(first), ...others.map((left) => left + 5)));
}

/** Counts down to one deadline, from the clock and never by subtraction; wakes nobody when there is none. */
export class Countdown {
  readonly #counted: (seconds: number) => void;
  #deadline: Deadline | undefined;
  /** The second that was told last; 0 where nothing counts. */
  #told = 0;

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
    this.#told = this.seconds ? Infinity : 0;
    this.start();
  }

  start(): void {
    if (!this.#told) return;
    // Once, however often: it is the same listener.
    listen(window, 'visibilitychange pageshow resume online focus', tickAll, undefined, true);
    counting.add(this);
    // What ends before the timer wakes cannot wait for it.
    if (!timer || this.tick() <= 1000) tickAll();
  }

  stop(): void {
    // Where others count, the timer goes on for them.
    if (counting.delete(this) && counting.size === 0) tickAll();
  }

  /** Tells the second that began; answers how many milliseconds are left. */
  tick(): number {
    const left = this.#deadline ? remainingMs(this.#deadline, present()) : 0;
    const seconds = remainingSeconds(left);
    if (seconds !== this.#told) queueMicrotask(() => this.#counted(seconds));
    this.#told = seconds;
    if (!seconds) counting.delete(this);
    return left;
  }
}
