/** One question to the page at a time: its signal, its answer, and nobody who listens to a late one. */
export class Exchange<T> {
  #open: AbortController | undefined;

  get isOpen(): boolean {
    return this.#open !== undefined;
  }

  /** Waits for the answer to the question that `signal` belongs to. */
  async wait(
    response: PromiseLike<T>,
    question: AbortController,
    then: {answered: (answer: T) => void; failed: (error: unknown) => void},
  ): Promise<void> {
    this.#open = question;
    try {
      const answer = await response;
      if (this.#close(question)) then.answered(answer);
    } catch (error) {
      if (this.#close(question)) then.failed(error);
    }
  }

  /** Gives the question up; whether there was one. */
  abort(): boolean {
    const question = this.#open;
    this.#open = undefined;
    question?.abort();
    return question !== undefined;
  }

  #close(question: AbortController): boolean {
    if (this.#open !== question) return false;
    this.#open = undefined;
    return true;
  }
}

/** A property's function as a promise, its own throw included. */
export function asked<T>(ask: () => T | PromiseLike<T>): Promise<T> {
  return new Promise((resolve) => resolve(ask()));
}
