import {randomInt, randomUUID} from 'node:crypto';
import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {firebaseBackend, type FirebaseOptions, type FirebasePending} from '../../src/backends/firebase.js';
import type {Person} from '../backends/conformance-scene.js';
import {freePort, startServer, type ServerProcess} from '../support/server-process.js';

const PROJECT = 'demo-otp';
const TOOLKIT = 'identitytoolkit.googleapis.com';
const PASSWORD = 'correct horse battery staple';

/** The Auth emulator alone, on ports of its own; a `demo-` project reaches no real one. */
export async function startFirebase(): Promise<ServerProcess> {
  const [hub, logging] = await Promise.all([freePort(), freePort()]);
  const config = join(mkdtempSync(join(tmpdir(), 'otp-firebase-')), 'firebase.json');
  const command = (port: number): readonly string[] => {
    const host = '127.0.0.1';
    const emulators = {
      auth: {host, port},
      hub: {host, port: hub},
      logging: {host, port: logging},
      ui: {enabled: false},
    };
    writeFileSync(config, JSON.stringify({emulators}));
    return [
      'node_modules/firebase-tools/lib/bin/firebase.js',
      'emulators:start',
      '--only=auth',
      `--project=${PROJECT}`,
      `--config=${config}`,
    ];
  };
  return startServer('services', command, {FIREBASE_CLI_DISABLE_TELEMETRY: '1', NO_UPDATE_NOTIFIER: '1'});
}

/** The emulator's own word for what a person would read on their phone. */
interface SentCode {
  readonly phoneNumber: string;
  readonly code: string;
}

/** A person with a phone of their own. */
export class FirebasePerson {
  readonly phone = `+1555${randomInt(1_000_000, 10_000_000)}`;
  readonly email = `ana.${this.phone.slice(1)}@example.com`;
  readonly #url: string;
  /** Every token that was had on the way. */
  readonly tokens: string[] = [];

  constructor({url}: ServerProcess) {
    this.#url = url;
  }

  get baseUrl(): string {
    return `${this.#url}/${TOOLKIT}`;
  }

  async post(path: string, body: object, isAdmin = false): Promise<Record<string, unknown>> {
    const headers = {'content-type': 'application/json', ...(isAdmin && {authorization: 'Bearer owner'})};
    const response = await fetch(`${this.baseUrl}/${path}?key=key`, {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    });
    const answer = (await response.json()) as Record<string, unknown>;
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`);
    for (const name of ['idToken', 'refreshToken', 'mfaPendingCredential'])
      if (typeof answer[name] === 'string') this.tokens.push(answer[name]);
    return answer;
  }

  /** Every code that was sent to this phone and not used yet, newest last. */
  async codes(): Promise<readonly string[]> {
    const response = await fetch(`${this.#url}/emulator/v1/projects/${PROJECT}/verificationCodes`);
    const {verificationCodes = []} = (await response.json()) as {verificationCodes?: SentCode[]};
    return verificationCodes.filter(({phoneNumber}) => phoneNumber === this.phone).map(({code}) => code);
  }

  async isSignedIn(idToken: string): Promise<boolean> {
    return this.post('v1/accounts:lookup', {idToken}).then(
      () => true,
      () => false,
    );
  }

  /** Signs up with a password and one phone, or two, as second factors. */
  async enrol(...phones: readonly string[]): Promise<void> {
    const {email} = this;
    const {localId} = await this.post('v1/accounts:signUp', {
      email,
      password: PASSWORD,
      returnSecureToken: true,
    });
    await this.post('v1/accounts:update', {localId, emailVerified: true}, true);
    const enrollments = phones.map((phoneInfo) => ({phoneInfo, mfaEnrollmentId: randomUUID()}));
    await this.post('v1/accounts:update', {localId, mfa: {enrollments}}, true);
  }

  /** With the password: what is answered is that a second factor is wanted. */
  async signIn(): Promise<FirebasePending> {
    const {email} = this;
    const body = {email, password: PASSWORD, returnSecureToken: true};
    return (await this.post('v1/accounts:signInWithPassword', body)) as unknown as FirebasePending;
  }

  backend(options: Partial<FirebaseOptions> = {}): Person['backend'] {
    return firebaseBackend({apiKey: 'key', baseUrl: this.baseUrl, ...options});
  }
}

/** For the suite: a code for the phone itself, or as a second factor. */
export async function firebaseSubject(server: ServerProcess, isSecond: boolean): Promise<Person> {
  const person = new FirebasePerson(server);
  let pending: FirebasePending | undefined;
  const again = async (): Promise<void> => {
    pending = await person.signIn();
  };
  if (isSecond) {
    await person.enrol(person.phone);
    await again();
  }
  let seen: readonly string[] = [];
  let received = 0;
  const codes = async (): Promise<readonly string[]> => {
    const now = await person.codes();
    received += now.filter((code) => !seen.includes(code)).length;
    seen = [...new Set([...seen, ...now])];
    return now;
  };
  return {
    backend: person.backend(pending && {pending: () => pending!}),
    request: {purpose: 'login', ...(!isSecond && {identity: person.phone}), evidence: 'captcha-token'},
    code: async () => (await codes()).at(-1) ?? '',
    received: async () => {
      await codes();
      return received;
    },
    isLetThrough: (proof) =>
      proof.kind === 'bearer' ? person.isSignedIn(proof.token) : Promise.resolve(false),
    secrets: () => [person.phone, person.email, PASSWORD, ...person.tokens],
    again,
  };
}
