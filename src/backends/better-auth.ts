import type {KyInstance} from 'ky';
import type {BackendContext, Challenge, Channel, IssueInput, OtpBackend} from '../core/contracts.js';
import {defined} from '../core/defined.js';
import {OtpError} from '../core/errors.js';
import {oneOf, take, text} from '../core/fields.js';
import {METHODS, type BetterAuthMethod} from './better-auth-methods.js';
import {isSent, readUser, readVerified, WORDS} from './better-auth-wire.js';
import {exchange, type HttpPlace} from './exchange.js';
import {defineHttpBackend, errorTable} from './http.js';
import {masked} from './masked.js';

export type {BetterAuthMethod} from './better-auth-methods.js';

/** The parts of a challenge are what the service does not tell of its codes: the application knows how it set them. */
export interface BetterAuthOptions
  extends HttpPlace, Partial<Pick<Challenge, 'channel' | 'length' | 'ttlMs' | 'resendInMs' | 'resend'>> {
  /** Better-auth's own: `/api/auth`, unless it was moved. */
  readonly baseUrl: string;
  /** What the codes are for. Of several the first is asked for, and the others are offered as other ways. */
  readonly method: BetterAuthMethod | readonly [BetterAuthMethod, ...BetterAuthMethod[]];
}

/** What a code is known by: there is no id, only an address or a cookie. */
const HANDLE = {
  method: oneOf(...(Object.keys(METHODS) as BetterAuthMethod[])),
  identity: text,
  /** Nobody was signed in when the code was asked for. */
  wasSignedOut: oneOf(true),
};

/** Asked past the cookie in which a session may be remembered for some minutes. */
const SESSION = {path: 'get-session?disableCookieCache=true', method: 'GET'} as const;

/**
 * One-time codes of better-auth: its plugins `emailOTP`, `phoneNumber` and `twoFactor` as they are. The proof is the
 * cookie of a session, or `none` for what begins none. To `resume` a code that was sent to an address takes
 * `handle: {identity}`.
 * @see https://better-auth.com/docs/plugins/email-otp
 * @see https://better-auth.com/docs/plugins/2fa
 */
export function betterAuthBackend(options: BetterAuthOptions): OtpBackend<KyInstance> {
  const {method, channel: byChannel, length, ttlMs, resendInMs, resend, ...place} = options;
  const names = [method].flat() as [BetterAuthMethod, ...BetterAuthMethod[]];

  function channelOf(name: BetterAuthMethod): Channel {
    const {send, channel} = METHODS[name];
    return (send && byChannel) ?? channel;
  }

  function pick({option, channel}: IssueInput): BetterAuthMethod {
    return names.find((name) => (option ? name === option : channelOf(name) === channel)) ?? names[0];
  }

  function challengeOf(input: IssueInput, wasSignedOut?: boolean): Challenge {
    const {identity} = input;
    const name = pick(input);
    const {send, key} = METHODS[name];
    return {
      ...defined({length, destination: key && identity && masked(identity)}),
      ...(send ? defined({ttlMs, resendInMs, resend}) : {issued: false}),
      // Where a cookie is the key, this is all that a reload needs to remember.
      ...(!key && {id: name}),
      channel: channelOf(name),
      handle: {method: name, identity, wasSignedOut},
      options: names.filter((other) => other !== name).map((id) => ({id, channel: channelOf(id)})),
    };
  }

  function meant({id, handle}: Challenge) {
    const {method: name = names[0], ...rest} = take(handle ?? {method: id}, HANDLE);
    return {...rest, spoken: METHODS[name]};
  }

  const steps = defineHttpBackend({
    ...place,
    issue: {
      send(input) {
        const {send, key} = METHODS[pick(input)];
        const {identity = '', evidence} = input;
        if (key && !identity) throw new OtpError('invalid_destination', {phase: 'issue'});
        const call = send?.(identity) ?? SESSION;
        return evidence ? {...call, headers: {'x-captcha-response': evidence}} : call;
      },
      read: (answer, input) =>
        isSent(answer) ? {kind: 'challenge', challenge: challengeOf(input)} : undefined,
    },
    verify: {
      send({challenge, code, remember}) {
        const {spoken, identity = ''} = meant(challenge);
        // Without an address there is no code that could be meant.
        if (spoken.key && !identity) throw new OtpError('challenge_not_found', {phase: 'verify'});
        return spoken.verify(identity, code, remember);
      },
      read: readVerified,
    },
    recover: {
      send: () => SESSION,
      // What is refused tells nothing, and must not end the challenge.
      accepts: ({status}) => status < 500 && status !== 429,
      read(answer, challenge) {
        const {channel} = challenge;
        const {spoken, identity, wasSignedOut} = meant(challenge);
        const user = readUser(answer);
        // Whom a cookie stood for is not known: at least somebody who could not sign in without a second factor.
        const {key} = spoken;
        const isTheirs = key ? isSame(user?.[key], identity) : user?.twoFactorEnabled === true;
        // A session counts only if the code alone can have begun it.
        return user && wasSignedOut && spoken.signsIn && isTheirs
          ? {kind: 'verified', proof: {kind: 'cookie'}}
          : {kind: 'challenge', challenge: {channel, ...(!spoken.send && {issued: false})}};
      },
    },
    errors: errorTable(WORDS),
  });

  async function isSignedOut(context: BackendContext<KyInstance>): Promise<boolean> {
    return readUser(await exchange(SESSION, 'issue', context, place)) === null;
  }

  return {
    ...steps,
    async issue(input, context) {
      const asked = isSignedOut(context);
      if (!METHODS[pick(input)].send) return {kind: 'challenge', challenge: challengeOf(input, await asked)};
      // A code can do without it: then nothing is recovered.
      const unsure = asked.catch(() => false);
      await steps.issue(input, context);
      return {kind: 'challenge', challenge: challengeOf(input, await unsure)};
    },
  };
}

/** Better-auth keeps addresses in lower case. */
function isSame(address: unknown, identity: string | undefined): boolean {
  return typeof address === 'string' && address.toLowerCase() === identity?.toLowerCase();
}
