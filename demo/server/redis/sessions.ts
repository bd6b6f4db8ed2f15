import {randomUUID} from 'node:crypto';
import {
  ANONYMOUS_MS,
  hashOfToken,
  isSameSignIn,
  makeToken,
  RECOVERY_MS,
  type Session,
  SIGNED_IN_MS,
  type SessionStore,
  type SignIn,
} from '../sessions.js';
import type {RedisClient} from './client.js';
import {RedisRecords} from './records.js';

export class RedisSessionStore implements SessionStore {
  readonly #sessions: RedisRecords<Session>;
  /** Hash of a token → key of its session. A token ends with its session, which is what is looked for. */
  readonly #tokens: RedisRecords<string>;

  /** @param now epoch milliseconds */
  constructor(client: RedisClient, now: () => number) {
    this.#sessions = new RedisRecords(client, 'session', ({expiresAt}) => expiresAt - now());
    this.#tokens = new RedisRecords(client, 'session-token', () => SIGNED_IN_MS);
  }

  async create(now: number): Promise<Session> {
    const session = {key: randomUUID(), expiresAt: now + ANONYMOUS_MS};
    await this.#sessions.put(session.key, session);
    return session;
  }

  async find(token: string, now: number): Promise<Session | undefined> {
    const session = await this.#live(await this.#tokens.find(hashOfToken(token)), now);
    if (session?.predecessor !== undefined) await this.end(session.predecessor);
    return session;
  }

  async grant(key: string, now: number): Promise<string | undefined> {
    const session = await this.#live(key, now);
    return session && session.successor === undefined ? this.#token(key) : undefined;
  }

  async elevate(key: string, signIn: SignIn, now: number): Promise<string | undefined> {
    const session = await this.#live(key, now);
    if (!session) return undefined;
    const known = await this.#live(session.successor, now);
    if (known && isSameSignIn(known.signIn, signIn)) return this.#token(known.key);
    const successor: Session = {key: randomUUID(), signIn, predecessor: key, expiresAt: now + SIGNED_IN_MS};
    await this.#sessions.put(successor.key, successor);
    const isOurs = await this.#sessions.change(key, (current) => {
      // Another request has taken it over in the meantime, or it has ended.
      if (!current || current.successor !== session.successor) return {result: false};
      return {result: true, next: {...current, successor: successor.key, expiresAt: now + RECOVERY_MS}};
    });
    if (!isOurs) {
      await this.end(successor.key);
      return this.elevate(key, signIn, now);
    }
    if (known) await this.end(known.key);
    return this.#token(successor.key);
  }

  end(key: string): Promise<void> {
    return this.#sessions.remove(key);
  }

  async #live(key: string | undefined, now: number): Promise<Session | undefined> {
    const session = key === undefined ? undefined : await this.#sessions.find(key);
    return session && session.expiresAt > now ? session : undefined;
  }

  async #token(key: string): Promise<string> {
    const token = makeToken();
    await this.#tokens.put(hashOfToken(token), key);
    return token;
  }
}
