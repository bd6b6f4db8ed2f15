import type {
  Challenge,
  ChannelOption,
  IssueInput,
  IssueResult,
  Proof,
  RecoverResult,
  Rejection,
  VerifyInput,
  VerifyResult,
} from '../core/contracts.js';
import {OtpError, type OtpErrorCode, type OtpErrorDetails, type OtpPhase} from '../core/errors.js';
import {codeOf} from './memory-codes.js';

/** What the service is to say of every challenge, and with what. */
export interface ServiceOptions {
  readonly challenge: Partial<Challenge>;
  readonly proof: Proof;
  /** The code with a number, from 1; a code of the challenge's shape where it is left out. */
  readonly code: ((count: number) => string) | undefined;
}

/** What is said of a challenge where nothing else is: what good services have. */
const USUAL = {ttlMs: 300_000, resendInMs: 30_000, attemptsLeft: 5};
/** An authenticator app: nothing is sent, nothing ends. */
const UNSENT = {attemptsLeft: 5, issued: false, resend: 'none'} as const;

/** One challenge's life at the service. Times in epoch milliseconds. */
interface Entry {
  readonly challenge: Challenge;
  codes: readonly string[];
  attemptsLeft: number;
  endsAt: number;
  resendAt: number;
  proof?: Proof;
}

/** A good service without a network: codes end, work once, and may be guessed at a few times. */
export class MemoryService {
  /** Every code that it issued, in order. */
  readonly codes: string[] = [];
  readonly #options: ServiceOptions;
  readonly #entries = new Map<string, Entry>();
  #offered: readonly ChannelOption[] = [];

  constructor(options: ServiceOptions) {
    this.#options = options;
  }

  issue(input: IssueInput, now: number, told: Partial<Challenge> = {}): Challenge {
    const way = this.#offered.find(({id}) => id === input.option);
    const {transaction, channel = way?.channel ?? 'email'} = input;
    const parts = {
      channel,
      ...(way?.destination && {destination: way.destination}),
      ...(transaction && {transaction}),
      ...this.#options.challenge,
      ...told,
    };
    const isUnsent = parts.channel === 'totp' || parts.issued === false;
    const id = told.id ?? `challenge-${this.#entries.size + 1}`;
    const challenge: Challenge = {...(isUnsent ? UNSENT : USUAL), ...parts, id};
    this.#offered = challenge.options ?? [];
    this.#enter(challenge, [this.#newCode(challenge)], challenge.attemptsLeft ?? Infinity, now);
    return challenge;
  }

  resend(challenge: Challenge, now: number): Challenge {
    const {challenge: known, attemptsLeft, resendAt} = this.#entry(challenge.id, 'resend');
    if (known.resend === 'none') throw new OtpError('channel_unavailable', {phase: 'resend'});
    if (now < resendAt) throw new OtpError('rate_limited', {phase: 'resend', retryAfterMs: resendAt - now});
    if (!attemptsLeft) throw new OtpError('too_many_attempts', {phase: 'resend', attemptsLeft});
    return this.renew(challenge, now);
  }

  /** Another code for a challenge, whether or not it is time for one. */
  renew({id}: Challenge, now: number, told: Partial<Challenge> = {}): Challenge {
    const {challenge, codes, attemptsLeft} = this.#entry(id, 'resend');
    const {resend = 'rotate'} = challenge;
    const sent = resend === 'reuse' ? codes : [this.#newCode(challenge)];
    // Attempts stay counted, or another code would be a way to guess on.
    const again = {...challenge, ...left(attemptsLeft), ...told};
    const valid = resend === 'parallel' ? [...codes, ...sent] : sent;
    this.#enter(again, valid, told.attemptsLeft ?? attemptsLeft, now);
    return again;
  }

  verify({challenge: {id}, code}: VerifyInput, now: number): VerifyResult {
    const entry = this.#entry(id, 'verify');
    if (entry.proof) throw new OtpError('already_used', {phase: 'verify'});
    const over = refusalOf(entry, now);
    if (over) return over;
    if (entry.codes.includes(code)) return {kind: 'verified', proof: (entry.proof = this.#options.proof)};
    entry.attemptsLeft--;
    const {attemptsLeft} = entry;
    return {
      kind: 'rejected',
      code: attemptsLeft ? 'invalid_code' : 'too_many_attempts',
      ...left(attemptsLeft),
    };
  }

  recover({id}: Challenge, now: number): RecoverResult {
    const entry = this.#entry(id, 'recover');
    const {proof, challenge, attemptsLeft, endsAt, resendAt} = entry;
    if (proof) return {kind: 'verified', proof};
    const open = {
      ...challenge,
      ...(Number.isFinite(endsAt) && {ttlMs: endsAt - now}),
      ...(challenge.resendInMs !== undefined && {resendInMs: Math.max(0, resendAt - now)}),
      ...left(attemptsLeft),
    };
    return refusalOf(entry, now) ?? {kind: 'challenge', challenge: open};
  }

  cancel({id}: Challenge): void {
    this.#entries.delete(id ?? '');
  }

  offer(options: readonly ChannelOption[]): void {
    this.#offered = options;
  }

  /** Holds to what it was made to say of a challenge. */
  believe({id}: Challenge, said: IssueResult | VerifyResult | RecoverResult, now: number): void {
    const entry = this.#entries.get(id ?? '');
    if (!entry) return;
    if (said.kind === 'verified') entry.proof = said.proof;
    if (said.kind !== 'rejected') return;
    entry.attemptsLeft = said.attemptsLeft ?? entry.attemptsLeft;
    if (said.code === 'expired') entry.endsAt = now;
    if (said.code === 'too_many_attempts') entry.attemptsLeft = 0;
  }

  #entry(id: string | undefined, phase: OtpPhase): Entry {
    const entry = this.#entries.get(id ?? '');
    if (!entry) throw new OtpError('challenge_not_found', {phase});
    return entry;
  }

  #enter(challenge: Challenge, codes: readonly string[], attemptsLeft: number, now: number): void {
    const {id = '', issued = true, ttlMs = Infinity, resendInMs = 0} = challenge;
    this.#entries.set(id, {
      challenge,
      codes,
      attemptsLeft,
      endsAt: issued ? now + ttlMs : Infinity,
      resendAt: now + resendInMs,
    });
  }

  #newCode({length = 6, charset = 'numeric'}: Challenge): string {
    const count = this.codes.length + 1;
    const code = this.#options.code?.(count) ?? codeOf(count, length, charset);
    this.codes.push(code);
    return code;
  }
}

function refusalOf({attemptsLeft, endsAt}: Entry, now: number): Rejection | undefined {
  if (!attemptsLeft) return refused('too_many_attempts', {attemptsLeft});
  return now < endsAt ? undefined : refused('expired');
}

function refused(code: OtpErrorCode, details: Omit<OtpErrorDetails, 'phase'> = {}): Rejection {
  return {kind: 'rejected', code, ...details};
}

/** Where the service counts. */
function left(attemptsLeft: number): {attemptsLeft?: number} {
  return Number.isFinite(attemptsLeft) ? {attemptsLeft} : {};
}
