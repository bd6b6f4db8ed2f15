import {createHmac, randomInt} from 'node:crypto';

const RECOVERY_CODES = 10;
/** Characters of one: fifty bits. */
export const RECOVERY_LENGTH = 10;
/** Letters and digits that are not taken for one another (Crockford's base32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new list of recovery codes. It is shown once. */
export function makeRecoveryCodes(): readonly string[] {
  return Array.from({length: RECOVERY_CODES}, () =>
    Array.from({length: RECOVERY_LENGTH}, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join(''),
  );
}

/** The keyed hash under which one is kept, for its person alone. */
export function hashRecoveryCode(key: string, person: string, code: string): string {
  return createHmac('sha256', key)
    .update(JSON.stringify(['recovery', person, plain(code)]))
    .digest('base64url');
}

/** As it was made, however it was typed. */
function plain(code: string): string {
  return code
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
}
