import {Secret, TOTP} from 'otpauth';

/** Seconds of a time step (RFC 6238). */
const STEP_SECONDS = 30;
/** Steps before and after the present one whose codes are taken, for clocks that differ. */
const WINDOW = 1;
const ISSUER = 'Larkpost';

/** A new shared secret of 160 bits, in base32. */
export function makeSecret(): string {
  return new Secret({size: 20}).base32;
}

/** The address that an authenticator app reads from a QR code. */
export function addressOf(secret: string, label: string): string {
  return appOf(secret, label).toString();
}

/**
 * The time step that a code belongs to.
 * @param at epoch milliseconds
 * @returns undefined when it is of none that is near enough
 * @see https://www.rfc-editor.org/rfc/rfc6238#section-5.2
 */
export function stepOf(secret: string, code: string, at: number): number | undefined {
  const app = appOf(secret, '');
  const delta = app.validate({token: code, timestamp: at, window: WINDOW});
  return delta === null ? undefined : app.counter({timestamp: at}) + delta;
}

function appOf(secret: string, label: string): TOTP {
  return new TOTP({
    issuer: ISSUER,
    label,
    period: STEP_SECONDS,
    digits: 6,
    secret: Secret.fromBase32(secret),
  });
}
