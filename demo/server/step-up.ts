/** The rules of a step-up (RFC 9470): what is demanded, and which proof meets the demand. */

export interface StepUpPolicy {
  /**
   * The class of an authentication by a mailed code. A private name, for it claims nothing: e-mail is no out-of-band
   * authenticator (NIST SP 800-63B), so no class that stands for a second factor may be given for it.
   */
  readonly acr: string;
  /** How long ago the code may have been accepted when the payment is made. */
  readonly maxAgeSeconds: number;
  /** How long a proof is good for, from when its code was accepted. */
  readonly proofMs: number;
}

/** What a proof is used for, and by which session. */
export interface ProofUse {
  readonly session: string;
  readonly purpose: string;
  /** Digest of what is done. */
  readonly transaction: string;
}

/** What a proof says. */
export interface ProofClaims extends ProofUse {
  readonly acr: string;
  /** When the code was accepted, epoch seconds, as `auth_time` of OpenID Connect. */
  readonly authTime: number;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** Whether a proof is good for this use, now. */
export function isGoodFor(claims: ProofClaims, use: ProofUse, policy: StepUpPolicy, now: number): boolean {
  const isTheirs = claims.session === use.session;
  const isForThis = claims.purpose === use.purpose && claims.transaction === use.transaction;
  const isStrong = claims.acr === policy.acr;
  const age = now / 1000 - claims.authTime;
  const isFresh = claims.expiresAt > now && age >= 0 && age <= policy.maxAgeSeconds;
  return isTheirs && isForThis && isStrong && isFresh;
}

/**
 * The value of WWW-Authenticate that demands a step-up.
 * @param scope names what is waiting to be confirmed; given to `/otp/issue` it comes back as the transaction
 * @see https://www.rfc-editor.org/rfc/rfc9470.html#section-3
 */
export function demandOf({acr, maxAgeSeconds}: StepUpPolicy, scope: string): string {
  const params = {
    error: 'insufficient_user_authentication',
    acr_values: acr,
    max_age: maxAgeSeconds.toString(),
    scope,
  };
  const pairs = Object.entries(params).map(([name, value]) => `${name}="${value}"`);
  return `Bearer ${pairs.join(', ')}`;
}
