/** Speaks through live regions that are there before they are needed. */
export class Announcer {
  readonly #region: (urgent: boolean) => Element | null | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(region: (urgent: boolean) => Element | null | undefined) {
    this.#region = region;
  }

  /** Says plain text once. The same words again are said again: the region is emptied first. */
  say(words: string, urgent = false): void {
    this.stop();
    this.#timer = setTimeout(() => {
      const region = this.#region(urgent);
      if (region) region.textContent = words;
    }, 50);
  }

  stop(): void {
    clearTimeout(this.#timer);
    for (const urgent of [true, false]) {
      const region = this.#region(urgent);
      if (region?.textContent) region.textContent = '';
    }
  }
}
