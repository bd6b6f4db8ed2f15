import {listen} from '../../controllers/dom.js';
import type {OtpRequestEvent} from '../events.js';

/** What else answers than a listener: a property of the field. */
type Answer<T> = (options: {signal: AbortSignal}) => T | PromiseLike<T>;

/** One question to the page at a time: its signal, its answer, and nobody who listens to a late one. */
export class Exchange<T> {
  #open: AbortController | undefined;

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Asks by an event: its listeners; else the property, before a provider around the field. Returns the event. */
  ask<E extends OtpRequestEvent<T>>(
    field: Element,
    eventFor: (signal: AbortSignal) => E,
    property: Answer<T> | undefined,
    answered: (answer: T) => void,
    failed: (error: unknown) => void,
  ): E {
    const question = new AbortController();
    const {signal} = question;
    const event = eventFor(signal);
    const dispatching = new AbortController();
    const answer = (): void => {
      if (!property || event.defaultPrevented || event.response) return;
      event.respondWith(new Promise((resolve) => resolve(property({signal}))));
    };
    // Open already: who leaves while this is asked, ends it.
    this.#open = question;
    listen(field, event.type, answer, dispatching.signal);
    field.dispatchEvent(event);
    dispatching.abort();
    const unlessLate =
      <A>(then: (answer: A) => void) =>
      (answer: A): void => {
        if (signal.aborted) return;
        this.#open = undefined;
        then(answer);
      };
    if (!event.response) this.#open = undefined;
    event.response?.then(unlessLate(answered), unlessLate(failed));
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
