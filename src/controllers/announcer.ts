import {setText} from './dom.js';

/** What was said is heard this long. */
const HEARD_MS = 7000;

/** Speaks through live regions that are there before they are needed. */
export class Announcer {
  readonly #polite: Element;
  readonly #urgent: Element;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #freeAt = 0;

  constructor(polite: Element, urgent: Element) {
    this.#polite = polite;
    this.#urgent = urgent;
  }

  /** Says plain text once. The same words again are said again: the regions are emptied first. */
  say(words: string, isUrgent = false, delayMs = 50): void {
    this.stop();
    this.hush(HEARD_MS);
    this.#timer = setTimeout(() => {
      (isUrgent ? this.#urgent : this.#polite).textContent = words;
    }, delayMs);
  }

  /** Whether a mere remark disturbs nobody now. */
  get isFree(): boolean {
    return performance.now() >= this.#freeAt;
  }

  hush(ms: number): void {
    this.#freeAt = Math.max(this.#freeAt, performance.now() + ms);
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (const region of [this.#polite, this.#urgent]) setText(region, '');
  }
}
