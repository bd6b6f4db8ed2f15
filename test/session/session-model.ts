import type {OtpErrorCode} from '../../src/core/errors.js';
import type {OtpStatus} from '../../src/core/session-machine.js';

const TTL_MS = 300_000;
const COOLDOWN_MS = 31_000;
export const RETRY_MS = 5000;

/** What a service may say to a code, to the question what became of one, and to the wish for another. */
export type Said = 'yes' | 'no' | 'expired' | 'locked' | 'open' | 'next' | 'lost' | 'gone' | 'busy';

const REASON = {no: 'invalid_code', expired: 'expired', locked: 'locked'} as const;
const LEADS = {no: 'rejected', expired: 'expired', locked: 'locked'} as const;
const FAULT = {lost: 'network', gone: 'challenge_not_found', busy: 'rate_limited'} as const;
type Refusal = keyof typeof REASON;
type Fault = keyof typeof FAULT;

/** What the service is asked just now. `recover`: what became of a code, before another is sent or after one was. */
export interface Asking {
  readonly phase: 'issue' | 'resend' | 'verify' | 'recover';
  readonly code?: string;
  readonly sentAt: number;
  readonly epoch: number;
  /** The handle that goes with it. */
  readonly handle: string;
}

interface Flight {
  readonly act: 'verify' | 'resend';
  readonly code?: string;
  /** Where a resend that fails puts the state back to. */
  readonly before: OtpStatus;
  readonly callers: Caller[];
  asking: Asking;
  /** Why it is not known what became of the code. */
  fault?: OtpErrorCode;
  /** Everybody has gone; the service is asked all the same. */
  isLeft?: boolean;
}

/** One who called: how it ended, once it has. */
export interface Caller {
  end?: string;
}

/** SDK.md's session, as a person with a pencil would keep book of it. */
export class SessionModel {
  now: number;
  status: OtpStatus = 'awaiting';
  error: OtpErrorCode | undefined;
  epoch = 1;
  serial = 1;
  id = 'c1';
  handle = 'h1';
  attemptsLeft = 5;
  /** As shown: what the service has ended counts down no more. */
  expiresAt: number | undefined;
  /** The code's own end, whatever is shown of it. */
  endsAt: number;
  resendAt: number;
  flight: Flight | undefined;
  doubted: string | undefined;
  isOver = false;
  readonly refused = new Map<string, Refusal>();
  readonly left: Asking[] = [];
  readonly asked: Asking[] = [];
  readonly callers: Caller[] = [];
  readonly canRecover: boolean;

  constructor(now: number, canRecover: boolean) {
    this.now = now;
    this.canRecover = canRecover;
    this.endsAt = this.expiresAt = now + TTL_MS;
    this.resendAt = now + COOLDOWN_MS;
  }

  get isCancelled(): boolean {
    return this.status === 'idle';
  }

  /** What the snapshot has to show. */
  get shown(): object {
    if (this.isCancelled) return {status: 'idle'};
    const {status, error, id, attemptsLeft, expiresAt, resendAt} = this;
    const isTimed = status !== 'verified';
    return {
      status,
      challenge: {id, attemptsLeft},
      ...(error && {error}),
      ...(isTimed && {resendAt, ...(expiresAt && {expiresAt})}),
    };
  }

  wait(ms: number): void {
    this.now += ms;
    this.#watch();
  }

  verify(code: string): void {
    const caller = this.#call();
    if (this.isCancelled) {
      end([caller], 'cancelled');
      return;
    }
    if (this.flight) {
      this.#join(caller, 'verify', code);
      return;
    }
    this.flight = {
      act: 'verify',
      code,
      before: this.status,
      callers: [caller],
      asking: this.#asking('verify'),
    };
    this.#try(this.flight, code);
  }

  resend(): void {
    const caller = this.#call();
    if (this.isCancelled) {
      end([caller], 'cancelled');
      return;
    }
    if (this.flight) {
      this.#join(caller, 'resend');
      return;
    }
    if (this.status === 'verified') {
      end([caller], 'channel_unavailable');
      return;
    }
    if (this.now < this.resendAt) {
      end([caller], 'rate_limited');
      return;
    }
    const asking = this.#ask(this.isOver ? 'issue' : 'resend');
    this.flight = {act: 'resend', before: this.status, callers: [caller], asking};
    this.#show('issuing');
  }

  /** Everybody who waits goes. */
  leave(): void {
    const {flight} = this;
    if (!flight) return;
    const {asking, callers} = flight;
    end(callers, 'aborted');
    if (asking.phase === 'recover' && flight.fault) {
      flight.isLeft = true;
      return;
    }
    this.left.push(asking);
    if (this.status === 'verified') this.flight = undefined;
    else if (asking.phase === 'verify') {
      flight.isLeft = true;
      this.#doubt(flight, 'aborted');
    } else this.#fail(flight, 'aborted');
  }

  cancel(): void {
    if (this.status === 'verified' || this.isCancelled) return;
    end(this.flight?.callers ?? [], 'cancelled');
    this.flight = undefined;
    this.status = 'idle';
  }

  /** The service answers what it is asked. */
  answer(said: Said): void {
    const {flight} = this;
    if (!flight) return;
    const {asking} = flight;
    // By the late answer to an older question.
    if (this.status === 'verified') {
      this.#land(flight, 'verified');
      return;
    }
    if (said === 'yes') {
      this.#show('verified');
      this.#land(flight, 'verified');
      return;
    }
    if (said === 'next' || (said === 'open' && asking.phase !== 'recover')) {
      this.#begin(asking);
      this.#land(flight, flight.act === 'verify' ? 'next' : this.status);
      return;
    }
    if (said === 'open') {
      this.#stillOpen(flight);
      return;
    }
    if (isFault(said)) {
      this.#faulty(flight, said);
      return;
    }
    this.#refuse((asking.phase === 'verify' ? flight.code : this.doubted) ?? '', said);
    if (asking.phase === 'recover' && !flight.fault) this.#try(flight, flight.code ?? '');
    else this.#land(flight, LEADS[said]);
  }

  /** The service answers what nobody waits for any more. */
  answerLate(asking: Asking, said: Said): void {
    this.left.splice(this.left.indexOf(asking), 1);
    if (this.isCancelled || this.status === 'verified') return;
    if (said === 'yes') {
      this.#show('verified');
      return;
    }
    const isResting = !['issuing', 'verifying', 'uncertain'].includes(this.status);
    if (asking.phase !== 'verify' || !isResting) return;
    if (said === 'next') this.#begin(asking);
    else if (said in REASON && asking.epoch === this.epoch) this.#refuse(asking.code ?? '', said as Refusal);
  }

  #call(): Caller {
    const caller: Caller = {};
    this.callers.push(caller);
    return caller;
  }

  #join(caller: Caller, act: Flight['act'], code?: string): void {
    const flight = this.flight!;
    if (flight.act === act && flight.code === code) flight.callers.push(caller);
    else end([caller], 'conflict');
  }

  #asking(phase: Asking['phase'], code?: string): Asking {
    const {now: sentAt, epoch, handle} = this;
    return {phase, sentAt, epoch, handle, ...(code && {code})};
  }

  #ask(phase: Asking['phase'], code?: string): Asking {
    const asking = this.#asking(phase, code);
    this.asked.push(asking);
    return asking;
  }

  /** Whether a code can be sent, and what has to be asked before. */
  #try(flight: Flight, code: string): void {
    const known = this.refused.get(code);
    if (this.status === 'verified') {
      this.#land(flight, 'verified');
      return;
    }
    if (known) {
      this.#refuse(code, known, true);
      this.#land(flight, LEADS[known]);
      return;
    }
    if (this.status === 'locked') {
      this.#land(flight, 'locked');
      return;
    }
    this.#show('verifying');
    flight.asking = this.doubted === undefined ? this.#ask('verify', code) : this.#ask('recover');
  }

  #stillOpen(flight: Flight): void {
    this.doubted = undefined;
    this.isOver = false;
    this.#clock(flight.asking);
    this.#show('awaiting');
    if (flight.fault) this.#land(flight, flight.fault);
    else this.#try(flight, flight.code ?? '');
  }

  #faulty(flight: Flight, said: Fault): void {
    const fault = FAULT[said];
    const {phase} = flight.asking;
    if (phase === 'verify' && said === 'lost') {
      this.#doubt(flight, fault);
      return;
    }
    const isGone = said === 'gone';
    if (isGone && phase !== 'issue') this.isOver = true;
    if (isGone && flight.act === 'verify') this.resendAt = this.now;
    if (said === 'busy' && flight.act === 'resend') this.resendAt = this.now + RETRY_MS + 1000;
    this.#fail(flight, isGone ? fault : (flight.fault ?? fault));
  }

  /** Nobody knows what became of the code. */
  #doubt(flight: Flight, fault: OtpErrorCode): void {
    if (!this.canRecover) {
      this.#fail(flight, fault);
      return;
    }
    flight.fault = fault;
    this.doubted = flight.code;
    this.#show('uncertain', fault);
    flight.asking = this.#ask('recover');
  }

  #fail(flight: Flight, fault: OtpErrorCode): void {
    this.#show(flight.act === 'verify' ? 'failed' : flight.before, fault);
    this.#land(flight, fault);
  }

  #refuse(code: string, said: Refusal, isRepeated = false): void {
    this.refused.set(code, said);
    if (this.doubted === code) this.doubted = undefined;
    if (said === 'locked') this.isOver = true;
    if (!isRepeated) this.handle = `h${++this.serial}`;
    if (['expired', 'locked'].includes(this.status)) return;
    if (!isRepeated && said === 'no') this.attemptsLeft--;
    if (said !== 'no') this.expiresAt = undefined;
    this.#show(LEADS[said], REASON[said]);
  }

  /** Another code, or another factor. */
  #begin(asking: Asking): void {
    this.epoch++;
    this.serial++;
    this.id = `c${this.serial}`;
    this.handle = `h${this.serial}`;
    this.attemptsLeft = 5;
    this.refused.clear();
    this.doubted = undefined;
    this.isOver = false;
    this.#clock(asking);
    this.#show('awaiting');
  }

  /** Times count from when the request left. */
  #clock({sentAt}: Asking): void {
    this.endsAt = this.expiresAt = sentAt + TTL_MS;
    this.resendAt = sentAt + COOLDOWN_MS;
  }

  #land(flight: Flight, how: string): void {
    end(flight.callers, how);
    this.flight = undefined;
  }

  #show(status: OtpStatus, error?: OtpErrorCode): void {
    this.status = status;
    this.error = error;
    this.#watch();
  }

  #watch(): void {
    const isCounting = ['awaiting', 'rejected', 'failed'].includes(this.status);
    if (!isCounting || this.now < this.endsAt) return;
    this.status = 'expired';
    this.error = 'expired';
  }
}

function end(callers: Caller[], how: string): void {
  for (const caller of callers) caller.end ??= how;
}

function isFault(said: Said): said is Fault {
  return said in FAULT;
}
