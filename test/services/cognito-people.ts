import type {KyInstance} from 'ky';
import {cognitoBackend, type CognitoAnswer, type CognitoOptions} from '../../src/backends/cognito.js';
import type {OtpBackend} from '../../src/core/contracts.js';
import type {Person} from '../backends/conformance-scene.js';
import {startServer, type ServerProcess} from '../support/server-process.js';
import {totp} from '../support/totp.js';
import {CLIENT_ID, personOf} from './cognito/people.mjs';

export const startCognito = (): Promise<ServerProcess> =>
  startServer('services', (port) => ['cognito/server.mjs', String(port)]);

type Kind = 'sms' | 'totp' | 'both';

/** The next person of each kind: every test is somebody else. */
const next: Record<Kind, number> = {sms: 0, totp: 0, both: 0};

export class CognitoPerson {
  readonly #who: ReturnType<typeof personOf>;
  readonly #url: string;

  constructor({url}: ServerProcess, kind: Kind) {
    this.#url = url;
    this.#who = personOf(kind, next[kind]++);
  }

  readonly clientId = CLIENT_ID;

  get name(): string {
    return this.#who.name;
  }

  get secrets(): string[] {
    const {password, phone, secret} = this.#who;
    return [password, phone, secret];
  }

  /** What the page does with the password: the answer asks for a second factor. */
  signIn(http: KyInstance, signal?: AbortSignal): Promise<CognitoAnswer> {
    const {name, password} = this.#who;
    return this.#call('InitiateAuth', http, signal, {
      ClientId: CLIENT_ID,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: {USERNAME: name, PASSWORD: password},
    });
  }

  isSignedIn(http: KyInstance, AccessToken: string): Promise<boolean> {
    return this.#call('GetUser', http, undefined, {AccessToken}).then(
      () => true,
      () => false,
    );
  }

  /** What was sent, newest last. */
  async codes(): Promise<string[]> {
    const response = await fetch(`${this.#url}/test/outbox?to=${this.#who.name}`);
    return ((await response.json()) as {code: string}[]).map(({code}) => code);
  }

  /** What their app shows. */
  shown(): string {
    return totp(`otpauth://totp/x?secret=${this.#who.secret}`);
  }

  backend(options: Partial<CognitoOptions> = {}): OtpBackend<KyInstance> {
    return cognitoBackend({
      baseUrl: this.#url,
      clientId: CLIENT_ID,
      pending: ({http, signal}) => this.signIn(http, signal),
      ...options,
    });
  }

  #call(
    action: string,
    http: KyInstance,
    signal: AbortSignal | undefined,
    json: object,
  ): Promise<CognitoAnswer> {
    const headers = {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
    };
    return http.post(this.#url, {headers, json, ...(signal && {signal})}).json<CognitoAnswer>();
  }
}

/** For the suite: somebody with one second factor. */
export function cognitoSubject(server: ServerProcess, kind: 'sms' | 'totp', http: KyInstance): Person {
  const person = new CognitoPerson(server, kind);
  return {
    backend: person.backend(),
    request: {purpose: 'login'},
    code: async () => (kind === 'totp' ? person.shown() : ((await person.codes()).at(-1) ?? '')),
    received: async () => (await person.codes()).length,
    isLetThrough: (proof) =>
      proof.kind === 'bearer' ? person.isSignedIn(http, proof.token) : Promise.resolve(false),
    secrets: () => person.secrets,
  };
}
