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
} from './sessions.js';

/** Sessions in this process. Each method runs without a pause, which is what makes it atomic here. */
export class MemorySessionStore implements SessionStore {
  readonly #sessions = new Map<string, Session>();
  /** Hash of a token → key of its session. */
  readonly #tokens = new Map<string, string>();

  create(now: number): Promise<Session> {
    return Promise.resolve(this.#put({key: randomUUID(), expiresAt: now + ANONYMOUS_MS}));
  }

  find(token: string, now: number): Promise<Session | undefined> {
    const session = this.#live(this.#tokens.get(hashOfToken(token)), now);
    if (session?.predecessor !== undefined) this.#drop(session.predecessor);
    return Promise.resolve(session);
  }

  grant(key: string, now: number): Promise<string | undefined> {
    const session = this.#live(key, now);
    return Promise.resolve(session && session.successor === undefined ? this.#token(key) : undefined);
  }

  elevate(key: string, signIn: SignIn, now: number): Promise<string | undefined> {
    const session = this.#live(key, now);
    if (!session) return Promise.resolve(undefined);
    const known = this.#live(session.successor, now);
    if (known && isSameSignIn(known.signIn, signIn)) return Promise.resolve(this.#token(known.key));
    if (known) this.#drop(known.key);
    return Promise.resolve(this.#token(this.#takeOver(session, signIn, now).key));
  }

  end(key: string): Promise<void> {
    this.#drop(key);
    return Promise.resolve();
  }

  purge(now: number): void {
    for (const [key, session] of this.#sessions) if (session.expiresAt <= now) this.#sessions.delete(key);
    for (const [token, key] of this.#tokens) if (!this.#sessions.has(key)) this.#tokens.delete(token);
  }

  #takeOver(session: Session, signIn: SignIn, now: number): Session {
    const expiresAt = now + SIGNED_IN_MS;
    const successor = this.#put({key: randomUUID(), signIn, predecessor: session.key, expiresAt});
    this.#put({...session, successor: successor.key, expiresAt: now + RECOVERY_MS});
    return successor;
  }

  #live(key: string | undefined, now: number): Session | undefined {
    const session = key === undefined ? undefined : this.#sessions.get(key);
    return session && session.expiresAt > now ? session : undefined;
  }

  #put(session: Session): Session {
    this.#sessions.set(session.key, session);
    return session;
  }

  #drop(key: string): void {
    this.#sessions.delete(key);
  }

  #token(key: string): string {
    const token = makeToken();
    this.#tokens.set(hashOfToken(token), key);
    return token;
  }
}
