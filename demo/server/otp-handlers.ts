import type {FastifyReply, FastifyRequest} from 'fastify';
import type {ChallengeRecord, ChallengeStore} from './challenge-store.js';
import {challengeView} from './challenge-view.js';
import type {Asker, Challenges} from './challenges.js';
import {errandOf} from './errands.js';
import type {IdempotencyStore} from './idempotency.js';
import {once} from './once.js';
import type {PendingPayments} from './pending-payments.js';
import {Problem} from './problems.js';
import type {ChallengeReference, IssueRequest, ResendAnswer, Verified, VerifyRequest} from './schemas.js';
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
  readonly pending: PendingPayments;
  /** The class of what a code proves. */
  readonly acr: string;
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
    const {challenges, sessions, pending, acr} = this.#services;
    const asker = this.#asker(request);
    const session = await this.#pendingSession(request);
    // A browser's first issue has no session to tell it from others: its address and its random key must do.
    const scope = session?.key ?? `new ${asker.address}`;
    const record = await this.#once(request, asker, scope, async () => {
      const owner = () => (session ? Promise.resolve(session) : sessions.create(asker.at));
      const errand = await errandOf(request.body, {session, pending, acr, at: asker.at});
      const {id} = await challenges.issue(errand, asker, owner);
      return id;
    });
    if (record.session !== session?.key) await this.#grant(reply, record.session, asker.at);
    return challenged(record, asker.at);
  }

  async verify(request: Asking<VerifyRequest>, reply: FastifyReply): Promise<Verified> {
    const asker = this.#asker(request);
    const {session, record} = await this.#owned(request);
    const used = await this.#once(request, asker, record.session, async () => {
      await this.#services.challenges.verify(record, request.body, asker);
      return record.id;
    });
    return this.#verified(reply, used, session, asker.at);
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
    await this.#services.challenges.cancel(record);
    await reply.status(204).send();
  }

  async recover(request: Asking<ChallengeReference>, reply: FastifyReply): Promise<ResendAnswer | Verified> {
    const asker = this.#asker(request);
    const {session, record} = await this.#owned(request);
    const current = await this.#services.challenges.recover(record, asker);
    if (current.state === 'used') return this.#verified(reply, current, session, asker.at);
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

  /** A login is proven by the session, a payment by a token for it alone, which leaves the session as it is. */
  async #verified(
    reply: FastifyReply,
    record: ChallengeRecord,
    session: Session,
    at: number,
  ): Promise<Verified> {
    if (record.purpose === 'login') return this.#signIn(reply, record, session, at);
    return {status: 'verified', proof: await this.#services.proofs.grant(record, at)};
  }

  /** Signs the owner in, unless the request came with the very session that this challenge signed in. */
  async #signIn(
    reply: FastifyReply,
    record: ChallengeRecord,
    session: Session,
    at: number,
  ): Promise<Verified> {
    const {sessions, cookies} = this.#services;
    if (session.predecessor !== record.session || session.email !== record.identity) {
      const token = await sessions.elevate(session.key, record.identity, at);
      if (token === undefined) throw new Problem('challenge_not_found');
      cookies.set(reply, token);
    }
    return {status: 'verified', proof: {kind: 'cookie'}};
  }
}

function challenged(record: ChallengeRecord, at: number): ResendAnswer {
  return {status: 'challenge', challenge: challengeView(record, at)};
}
