/** One thing that arrived at the demonstration's telephone. */
export interface PhoneEvent {
  readonly id: string;
  readonly kind: 'sms' | 'call';
  readonly to: string;
  readonly from: string;
  /** The message; of a call, what is said once it is answered. */
  readonly text: string;
  /** ISO date. */
  readonly date: string;
}

const KEEP = 200;

/** The text messages and calls that the embedded gateway took, newest first. Old ones are forgotten; `received` counts all. */
export class Phone {
  #events: readonly PhoneEvent[] = [];
  #received = 0;
  readonly #watchers = new Set<(event: PhoneEvent) => void>();

  get events(): readonly PhoneEvent[] {
    return this.#events;
  }

  get received(): number {
    return this.#received;
  }

  add(event: PhoneEvent): void {
    this.#received += 1;
    this.#events = [event, ...this.#events].slice(0, KEEP);
    for (const watcher of this.#watchers) watcher(event);
  }

  clear(): void {
    this.#events = [];
  }

  /** Calls back for each new event; returns how to stop that. */
  watch(watcher: (event: PhoneEvent) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}
