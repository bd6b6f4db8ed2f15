import {randomUUID} from 'node:crypto';
import type {ChallengeRecord, ChallengeStore, Renewal} from './challenge-store.js';
import {secondsUntil} from './challenge-view.js';
import {type CodeScope, digestCode, makeCode} from './codes.js';
import type {Errand} from './errands.js';
import type {Quota, RateLimiter} from './limits.js';
import type {Lockout} from './lockout.js';
import {isSamePayment} from './payment.js';
import type {Payment} from './payment-schemas.js';
import {Problem} from './problems.js';
import {attemptProblem, rotationProblem} from './refusals.js';
import type {ChallengeReference, VerifyRequest} from './schemas.js';
import {ownsChallengeOf, type Session, signedInEmail} from './sessions.js';

export interface ChallengePolicy {
  readonly ttlMs: number;
  readonly resendMs: number;
  readonly maxAttempts: number;
  readonly maxSends: number;
  /** How many codes may be sent within `windowMs`. */
  readonly sendLimits: {
    readonly windowMs: number;
    /** To one destination, asked for from one address. */
    readonly perDestination: number;
    /** To one destination, asked for from anywhere. */
    readonly perDestinationOverall: number;
    /** Asked for from one address, to anywhere. */
    readonly perAddress: number;
  };
}

/** One code on its way out. The only place where a code exists beside the person's own. */
export interface Delivery {
  readonly to: string;
  readonly code: string;
  /** What it confirms. */
  readonly transaction?: Payment;
  readonly sentAt: number;
  readonly expiresAt: number;
}

export interface ChallengeServices {
  readonly store: ChallengeStore;
  readonly limiter: RateLimiter;
  readonly lockout: Lockout;
  /** @throws {Problem} `delivery_failed` */
  readonly deliver: (delivery: Delivery) => Promise<void>;
  readonly secret: string;
}

/** Who asks, and when: a request has one time, so that what it starts and what it is told agree. */
export interface Asker {
  /** Network address. */
  readonly address: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** An ended challenge is remembered this long, so that its owner hears "expired" and may still ask for another code. */
const REMEMBER_MS = 15 * 60 * 1000;

/**
 * The life of a challenge: issue, verify, resend, cancel, recover. Every method throws a {@link Problem} when it
 * cannot do what it is asked.
 */
export class Challenges {
  readonly #policy: ChallengePolicy;
  readonly #services: ChallengeServices;

  constructor(policy: ChallengePolicy, services: ChallengeServices) {
    this.#policy = policy;
    this.#services = services;
  }

  /** Sends a code and opens a challenge for it. `owner` is called when nothing stands against it any more. */
  async issue(errand: Errand, asker: Asker, owner: () => Promise<Session>): Promise<ChallengeRecord> {
    const {identity} = errand;
    await this.#refuseLocked(identity, asker);
    await this.#spendSend(identity, asker);
    const session = await owner();
    const scope = {...errand, id: randomUUID(), session: session.key};
    const code = makeCode();
    const record = this.#open({...scope, digest: digestCode(this.#services.secret, scope, code)}, asker.at);
    await this.#services.store.add(record);
    try {
      await this.#deliver(record, code);
    } catch (error) {
      await this.#services.store.remove(record.id);
      throw error;
    }
    return record;
  }

  /** The challenge that a request names. To everyone but its session it does not exist. */
  async owned(reference: ChallengeReference, session: Session): Promise<ChallengeRecord> {
    // This service hands out no handles, so a request that brings one means another service's challenge.
    if (reference.id !== undefined && reference.handle === undefined) {
      const record = await this.#services.store.find(reference.id);
      if (record && record.state !== 'cancelled' && isOwner(session, record)) return record;
    }
    throw new Problem('challenge_not_found');
  }

  /** Accepts the right code, once. */
  async verify(record: ChallengeRecord, request: VerifyRequest, asker: Asker): Promise<void> {
    await this.#refuseOtherTransaction(record, request);
    const {store, lockout, secret} = this.#services;
    await this.#refuseLocked(record.identity, asker);
    const attempt = await store.attempt(record.id, digestCode(secret, record, request.code), asker.at);
    if (attempt.result === 'accepted') return lockout.succeeded(record.identity, asker.address);
    if (attempt.result === 'wrong') {
      await lockout.failed(record.identity, asker.address, asker.at);
      await this.#refuseLocked(record.identity, asker);
    }
    throw attemptProblem(attempt);
  }

  /** Sends a new code, which kills the old one. Attempts stay counted. */
  async resend(record: ChallengeRecord, asker: Asker): Promise<ChallengeRecord> {
    const {store, secret} = this.#services;
    await this.#refuseLocked(record.identity, asker);
    // Asking too soon is refused below, and costs nothing.
    if (record.resendAt <= asker.at) await this.#spendSend(record.identity, asker);
    const code = makeCode();
    const renewal = {digest: digestCode(secret, record, code), ...this.#deadlines(asker.at)};
    const rotation = await store.rotate(record.id, renewal, asker.at);
    if (rotation.result !== 'rotated') throw rotationProblem(rotation, asker.at);
    await this.#deliver(rotation.record, code);
    return rotation.record;
  }

  async cancel(record: ChallengeRecord): Promise<void> {
    if (!(await this.#services.store.cancel(record.id))) throw new Problem('already_used');
  }

  /** The challenge as it is, open or used; a problem when it has ended otherwise. */
  async recover(record: ChallengeRecord, asker: Asker): Promise<ChallengeRecord> {
    if (record.state === 'used') return record;
    await this.#refuseLocked(record.identity, asker);
    if (record.attempts >= record.maxAttempts) throw new Problem('too_many_attempts', {attemptsLeft: 0});
    if (record.expiresAt <= asker.at) throw new Problem('expired');
    return record;
  }

  #open(parts: CodeScope & {readonly digest: string}, at: number): ChallengeRecord {
    const {maxAttempts, maxSends} = this.#policy;
    return {...parts, ...this.#deadlines(at), state: 'open', attempts: 0, maxAttempts, sends: 1, maxSends};
  }

  #deadlines(at: number): Omit<Renewal, 'digest'> {
    const expiresAt = at + this.#policy.ttlMs;
    return {expiresAt, resendAt: at + this.#policy.resendMs, forgetAt: expiresAt + REMEMBER_MS};
  }

  #deliver(record: ChallengeRecord, code: string): Promise<void> {
    const sentAt = record.expiresAt - this.#policy.ttlMs;
    const {identity: to, transaction, expiresAt} = record;
    return this.#services.deliver({to, code, sentAt, expiresAt, ...(transaction && {transaction})});
  }

  /** A page that means to confirm something else than was mailed ends the code: whatever it is, it has changed. */
  async #refuseOtherTransaction(record: ChallengeRecord, {transaction}: VerifyRequest): Promise<void> {
    if (!transaction) return;
    // A login confirms nothing but the person.
    if (!record.transaction) throw new Problem('invalid_request', {detail: 'login has no transaction'});
    if (isSamePayment(record.transaction, transaction)) return;
    await this.#services.store.cancel(record.id);
    throw new Problem('conflict');
  }

  async #refuseLocked(identity: string, asker: Asker): Promise<void> {
    const until = await this.#services.lockout.lockedUntil(identity, asker.address, asker.at);
    if (until !== undefined) throw new Problem('locked', {until: new Date(until).toISOString()});
  }

  async #spendSend(identity: string, asker: Asker): Promise<void> {
    const waitMs = await this.#services.limiter.take(this.#quotas(identity, asker.address), asker.at);
    if (waitMs > 0) throw new Problem('rate_limited', {retryAfter: secondsUntil(waitMs, 0)});
  }

  #quotas(identity: string, address: string): readonly Quota[] {
    const {windowMs, perDestination, perDestinationOverall, perAddress} = this.#policy.sendLimits;
    return [
      {key: JSON.stringify(['to', identity, 'from', address]), limit: perDestination, windowMs},
      {key: JSON.stringify(['to', identity]), limit: perDestinationOverall, windowMs},
      {key: JSON.stringify(['from', address]), limit: perAddress, windowMs},
    ];
  }
}

/**
 * A sign-in is also asked after by the session that it made. What a signed-in person confirms is of that very session,
 * for as long as they are signed in by it.
 */
function isOwner(session: Session, {purpose, session: key, identity}: ChallengeRecord): boolean {
  if (purpose === 'login') return ownsChallengeOf(session, key);
  return session.key === key && signedInEmail(session) === identity;
}
