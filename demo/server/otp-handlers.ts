import type {FastifyReply, FastifyRequest} from 'fastify';
import type {BoundTo, ChallengeRecord, ChallengeStore} from './challenge-store.js';
import {challengeView} from './challenge-view.js';
import type {Asker, Challenges} from './challenges.js';
import {errandOf, followingErrand} from './errands.js';
import type {IdempotencyStore} from './idempotency.js';
import type {Notices} from './notices.js';
import {once} from './once.js';
import type {PendingActs} from './pending-acts.js';
import type {People} from './people.js';
import type {Person} from './person-store.js';
import {Problem} from './problems.js';
import type {
  ChallengeReference,
  IssueRequest,
  RecoverAnswer,
  ResendAnswer,
  Verified,
  VerifyAnswer,
  VerifyRequest,
} from './schemas.js';
import type {SessionCookies} from './session-cookies.js';
import type {Session, SessionStore} from './sessions.js';
import type {StepUpProofs} from './step-up-proofs.js';

export interface OtpServices {
  readonly challenges: Challenges;
  readonly store: ChallengeStore;
  readonly sessions: SessionStore;
  readonly cookies: SessionCookies;
  readonly acts: IdempotencyStore;
  readonly proofs: StepUpProofs;
  readonly pending: PendingActs;
  readonly people: People;
  readonly notices: Notices;
  /** Whether telephones can be reached. */
  readonly hasPhone: boolean;
  /** The page that a request comes from, as a text message binds its code to it. */
  readonly boundOf: (request: FastifyRequest) => BoundTo;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

type Asking<Body> = FastifyRequest<{Body: Body}>;

/** The five operations between HTTP and the challenges: whose request it is, whether it came before, which cookie it earns. */
export class OtpHandlers {
  readonly #services: OtpServices;

  constructor(services: OtpServices) {
    this.#services = services;
  }

  async issue(request: Asking<IssueRequest>, reply: FastifyReply): Promise<ResendAnswer> {
    const {challenges, sessions, boundOf} = this.#services;
    const asker = this.#asker(request);
    const session = await this.#pendingSession(request);
    // A browser's first issue has no session to tell it from others: its address and its random key must do.
    const scope = session?.key ?? `new ${asker.address}`;
    const record = await this.#once(request, asker, scope, async () => {
      const owner = () => (session ? Promise.resolve(session) : sessions.create(asker.at));
      const context = {...this.#services, session, bound: boundOf(request), at: asker.at};
      const errand = await errandOf(request.body, context);
      const {id} = await challenges.issue(errand, asker, owner);
      return id;
    });
    if (record.session !== session?.key) await this.#grant(reply, record.session, asker.at);
    return challenged(record, asker.at);
  }

  async verify(request: Asking<VerifyRequest>, reply: FastifyReply): Promise<VerifyAnswer> {
    const asker = this.#asker(request);
    const {session, record} = await this.#owned(request);
    const used = await this.#once(request, asker, record.session, async () => {
      await this.#services.challenges.verify(record, request.body, asker);
      return record.id;
    });
    return this.#accepted(reply, used, session, asker);
  }

  async resend(request: Asking<ChallengeReference>): Promise<ResendAnswer> {
    const asker = this.#asker(request);
    const {record} = await this.#owned(request);
    const current = await this.#once(request, asker, record.session, async () => {
      await this.#services.challenges.resend(record, asker);
      return record.id;
    });
    return challenged(current, asker.at);
  }

  async cancel(request: Asking<ChallengeReference>, reply: FastifyReply): Promise<void> {
    const {record} = await this.#owned(request);
    await this.#services.challenges.cancel(record, this.#asker(request));
    await reply.status(204).send();
  }

  async recover(request: Asking<ChallengeReference>, reply: FastifyReply): Promise<RecoverAnswer> {
    const asker = this.#asker(request);
    const {session, record} = await this.#owned(request);
    const current = await this.#services.challenges.recover(record, asker);
    if (current.state === 'used') return this.#accepted(reply, current, session, asker);
    return challenged(current, asker.at);
  }

  #asker(request: FastifyRequest): Asker {
    return {address: request.ip, at: this.#services.now()};
  }

  /** The session that a new challenge may belong to: not one that was taken over, for it ends in a moment. */
  async #pendingSession(request: FastifyRequest): Promise<Session | undefined> {
    const session = await this.#services.cookies.find(request);
    return session?.successor === undefined ? session : undefined;
  }

  async #owned(request: Asking<ChallengeReference>): Promise<{session: Session; record: ChallengeRecord}> {
    const {cookies, challenges} = this.#services;
    const session = await cookies.find(request);
    if (!session) throw new Problem('challenge_not_found');
    return {session, record: await challenges.owned(request.body, session)};
  }

  /**
   * Does the work, or, when the request's Idempotency-Key came before, takes what it came to then.
   * @returns the challenge as it is now
   */
  async #once(
    request: FastifyRequest,
    asker: Asker,
    scope: string,
    work: () => Promise<string>,
  ): Promise<ChallengeRecord> {
    const {acts, store} = this.#services;
    const record = await store.find(await once(acts, request, scope, asker.at, work));
    if (!record) throw new Problem('challenge_not_found');
    return record;
  }

  async #grant(reply: FastifyReply, sessionKey: string, at: number): Promise<void> {
    const {sessions, cookies} = this.#services;
    const token = await sessions.grant(sessionKey, at);
    if (token === undefined) throw new Problem('challenge_not_found');
    cookies.set(reply, token);
  }

  /**
   * What an accepted code comes to: another challenge where one follows on it; else a login is proven by the session, and
   * an act by a token for it alone, which leaves the session as it is.
   */
  async #accepted(
    reply: FastifyReply,
    record: ChallengeRecord,
    session: Session,
    asker: Asker,
  ): Promise<VerifyAnswer> {
    const person = await this.#personOf(record, asker.at);
    const errand = followingErrand(record, person);
    if (errand) {
      const owner = (): Promise<Session> => Promise.resolve({...session, key: record.session});
      const next = await this.#services.challenges.issue(errand, asker, owner);
      if (next.state !== 'used') return {status: 'next', challenge: challengeView(next, asker.at)};
      return this.#accepted(reply, next, session, asker);
    }
    if (record.purpose === 'login') return this.#signIn(reply, record, person, session, asker.at);
    return {status: 'verified', proof: await this.#services.proofs.grant(record, asker.at)};
  }

  /** The person of a challenge whose code was accepted: a first sign-in makes the account. */
  async #personOf({person, to}: ChallengeRecord, at: number): Promise<Person> {
    const {people} = this.#services;
    if (person === undefined && to !== undefined) return people.ensure(to, at);
    const known = person === undefined ? undefined : await people.find(person);
    if (!known) throw new Problem('challenge_not_found');
    return known;
  }

  /** Signs the owner in, unless the request came with the very session that this challenge signed in. */
  async #signIn(
    reply: FastifyReply,
    {session: key, acr, usedAt = 0}: ChallengeRecord,
    {id: person, email}: Person,
    session: Session,
    at: number,
  ): Promise<Verified> {
    const {sessions, cookies, notices} = this.#services;
    if (session.predecessor !== key || session.signIn?.person !== person) {
      const signIn = {person, acr, authTime: Math.floor(usedAt / 1000)};
      const token = await sessions.elevate(session.key, signIn, at);
      if (token === undefined) throw new Problem('challenge_not_found');
      cookies.set(reply, token);
      await notices.tell({id: person, email}, 'signed-in', at);
    }
    return {status: 'verified', proof: {kind: 'cookie'}};
  }
}

function challenged(record: ChallengeRecord, at: number): ResendAnswer {
  return {status: 'challenge', challenge: challengeView(record, at)};
}
