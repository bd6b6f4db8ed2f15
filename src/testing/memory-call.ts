import type {ActiveChallenge, BackendContext, IssueInput, VerifyInput} from '../core/contracts.js';

/** What each call of a backend is given. */
export interface MemoryInputs {
  readonly issue: IssueInput;
  readonly resend: ActiveChallenge;
  readonly verify: VerifyInput;
  readonly recover: ActiveChallenge;
  readonly cancel: ActiveChallenge;
}

/** A call of a backend, by name. */
export type MemoryAct = keyof MemoryInputs;

/** One call that a memory backend received. Logged or serialised it names the act and holds nothing that was sent. */
export class MemoryCallOf<A extends MemoryAct> {
  readonly act: A;
  /** The same for every try of one act. */
  readonly idempotencyKey: string;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  readonly #input: MemoryInputs[A];

  constructor(act: A, input: MemoryInputs[A], {idempotencyKey, signal}: BackendContext) {
    this.act = act;
    this.idempotencyKey = idempotencyKey;
    this.signal = signal;
    this.#input = input;
  }

  /** What was sent, the code included: a getter over a private field, as `event.code` is. */
  get input(): MemoryInputs[A] {
    return this.#input;
  }
}

/** One member an act, so that `call.act === 'verify'` tells what its input is. */
export type MemoryCall = {[A in MemoryAct]: MemoryCallOf<A>}[MemoryAct];
