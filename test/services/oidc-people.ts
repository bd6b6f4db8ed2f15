import {createHash, randomBytes} from 'node:crypto';
import type {OtpBackend, Proof, VerifyResult} from '../../src/core/contracts.js';
import {OtpError} from '../../src/core/errors.js';
import {cookieJar} from '../../src/conformance/cookie-jar.js';
import {startServer, type ServerProcess} from '../support/server-process.js';

export const startOidc = (env: Readonly<Record<string, string>> = {}): Promise<ServerProcess> =>
  startServer('services', (port) => ['oidc/server.mjs', String(port)], env);

/** What reached the resource server, in order. */
export interface Payment {
  readonly body: string;
  readonly status: number;
  readonly acr: string;
  readonly authTime: number;
}

/** A page of the shop, signed in at the authorization server by its own scripts. */
export class Shop {
  readonly url: string;
  readonly #jar;
  #verifier = '';

  constructor({url}: ServerProcess) {
    this.url = url;
    this.#jar = cookieJar();
  }

  async #json<T>(path: string): Promise<T> {
    return (await (await fetch(this.url + path)).json()) as T;
  }

  readonly codes = (): Promise<string[]> => this.#json('/test/outbox');
  readonly payments = (): Promise<Payment[]> => this.#json('/test/payments');

  /** As a browser follows: with the cookies of each step. */
  async #follow(url: string, init: RequestInit = {}): Promise<Response> {
    const response = await this.#jar.fetch(url, {...init, redirect: 'manual'});
    const to = response.headers.get('location');
    return to === null ? response : this.#follow(new URL(to, url).href);
  }

  /** An authorization request, as far as the question that it asks. */
  async authorize(demands: Readonly<Record<string, string>>): Promise<{readonly uid: string}> {
    this.#verifier = randomBytes(32).toString('base64url');
    const query = new URLSearchParams({
      client_id: 'shop',
      response_type: 'code',
      redirect_uri: `${this.url}/callback`,
      scope: 'openid pay',
      prompt: 'login',
      code_challenge: createHash('sha256').update(this.#verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...demands,
    });
    return (await (await this.#follow(`${this.url}/auth?${query}`)).json()) as {uid: string};
  }

  /** A code for the question, and a token for what that yields; undefined where the code is wrong. */
  async answer(uid: string, code: string, ageSeconds = 0): Promise<string | undefined> {
    const answered = await this.#follow(`${this.url}/interaction/${uid}`, {
      method: 'POST',
      body: JSON.stringify({code, ageSeconds}),
    });
    if (answered.status === 422) return undefined;
    const {code: grant} = (await answered.json()) as {code: string};
    const response = await this.#jar.fetch(`${this.url}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'shop',
        redirect_uri: `${this.url}/callback`,
        code: grant,
        code_verifier: this.#verifier,
      }),
    });
    const {access_token} = (await response.json()) as {access_token?: string};
    if (!access_token) throw new Error(`no token: ${response.status}`);
    return access_token;
  }

  /** Signs in an hour ago, by a class that nothing was said of: the token that the page has. */
  async signIn(): Promise<string> {
    const {uid} = await this.authorize({});
    const token = await this.answer(uid, (await this.codes()).at(-1)!, 3600);
    if (!token) throw new Error('not signed in');
    return token;
  }

  /** The adapter of this authorization server: what a step-up requires goes into the authorization request as it is. */
  backend(): OtpBackend {
    return {
      issue: async ({acrValues = [], maxAge}) => {
        const {uid} = await this.authorize({
          acr_values: acrValues.join(' '),
          ...(maxAge !== undefined && {max_age: String(maxAge)}),
        });
        return {kind: 'challenge', challenge: {channel: 'email', handle: uid}};
      },
      verify: async ({challenge, code}): Promise<VerifyResult> => {
        if (typeof challenge.handle !== 'string')
          throw new OtpError('challenge_not_found', {phase: 'verify'});
        const token = await this.answer(challenge.handle, code);
        if (!token) return {kind: 'rejected', code: 'invalid_code'};
        const proof: Proof = {kind: 'bearer', scheme: 'Bearer', token};
        return {kind: 'verified', proof};
      },
    };
  }
}
