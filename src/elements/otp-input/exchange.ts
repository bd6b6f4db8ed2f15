/** One question to the page at a time: its signal, its answer, and nobody who listens to a late one. */
export class Exchange<T> {
  #open: AbortController | undefined;

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Waits for the answer to the question that `signal` belongs to. */
  wait(
    response: PromiseLike<T>,
    question: AbortController,
    answered: (answer: T) => void,
    failed: (error: unknown) => void,
  ): void {
    this.#open = question;
    const unlessLate =
      <A>(then: (answer: A) => void) =>
      (answer: A): void => {
        if (this.#open !== question) return;
        this.#open = undefined;
        then(answer);
      };
    void response.then(unlessLate(answered), unlessLate(failed));
  }

  /** Gives the question up; whether there was one. */
  abort(): boolean {
    const question = this.#open;
    this.#open = undefined;
    question?.abort();
    return question !== undefined;
  }
}

/** A property's function as a promise, its own throw included. */
export function asked<T>(ask: () => T | PromiseLike<T>): Promise<T> {
  return new Promise((resolve) => resolve(ask()));
}
