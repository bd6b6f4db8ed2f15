import type {OtpRequestEvent} from '../events.js';

/** What else answers than a listener: a property of the field. */
type Answer<T> = (options: {signal: AbortSignal}) => T | PromiseLike<T>;

/** One question to the page at a time: its signal, its answer, and nobody who listens to a late one. */
export class Exchange<T> {
  #open: AbortController | undefined;

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Asks by an event, and the property where no listener answers. Returns the event. */
  ask<E extends OtpRequestEvent<T>>(
    field: Element,
    eventFor: (signal: AbortSignal) => E,
    property: Answer<T> | undefined,
    answered: (answer: T) => void,
    failed: (error: unknown) => void,
  ): E {
    // Open already: who leaves while this is asked, ends it.
    const {signal} = (this.#open = new AbortController());
    const event = eventFor(signal);
    const isOpenToAll = field.dispatchEvent(event);
    const response =
      event.response ??
      (isOpenToAll && property ? new Promise<T>((resolve) => resolve(property({signal}))) : undefined);
    const unlessLate =
      <A>(then: (answer: A) => void) =>
      (answer: A): void => {
        if (signal.aborted) return;
        this.#open = undefined;
        then(answer);
      };
    if (!response) this.#open = undefined;
    response?.then(unlessLate(answered), unlessLate(failed));
    return event;
  }

  /** Gives the question up; whether there was one. */
  abort(): boolean {
    const question = this.#open;
    this.#open = undefined;
    question?.abort();
    return question !== undefined;
  }
}
