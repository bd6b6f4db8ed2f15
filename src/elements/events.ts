/** How a code came into the field. */
export type OtpSource = 'typed' | 'paste' | 'autofill' | 'webotp' | 'script' | 'retry';

/** Why what was pasted could not be used. */
export type OtpUnusableReason = 'charset' | 'ambiguous' | 'too-long' | 'other-origin';

/** What a field shows of a verification. */
export type OtpFieldStatus = 'idle' | 'verifying' | 'verified' | 'rejected' | 'expired' | 'locked' | 'failed';

/** How an event of the field travels: out of any shadow root around it. */
export const FACT = {bubbles: true, composed: true};

/** What the page may answer while it is dispatched, once (as FetchEvent's `respondWith`). */
export class OtpRequestEvent<T> extends Event {
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  #response: Promise<T> | undefined;

  constructor(type: string, signal: AbortSignal) {
    super(type, {...FACT, cancelable: true});
    this.signal = signal;
  }

  /** What it was answered with, if it was. */
  get response(): Promise<T> | undefined {
    return this.#response;
  }

  /** @throws {DOMException} InvalidStateError when it is answered already, or no longer dispatched. */
  respondWith(response: T | PromiseLike<T>): void {
    if (this.#response || !this.eventPhase) {
      throw new DOMException('Answer once, while it is dispatched', 'InvalidStateError');
    }
    this.#response = Promise.resolve(response);
  }
}

/**
 * The code became whole by the person's doing. Answer with `respondWith(promise of an Outcome or a boolean)`;
 * `preventDefault()` says that the page handles it by itself: neither autosubmit nor a provider acts.
 */
export class OtpCompleteEvent extends OtpRequestEvent<unknown> {
  readonly #code: string;
  readonly source: OtpSource;
  /** Set by a panel around the field on its way up: the person wants this device remembered. */
  declare remember?: boolean;

  constructor(code: string, source: OtpSource, signal: AbortSignal) {
    super('otp-complete', signal);
    this.#code = code;
    this.source = source;
  }

  /** The code: a getter over a private field, so that recorders which copy an event's own properties find none. */
  get code(): string {
    return this.#code;
  }
}

/** When a new code ends and when the next may be asked for: epoch milliseconds, or `…In` seconds from now. */
export interface RequestedCode {
  readonly expiresAt?: number | undefined;
  readonly resendAt?: number | undefined;
  readonly expiresIn?: number | undefined;
  readonly resendIn?: number | undefined;
}

/** The person asks for a code, the first or another. Answer with `respondWith(promise of the new times)`. */
export class OtpResendEvent extends OtpRequestEvent<RequestedCode | undefined> {
  /** The id of the way that the person chose, one of the snapshot's `options`; absent for the same way as before. */
  declare readonly option?: string;

  constructor(signal: AbortSignal) {
    super('otp-resend', signal);
  }
}

/** The code's time is over. */
export class OtpExpireEvent extends Event {
  constructor() {
    super('otp-expire', FACT);
  }
}

/** What was pasted, dropped or filled could not be used; nothing was changed. */
export class OtpUnusableEvent extends Event {
  readonly reason: OtpUnusableReason;

  constructor(reason: OtpUnusableReason) {
    super('otp-unusable', FACT);
    this.reason = reason;
  }
}

/** The field's status changed by the person's doing, an answer or elapsed time. */
export class OtpStatusChangeEvent extends Event {
  readonly status: OtpFieldStatus;

  constructor(status: OtpFieldStatus) {
    super('otp-status-change', FACT);
    this.status = status;
  }
}

/** The person says that they did not ask for the code. The nearest provider cancels its session. */
export class OtpUnrequestedEvent extends Event {
  constructor() {
    super('otp-unrequested', FACT);
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'otp-complete': OtpCompleteEvent;
    'otp-resend': OtpResendEvent;
    'otp-expire': OtpExpireEvent;
    'otp-unrequested': OtpUnrequestedEvent;
    'otp-unusable': OtpUnusableEvent;
    'otp-status-change': OtpStatusChangeEvent;
  }
}
