/** One mail as the inbox shows it. */
export interface MailMessage {
  readonly id: string;
  readonly to: string;
  readonly from: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** ISO date. */
  readonly date: string;
}

const KEEP = 200;

/** The mails that the embedded server took, newest first. Old ones are forgotten; `received` counts all. */
export class Mailbox {
  #messages: readonly MailMessage[] = [];
  #received = 0;
  readonly #watchers = new Set<(message: MailMessage) => void>();

  get messages(): readonly MailMessage[] {
    return this.#messages;
  }

  /** How many mails arrived since the start, cleared ones included. */
  get received(): number {
    return this.#received;
  }

  add(message: MailMessage): void {
    this.#received += 1;
    this.#messages = [message, ...this.#messages].slice(0, KEEP);
    for (const watcher of this.#watchers) watcher(message);
  }

  clear(): void {
    this.#messages = [];
  }

  /** Calls back for each new mail; returns how to stop that. */
  watch(watcher: (message: MailMessage) => void): () => void {
    this.#watchers.add(watcher);
    return () => this.#watchers.delete(watcher);
  }
}
