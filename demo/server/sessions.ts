/** A browser's session. It is changed for a new one at every sign-in (OWASP Session Management: renew the id). */
export interface Session {
  /** Names the session inside the service. Never sent anywhere. */
  readonly key: string;
  /** Who is signed in. */
  readonly email?: string;
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
   * session and person (the first answer was lost) it gives another token of the session that took over.
   */
  elevate(key: string, email: string, now: number): Promise<string | undefined>;
  end(key: string): Promise<void>;
}

/** Whether requests with this session are those of a signed-in person. */
export function signedInEmail(session: Session | undefined): string | undefined {
  return session?.successor === undefined ? session?.email : undefined;
}

/** Whether a challenge that was issued to the session `key` belongs to this one. */
export function ownsChallengeOf(session: Session, key: string): boolean {
  return session.key === key || session.predecessor === key;
}
