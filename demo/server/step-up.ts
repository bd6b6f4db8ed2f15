/** The rules of a step-up (RFC 9470): what is demanded, and which proof meets the demand. */

export interface StepUpPolicy {
  /** How long ago the code may have been accepted when the act is done. */
  readonly maxAgeSeconds: number;
  /** How long a proof is good for, from when its code was accepted. */
  readonly proofMs: number;
}

/** What a proof is used for, and by which session. */
export interface ProofUse {
  readonly session: string;
  readonly purpose: string;
  /** The request that does it: method and path. */
  readonly audience: string;
  /** Digest of what is done. */
  readonly transaction: string;
}

/** What a proof has to be good for, and the classes of authentication that will do. */
export interface ProofDemand extends ProofUse {
  readonly acrValues: readonly string[];
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
export function isGoodFor(claims: ProofClaims, use: ProofDemand, policy: StepUpPolicy, now: number): boolean {
  const isTheirs = claims.session === use.session;
  const isForThis =
    claims.purpose === use.purpose &&
    claims.audience === use.audience &&
    claims.transaction === use.transaction;
  const isStrong = use.acrValues.includes(claims.acr);
  const age = now / 1000 - claims.authTime;
  const isFresh = claims.expiresAt > now && age >= 0 && age <= policy.maxAgeSeconds;
  return isTheirs && isForThis && isStrong && isFresh;
}

/**
 * The value of WWW-Authenticate that demands a step-up.
 * @param scope names what is waiting to be confirmed; given to `/otp/issue` it comes back as the transaction
 * @param acrValues the classes of authentication that will do
 * @see https://www.rfc-editor.org/rfc/rfc9470.html#section-3
 */
export function demandOf({maxAgeSeconds}: StepUpPolicy, acrValues: readonly string[], scope: string): string {
  const params = {
    error: 'insufficient_user_authentication',
    acr_values: acrValues.join(' '),
    max_age: maxAgeSeconds.toString(),
    scope,
  };
  const pairs = Object.entries(params).map(([name, value]) => `${name}="${value}"`);
  return `Bearer ${pairs.join(', ')}`;
}
