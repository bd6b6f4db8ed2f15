import type {Proof, Purpose, Transaction} from '../core/contracts.js';
import {openBrowser, type Answer, type Browser} from './browser.js';
import type {Confirmation, Hooks} from './hooks.js';

/** One guarantee of a service, and how it is tried. */
export interface Check {
  /** Its name: kebab-case. */
  readonly id: string;
  /** What a service holds to. */
  readonly title: string;
  /** Throws a {@link Fault} where it is broken, a {@link Skip} where it cannot be tried. */
  run(kit: Kit): Promise<void>;
}

/** What a service does wrong. */
export class Fault extends Error {}

/** Why a check cannot be tried. */
export class Skip extends Error {}

/** A challenge on the wire, as far as the checks look at it. */
export interface WireChallenge {
  readonly id?: string;
  readonly handle?: string;
  readonly channel?: string;
  readonly length?: number;
  readonly expiresIn?: number;
  readonly resendIn?: number;
  readonly resend?: string;
  readonly attemptsLeft?: number;
  readonly transaction?: Transaction;
}

/** A challenge that is open, and the person whose it is. */
export interface Opened {
  readonly browser: Browser;
  readonly identity: string;
  readonly purpose: Purpose;
  readonly challenge: WireChallenge;
  /** What an operation names it by. */
  readonly reference: {readonly id?: string; readonly handle?: string};
}

export interface KitOptions {
  readonly baseUrl: string;
  readonly hooks: Hooks;
  /** How long the kit may wait by itself for a code to expire or a wait to pass, in milliseconds. */
  readonly patienceMs: number;
}

/** A code that is tried here at most this often before a service has to refuse: PSD2 and NIST allow 5. */
export const MOST_ATTEMPTS = 10;

/** What the checks do at a service, as its pages would. */
export class Kit {
  readonly hooks: Hooks;
  readonly #baseUrl: string;
  readonly #patienceMs: number;

  constructor({baseUrl, hooks, patienceMs}: KitOptions) {
    this.hooks = hooks;
    this.#baseUrl = baseUrl.replace(/\/$/, '');
    this.#patienceMs = patienceMs;
  }

  /** Without a slash at its end. */
  get baseUrl(): string {
    return this.#baseUrl;
  }

  browser(headers: Readonly<Record<string, string>> = {}): Browser {
    return openBrowser(this.#baseUrl, {...this.hooks.headers, ...headers});
  }

  /** Asks for a code for somebody new, in a browser of their own where none is given. */
  async begin(browser = this.browser(), identity?: string): Promise<Opened> {
    const {purpose = 'login'} = this.hooks;
    const who = identity ?? (await this.hooks.identity());
    return this.open(browser, who, {purpose, identity: who});
  }

  /** Signs somebody new in, and asks for the code of a confirmation in the same browser. */
  async beginConfirming(): Promise<Opened & {readonly confirmation: Confirmation}> {
    const {confirmation} = this.hooks;
    if (!confirmation) throw new Skip('the hooks have no `confirmation`');
    const signIn = await this.begin();
    const {browser, identity} = signIn;
    this.accepted(await this.tryCode(signIn));
    const {purpose, transaction} = confirmation;
    return {...(await this.open(browser, identity, {purpose, transaction})), confirmation};
  }

  async open(
    browser: Browser,
    identity: string,
    request: {readonly purpose: Purpose; readonly [name: string]: unknown},
  ): Promise<Opened> {
    const answer = await browser.post('issue', request, actOf());
    const {status, options, handle, challenge} = success(answer, 'issue');
    if (status === 'choice') {
      const [option] = options as {id: string}[];
      return this.open(browser, identity, {
        ...request,
        option: option?.id,
        ...(handle !== undefined && {handle}),
      });
    }
    if (!challenge) throw new Skip('no code was needed: the service answered `verified` at once');
    return {browser, identity, purpose: request.purpose, challenge, reference: referenceOf(challenge)};
  }

  /** The code that was sent last. */
  async code({identity, challenge}: Opened): Promise<string> {
    return this.hooks.code({identity, channel: challenge.channel});
  }

  /** A code that is wrong, and like the right one in all else. */
  async wrongCode(opened: Opened): Promise<string> {
    return otherThan(await this.code(opened));
  }

  /** Tries a code, the right one where none is given. */
  async tryCode(opened: Opened, code?: string, more: object = {}): Promise<Answer> {
    const typed = code ?? (await this.code(opened));
    return opened.browser.post('verify', {...opened.reference, code: typed, ...more}, actOf());
  }

  resend({browser, reference}: Opened): Promise<Answer> {
    return browser.post('resend', reference, actOf());
  }

  /** The proof of a code that was accepted. */
  accepted(answer: Answer): Proof | undefined {
    return success(answer, 'verify of the right code').proof;
  }

  /** Lets time pass at the service. */
  async pass(ms: number): Promise<void> {
    const {wait} = this.hooks;
    if (wait) await wait(ms);
    else if (ms > this.#patienceMs) {
      const seconds = Math.ceil(ms / 1000);
      throw new Skip(`it takes ${seconds} s: give a \`wait\` hook, or --patience ${seconds}`);
    } else await new Promise((resolve) => setTimeout(resolve, ms));
  }
}

/** Fails the check unless something holds. */
export function hold(isHeld: boolean, otherwise: string): asserts isHeld {
  if (!isHeld) throw new Fault(otherwise);
}

/** A code that fits as well as another one, and is not it. */
export function otherThan(code: string): string {
  const last = code.slice(-1);
  const other = /\d/.test(last) ? String((Number(last) + 1) % 10) : last === 'A' ? 'B' : 'A';
  return code.slice(0, -1) + other;
}

/** Each act has a key of its own. */
export function actOf(): {readonly 'idempotency-key': string} {
  return {'idempotency-key': crypto.randomUUID()};
}

/** The word of a problem. */
export function wordOf({body}: Answer): string | undefined {
  const {code} = Object(body) as {code?: unknown};
  return typeof code === 'string' ? code : undefined;
}

function referenceOf({id, handle}: WireChallenge): Opened['reference'] {
  return {...(id !== undefined && {id}), ...(handle !== undefined && {handle})};
}

interface Success {
  readonly status?: string;
  readonly challenge?: WireChallenge;
  readonly options?: unknown;
  readonly handle?: unknown;
  readonly proof?: Proof;
}

/** What a success holds. What else came is said without the body: it may hold what nobody should read. */
function success(answer: Answer, what: string): Success {
  if (answer.ok) return Object(answer.body) as Success;
  const word = wordOf(answer);
  throw new Fault(`${what} was answered by ${answer.status}${word === undefined ? '' : ` (${word})`}`);
}
