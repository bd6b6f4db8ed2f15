import type {
  ActiveChallenge,
  BackendContext,
  Challenge,
  IssueInput,
  IssueResult,
  OtpBackend,
  Proof,
  RecoverResult,
  Rejection,
  VerifyInput,
  VerifyResult,
} from '../../src/core/contracts.js';
import {OtpError, type OtpErrorCode, type OtpErrorDetails, type OtpPhase} from '../../src/core/errors.js';

type Result = IssueResult | VerifyResult | RecoverResult;

/** One call that the service has received and answers when the test says so. */
export interface Call {
  readonly phase: OtpPhase;
  readonly input: unknown;
  readonly context: BackendContext;
  readonly isOpen: boolean;
  answer(result?: Result): Promise<void>;
  fail(code: OtpErrorCode, details?: Partial<OtpErrorDetails>): Promise<void>;
  /** Rejects with anything. */
  break(error: unknown): Promise<void>;
}

export interface Abilities {
  readonly resend?: boolean;
  readonly cancel?: boolean;
  readonly recover?: boolean;
  /** Whether a call ends when its signal aborts. Without, the service goes on as if nothing had happened. */
  readonly heedsAbort?: boolean;
}

/** Lets every promise that can settle do so. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

/** A service that answers by hand. */
export class ManualBackend {
  readonly calls: Call[] = [];
  readonly backend: OtpBackend;

  constructor({resend = true, cancel = true, recover = true, heedsAbort = false}: Abilities = {}) {
    const receive =
      <T = never>(phase: OtpPhase) =>
      (input: unknown, context: BackendContext) =>
        this.#receive(phase, input, context, heedsAbort) as Promise<T>;
    this.backend = {
      issue: receive<IssueResult>('issue'),
      verify: receive<VerifyResult>('verify'),
      ...(resend && {resend: receive<IssueResult>('resend')}),
      ...(cancel && {cancel: receive('cancel')}),
      ...(recover && {recover: receive<RecoverResult>('recover')}),
    };
  }

  /** How often each call was made. */
  count(phase: OtpPhase): number {
    return this.calls.filter((call) => call.phase === phase).length;
  }

  /** The latest call, which must be this one and must still be open. */
  call(phase: OtpPhase): Call {
    const call = this.calls.at(-1);
    if (call?.phase !== phase || !call.isOpen) {
      throw new Error(
        `expected an open ${phase}, found ${call ? `${call.phase} (${call.isOpen})` : 'nothing'}`,
      );
    }
    return call;
  }

  /** What the latest verify was asked. */
  get verified(): VerifyInput {
    return this.calls.findLast((call) => call.phase === 'verify')?.input as VerifyInput;
  }

  #receive(phase: OtpPhase, input: unknown, context: BackendContext, heedsAbort: boolean): Promise<Result> {
    return new Promise((resolve, reject) => {
      let isOpen = true;
      const close =
        <A>(settle: (value: A) => void) =>
        (value: A) => {
          isOpen = false;
          settle(value);
          return settled();
        };
      const resolved = close(resolve as (value: Result | undefined) => void);
      const rejected = close(reject);
      if (heedsAbort) {
        const abort = () => rejected(new DOMException('This operation was aborted', 'AbortError'));
        context.signal.addEventListener('abort', () => void abort());
      }
      this.calls.push({
        phase,
        input,
        context,
        get isOpen() {
          return isOpen;
        },
        answer: (result) => resolved(result),
        fail: (code, details) => rejected(new OtpError(code, {phase, ...details})),
        break: rejected,
      });
    });
  }
}

export const issued = (challenge: Partial<Challenge> = {}): IssueResult => ({
  kind: 'challenge',
  challenge: {id: 'c1', channel: 'email', ttlMs: 300_000, resendInMs: 30_000, ...challenge},
});

export const open = (challenge: Partial<Challenge> = {}): RecoverResult => ({
  kind: 'challenge',
  challenge: {id: 'c1', channel: 'email', ttlMs: 300_000, resendInMs: 30_000, ...challenge},
});

export const accepted = (proof: Proof = {kind: 'cookie'}) => ({kind: 'verified' as const, proof});

export const refused = (
  code: OtpErrorCode = 'invalid_code',
  details: Partial<Rejection> = {},
): Rejection => ({
  kind: 'rejected',
  code,
  ...details,
});

export type {ActiveChallenge, IssueInput};
