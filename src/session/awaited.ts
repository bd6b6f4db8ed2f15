import type {
  ActiveChallenge,
  Challenge,
  ChannelOption,
  ResumeRequest,
  Transaction,
} from '../core/contracts.js';
import {deadlineAfter, type Deadline, type Instant} from '../core/deadline.js';
import {fromDefined} from '../core/defined.js';
import {need, oneOf, take, text, whole} from '../core/fields.js';
import type {ChallengeView, SessionAction} from '../core/session-machine.js';

/** A service may refuse by a second what the page's clock allows. */
export const RESEND_MARGIN_MS = 1000;

/** A challenge, or one that a page knows by its absolute times. */
export type KnownChallenge = Challenge & Pick<ResumeRequest, 'resendAt'>;

/** The code that is awaited, if one is, with its clocks. */
export interface Awaited {
  challenge: ActiveChallenge | undefined;
  expiry: Deadline | undefined;
  /** When another code may be asked for; undefined where none can be. */
  cooldown: Deadline | undefined;
}

/** What is known after `news`, the answer to a request that left at `start`; what it does not say again stays as it was `before`. */
export function awaited(news: KnownChallenge, epoch: number, start: Instant, before: Awaited): Awaited {
  const challenge = {...before.challenge, ...news, epoch};
  const {issued = true, resend} = challenge;
  const {ttlMs, expiresAt, resendInMs, resendAt} = news;
  const cooldown = until(start, resendInMs && resendInMs + RESEND_MARGIN_MS, resendAt);
  return {
    challenge,
    expiry: issued ? (until(start, ttlMs, expiresAt) ?? before.expiry) : undefined,
    cooldown: issued && resend !== 'none' ? (cooldown ?? before.cooldown ?? start) : undefined,
  };
}

/** The duration counts; the absolute time where there is none. */
function until(start: Instant, durationMs: number | undefined, wallMs = NaN): Deadline | undefined {
  return deadlineAfter(start, durationMs ?? wallMs - start.wall);
}

const OPTION = {id: text, channel: need(text), destination: text};

const SHOWN = {
  ...OPTION,
  length: whole,
  charset: oneOf('numeric', 'alphanumeric', 'alphabetic'),
  issued: oneOf(false),
  attemptsLeft: whole,
  transaction: readTransaction,
};

/**
 * What the state machine is told: part by part and each as it should be, so that nothing else slips in, the handle
 * least of all. Throws where the parts that matter are malformed.
 */
export function awaitedAction({challenge, expiry, cooldown}: Awaited): SessionAction {
  const shown = {length: 6, charset: 'numeric', issued: true, ...take(challenge, SHOWN)};
  return {
    type: 'challenge',
    challenge: shown as ChallengeView,
    options: optionViews(challenge?.options),
    expiresAt: expiry?.wall,
    resendAt: cooldown?.wall,
  };
}

/** The ways to get a code. Throws where one has no id or no channel. */
export function optionViews(options: readonly ChannelOption[] = []): readonly ChannelOption[] {
  return options.map((option) => take(option, {...OPTION, id: need(text)}) as ChannelOption);
}

/** What is confirmed is shown whole or not at all. */
function readTransaction(value: unknown): Transaction | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object') throw new TypeError('malformed');
  return fromDefined(Object.entries(value).map(([name, part]) => [name, need(text)(part)]));
}
