import ky, {type KyInstance} from 'ky';
import {expect} from 'vitest';
import {createOtpClient} from '../../src/client/create-client.js';
import type {
  ActiveChallenge,
  BackendContext,
  Challenge,
  Channel,
  IssueResult,
  OtpBackend,
  OtpClientPort,
  OtpSession,
  Outcome,
  Proof,
  Rejection,
  ResendMode,
  StartRequest,
} from '../../src/core/contracts.js';
import {isOtpError} from '../../src/core/errors.js';
import {MemoryStorage} from '../client/memory-storage.js';
import {ManualClock} from '../session/manual-clock.js';

/** What a service can do. What it cannot is asserted to be absent: nothing is skipped. */
export interface Abilities {
  readonly channel: Channel;
  /** False where nothing is sent: an authenticator app. */
  readonly issued: boolean;
  readonly resend: ResendMode;
  /** How many wrong codes are refused as `rejected` before the next one locks the challenge; undefined: it never does. */
  readonly attempts: number | undefined;
  /** Whether a refusal says how many tries are left. */
  readonly attemptsLeft: boolean;
  /** Whether it is known when the code ends. */
  readonly expiry: boolean;
  /** Whether a code that was taken is refused from then on. */
  readonly singleUse: boolean;
  /** Whether it can be found out that a verify was taken whose answer was lost. */
  readonly recover: boolean;
  /** Whether the service can be told that a code is no longer wanted. */
  readonly cancel: boolean;
  readonly proof: Proof['kind'];
}

/** Someone whom the service has not met before, in a browser of their own, about to ask for a code. */
export interface Person {
  readonly backend: OtpBackend<KyInstance>;
  readonly request: StartRequest;
  /** As their browser does it, with its cookies. Node's own, which keeps none, when left out. */
  readonly fetch?: typeof fetch;
  /** What they would type now: the newest code that reached them, or what their app shows. */
  code(): string | Promise<string>;
  /** How many codes have reached them. */
  received(): number | Promise<number>;
  /** Whether the service lets them through with a proof; asked with the kind `none` before there is one. */
  isLetThrough(proof: Proof): Promise<boolean>;
  /** True where they are let through before: they are signed in, and confirm something. */
  readonly isSignedIn?: boolean;
  /** What must show nowhere: cookies, a password. Codes, the identity and proofs are known without. */
  secrets?(): readonly string[];
  /** Does again what comes before the code (a password), where a lock has ended that too. */
  again?(): Promise<void>;
}

/** A service and its backend, as the suite needs them. */
export interface Subject {
  readonly can: Abilities;
  person(): Person | Promise<Person>;
  /** Lets time pass at the service, where it can be told. */
  wait?(ms: number): void | Promise<void>;
}

type Cut = 'unreachable' | 'answers lost' | undefined;

/** The wire between one person and the service: it keeps what went over it, and can be cut or held. */
export class Wire {
  readonly requests: {url: string; headers: string; body: string}[] = [];
  cut: Cut;
  readonly #send: typeof globalThis.fetch;
  #arrived: (() => void) | undefined;
  #gate: Promise<void> | undefined;
  #open: () => void = () => undefined;

  constructor(send: typeof globalThis.fetch) {
    this.#send = send;
  }

  /** From now on nothing gets through. Resolves when a request waits. */
  hold(): Promise<void> {
    this.#gate = new Promise((resolve) => (this.#open = resolve));
    return new Promise((resolve) => (this.#arrived = resolve));
  }

  /** Lets everything through, and what has waited first. */
  release(): void {
    this.#gate = undefined;
    this.#open();
  }

  readonly fetch: typeof globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    const {url, headers, signal} = request;
    const body = await request.clone().text();
    this.requests.push({url, headers: JSON.stringify([...headers]), body});
    if (this.#gate) {
      this.#arrived?.();
      await abortable(this.#gate, signal);
    }
    // A port where nobody listens: refused by the system itself.
    if (this.cut === 'unreachable') return globalThis.fetch('http://127.0.0.1:1/', {signal});
    const response = await this.#send(request);
    if (!this.cut) return response;
    // Taken by the service, and gone on the way back.
    await response.text();
    throw new TypeError('fetch failed');
  };
}

function abortable(work: Promise<void>, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const leave = (): void => reject(signal.reason as Error);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave);
    void work.then(resolve);
  });
}

/** One person, their wire, and a client, with everything kept that came out of it. */
export class Scene {
  readonly person: Person;
  readonly wire: Wire;
  readonly client: OtpClientPort;
  readonly can: Abilities;
  /** What the service last said of the code that is awaited. */
  held: ActiveChallenge | undefined;
  readonly #clock = new ManualClock(Date.now());
  readonly #storage = new MemoryStorage();
  readonly #http: KyInstance;
  readonly #backend: OtpBackend<KyInstance>;
  readonly #wait: Subject['wait'];
  readonly #seen: unknown[] = [];
  readonly #secrets = new Set<string>();

  constructor(subject: Subject, person: Person) {
    this.person = person;
    this.can = subject.can;
    this.#wait = subject.wait?.bind(subject);
    this.wire = new Wire(person.fetch ?? globalThis.fetch);
    this.#http = ky.create({fetch: this.wire.fetch, retry: 0, redirect: 'error'});
    this.#backend = this.#watched(person.backend);
    this.client = createOtpClient({
      backend: this.#backend,
      http: this.#http,
      clock: this.#clock,
      storage: this.#storage,
    });
  }

  /** A session on a code that is out. */
  async start(): Promise<OtpSession> {
    const session = await this.client.start(this.person.request);
    session.subscribe((snapshot) => this.#seen.push(snapshot));
    expect(session.snapshot.status).toBe('awaiting');
    return session;
  }

  /** What the person would type. */
  async code(): Promise<string> {
    const code = await this.person.code();
    this.#secrets.add(code);
    return code;
  }

  /** A code that is not theirs; a different one for each `turn`. */
  async wrong(turn = 1): Promise<string> {
    const code = await this.code();
    const {charset = 'numeric'} = this.held ?? {};
    const alphabet = charset === 'numeric' ? '0123456789' : 'ABCDEFGHJKLMNPQRSTUVWXYZ';
    const next = (alphabet.indexOf(code[0] ?? '') + turn) % alphabet.length;
    const wrong = (alphabet[next] ?? '') + code.slice(1);
    this.#secrets.add(wrong);
    return wrong;
  }

  async verify(session: OtpSession, code: string): Promise<Outcome> {
    const outcome = await session.verify(code);
    if (outcome.status === 'verified') {
      for (const part of textsOf(outcome.proof)) if (part.length > 20) this.#secrets.add(part);
    } else {
      this.#seen.push(outcome);
    }
    return outcome;
  }

  /** The OtpError that a promise rejects with. */
  async faultOf(promise: Promise<unknown>): Promise<unknown> {
    const error = await promise.then(
      (value) => Promise.reject(new Error(`resolved with ${JSON.stringify(value)}`)),
      (reason: unknown) => reason,
    );
    expect(isOtpError(error), String(error)).toBe(true);
    this.#seen.push(error);
    return error;
  }

  /** Lets time pass until another code may be asked for. */
  async coolDown({snapshot: {resendAt = 0}}: OtpSession): Promise<void> {
    const left = resendAt - this.#clock.wall();
    if (left <= 0) return;
    this.#clock.advance(left);
    await this.#wait?.(left);
  }

  /** What the service says of a code to the backend itself, with no session in between: `verified`, or the word for why not. */
  async probe(code: string): Promise<string> {
    const challenge = this.held;
    if (!challenge) throw new Error('no code was asked for yet');
    try {
      const result = await this.#backend.verify({challenge, code}, this.#context());
      return result.kind === 'rejected' ? result.code : result.kind;
    } catch (error) {
      this.#seen.push(error);
      if (isOtpError(error)) return error.code;
      throw error;
    }
  }

  /** Nothing of what came out, but for the proof, holds a secret; nor does an address, nor what storage was given. */
  expectNoSecrets(logged: readonly unknown[]): void {
    const {request, secrets} = this.person;
    const handle = this.held?.handle;
    const parts = [
      request.identity,
      ...(secrets?.() ?? []),
      ...textsOf(handle).filter((text) => text.length > 20),
    ];
    for (const part of parts) if (part) this.#secrets.add(part);
    const urls = this.wire.requests.map(({url}) => decodeURIComponent(url));
    const shown = [this.#seen, this.#storage.written, urls, logged].flatMap((one) => [...textsOf(one)]);
    for (const secret of this.#secrets) {
      for (const text of shown) {
        // A code may well be part of a time.
        const isFound = Number.isNaN(Number(text)) ? text.includes(secret) : text === secret;
        expect(isFound, `a secret in ${text.replaceAll(secret, '[secret]')}`).toBe(false);
      }
    }
  }

  #context(): BackendContext<KyInstance> {
    return {
      http: this.#http,
      signal: new AbortController().signal,
      idempotencyKey: crypto.randomUUID(),
      now: () => this.#clock.wall(),
    };
  }

  #watched(backend: OtpBackend<KyInstance>): OtpBackend<KyInstance> {
    const keep = (challenge: Challenge): void => {
      this.held = {...this.held, ...challenge, epoch: 1};
    };
    const kept = async <R extends IssueResult | Rejection>(result: Promise<R>): Promise<R> => {
      const answer = await result;
      if (answer.kind === 'challenge') keep(answer.challenge);
      return answer;
    };
    const watched: OtpBackend<KyInstance> = {
      issue: (input, context) => kept(backend.issue(input, context)),
      verify: (input, context) => {
        keep(input.challenge);
        return backend.verify(input, context);
      },
    };
    const {resend} = backend;
    if (resend) watched.resend = (challenge, context) => kept(resend.call(backend, challenge, context));
    return Object.setPrototypeOf(watched, backend) as OtpBackend<KyInstance>;
  }
}

/** Every text and number in a value, names and what errors hide included. */
export function textsOf(value: unknown, known = new Set<unknown>()): string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null || known.has(value)) return [];
  known.add(value);
  const names = [...Object.getOwnPropertyNames(value), ...(value instanceof Error ? ['name', 'stack'] : [])];
  const fields = value as Readonly<Record<string, unknown>>;
  return names.flatMap((name) => [name, ...textsOf(fields[name], known)]);
}
