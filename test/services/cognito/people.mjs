// @ts-check
/** The people in the user pool, for it cannot be told of second factors by SMS in any other way. */
export const POOL_ID = 'local_tests';
export const CLIENT_ID = 'tests';

/** Enough that every test is somebody else. */
const EACH = 40;

const METHODS = {
  sms: ['SMS_MFA'],
  totp: ['SOFTWARE_TOKEN_MFA'],
  both: ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'],
};

/** @typedef {keyof typeof METHODS} Kind */

/** @param {Kind} kind @param {number} number */
export function personOf(kind, number) {
  return {
    name: `${kind}-${number}`,
    password: 'correct horse battery staple',
    phone: `+1555${kind.length}${String(number).padStart(6, '0')}`,
    // Base32, as an app is given it.
    secret: `JBSWY3DPEHPK3PXPJBSWY3DPEHPK${letters(kind.length * 1000 + number)}`,
    methods: METHODS[kind],
  };
}

/** @param {number} number of up to four digits */
function letters(number) {
  return String(number)
    .padStart(4, '0')
    .replace(/\d/g, (digit) => 'ABCDEFGHIJ'.charAt(Number(digit)));
}

export function people() {
  const kinds = /** @type {Kind[]} */ (Object.keys(METHODS));
  return kinds.flatMap((kind) => Array.from({length: EACH}, (_, number) => personOf(kind, number)));
}
