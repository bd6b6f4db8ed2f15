import type {Proof, Purpose, Transaction} from '../core/contracts.js';

/** What was sent, for whoever reads the code of it. */
export interface Sent {
  readonly identity: string;
  /** Where a service says so: `email`, `sms`, … */
  readonly channel: string | undefined;
}

/** Something that a person confirms with a code, and that the service asks a proof for. */
export interface Confirmation {
  readonly purpose: Purpose;
  /** What is confirmed, as the service states it. */
  readonly transaction: Transaction;
  /** The same with one part changed: nothing that was confirmed. */
  readonly changed: Transaction;
  /**
   * Asks the service for what was confirmed, with the proof on the request, and says whether it was let through.
   * `fetch` is that of the browser which verified, cookies and all.
   */
  use(proof: Proof, transaction: Transaction, fetch: typeof globalThis.fetch): boolean | Promise<boolean>;
}

/** What the kit cannot know of a service by itself: who may be sent a code, what was sent, and how time passes. */
export interface Hooks {
  /** Somebody who may be sent a code, somebody else each time: what one check uses up is not missing in the next. */
  identity(): string | Promise<string>;
  /** The code in the newest message to an identity. */
  code(sent: Sent): string | Promise<string>;
  /** What a code is for: `login` where left out. */
  readonly purpose?: Purpose;
  /** Somebody who has no account. Left out where whoever asks is sent a code. */
  stranger?(): string | Promise<string>;
  /** Lets time pass at the service, in milliseconds. Where left out the kit itself waits, as long as it is allowed to. */
  wait?(ms: number): unknown;
  /** What else than a sign-in is confirmed by a code. */
  readonly confirmation?: Confirmation;
  /** Another origin whose pages may call the service. */
  readonly origin?: string;
  /** Request headers that the service wants besides: a key, a token. */
  readonly headers?: Readonly<Record<string, string>>;
}
