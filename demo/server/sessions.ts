import {createHash, randomBytes} from 'node:crypto';

export const ANONYMOUS_MS = 60 * 60 * 1000;
export const SIGNED_IN_MS = 12 * 60 * 60 * 1000;
/** How long a session that was taken over may still ask what became of its verify. */
export const RECOVERY_MS = 2 * 60 * 1000;

/** How a person was signed in. */
export interface SignIn {
  /** The person's id. */
  readonly person: string;
  /** The class of the authentication. */
  readonly acr: string;
  /** When it was, epoch seconds, as `auth_time` of OpenID Connect. */
  readonly authTime: number;
}

/** A browser's session. It is changed for a new one at every sign-in and every elevation (OWASP Session Management: renew the id). */
export interface Session {
  /** Names the session inside the service. Never sent anywhere. */
  readonly key: string;
  /** Who is signed in, and how. */
  readonly signIn?: SignIn;
  /** The session that this one took over from when it was signed in. */
  readonly predecessor?: string;
  /** The signed-in session that took over from this one, which can then do nothing but recover. */
  readonly successor?: string;
  readonly expiresAt: number;
}

/** Where sessions are kept. A browser holds a token, the store its hash alone; a session may have several tokens. */
export interface SessionStore {
  /** Makes a session that is not signed in and has no token yet. */
  create(now: number): Promise<Session>;
  /**
   * The session of a token. A token of a signed-in session proves that its answer arrived, so its predecessor ends
   * here.
   */
  find(token: string, now: number): Promise<Session | undefined>;
  /** A new token for a session; undefined when it is gone or was taken over. */
  grant(key: string, now: number): Promise<string | undefined>;
  /**
   * Signs a person in, in one step: makes the session that takes over, and a token for it. Called again for the same
   * session, person and class (the first answer was lost) it gives another token of the session that took over.
   */
  elevate(key: string, signIn: SignIn, now: number): Promise<string | undefined>;
  end(key: string): Promise<void>;
}

/** Whose requests those with this session are: the id of who is signed in. */
export function signedInPerson(session: Session | undefined): string | undefined {
  return session?.successor === undefined ? session?.signIn?.person : undefined;
}

/** Whether a challenge that was issued to the session `key` belongs to this one. */
export function ownsChallengeOf(session: Session, key: string): boolean {
  return session.key === key || session.predecessor === key;
}

/** What a browser holds: 256 bits that nobody guesses. */
export function makeToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the store holds of it. */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

/** Whether two sign-ins are of one person and one class. */
export function isSameSignIn(left: SignIn | undefined, right: SignIn): boolean {
  return left?.person === right.person && left.acr === right.acr;
}
