/** How a code came into the field. */
export type OtpSource = 'typed' | 'paste' | 'autofill' | 'webotp' | 'script' | 'retry';

/** Why what was pasted could not be used. */
export type OtpUnusableReason = 'charset' | 'ambiguous' | 'too-long' | 'other-origin';

/** What a field shows of a verification. */
export type OtpFieldStatus = 'idle' | 'verifying' | 'verified' | 'rejected' | 'expired' | 'locked' | 'failed';

/** The one answer to a request, given while it is dispatched (as FetchEvent's `respondWith`). */
class Reply<T> {
  promise: Promise<T> | undefined;

  give(request: Event, response: T | PromiseLike<T>): void {
    if (this.promise || request.eventPhase === Event.NONE) {
      throw new DOMException(
        `${request.type} can be answered once, while it is dispatched`,
        'InvalidStateError',
      );
    }
    this.promise = Promise.resolve(response);
  }
}

/** A request to the page, as a field sees it. */
export interface OtpRequest<T> extends Event {
  readonly response: Promise<T> | undefined;
  respondWith(response: T | PromiseLike<T>): void;
}

const REQUEST = {bubbles: true, composed: true, cancelable: true};
const FACT = {bubbles: true, composed: true};

/**
 * The code became whole by the person's doing. Answer with `respondWith(promise of an Outcome or a boolean)`;
 * `preventDefault()` says that the page handles it by itself: neither autosubmit nor a provider acts.
 */
export class OtpCompleteEvent extends Event {
  readonly #code: string;
  readonly #reply = new Reply<unknown>();
  readonly source: OtpSource;
  /** Aborted by an edit, a disconnection or Escape. */
  readonly signal: AbortSignal;

  constructor(code: string, source: OtpSource, signal: AbortSignal) {
    super('otp-complete', REQUEST);
    this.#code = code;
    this.source = source;
    this.signal = signal;
  }

  /** The code: a getter over a private field, so that recorders which copy an event's own properties find none. */
  get code(): string {
    return this.#code;
  }

  /** What it was answered with, if it was. */
  get response(): Promise<unknown> | undefined {
    return this.#reply.promise;
  }

  /** @throws {DOMException} InvalidStateError when it is answered already, or no longer dispatched. */
  respondWith(response: unknown): void {
    this.#reply.give(this, response);
  }
}

/** When a new code ends and when the next may be asked for: epoch milliseconds, or `…In` seconds from now. */
export interface RequestedCode {
  readonly expiresAt?: number | undefined;
  readonly resendAt?: number | undefined;
  readonly expiresIn?: number | undefined;
  readonly resendIn?: number | undefined;
}

/** The person asks for another code. Answer with `respondWith(promise of the new times)`. */
export class OtpResendEvent extends Event {
  readonly #reply = new Reply<RequestedCode | undefined>();
  /** Aborted when the field leaves the page. */
  readonly signal: AbortSignal;

  constructor(signal: AbortSignal) {
    super('otp-resend', REQUEST);
    this.signal = signal;
  }

  /** What it was answered with, if it was. */
  get response(): Promise<RequestedCode | undefined> | undefined {
    return this.#reply.promise;
  }

  /** @throws {DOMException} InvalidStateError when it is answered already, or no longer dispatched. */
  respondWith(response: RequestedCode | undefined | PromiseLike<RequestedCode | undefined>): void {
    this.#reply.give(this, response);
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

declare global {
  interface GlobalEventHandlersEventMap {
    'otp-complete': OtpCompleteEvent;
    'otp-resend': OtpResendEvent;
    'otp-expire': OtpExpireEvent;
    'otp-unusable': OtpUnusableEvent;
    'otp-status-change': OtpStatusChangeEvent;
  }
}
