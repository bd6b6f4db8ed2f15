import type {Clock} from '../../src/core/contracts.js';

interface Timer {
  readonly due: number;
  readonly ring: () => void;
}

/** A clock that stands still until it is moved. Its two times can be moved apart. */
export class ManualClock implements Clock {
  #wall: number;
  #mono = 1000;
  #timers = new Set<Timer>();
  /** Every delay that was asked for. */
  readonly delays: number[] = [];

  constructor(wall = 1_700_000_000_000) {
    this.#wall = wall;
  }

  /** Timers that have not rung. */
  get live(): number {
    return this.#timers.size;
  }

  wall(): number {
    return this.#wall;
  }

  mono(): number {
    return this.#mono;
  }

  schedule(ring: () => void, delayMs: number): () => void {
    const timer = {due: this.#mono + delayMs, ring};
    this.delays.push(delayMs);
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Lets time pass, ringing what falls due on the way. */
  advance(ms: number): void {
    const end = this.#mono + ms;
    for (;;) {
      const next = [...this.#timers].filter(({due}) => due <= end).sort((a, b) => a.due - b.due)[0];
      if (!next) break;
      this.#move(Math.max(0, next.due - this.#mono));
      this.#timers.delete(next);
      next.ring();
    }
    this.#move(end - this.#mono);
  }

  /** Someone sets the wall clock; no timer notices. */
  setWall(wall: number): void {
    this.#wall = wall;
  }

  #move(ms: number): void {
    this.#wall += ms;
    this.#mono += ms;
  }
}
