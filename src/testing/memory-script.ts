import type {Challenge, IssueResult, Proof, RecoverResult, VerifyResult} from '../core/contracts.js';
import type {OtpErrorCode, OtpErrorDetails} from '../core/errors.js';
import type {MemoryAct} from './memory-call.js';

/** A fault: `network` `offline` `timeout` `server` `rate_limited` with `retryAfterMs`, or any other code. */
export interface MemoryFault extends Omit<OtpErrorDetails, 'phase'> {
  readonly kind: 'fault';
  readonly code: OtpErrorCode;
}

/** The service does what it was asked for, and its answer is lost on the way. */
export interface MemoryLoss {
  readonly kind: 'lost';
  /** `network` when left out. */
  readonly code?: 'network' | 'timeout';
}

/** Of a challenge, and of a success, only what matters has to be said: the rest is as the service has it. */
type Loose<R> = R extends {readonly challenge: Challenge}
  ? Omit<R, 'challenge'> & {readonly challenge?: Partial<Challenge>}
  : R extends {readonly proof: Proof}
    ? Omit<R, 'proof'> & {readonly proof?: Proof}
    : R;

/** What each call can be made to answer in place of what the service would have said. */
export interface MemoryAnswers {
  readonly issue: Loose<IssueResult> | MemoryFault | MemoryLoss;
  readonly resend: Loose<IssueResult> | MemoryFault | MemoryLoss;
  readonly verify: Loose<VerifyResult> | MemoryFault | MemoryLoss;
  readonly recover: Loose<RecoverResult> | MemoryFault | MemoryLoss;
  readonly cancel: MemoryFault | MemoryLoss;
}

export type MemoryAnswer = MemoryAnswers[MemoryAct];

/** Where one call waits. */
export interface MemoryGate {
  /** Settles once the call is there: what it asks for has not happened yet. */
  readonly reached: Promise<void>;
  /** Lets the call go on; it may be called before there is one. */
  release(): void;
}

interface Waiting extends MemoryGate {
  /** Settles once the call may go on. */
  pass(): Promise<void>;
}

/** What the coming calls are to meet, in the order in which it was said, each once. */
export class MemoryScript {
  readonly #answers = new Map<MemoryAct, MemoryAnswer[]>();
  readonly #gates = new Map<MemoryAct, Waiting[]>();

  add(act: MemoryAct, answers: readonly MemoryAnswer[]): void {
    listOf(this.#answers, act).push(...answers);
  }

  hold(act: MemoryAct): MemoryGate {
    const gate = gateOf();
    listOf(this.#gates, act).push(gate);
    return gate;
  }

  /** What a call that has come is to answer, and what it waits for before. */
  take(act: MemoryAct): {answer: MemoryAnswer | undefined; waits: Promise<void> | undefined} {
    const answer = listOf(this.#answers, act).shift();
    return {answer, waits: listOf(this.#gates, act).shift()?.pass()};
  }
}

function gateOf(): Waiting {
  let arrive = (): void => undefined;
  let release = (): void => undefined;
  const reached = new Promise<void>((resolve) => (arrive = resolve));
  const released = new Promise<void>((resolve) => (release = resolve));
  return {
    reached,
    release: () => release(),
    pass() {
      arrive();
      return released;
    },
  };
}

function listOf<T>(lists: Map<MemoryAct, T[]>, act: MemoryAct): T[] {
  const list = lists.get(act) ?? [];
  lists.set(act, list);
  return list;
}
