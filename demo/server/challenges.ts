import {randomBytes, randomUUID} from 'node:crypto';
import type {AuditEvent, AuditTrail} from './audit.js';
import type {Attempt, BoundTo, ChallengeRecord, ChallengeStore, Renewal} from './challenge-store.js';
import {isOwn, secondsUntil} from './challenge-view.js';
import {type CodeScope, digestCode, followingId, makeCode, shownCode} from './codes.js';
import type {Errand} from './errands.js';
import type {Factors} from './factors.js';
import type {Quota, RateLimiter} from './limits.js';
import type {Lockout} from './lockout.js';
import type {ParcelStore} from './parcel-store.js';
import type {People} from './people.js';
import {Problem} from './problems.js';
import {attemptProblem, rotationProblem} from './refusals.js';
import type {ChallengeReference, VerifyRequest} from './schemas.js';
import {ownsChallengeOf, type Session, signedInPerson} from './sessions.js';
import {isSameTransaction, type Transaction} from './transaction.js';
import {isMessage, type MessageChannel} from './ways.js';

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
    /** To all telephone numbers that begin alike, asked for from anywhere: who is paid for texts makes many of one range. */
    readonly perPrefix: number;
    /** For one account that is signed in, to anywhere. */
    readonly perAccount: number;
  };
}

/** One code on its way out. The only place where a code exists beside the person's own. */
export interface Delivery {
  readonly channel: MessageChannel;
  readonly to: string;
  readonly code: string;
  readonly purpose: string;
  /** What it confirms. */
  readonly transaction?: Transaction;
  /** The page that asked for it. */
  readonly bound: BoundTo;
  /** It goes where no account is confirmed to be yet. */
  readonly isNew: boolean;
  readonly sentAt: number;
  readonly expiresAt: number;
}

export interface ChallengeServices {
  readonly store: ChallengeStore;
  readonly limiter: RateLimiter;
  readonly lockout: Lockout;
  readonly people: People;
  readonly factors: Factors;
  readonly parcelStore: ParcelStore;
  /** @throws {Problem} `delivery_failed` `invalid_destination` */
  readonly deliver: (delivery: Delivery) => Promise<void>;
  /** Hears that an account was locked by wrong codes: its person's id, and when. */
  readonly locked: (person: string, at: number) => Promise<void>;
  readonly audit: AuditTrail;
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
/** How long a code may be entered that nobody sent (NIST SP 800-63B: ten minutes out of band). */
const OWN_TTL_MS = 10 * 60 * 1000;

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

  /**
   * Opens a challenge, and sends its code where one is sent. `owner` is called when nothing stands against it any more.
   * What follows on another challenge is opened once: after that it is the same one, with its attempts counted.
   */
  async issue(errand: Errand, asker: Asker, owner: () => Promise<Session>): Promise<ChallengeRecord> {
    const {store, secret} = this.#services;
    const id = errand.first === undefined ? randomUUID() : followingId(secret, errand.first, errand.channel);
    const known = errand.first === undefined ? undefined : await store.find(id);
    if (known) return known;
    await this.#refuseLate(errand.first, asker.at);
    await this.#refuseLocked(errand.identity, asker);
    if (!isOwn(errand)) await this.#spendSend(errand, asker);
    const session = await owner();
    const scope = {...errand, id, session: session.key};
    const code = this.#codeOf(scope, 1);
    const record = this.#open(scope, code, asker.at);
    await store.add(record);
    try {
      await this.#send(record, code);
    } catch (error) {
      await store.remove(record.id);
      throw error;
    }
    this.#record('code-sent', record, asker);
    return record;
  }

  /** The challenge that a request names. To everyone but its session it does not exist. */
  async owned(reference: ChallengeReference, session: Session): Promise<ChallengeRecord> {
    const record = await this.#named(reference, session);
    if (record.state === 'cancelled') throw new Problem('challenge_not_found');
    return record;
  }

  /** Accepts the right code, once. */
  async verify(record: ChallengeRecord, request: VerifyRequest, asker: Asker): Promise<void> {
    await this.#refuseOtherTransaction(record, request);
    const {lockout} = this.#services;
    await this.#refuseLocked(record.identity, asker);
    await this.#refuseOldContact(record);
    const attempt = await this.#counted(record, request.code, asker);
    if (attempt.result === 'accepted') {
      this.#record('code-accepted', record, asker);
      return lockout.succeeded(record.identity, asker.address);
    }
    const problem = attemptProblem(attempt);
    this.#record('code-refused', record, asker, problem.code);
    if (attempt.result === 'wrong') {
      await lockout.failed(record.identity, asker.address, asker.at);
      await this.#tellLocked(record, asker);
      await this.#refuseLocked(record.identity, asker);
    } else await lockout.ended(record.identity, asker.address);
    throw problem;
  }

  /** Sends a new code, which kills the old one. Attempts stay counted. */
  async resend(record: ChallengeRecord, asker: Asker): Promise<ChallengeRecord> {
    const {store, secret} = this.#services;
    await this.#refuseLocked(record.identity, asker);
    // Asking too soon is refused below, and costs nothing.
    if (record.resendAt <= asker.at) await this.#spendSend(record, asker);
    const code = this.#codeOf(record, record.sends + 1);
    const renewal = {digest: digestCode(secret, record, code), ...this.#deadlines(record, asker.at)};
    const rotation = await store.rotate(record.id, renewal, asker.at);
    if (rotation.result !== 'rotated') throw rotationProblem(rotation, asker.at);
    await this.#send(rotation.record, code);
    this.#record('code-resent', record, asker);
    return rotation.record;
  }

  async cancel(record: ChallengeRecord, asker: Asker): Promise<void> {
    if (!(await this.#services.store.cancel(record.id))) throw new Problem('already_used');
    this.#record('code-cancelled', record, asker);
  }

  /** Ends a challenge that its session did not ask for; also one that the page has cancelled by now. */
  async report(reference: ChallengeReference, session: Session, asker: Asker): Promise<ChallengeRecord> {
    const record = await this.#named(reference, session);
    await this.#services.store.cancel(record.id);
    this.#record('code-reported', record, asker);
    return record;
  }

  /** The challenge as it is, open or used; a problem when it has ended otherwise. */
  async recover(record: ChallengeRecord, asker: Asker): Promise<ChallengeRecord> {
    if (record.state === 'used') return record;
    await this.#refuseLocked(record.identity, asker);
    if (record.attempts >= record.maxAttempts) throw new Problem('too_many_attempts', {attemptsLeft: 0});
    if (record.expiresAt <= asker.at) throw new Problem('expired');
    return record;
  }

  async #named(reference: ChallengeReference, session: Session): Promise<ChallengeRecord> {
    // This service hands out no handles, so a request that brings one means another service's challenge.
    if (reference.id !== undefined && reference.handle === undefined) {
      const record = await this.#services.store.find(reference.id);
      if (record && isOwner(session, record)) return record;
    }
    throw new Problem('challenge_not_found');
  }

  /**
   * A code that is sent or shown. For one that the person has already, or that goes nowhere, it is something that no code
   * is equal to: nobody guesses it.
   */
  #codeOf({id, channel, to}: Pick<CodeScope, 'id' | 'channel' | 'to'>, sends: number): string {
    const isNowhere = isMessage(channel) && to === undefined;
    if (isOwn({channel}) || isNowhere) return randomBytes(32).toString('base64url');
    return channel === 'screen' ? shownCode(this.#services.secret, id, sends) : makeCode();
  }

  #open(scope: Errand & CodeScope, code: string, at: number): ChallengeRecord {
    const {maxAttempts, maxSends} = this.#policy;
    return {
      ...scope,
      ...this.#deadlines(scope, at),
      digest: digestCode(this.#services.secret, scope, code),
      state: 'open',
      attempts: 0,
      maxAttempts,
      sends: 1,
      maxSends: isOwn(scope) ? 1 : maxSends,
    };
  }

  #deadlines(scope: Pick<CodeScope, 'channel'>, at: number): Omit<Renewal, 'digest'> {
    const expiresAt = at + (isOwn(scope) ? OWN_TTL_MS : this.#policy.ttlMs);
    return {expiresAt, resendAt: at + this.#policy.resendMs, forgetAt: expiresAt + REMEMBER_MS};
  }

  async #send(record: ChallengeRecord, code: string): Promise<void> {
    const {channel, to, purpose, transaction, bound, expiresAt} = record;
    if (channel === 'screen')
      return this.#services.parcelStore.await(transaction?.['parcel'] ?? '', record.id);
    // Nobody is told that there is nowhere to send it.
    if (!isMessage(channel) || to === undefined) return;
    const sending = this.#services.deliver({
      channel,
      to,
      code,
      purpose,
      bound,
      isNew: record.first !== undefined,
      sentAt: expiresAt - this.#policy.ttlMs,
      expiresAt,
      ...(transaction && {transaction}),
    });
    // Where it may go nowhere, waiting for it would tell that it goes somewhere. A failure is logged where it happens.
    if (isBlind(record)) void sending.catch(() => undefined);
    else await sending;
  }

  /** Tries a code that counts for the account before it is compared, however many come at once. */
  async #counted(record: ChallengeRecord, code: string, {address, at}: Asker): Promise<Attempt> {
    const {lockout} = this.#services;
    const {identity} = record;
    if (!(await lockout.begin(identity, address, at))) throw new Problem('rate_limited', {retryAfter: 1});
    try {
      return await this.#try(record, code, at);
    } catch (error) {
      await lockout.ended(identity, address).catch(() => undefined);
      throw error;
    }
  }

  async #try(record: ChallengeRecord, code: string, at: number): Promise<Attempt> {
    const {store, secret} = this.#services;
    if (!isOwn(record)) return store.attempt(record.id, digestCode(secret, record, code), at);
    const count = await store.count(record.id, at);
    if (count.result !== 'counted') return count;
    if (!(await this.#takeOwn(record, code, at))) {
      // Another request may have brought the same code in the meantime.
      const isUsed = (await store.find(record.id))?.state === 'used';
      return isUsed ? {result: 'used'} : {result: 'wrong', attemptsLeft: count.attemptsLeft};
    }
    return {result: (await store.use(record.id, at)) ? 'accepted' : 'missing'};
  }

  #takeOwn(
    {channel, purpose, session, person = ''}: ChallengeRecord,
    code: string,
    at: number,
  ): Promise<boolean> {
    const {factors} = this.#services;
    if (purpose === 'enrol') return factors.confirm(session, person, code, at);
    return channel === 'totp'
      ? factors.takeAppCode(person, code, at)
      : factors.takeRecoveryCode(person, code);
  }

  /** A page that means to confirm something else than was sent ends the code: whatever it is, it has changed. */
  async #refuseOtherTransaction(record: ChallengeRecord, {transaction}: VerifyRequest): Promise<void> {
    if (!transaction) return;
    const {purpose, transaction: stated} = record;
    // A login confirms nothing but the person.
    if (!stated) throw new Problem('invalid_request', {detail: `${purpose} has no transaction`});
    if (isSameTransaction(purpose, stated, transaction)) return;
    await this.#services.store.cancel(record.id);
    throw new Problem('conflict');
  }

  /** What follows on an accepted code follows soon, or it begins anew. */
  async #refuseLate(first: string | undefined, at: number): Promise<void> {
    if (first === undefined) return;
    const {usedAt = 0} = (await this.#services.store.find(first)) ?? {};
    if (usedAt + OWN_TTL_MS <= at) throw new Problem('expired');
  }

  /** A code that went to an address which is the person's no longer confirms nothing. */
  async #refuseOldContact({person: id, channel, to, first}: ChallengeRecord): Promise<void> {
    if (id === undefined || to === undefined || first !== undefined || !isMessage(channel)) return;
    const person = await this.#services.people.find(id);
    if (person?.email !== to && person?.phone !== to) throw new Problem('challenge_not_found');
  }

  /** The wrong code that locked an account is told to its person: it may be somebody else who tries. */
  async #tellLocked(record: ChallengeRecord, asker: Asker): Promise<void> {
    const {identity, person} = record;
    const {lockout, locked} = this.#services;
    const until = await lockout.lockedUntil(identity, asker.address, asker.at);
    if (until === undefined) return;
    this.#record('account-locked', record, asker);
    if (person !== undefined) await locked(person, asker.at);
  }

  #record(
    what: AuditEvent['what'],
    {purpose, channel, person}: Pick<ChallengeRecord, 'purpose' | 'channel' | 'person'>,
    {address}: Asker,
    why?: string,
  ): void {
    const event = {what, purpose, channel, person, address, ...(why !== undefined && {why})};
    this.#services.audit.record(event);
  }

  async #refuseLocked(identity: string, asker: Asker): Promise<void> {
    const until = await this.#services.lockout.lockedUntil(identity, asker.address, asker.at);
    if (until !== undefined) throw new Problem('locked', {until: new Date(until).toISOString()});
  }

  async #spendSend(sending: Sending, asker: Asker): Promise<void> {
    const waitMs = await this.#services.limiter.take(this.#quotas(sending, asker.address), asker.at);
    if (waitMs > 0) throw new Problem('rate_limited', {retryAfter: secondsUntil(waitMs, 0)});
  }

  #quotas({target, purpose, identity}: Sending, address: string): readonly Quota[] {
    const {windowMs, perDestination, perDestinationOverall, perAddress, perPrefix, perAccount} =
      this.#policy.sendLimits;
    const quota = (limit: number, ...key: string[]): Quota => ({key: JSON.stringify(key), limit, windowMs});
    return [
      quota(perDestination, 'to', target, 'from', address),
      quota(perDestinationOverall, 'to', target),
      quota(perAddress, 'from', address),
      ...(target.startsWith('+') ? [quota(perPrefix, 'prefix', target.slice(0, PREFIX))] : []),
      // Before a sign-in it would tell which addresses and numbers are one account's.
      ...(purpose === 'login' ? [] : [quota(perAccount, 'account', identity)]),
    ];
  }
}

type Sending = Pick<Errand, 'target' | 'purpose' | 'identity'>;

/** The digits by which ranges of numbers are told apart, with the plus sign: the country, and a part of its network. */
const PREFIX = 6;

/** Whether nobody may learn from the answer, or its time, if there was a destination. */
function isBlind({purpose, channel, shown}: ChallengeRecord): boolean {
  return purpose === 'login' && (channel !== 'email' || shown === undefined);
}

/**
 * A sign-in is also asked after by the session that it made. A hand-over is the courier's, who need not be signed in.
 * What a person confirms is of that very session, for as long as they are signed in by it.
 */
function isOwner(session: Session, {purpose, session: key, person}: ChallengeRecord): boolean {
  if (purpose === 'login') return ownsChallengeOf(session, key);
  if (purpose === 'delivery') return session.key === key && session.successor === undefined;
  return session.key === key && signedInPerson(session) === person;
}
