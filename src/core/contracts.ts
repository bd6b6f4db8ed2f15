import type {Charset} from './code.js';
import type {OtpErrorCode, OtpErrorDetails} from './errors.js';
import type {OtpSnapshot} from './session-machine.js';

/** What a code is asked for. Services may have purposes of their own. */
export type Purpose = 'login' | 'settings-change' | 'payment' | 'delivery' | 'enrol' | (string & {});

/** How a code reaches the person. Services may have channels of their own. */
export type Channel = 'sms' | 'email' | 'voice' | 'totp' | 'recovery' | (string & {});

/** What "send again" means at a service: a new code that kills the old one, the same code, both valid, the next channel, or nothing. */
export type ResendMode = 'rotate' | 'reuse' | 'parallel' | 'next-channel' | 'none';

/** What is being confirmed, as the service states it: amount, payee, new address. Shown as text, never as markup. */
export type Transaction = Readonly<Record<string, string>>;

/** What a step-up asks for. */
export interface Requirement {
  readonly purpose: Purpose;
  /** Any one of these satisfies, the first is preferred. */
  readonly acrValues?: readonly string[];
  /** How old the authentication may be, in seconds; 0: it has to be made now. */
  readonly maxAge?: number;
  /** Of the token that is asked for. */
  readonly scope?: string;
  /** What is to be confirmed, as the page believes. It is sent and compared; only the challenge's own is shown. */
  readonly transaction?: Transaction;
}

/** Another way to get a code. `destination` is masked by the service. */
export interface ChannelOption {
  readonly id: string;
  readonly channel: Channel;
  readonly destination?: string;
}

/** What a success yields. It leaves by a promise alone: never by an event, a log or storage. */
export type Proof =
  | {readonly kind: 'cookie'}
  | {readonly kind: 'none'}
  | {
      readonly kind: 'bearer';
      readonly token: string;
      readonly scheme: 'Bearer' | 'DPoP';
      /** Epoch milliseconds. */
      readonly expiresAt?: number;
      readonly acr?: string;
      /** Epoch seconds, as `auth_time` of OpenID Connect. */
      readonly authTime?: number;
    }
  | {
      readonly kind: 'header';
      readonly name: string;
      readonly value: string;
      readonly singleUse: boolean;
      readonly boundTo?: string;
    };

/** The one good end. */
export interface Verified {
  readonly status: 'verified';
  readonly proof: Proof;
}

/** How a verify ended, as far as a person can cause it. Faults are thrown as an OtpError. `next`: another factor is awaited. */
export type Outcome =
  | Verified
  | {
      readonly status: 'rejected' | 'expired' | 'locked';
      readonly reason: OtpErrorCode;
      readonly attemptsLeft?: number;
      /** When a lock ends, in epoch milliseconds. */
      readonly until?: number;
      /** Words of the service for the person, shown instead of the library's. */
      readonly message?: string;
    }
  | {readonly status: 'next'};

/** What a backend knows of one issued code. Every part that a service does not state may be left out. */
export interface Challenge {
  readonly id?: string;
  /** Whatever the service wants back next time: a session string, a flow. Never shown, stored or logged; replaced by every answer that brings one. */
  readonly handle?: unknown;
  readonly channel: Channel;
  /** Masked by the service. */
  readonly destination?: string;
  /** Characters of a code; 6 when the service does not say. */
  readonly length?: number;
  /** `numeric` when the service does not say. */
  readonly charset?: Charset;
  /** How long the code lives from the moment of the request. Preferred, since it needs no agreement of clocks. */
  readonly ttlMs?: number;
  /** The end as an absolute time, epoch milliseconds: used only where `ttlMs` is missing, and shown rather than enforced. */
  readonly expiresAt?: number;
  /** When another code may be asked for, from the moment of the request. */
  readonly resendInMs?: number;
  /** `rotate` when the service does not say. */
  readonly resend?: ResendMode;
  readonly attemptsLeft?: number;
  /** Other ways to get a code. */
  readonly options?: readonly ChannelOption[];
  /** False for an authenticator app: nothing was sent, nothing can be sent again, no clock runs. True when left out. */
  readonly issued?: boolean;
  readonly transaction?: Transaction;
}

/** A challenge as a session holds it: `epoch` counts the codes issued so far, from 1. */
export interface ActiveChallenge extends Challenge {
  readonly epoch: number;
}

export interface IssueInput {
  readonly purpose: Purpose;
  /** Who asks: an e-mail address, a phone number, a user name. Absent where the service knows (a step-up). */
  readonly identity?: string | undefined;
  readonly channel?: Channel | undefined;
  /** The id of a {@link ChannelOption} that the person chose. */
  readonly option?: string | undefined;
  /** The page's idea of what is confirmed. The service compares it; only the challenge's own is shown. */
  readonly transaction?: Transaction | undefined;
  /** What a step-up asks for besides: see {@link Requirement}. */
  readonly acrValues?: readonly string[] | undefined;
  readonly maxAge?: number | undefined;
  readonly scope?: string | undefined;
  /** Opaque: a captcha token, a device signal. */
  readonly evidence?: string | undefined;
  /** The handle of the answer that offered the choice. */
  readonly handle?: unknown;
}

export type IssueResult =
  | {readonly kind: 'challenge'; readonly challenge: Challenge}
  | {readonly kind: 'choice'; readonly options: readonly ChannelOption[]; readonly handle?: unknown}
  | {readonly kind: 'verified'; readonly proof: Proof};

/**
 * A code that the service did not take. `handle` replaces the challenge's. With the `code` of a fault, or where a code
 * was asked for, the session throws it as an OtpError: the way to tell a fault whose answer brought a new handle.
 */
export interface Rejection extends Omit<OtpErrorDetails, 'phase'> {
  readonly kind: 'rejected';
  readonly code: OtpErrorCode;
  readonly handle?: unknown;
  readonly message?: string;
}

export type VerifyResult =
  | {readonly kind: 'verified'; readonly proof: Proof}
  | {readonly kind: 'next'; readonly challenge: Challenge}
  | Rejection;

/** What became of a challenge while nobody listened: it was accepted, it led to another factor, it is still open, or it is over. */
export type RecoverResult =
  | {readonly kind: 'verified'; readonly proof: Proof}
  | {readonly kind: 'next'; readonly challenge: Challenge}
  | {readonly kind: 'challenge'; readonly challenge: Challenge}
  | Rejection;

export interface BackendContext<Http = unknown> {
  /** The client's HTTP instance (ky): it neither retries nor follows redirects. Or whatever the backend was made for. */
  readonly http: Http;
  readonly signal: AbortSignal;
  /** The same for every try of one act: a click on "send", one code of one epoch. */
  readonly idempotencyKey: string;
  /** Epoch milliseconds. */
  now(): number;
}

export interface VerifyInput {
  readonly challenge: ActiveChallenge;
  readonly code: string;
  readonly transaction?: Transaction | undefined;
  /** The person wants no code on this device for a while. Absent where they do not. */
  readonly remember?: true;
}

/**
 * One service's adapter: it speaks the wire and classifies the answers, on 2xx too. It holds no state.
 * Every method rejects with an OtpError for faults; a code that was not taken is a {@link Rejection}.
 */
export interface OtpBackend<Http = unknown> {
  issue(input: IssueInput, context: BackendContext<Http>): Promise<IssueResult | Rejection>;
  verify(input: VerifyInput, context: BackendContext<Http>): Promise<VerifyResult>;
  /** Absent: `issue` is called again with the first input. */
  resend?(challenge: ActiveChallenge, context: BackendContext<Http>): Promise<IssueResult | Rejection>;
  cancel?(challenge: ActiveChallenge, context: BackendContext<Http>): Promise<void>;
  /** "Was my verify accepted?", after a lost answer or a reload. */
  recover?(challenge: ActiveChallenge, context: BackendContext<Http>): Promise<RecoverResult>;
  /**
   * Puts a proof on a request that is to be replayed, where the usual header is not enough. What it yields is sent to
   * allowed origins alone, and follows no redirect.
   */
  applyProof?(request: Request, proof: Proof): Request | Promise<Request>;
}

/** What a client is asked to begin: {@link IssueInput} without what only the service knows. */
export type StartRequest = Omit<IssueInput, 'handle'>;

/**
 * A code that was already sent: by the page that the service rendered, or before a reload. All of a {@link Challenge},
 * with the page's absolute times allowed; what is left out is taken as for a challenge.
 */
export interface ResumeRequest extends Partial<Challenge> {
  readonly purpose: Purpose;
  /** Who asked, for a service that sends again by issuing again. */
  readonly identity?: string | undefined;
  /** When another code may be asked for, epoch milliseconds: used only where `resendInMs` is missing. */
  readonly resendAt?: number;
}

export interface CallOptions {
  /** Ends the wait at once: the call rejects with `aborted`. */
  readonly signal?: AbortSignal | undefined;
}

export interface VerifyOptions extends CallOptions {
  /** "Remember this device", as the person chose. What that means, and for how long, is the service's to say. */
  readonly remember?: boolean | undefined;
}

export interface ResendOptions extends CallOptions {
  /** The id of one of the snapshot's `options`: another way to get a code. */
  readonly option?: string | undefined;
}

/**
 * One issue→verify life. The functions are bound: they can be handed around (`field.verifyCode = session.verify`).
 * All reject with an OtpError; after `cancel` with `cancelled`.
 */
export interface OtpSession {
  readonly snapshot: OtpSnapshot;
  /** Settles once, when the session ends: verified, or rejected with `cancelled`. Never an unhandled rejection. */
  readonly outcome: Promise<Verified>;
  /** Calls back at once with the present snapshot and then after every change; returns how to stop. */
  readonly subscribe: (listener: (snapshot: OtpSnapshot) => void) => () => void;
  /**
   * Asks the service once. The same code joins a verify in flight, whatever is to be remembered; another one is refused
   * with `conflict`; a code that was rejected before gets the same Outcome without a request. Nothing is retried.
   */
  readonly verify: (code: string, options?: VerifyOptions) => Promise<Outcome>;
  /**
   * Another code. Rejects with `rate_limited` before `resendAt`, with `channel_unavailable` where none can be had;
   * a failure leaves the state as it was, with `error`.
   */
  readonly resend: (options?: ResendOptions) => Promise<OtpSnapshot>;
  /** A code by one of the snapshot's `options`: the first, after a choice was offered, or in place of the present one. */
  readonly choose: (optionId: string, options?: CallOptions) => Promise<OtpSnapshot>;
  /** Ends the session, aborts what is in flight and tells the service if it can be told. Never rejects. */
  readonly cancel: () => Promise<void>;
}

/** What begins sessions. Elements know a client by this alone. */
export interface OtpClientPort {
  /** Asks for a code. Resolves when one is out, a choice is offered or none is needed; rejects with an OtpError. */
  start(request: StartRequest, options?: CallOptions): Promise<OtpSession>;
  /** A session on a code that was already sent, at once and without a request. */
  resume(challenge: ResumeRequest): OtpSession;
  /** The session that storage remembers from before a reload, if there is one. */
  resume(): OtpSession | undefined;
  /** Puts a proof on a request that is to be replayed, where the backend has a way of its own. */
  readonly applyProof?: OtpBackend['applyProof'];
}

/** Time, so that tests can own it. */
export interface Clock {
  /** Epoch milliseconds. */
  wall(): number;
  /** Milliseconds of a clock that nobody sets. */
  mono(): number;
  /** Calls back once after `delayMs`; returns how to call it off. */
  schedule(callback: () => void, delayMs: number): () => void;
}
