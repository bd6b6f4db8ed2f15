/** Speaks through live regions that are there before they are needed. */
export class Announcer {
  readonly #polite: Element;
  readonly #urgent: Element;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(polite: Element, urgent: Element) {
    this.#polite = polite;
    this.#urgent = urgent;
  }

  /** Says plain text once. The same words again are said again: the regions are emptied first. */
  say(words: string, isUrgent = false, delayMs = 50): void {
    this.stop();
    this.#timer = setTimeout(() => {
      (isUrgent ? this.#urgent : this.#polite).textContent = words;
    }, delayMs);
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (const region of [this.#polite, this.#urgent]) if (region.textContent) region.textContent = '';
  }
}
