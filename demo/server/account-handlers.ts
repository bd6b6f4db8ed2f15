import {randomUUID} from 'node:crypto';
import type {FastifyReply, FastifyRequest} from 'fastify';
import {renderSVG} from 'uqr';
import {emailAct, enrolAct, methodAct, newCodesAct, phoneAct, setUpAct, turnOffAct} from './account-acts.js';
import type {
  Account,
  AuthenticatorSecret,
  NewEmail,
  NewPaymentMethod,
  NewPhone,
  PaymentMethodReference,
  RecoveryCodes,
  Ways,
} from './account-schemas.js';
import {parseCard} from './cards.js';
import type {Challenges} from './challenges.js';
import type {Confirmations} from './confirmations.js';
import {maskContact, parseEmail, parsePhone} from './destinations.js';
import type {Factors} from './factors.js';
import type {IdempotencyStore} from './idempotency.js';
import type {ActivityRecord, Happening} from './activity-store.js';
import type {RateLimiter} from './limits.js';
import type {Notices} from './notices.js';
import {once} from './once.js';
import type {Act} from './pending-acts.js';
import type {People} from './people.js';
import type {Person} from './person-store.js';
import {Problem} from './problems.js';
import type {ChallengeReference} from './schemas.js';
import type {SessionCookies} from './session-cookies.js';
import {type Session, type SessionStore, signedInPerson, type SignIn} from './sessions.js';
import {PROOF_HEADER} from './step-up-proofs.js';
import {TWO_STEP_CLASS} from './ways.js';

export interface AccountServices {
  readonly people: People;
  readonly factors: Factors;
  readonly challenges: Challenges;
  readonly confirmations: Confirmations;
  readonly sessions: SessionStore;
  readonly cookies: SessionCookies;
  readonly acts: IdempotencyStore;
  readonly notices: Notices;
  readonly limiter: RateLimiter;
  readonly hasPhone: boolean;
  readonly secret: string;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

type Asking<Body> = FastifyRequest<{Body: Body}>;

/** Who asks: the person, and the session that they are signed in by. */
interface Owner {
  readonly person: Person;
  readonly session: Session & {readonly signIn: SignIn};
}

const MAX_METHODS = 10;
/** How long three reports of a person are enough. */
const REPORTS_MS = 60 * 60 * 1000;

/** The account between HTTP and the rules: whose it is, and what has to be confirmed. */
export class AccountHandlers {
  readonly #services: AccountServices;

  constructor(services: AccountServices) {
    this.#services = services;
  }

  async account(request: FastifyRequest): Promise<Account> {
    const owner = await this.#owner(request);
    return view(owner, await this.#services.notices.list(owner.person.id));
  }

  async changeEmail(request: Asking<NewEmail>): Promise<Account> {
    const owner = await this.#owner(request);
    const email = parseEmail(request.body.email);
    if (email === undefined || email === owner.person.email) throw new Problem('invalid_destination');
    await this.#confirmed(request, owner, emailAct(owner.person, email));
    await this.#services.people.change(owner.person.id, (person) => ({...person, email}));
    // To the old address: the new one may be somebody else's doing.
    await this.#tell(owner, 'email-changed');
    return this.account(request);
  }

  async changePhone(request: Asking<NewPhone>): Promise<Account> {
    const owner = await this.#owner(request);
    if (!this.#services.hasPhone) throw new Problem('channel_unavailable');
    const phone = parsePhone(request.body.phone);
    if (phone === undefined || phone === owner.person.phone) throw new Problem('invalid_destination');
    await this.#confirmed(request, owner, phoneAct(owner.person, phone));
    await this.#services.people.change(owner.person.id, (person) => ({...person, phone}));
    await this.#tell(owner, 'phone-changed');
    return this.account(request);
  }

  async orderWays(request: Asking<Ways>): Promise<Account> {
    const {person} = await this.#owner(request);
    const {ways} = request.body;
    await this.#services.people.change(person.id, (known) => ({...known, ways}));
    return this.account(request);
  }

  async addMethod(request: Asking<NewPaymentMethod>): Promise<Account> {
    const {acts, people, secret, now} = this.#services;
    const owner = await this.#owner(request);
    const at = now();
    const read = parseCard(request.body.number);
    if (!read) throw new Problem('invalid_request', {detail: 'body/number is not that of a card'});
    await once(acts, request, `person ${owner.person.id}`, at, async () => {
      await this.#confirmed(request, owner, methodAct(owner.person, read.number, read.card, secret));
      const method = {...read.card, id: randomUUID(), addedAt: at};
      const isAdded = await people.change(owner.person.id, (person) =>
        person.methods.length < MAX_METHODS ? {...person, methods: [...person.methods, method]} : undefined,
      );
      if (!isAdded) throw new Problem('conflict');
      await this.#tell(owner, 'method-added');
      return method.id;
    });
    return this.account(request);
  }

  async removeMethod(request: Asking<PaymentMethodReference>): Promise<Account> {
    const {person} = await this.#owner(request);
    await this.#services.people.change(person.id, (known) => ({
      ...known,
      methods: known.methods.filter(({id}) => id !== request.body.id),
    }));
    return this.account(request);
  }

  async beginTwoStep(request: FastifyRequest): Promise<AuthenticatorSecret> {
    const owner = await this.#owner(request);
    if (owner.person.authenticator) throw new Problem('conflict');
    await this.#confirmed(request, owner, setUpAct(owner.person));
    const {factors, now} = this.#services;
    await factors.begin(owner.session.key, owner.person.id, now());
    const made = await factors.pending(owner.session.key, owner.person.id, now());
    if (!made) throw new Problem('server');
    return {secret: made.secret, account: owner.person.email};
  }

  /** The QR code of the app that is being set up. Its secret is in no URL: the session says whose it is. */
  async qrCode(request: FastifyRequest, reply: FastifyReply): Promise<string> {
    const {person, session} = await this.#owner(request);
    const made = await this.#services.factors.pending(session.key, person.id, this.#services.now());
    if (!made) throw new Problem('not_found');
    reply.type('image/svg+xml');
    return renderSVG(made.address, {border: 2, ecc: 'M'});
  }

  async endTwoStep(request: FastifyRequest): Promise<Account> {
    const owner = await this.#owner(request);
    await this.#confirmed(request, owner, turnOffAct());
    await this.#services.factors.turnOff(owner.person.id);
    await this.#tell(owner, 'two-step-off');
    return this.account(request);
  }

  async recoveryCodes(request: FastifyRequest, reply: FastifyReply): Promise<RecoveryCodes> {
    const {factors, sessions, cookies, now} = this.#services;
    const owner = await this.#owner(request);
    if (!owner.person.authenticator) throw new Problem('conflict');
    await this.#confirmed(request, owner, newCodesAct(), enrolAct());
    const codes = await factors.renewRecovery(owner.person.id);
    const signIn = {person: owner.person.id, acr: TWO_STEP_CLASS, authTime: Math.floor(now() / 1000)};
    const token = await sessions.elevate(owner.session.key, signIn, now());
    if (token !== undefined) cookies.set(reply, token);
    await this.#tell(owner, owner.person.recovery.length > 0 ? 'recovery-codes-made' : 'two-step-on');
    return {codes: [...codes]};
  }

  async report(request: Asking<ChallengeReference>, reply: FastifyReply): Promise<void> {
    const {cookies, challenges, people, notices, limiter, now} = this.#services;
    const session = await cookies.find(request);
    if (!session) throw new Problem('challenge_not_found');
    const record = await challenges.report(request.body, session, {address: request.ip, at: now()});
    const id = signedInPerson(session);
    // Nobody is told by a stranger's session, nor often: the notice would be a way to flood a mailbox.
    const person = id !== undefined && id === record.person ? await people.find(id) : undefined;
    const quota = {key: JSON.stringify(['report', id]), limit: 3, windowMs: REPORTS_MS};
    if (person && (await limiter.take([quota], now())) === 0) {
      await notices.tell(person, 'code-reported', now());
    }
    await reply.status(204).send();
  }

  async #confirmed(
    request: FastifyRequest,
    {session}: Owner,
    act: Act,
    ...others: readonly Act[]
  ): Promise<void> {
    const proof = request.headers[PROOF_HEADER.toLowerCase()]?.toString();
    await this.#services.confirmations.require([act, ...others], session.key, proof, this.#services.now());
  }

  #tell({person}: Owner, what: Happening): Promise<void> {
    return this.#services.notices.tell(person, what, this.#services.now());
  }

  async #owner(request: FastifyRequest): Promise<Owner> {
    const session = await this.#services.cookies.find(request);
    const id = signedInPerson(session);
    const person = id === undefined ? undefined : await this.#services.people.find(id);
    if (!session?.signIn || !person) throw new Problem('unauthenticated');
    return {person, session: {...session, signIn: session.signIn}};
  }
}

function view({person, session}: Owner, activity: readonly ActivityRecord[]): Account {
  const {email, phone, ways, authenticator, recovery, methods} = person;
  const isoOf = (time: number) => new Date(time).toISOString();
  const destination = (to: string | undefined) => (to === undefined ? {} : {destination: maskContact(to)});
  return {
    email,
    ...(phone !== undefined && {phone}),
    ways: ways.map((channel) => ({channel, ...destination(channel === 'email' ? email : phone)})),
    twoStep: {
      on: authenticator !== undefined,
      ...(authenticator && {since: isoOf(authenticator.since)}),
      recoveryCodesLeft: recovery.length,
    },
    methods: methods.map(({addedAt, ...method}) => ({...method, addedAt: isoOf(addedAt)})),
    activity: activity.map(({what, at}) => ({what, at: isoOf(at)})),
    session: {acr: session.signIn.acr, at: isoOf(session.signIn.authTime * 1000)},
  };
}
