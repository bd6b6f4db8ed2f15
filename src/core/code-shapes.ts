import {rolesOf} from './code-words.js';

/** What could be a code with letters in it; bounded, so that no run of characters is read over and over. */
const LETTERS = /[\dA-Za-z-]{3,15}(?![\p{L}\p{M}\d-])/uy;
const TIME_OR_MASK = /xx|^\d{1,3}[adhmps][a-z]*$|^\d\d[A-Za-z]{3}\d\d$/;
const MONEY = '\\p{Sc}|usd|eur|inr|rs|rp|kr|k[cč]|z[lł]|pln|ft|tl|р|руб|грн';

/** A number `#` that is part of something else, as what touches it says: an amount, a telephone, a masked card. */
const PART = new RegExp(
  `[+/_@.…~\\\\]#|[•*]{2} ?#|\\*#(?!\\*)|(?<!\\*)#\\*|\\(\\d+\\) ?#|(?<!\\p{L})(${MONEY})\\.? ?#|#([%％/_+@]|-[\\dx]| ?(${MONEY})(?!\\p{L})| ?[年년元円원号號])`,
  'iu',
);
const NEAR = 12;

const DAY = '(0[1-9]|[12]\\d|3[01])';
const MONTH = '(0[1-9]|1[0-2])';
const DAY_AND_MONTH = `(${DAY}-${MONTH}|${MONTH}-${DAY})`;
const DATE = new RegExp(`^((19|20)?\\d\\d-${DAY_AND_MONTH}|${DAY_AND_MONTH}-(19|20)?\\d\\d)$`);

/** Whether groups of digits can be read as a date: `20-11-26`, `2026-11-20`, `20 11 2026`. */
export const isDate = (groups: readonly string[]): boolean => DATE.test(groups.join('-'));

/** The code that groups of digits make together: two to four equal ones, or single digits. */
function joined(groups: readonly string[]): string | undefined {
  const size = groups[0]?.length;
  const isEven = groups.every((group) => /^\d+$/.test(group) && group.length === size);
  return isEven && (size === 1 || groups.length < 5) && !isDate(groups) ? groups.join('') : undefined;
}

/** What stands around text[start…end], with `#` in its place. */
const around = (text: string, start: number, end: number): string =>
  `${text.slice(Math.max(0, start - NEAR), start)}#${text.slice(end, end + NEAR)}`;

/**
 * The code that a run of digits, spaces, points and the like at `index` may be: all of it, or one number of it
 * that has a date or a small number beside it. `role` is that of the word before. Undefined for an amount,
 * a date, a telephone and all else that cannot be a code by its looks.
 */
export function codeInDigits(text: string, index: number, run: string, role?: string): string | undefined {
  const near = around(text, index, index + run.length);
  const isPartOfName = /[\p{LC}\d]-#/u.test(near) && !/\b[A-WYZ]{1,3}-#/.test(near) && role !== 'C';
  if (isPartOfName || PART.test(near)) return undefined;
  const parts = run.split(' ');
  const long = parts.filter((part) => /^\d{3,}$/.test(part));
  const code = joined(run.split(/[ -]/));
  return code ?? (parts.length === 2 && long.length === 1 ? long[0] : undefined);
}

/**
 * The code with letters at `index`, in one piece or in equal groups with dashes, and where it ends. A word in
 * capitals counts only when it stands apart: after a colon, in quotes, on its own line.
 */
export function codeInLetters(text: string, index: number): {code: string; end: number} | undefined {
  LETTERS.lastIndex = index;
  const [run = ''] = LETTERS.exec(text) ?? [];
  const end = index + run.length;
  const near = around(text, index, end);
  const groups = run.split('-');
  const code = groups.join('');
  const isGroup = (group: string) =>
    (/\d/.test(group) || group === group.toUpperCase()) &&
    group.length > 2 &&
    group.length === groups[0]?.length &&
    /^[sWl]$/.test(rolesOf(group));
  const isWord = groups.length === 1 && /^\D*[AEIOUY]\D*$/.test(run);
  const isApart = !/[\p{L}\d,-] ?#|# ?[\p{L}\d]/u.test(near);
  return /[A-Za-z]/.test(run) &&
    groups.every(isGroup) &&
    (isApart || !isWord) &&
    !TIME_OR_MASK.test(code) &&
    !PART.test(near)
    ? {code, end}
    : undefined;
}
