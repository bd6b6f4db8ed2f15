import type {Deadline, Instant} from '../core/deadline.js';
import {deadlineAt, nextTickDelay, remainingMs, remainingSeconds} from '../core/deadline.js';
import {present, startTicking} from './ticker.js';

/** Counts down to one deadline, from the clock and never by subtraction; wakes nobody when there is none. */
export class Countdown {
  readonly #counted: (seconds: number) => void;
  #deadline: Deadline | undefined;
  /** The second that was told last; undefined where nothing counts. */
  #told: number | undefined;
  #stop: (() => void) | undefined;

  /** `counted` hears each second that is left, and 0 once when the deadline passes while it is watched. */
  constructor(counted: (seconds: number) => void) {
    this.#counted = counted;
  }

  /** Seconds left, rounded up; undefined without a deadline. */
  get seconds(): number | undefined {
    return this.#deadline && remainingSeconds(remainingMs(this.#deadline, present()));
  }

  /** Epoch milliseconds, or undefined for no countdown. */
  set deadline(wallMs: number | undefined) {
    this.stop();
    this.#deadline = wallMs === undefined ? undefined : deadlineAt(wallMs, present());
    this.#told = this.seconds ? Infinity : undefined;
    this.start();
  }

  start(): void {
    if (this.#told !== undefined) this.#stop ??= startTicking(this.#tick);
  }

  stop(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  readonly #tick = (now: Instant): number => {
    if (!this.#deadline || this.#told === undefined) return Infinity;
    const left = remainingMs(this.#deadline, now);
    const seconds = remainingSeconds(left);
    if (seconds !== this.#told) queueMicrotask(() => this.#counted(seconds));
    this.#told = seconds || undefined;
    if (!seconds) queueMicrotask(() => this.stop());
    return nextTickDelay(left);
  };
}
