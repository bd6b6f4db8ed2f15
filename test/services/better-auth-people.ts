import {randomInt} from 'node:crypto';
import {betterAuthBackend, type BetterAuthOptions} from '../../src/backends/better-auth.js';
import type {Person} from '../backends/conformance-scene.js';
import {cookieJar, type CookieJar} from '../../src/conformance/cookie-jar.js';
import {startServer, type ServerProcess} from '../support/server-process.js';
import {totp} from '../support/totp.js';

const PASSWORD = 'correct horse battery staple';

/** As in production: among tests it would not look at origins. */
export const startBetterAuth = (env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> =>
  startServer('services', (port) => ['better-auth/server.mjs', String(port)], {
    NODE_ENV: 'production',
    TEST: '',
    VITEST: '',
    ...env,
  });

/** What the server sent to somebody. */
export interface Sent {
  readonly to: string;
  readonly code: string;
  readonly type: string;
}

/** A browser at the server, of somebody it has not met before. */
export interface Visitor {
  readonly url: string;
  readonly jar: CookieJar;
  readonly email: string;
  readonly phone: string;
  post(path: string, body: object): Promise<Record<string, unknown>>;
  /** What was sent to this person, newest last. */
  outbox(to?: string): Promise<Sent[]>;
  /** Whether a session is there, by the cookies alone. */
  hasSession(): Promise<boolean>;
}

export function visitorOf({url}: ServerProcess): Visitor {
  const number = randomInt(10 ** 9, 10 ** 10);
  const email = `Ana.${number}@example.com`;
  const address = [10, ...Buffer.from(String(number).slice(-3))].join('.');
  const jar = cookieJar({origin: url, 'x-forwarded-for': address});
  const json = async (response: Response) => Object(await response.json()) as Record<string, unknown>;
  return {
    url,
    jar,
    email,
    phone: `+49${number}`,
    async post(path, body) {
      const headers = {'content-type': 'application/json'};
      const init = {method: 'POST', headers, body: JSON.stringify(body)};
      const response = await jar.fetch(`${url}/api/auth/${path}`, init);
      const answer = await json(response);
      if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
      return answer;
    },
    async outbox(to = email.toLowerCase()) {
      const response = await fetch(`${url}/test/outbox?to=${encodeURIComponent(to)}`);
      return (await response.json()) as Sent[];
    },
    hasSession: async () => 'session' in (await json(await jar.fetch(`${url}/api/auth/get-session`))),
  };
}

type Method = Exclude<BetterAuthOptions['method'], readonly unknown[]>;

/** Somebody about to ask for a code that goes to an address. */
export function addressee(server: ServerProcess, method: Method, options: Partial<BetterAuthOptions> = {}) {
  const visitor = visitorOf(server);
  const identity = method === 'phone-otp' ? visitor.phone : visitor.email;
  const to = identity.toLowerCase();
  return {...visitor, ...personOf(visitor, method, options, to), request: {purpose: 'login', identity}};
}

function personOf(
  {url, jar, outbox, hasSession}: Visitor,
  method: Method,
  options: Partial<BetterAuthOptions>,
  to?: string,
): Omit<Person, 'request'> {
  return {
    backend: betterAuthBackend({baseUrl: `${url}/api/auth`, method, ...options}),
    fetch: jar.fetch,
    code: async () => (await outbox(to)).at(-1)?.code ?? '',
    received: async () => (await outbox(to)).length,
    isLetThrough: hasSession,
    secrets: jar.values,
  };
}

/** Somebody about to ask for a code that goes to an address, who signed up there before and has left again. */
export async function member(
  server: ServerProcess,
  method: 'email-verification' | 'forget-password',
  options: Partial<BetterAuthOptions> = {},
) {
  const person = addressee(server, method, options);
  const {email, post} = person;
  await post('sign-up/email', {email, password: PASSWORD, name: 'Ana'});
  await post('sign-out', {});
  return person;
}

interface SecondFactorState {
  readonly isSignedIn?: boolean;
  /** Whether the app that was set up has shown a code before. */
  readonly isProven?: boolean;
}

/** Somebody who has a password and a second factor, signed in or on the way to it. */
export async function secondFactor(
  server: ServerProcess,
  method: 'two-factor-otp' | 'two-factor-totp',
  {isSignedIn = false, isProven = true, ...options}: Partial<BetterAuthOptions> & SecondFactorState = {},
) {
  const visitor = visitorOf(server);
  const {email, post} = visitor;
  const type = method === 'two-factor-otp' ? 'otp' : 'totp';
  await post('sign-up/email', {email, password: PASSWORD, name: 'Ana'});
  const {totpURI} = await post('two-factor/enable', {password: PASSWORD, method: type});
  const shown = async (): Promise<string> => {
    const aheadMs = await (await fetch(`${server.url}/test/forward?seconds=0`)).text();
    return totp(String(totpURI), Date.now() + Number(aheadMs));
  };
  if (type === 'totp' && isProven) await post('two-factor/verify-totp', {code: await shown()});
  const signIn = async (): Promise<void> => {
    const answer = await post('sign-in/email', {email, password: PASSWORD});
    if (answer['twoFactorRedirect'] !== true) throw new Error(JSON.stringify(answer));
  };
  if (!isSignedIn) {
    await post('sign-out', {});
    await signIn();
  }
  const person = personOf(visitor, method, options);
  return {
    ...visitor,
    ...person,
    ...(type === 'totp' && {code: shown}),
    request: {purpose: isSignedIn ? 'payment' : 'login'},
    isSignedIn,
    secrets: () => [PASSWORD, email, ...visitor.jar.values()],
    again: isSignedIn ? () => Promise.resolve() : signIn,
  };
}
