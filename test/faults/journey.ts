import {inspect} from 'node:util';
import {expect} from 'vitest';
import ky from 'ky';
import {restBackend} from '../../src/backends/rest.js';
import {createOtpClient, type OtpClient} from '../../src/client/create-client.js';
import type {OtpSession, Outcome} from '../../src/core/contracts.js';
import {isOtpError, type OtpErrorCode} from '../../src/core/errors.js';
import {MemoryStorage} from '../client/memory-storage.js';
import {afterThisTest, ANA, mailedCode, start, type Running} from '../demo/support.js';
import {ManualClock} from '../session/manual-clock.js';
import {cookieJar, type CookieJar} from '../../src/conformance/cookie-jar.js';
import {FaultProxy} from './fault-proxy.js';

/** Longer than any answer that is not held. */
const TIMEOUT_MS = 3000;

/** Every error of this test. */
const thrown: unknown[] = [];

/** A person on their way to be signed in: a page, a proxy that fails as it is told, and the real service behind it. */
export class Journey {
  readonly proxy: FaultProxy;
  readonly clock = new ManualClock(Date.now());
  readonly storage = new MemoryStorage();
  readonly client: OtpClient;
  readonly #running: Running;
  readonly #jar: CookieJar;
  readonly #seen: unknown[] = [];

  private constructor(running: Running, proxy: FaultProxy, jar: CookieJar) {
    this.#running = running;
    this.proxy = proxy;
    this.#jar = jar;
    this.client = this.tab(this.storage);
  }

  static async begin(): Promise<Journey> {
    const running = await start();
    const proxy = await FaultProxy.before(running.service.url);
    afterThisTest(() => proxy.close());
    const jar = cookieJar({origin: running.service.url, 'sec-fetch-site': 'same-origin'});
    thrown.length = 0;
    const journey = new Journey(running, proxy, jar);
    afterThisTest(() => {
      journey.expectNoSecrets();
      return Promise.resolve();
    });
    return journey;
  }

  /** Another page of the same browser: the same cookies, a storage of its own. */
  tab(storage = copyOf(this.storage)): OtpClient {
    return createOtpClient({
      backend: restBackend({baseUrl: `${this.proxy.url}/otp`}),
      http: ky.create({fetch: this.#jar.fetch}),
      clock: this.clock,
      timeoutMs: TIMEOUT_MS,
      storage,
    });
  }

  /** Asks for a code. */
  async ask(client = this.client): Promise<OtpSession> {
    const session = await client.start({purpose: 'login', identity: ANA, channel: 'email'});
    session.subscribe((snapshot) => this.#seen.push(snapshot));
    return session;
  }

  /** Codes that were mailed: counted where they arrive. */
  get mails(): number {
    return this.#running.service.mailbox?.messages.length ?? 0;
  }

  /** The newest code. */
  get code(): string {
    return mailedCode(this.#running.service);
  }

  /** Time passes, for the page and for the service. */
  pass(seconds: number): void {
    this.clock.advance(seconds * 1000);
    this.#running.clock.forward(seconds);
  }

  /** In nothing that was seen on the way is a secret: a code, an address, a cookie (S-09). */
  expectNoSecrets(): void {
    const codes = this.#running.service.mailbox?.messages.map(({subject}) => subject.slice(0, 6)) ?? [];
    const seen = inspect([this.#seen, thrown, this.storage.written], {
      depth: 9,
      maxArrayLength: null,
      showHidden: true,
      getters: true,
    });
    // Numbers are times and counts.
    const texts = seen.match(/'[^']*'/g)?.join() ?? '';
    for (const secret of [...codes, ANA, ...this.#jar.values()])
      expect(texts.includes(secret), 'a secret is shown').toBe(false);
  }

  async isSignedIn(): Promise<boolean> {
    const response = await this.#jar.fetch(`${this.#running.service.url}/api/me`);
    return response.ok;
  }

  /** What a person would do next, whatever the state is, until they are signed in. */
  async goOn(session: OtpSession): Promise<Outcome> {
    const visited: string[] = [];
    for (let steps = 0; steps < 8; steps++) {
      const {status, error} = session.snapshot;
      visited.push(error ? `${status} (${error.code})` : status);
      if (status === 'verified') return session.outcome;
      const isSpent = ['expired', 'locked'].includes(status) || isGone(error?.code);
      if (isSpent) {
        this.pass(31);
        const isSent = await session.resend().then(
          () => true,
          () => false,
        );
        // A page that was loaded again has forgotten who asked: it asks anew.
        if (!isSent) session = await this.ask();
      } else {
        await session.verify(this.code).catch(() => undefined);
      }
    }
    throw new Error(`got nowhere: ${visited.join(', ')}`);
  }
}

/** As a browser does for a page that is opened from another. */
function copyOf(storage: MemoryStorage): MemoryStorage {
  const copy = new MemoryStorage();
  for (const [key, value] of storage.entries) copy.setItem(key, value);
  return copy;
}

function isGone(code: OtpErrorCode | undefined): boolean {
  return code === 'challenge_not_found' || code === 'already_used' || code === 'unauthenticated';
}

/** How a call ended: a status, or the code of an OtpError and never anything else. */
export async function endOf(call: Promise<unknown>): Promise<string> {
  return call.then(
    (value) => (Object(value) as {status?: string}).status ?? 'done',
    (error: unknown) => {
      thrown.push(error);
      expect(isOtpError(error), String(error)).toBe(true);
      return (error as {code: string}).code;
    },
  );
}
