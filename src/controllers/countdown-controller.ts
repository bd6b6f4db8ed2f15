import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Deadline, Instant} from '../core/deadline.js';
import {deadlineAt, nextTickDelay, remainingMs, remainingSeconds} from '../core/deadline.js';
import {present, run, startTicking} from './ticker.js';

export interface CountdownOptions {
  /** The deadline passed while it was watched. */
  readonly elapsed?: () => void;
  /** The displayed second changed. */
  readonly counted?: (seconds: number) => void;
}

/** Counts down to one deadline, from the clock and never by subtraction; wakes nobody when there is none. */
export class CountdownController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: CountdownOptions;
  #deadline: Deadline | undefined;
  #stop: (() => void) | undefined;
  #seconds: number | undefined;

  constructor(host: ReactiveControllerHost & Element, options: CountdownOptions = {}) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** Seconds left, rounded up; undefined without a deadline. */
  get seconds(): number | undefined {
    return this.#deadline && remainingSeconds(remainingMs(this.#deadline, present()));
  }

  /** Epoch milliseconds, or undefined for no countdown. */
  set deadline(wallMs: number | undefined) {
    const now = present();
    this.#deadline = wallMs === undefined ? undefined : deadlineAt(wallMs, now);
    this.#seconds = this.#deadline && remainingMs(this.#deadline, now) > 0 ? Infinity : undefined;
    this.#start();
  }

  hostConnected(): void {
    this.#start();
  }

  hostDisconnected(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  #start(): void {
    // A field that is away from the page may still be told a time.
    const running = this.#seconds !== undefined && this.#host.isConnected;
    if (running && this.#stop) run();
    else if (running) this.#stop = startTicking(this.#tick);
    else this.hostDisconnected();
    this.#host.requestUpdate();
  }

  readonly #tick = (now: Instant): number => {
    if (!this.#deadline || this.#seconds === undefined) return Infinity;
    const left = remainingMs(this.#deadline, now);
    const seconds = remainingSeconds(left);
    if (seconds !== this.#seconds) {
      this.#seconds = seconds;
      this.#host.requestUpdate();
      this.#options.counted?.(seconds);
    }
    if (left > 0) return nextTickDelay(left);
    this.#seconds = undefined;
    queueMicrotask(() => {
      this.hostDisconnected();
      this.#options.elapsed?.();
    });
    return Infinity;
  };
}
