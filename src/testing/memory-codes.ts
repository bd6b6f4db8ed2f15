import type {Charset} from '../core/code.js';

const DIGITS = '0123456789';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ALPHABETS: Readonly<Record<Charset, string>> = {
  numeric: DIGITS,
  alphabetic: LETTERS,
  alphanumeric: LETTERS + DIGITS,
};

/** A prime, so that a thousand codes of three digits are a thousand different ones. */
const STEP = 7919;

/** The code of a number: the same in every run, another for each of the next thousand. */
export function codeOf(count: number, length: number, charset: Charset): string {
  const alphabet = ALPHABETS[charset];
  let rest = count * STEP;
  return Array.from({length}, (_, index) => {
    const place = (rest + index * 3 + 4) % alphabet.length;
    rest = Math.floor(rest / alphabet.length);
    return alphabet.charAt(place);
  }).join('');
}

/** A code of the same shape as the last that is none of them. */
export function codeUnlike(codes: readonly string[]): string {
  let code = codes.at(-1) ?? '';
  while (codes.includes(code)) code = next(code);
  return code;
}

/** As an odometer goes on, at its left end. */
function next(code: string): string {
  const first = code.charAt(0);
  const alphabet = Object.values(ALPHABETS).find((letters) => letters.includes(first)) ?? first;
  const place = (alphabet.indexOf(first) + 1) % alphabet.length;
  return alphabet.charAt(place) + (place ? code.slice(1) : next(code.slice(1)));
}
