import type {BoundTo, ChallengeOption, ChallengeRecord} from './challenge-store.js';
import type {Challenges} from './challenges.js';
import {maskContact, parseEmail, parsePhone} from './destinations.js';
import type {Act, PendingActs} from './pending-acts.js';
import type {People} from './people.js';
import type {Person} from './person-store.js';
import {parsePayment} from './payment.js';
import {paymentAct} from './payments.js';
import {Problem} from './problems.js';
import type {IssueRequest} from './schemas.js';
import {type Session, signedInPerson} from './sessions.js';
import {isSameTransaction} from './transaction.js';
import {
  type Channel,
  CLASSES,
  isMessage,
  MESSAGE_CHANNELS,
  type MessageChannel,
  TWO_STEP_CLASS,
} from './ways.js';

/** What a code is asked for: of whom, by which way, and what it confirms. The parts of a challenge that are its own. */
export type Errand = Pick<
  ChallengeRecord,
  | 'purpose'
  | 'identity'
  | 'person'
  | 'channel'
  | 'to'
  | 'shown'
  | 'others'
  | 'target'
  | 'acr'
  | 'audience'
  | 'transaction'
  | 'bound'
  | 'then'
  | 'first'
>;

/** Who asks, and what this service can give. */
export interface ErrandContext {
  readonly session: Session | undefined;
  readonly pending: PendingActs;
  readonly people: People;
  readonly challenges: Challenges;
  readonly bound: BoundTo;
  /** Whether telephones can be reached. */
  readonly hasPhone: boolean;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * What a request for a code comes to.
 * @throws {Problem} when nothing may be sent for it
 */
export async function errandOf(request: IssueRequest, context: ErrandContext): Promise<Errand> {
  if (request.handle !== undefined) throw new Problem('challenge_not_found');
  const following = FOLLOWING.exec(request.option ?? '');
  if (following) return otherWay(request, following[1] as Channel, following[2] ?? '', context);
  if (request.purpose === 'login') return loginErrand(request, context);
  if (request.purpose === 'enrol') return enrolErrand(request, context);
  return actErrand(request, context);
}

/** An option of a challenge that follows on another says which one, for nothing else in the request does. */
const FOLLOWING = /^(sms|voice|totp|recovery):(.+)$/;

/**
 * A sign-in. What it is answered depends on what was typed alone: whether the account is there, has a telephone, or has
 * two-step verification on, is told to nobody before a code was accepted.
 */
async function loginErrand(request: IssueRequest, context: ErrandContext): Promise<Errand> {
  if (request.transaction) throw new Problem('invalid_request', {detail: 'login has no transaction'});
  if (request.identity === undefined) throw new Problem('invalid_request', {detail: 'identity is missing'});
  const email = parseEmail(request.identity);
  const contact = email ?? (context.hasPhone ? parsePhone(request.identity) : undefined);
  if (contact === undefined) throw new Problem('invalid_destination');
  const typed: readonly MessageChannel[] = email === undefined ? ['sms', 'voice'] : ['email'];
  const offered = [...new Set<MessageChannel>([...typed, ...MESSAGE_CHANNELS])].filter(
    (channel) => channel === 'email' || context.hasPhone,
  );
  const channel = pick(offered, request);
  const person = await context.people.findByContact(contact);
  const destination = typed.includes(channel) ? contact : undefined;
  const to = person ? contactOf(person, channel) : email === undefined ? undefined : destination;
  const option = (way: MessageChannel): ChallengeOption => ({
    id: way,
    channel: way,
    ...(typed.includes(way) && {destination: maskContact(contact)}),
  });
  return {
    purpose: 'login',
    identity: person?.id ?? contact,
    ...(person && {person: person.id}),
    channel,
    ...(to !== undefined && {to}),
    ...(destination !== undefined && {shown: maskContact(destination)}),
    target: destination ?? `${contact} by ${channel}`,
    others: offered.filter((way) => way !== channel).map(option),
    acr: CLASSES[channel],
    bound: context.bound,
  };
}

/** The code that the new app shows, to prove that it has the secret. */
async function enrolErrand(request: IssueRequest, context: ErrandContext): Promise<Errand> {
  const {person} = await whoIsSignedIn(context);
  if (request.transaction) throw new Problem('invalid_request', {detail: 'enrol has no transaction'});
  pick(['totp'], request);
  return {
    purpose: 'enrol',
    identity: person.id,
    person: person.id,
    channel: 'totp',
    others: [],
    target: person.id,
    acr: CLASSES.totp,
    audience: 'POST /api/recovery-codes',
    transaction: {change: 'Turn on two-step verification'},
    bound: context.bound,
  };
}

/** An act is confirmed by the person whose it is, by one of their ways that will do for it. */
async function actErrand(request: IssueRequest, context: ErrandContext): Promise<Errand> {
  const signedIn = request.purpose === 'delivery' ? undefined : await whoIsSignedIn(context);
  const act = await actOf(request, context);
  if (act.confirmer !== undefined) return handOver(act, act.confirmer, request, context);
  const person = signedIn?.person;
  if (!person) throw new Problem('unauthenticated');
  if (request.identity !== undefined && parseEmail(request.identity) !== person.email) {
    throw new Problem('invalid_destination');
  }
  const {hasPhone} = context;
  const ways = waysOf(person, hasPhone, act).filter((way) => act.acrValues.includes(CLASSES[way]));
  const channel = pick(ways, request);
  const to = contactOf(person, channel);
  return {
    purpose: act.purpose,
    identity: person.id,
    person: person.id,
    channel,
    ...(to !== undefined && {to, shown: maskContact(to)}),
    target: to ?? person.id,
    others: ways.filter((way) => way !== channel).map((way) => optionOf(way, person)),
    acr: CLASSES[channel],
    audience: act.audience,
    transaction: act.transaction,
    bound: context.bound,
    ...(act.then && {then: act.then}),
  };
}

/** The code is on the screen of who the parcel is for; wrong ones are the parcel's, and lock nobody's account. */
function handOver(act: Act, recipient: string, request: IssueRequest, {bound}: ErrandContext): Errand {
  pick(['screen'], request);
  return {
    purpose: act.purpose,
    identity: `parcel ${act.transaction['parcel'] ?? ''}`,
    person: recipient,
    channel: 'screen',
    others: [],
    target: `parcel ${act.transaction['parcel'] ?? ''}`,
    acr: CLASSES.screen,
    audience: act.audience,
    transaction: act.transaction,
    bound,
  };
}

/** What follows on a code that was accepted: the second step of a sign-in, or the code to a new address. */
export function followingErrand(record: ChallengeRecord, person: Person): Errand | undefined {
  const {purpose, identity, audience, transaction, bound, then, id: first} = record;
  const shared = {
    purpose,
    identity,
    person: person.id,
    bound,
    first,
    ...(audience !== undefined && {audience}),
  };
  if (then) {
    const {channel, to} = then;
    return {
      ...shared,
      ...(transaction && {transaction}),
      channel,
      to,
      shown: maskContact(to),
      target: to,
      others: channel === 'email' ? [] : followingOptions(first, ['voice'], maskContact(to)),
      // What the account's own way has proven; the new one proves nothing of the person yet.
      acr: record.acr,
    };
  }
  if (purpose !== 'login' || record.first !== undefined || !person.authenticator) return undefined;
  return {
    ...shared,
    identity: person.id,
    channel: 'totp',
    target: person.id,
    others: person.recovery.length > 0 ? followingOptions(first, ['recovery']) : [],
    acr: TWO_STEP_CLASS,
  };
}

function followingOptions(
  first: string,
  channels: readonly Channel[],
  destination?: string,
): readonly ChallengeOption[] {
  return channels.map((channel) => ({
    id: `${channel}:${first}`,
    channel,
    ...(destination !== undefined && {destination}),
  }));
}

/** Another way for what follows on a challenge whose code this session had accepted. */
async function otherWay(
  {purpose, acrValues}: IssueRequest,
  channel: Channel,
  first: string,
  {session, challenges, people}: ErrandContext,
): Promise<Errand> {
  if (!session) throw new Problem('challenge_not_found');
  const record = await challenges.owned({id: first}, session);
  const person = record.person === undefined ? undefined : await people.find(record.person);
  const errand = person && followingErrand(record, person);
  if (!errand || record.state !== 'used' || record.purpose !== purpose)
    throw new Problem('challenge_not_found');
  if (acrValues?.length && !acrValues.includes(errand.acr)) throw new Problem('channel_unavailable');
  if (channel === errand.channel) return errand;
  const present = {
    id: `${errand.channel}:${first}`,
    channel: errand.channel,
    ...(errand.shown !== undefined && {destination: errand.shown}),
  };
  if (!errand.others.some((option) => option.channel === channel)) throw new Problem('channel_unavailable');
  return {...errand, channel, others: [present]};
}

/** The act that the scope names, or the payment that the request describes. Where it does both, they are the same. */
async function actOf(request: IssueRequest, {session, pending, at}: ErrandContext): Promise<Act> {
  const {purpose, scope, transaction} = request;
  if (scope !== undefined) {
    const act = session && (await pending.find(session.key, scope, at));
    if (act?.purpose !== purpose)
      throw new Problem('invalid_request', {detail: 'scope names nothing that waits'});
    if (transaction && !isSameTransaction(purpose, act.transaction, transaction))
      throw new Problem('conflict');
    return act;
  }
  if (purpose !== 'payment') throw new Problem('invalid_request', {detail: 'scope is missing'});
  const payment = transaction && parsePayment(transaction);
  if (!payment) throw new Problem('invalid_request', {detail: 'transaction is not a payment'});
  return paymentAct(payment);
}

async function whoIsSignedIn({session, people}: ErrandContext): Promise<{session: Session; person: Person}> {
  const id = signedInPerson(session);
  const person = id === undefined ? undefined : await people.find(id);
  if (!session || !person) throw new Problem('unauthenticated');
  return {session, person};
}

/**
 * The ways of a person, first choice first: the app where there is one, messages in their own order, recovery codes last.
 * A change of address or number is confirmed by the old one first, where it can still be had.
 */
function waysOf(person: Person, hasPhone: boolean, {then}: Act): readonly Channel[] {
  const messages = person.ways.filter(
    (way) => way === 'email' || (hasPhone && contactOf(person, way) !== undefined),
  );
  const app: readonly Channel[] = person.authenticator ? ['totp'] : [];
  return [
    ...(then ? [...messages, ...app] : [...app, ...messages]),
    ...(person.authenticator && person.recovery.length > 0 ? (['recovery'] as const) : []),
  ];
}

function contactOf({email, phone}: Person, channel: Channel): string | undefined {
  if (channel === 'email') return email;
  return isMessage(channel) ? phone : undefined;
}

function optionOf(channel: Channel, person: Person): ChallengeOption {
  const to = contactOf(person, channel);
  return {id: channel, channel, ...(to !== undefined && {destination: maskContact(to)})};
}

/**
 * The way that is asked for, or the first that will do for what is demanded.
 * @throws {Problem} `channel_unavailable` before a person is asked for a code that would not do
 */
function pick<Way extends Channel>(ways: readonly Way[], request: IssueRequest): Way {
  const {option, channel, acrValues} = request;
  const wanted = option ?? channel;
  const way = ways.find(
    (one) =>
      (wanted === undefined || one === wanted) && (!acrValues?.length || acrValues.includes(CLASSES[one])),
  );
  if (way === undefined || (channel !== undefined && channel !== way))
    throw new Problem('channel_unavailable');
  return way;
}
