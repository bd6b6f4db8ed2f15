import type {CookieSerializeOptions} from '@fastify/cookie';
import type {FastifyReply, FastifyRequest} from 'fastify';
import type {Member} from './payments.js';
import {Problem} from './problems.js';
import {type Session, type SessionStore, signedInPerson} from './sessions.js';
import type {Site} from './site.js';

/** Carries sessions in a cookie that scripts cannot read and other sites cannot send along. */
export class SessionCookies {
  readonly #sessions: SessionStore;
  readonly #site: () => Site;
  readonly #now: () => number;

  constructor(sessions: SessionStore, site: () => Site, now: () => number) {
    this.#sessions = sessions;
    this.#site = site;
    this.#now = now;
  }

  /** The session of a request; undefined when it brings none that is known. */
  async find(request: FastifyRequest): Promise<Session | undefined> {
    const token = request.cookies[this.#name];
    return token === undefined ? undefined : this.#sessions.find(token, this.#now());
  }

  set(reply: FastifyReply, token: string): void {
    reply.setCookie(this.#name, token, this.#options);
  }

  clear(reply: FastifyReply): void {
    reply.clearCookie(this.#name, this.#options);
  }

  /** `__Host-` binds the cookie to this very host and to https, so no neighbour can plant one. */
  get #name(): string {
    return this.#site().secure ? '__Host-otp_session' : 'otp_session';
  }

  get #options(): CookieSerializeOptions {
    return {path: '/', httpOnly: true, sameSite: 'lax', secure: this.#site().secure};
  }
}

/**
 * Who is signed in by the session of a request.
 * @throws {Problem} `unauthenticated`
 */
export async function memberOf(cookies: SessionCookies, request: FastifyRequest): Promise<Member> {
  const session = await cookies.find(request);
  const person = signedInPerson(session);
  if (!session || person === undefined) throw new Problem('unauthenticated');
  return {session: session.key, person};
}
