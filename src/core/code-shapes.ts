import {rolesOf} from './code-words.js';

const MONEY = '\\p{Sc}|usd|eur|r[sp]';

/** A number `#` that is part of something else, as what touches it says: an amount, a telephone, a masked card. */
const PART = new RegExp(
  `[+/@._]#|[•*][ -]?#(?!\\*)|[^*]#\\*|\\d\\) ?#|(?<!\\p{L})(${MONEY})\\.? ?#|#([%/_@]|-\\w| ?(${MONEY})(?!\\p{L})| ?[年년元円원号])`,
  'iu',
);

/** A number that goes on from a name, as in `invoice-4471`; a short sender's mark, as in `G-448120`, is none. */
const PART_OF_NAME = /([\p{Ll}\d]|X|\p{Lu}{4})-#/u;

/** One number, two to four equal ones, or single digits, where `0` stands for any of their characters. */
const EVEN_GROUPS = /^(0+)([ -]\1){0,3}$|^0([ -]0)+$/;

/** A number with a small one or a date behind it. */
const NUMBER_FIRST = /^(\d{3,}) \d\d?([.,:/-]|$)/;

/** What could be a code with letters in it, and what is one no more: `30mins`, `20NOV26`, `XXXX4471`. */
const LETTERED = /^(?=[\d-]*[A-Za-z])[\w-]{3,15}(?![\p{L}\p{M}\d-])/u;
const TIME_OR_MASK = /xx|^\d{1,3}[adhmps][a-z]*$|^\d\d[A-Za-z]{3}\d\d$/;
const NEAR = 16;

const DAY = '(0[1-9]|[12]\\d|3[01])';
const MONTH = '(0[1-9]|1[0-2])';
const DAY_AND_MONTH = `(${DAY}-${MONTH}|${MONTH}-${DAY})`;
const DATE = new RegExp(`^((19|20)?\\d\\d-${DAY_AND_MONTH}|${DAY_AND_MONTH}-(19|20)?\\d\\d)$`);

/** Whether groups of digits can be read as a date: `20-11-26`, `2026-11-20`, `20 11 2026`. */
export const isDate = (groups: readonly string[]): boolean => DATE.test(groups.join('-'));

/** Whether groups of letters and digits are as long as each other, or single. */
export const isEven = (run: string): boolean => EVEN_GROUPS.test(run.replace(/\w/g, '0'));

/** What may be a code with letters in it at `index`. */
export const letteredAt = (text: string, index: number): string | undefined =>
  LETTERED.exec(text.slice(index, index + NEAR))?.[0];

/**
 * The code that a run of digits, spaces, points and the like, or of letters, digits and dashes, at `index` may be,
 * its groups joined: all of it, or the number that a date or a small number follows. `role` is that of the word
 * before. Undefined for an amount, a date, a telephone and all else that cannot be a code by its looks. A word in
 * capitals counts only when it stands apart: after a colon, in quotes, on its own line.
 */
export function codeIn(text: string, index: number, run: string, role?: string): string | undefined {
  const end = index + run.length;
  const near = `${text.slice(Math.max(0, index - NEAR), index)}#${text.slice(end, end + NEAR)}`;
  if (PART.test(near) || (PART_OF_NAME.test(near) && role !== 'C')) return undefined;
  const groups = run.split(/[ -]/);
  const code = isEven(run) && !isDate(groups) ? groups.join('') : NUMBER_FIRST.exec(run)?.[1];
  const isCode =
    code &&
    code.length > 2 &&
    groups.every((group) => /\d|^[A-Z]+$/.test(group)) &&
    /^[sW]$/.test(rolesOf(code)) &&
    !TIME_OR_MASK.test(code) &&
    (/\d/.test(code) || !/[AEIOUY]/.test(code) || !/[\p{L}\d,-] ?#|# ?[\p{L}\d]/u.test(near));
  return isCode ? code : undefined;
}
