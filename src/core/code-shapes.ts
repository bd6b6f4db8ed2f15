import {rolesOf} from './code-words.js';

/** What could be a code with letters in it; bounded, so that no run of characters is read over and over. */
const LETTERS = /[\dA-Za-z-]{3,15}(?![\p{L}\p{M}\d-])/uy;
const LETTER_GROUP = /^[\dA-Z]{3,}$|^(?=[a-zA-Z]*\d)[\dA-Za-z]{3,}$/;
const TIME_OR_MASK = /xx|^\d{1,3}[adhmps][a-z]*$|^\d\d[A-Za-z]{3}\d\d$/;
const MONEY = '\\p{Sc}|usd|eur|inr|rs|rp|kr|k[cč]|z[lł]|pln|ft|tl|р|руб|грн|元|円|원';
const OTHER_BEFORE = new RegExp(`[+/_@.…~\\\\]$|[•*]{2} ?$|\\(\\d+\\) ?$|(?<!\\p{L})(${MONEY})\\.? ?$`, 'iu');
const OTHER_AFTER = new RegExp(`^([%％/_+@]|-[\\dx]| ?(${MONEY})(?!\\p{L})| ?[年月日号號년월일])`, 'iu');
const NEAR = 12;

const DAY = '(0[1-9]|[12]\\d|3[01])';
const MONTH = '(0[1-9]|1[0-2])';
const DAY_AND_MONTH = `(${DAY}-${MONTH}|${MONTH}-${DAY})`;
const DATE = new RegExp(`^((19|20)?\\d\\d-${DAY_AND_MONTH}|${DAY_AND_MONTH}-(19|20)?\\d\\d)$`);

/** The few characters before `index`. */
const textBefore = (text: string, index: number): string => text.slice(Math.max(0, index - NEAR), index);

/** Whether groups of digits can be read as a date: `20-11-26`, `2026-11-20`, `20 11 2026`. */
export const isDate = (groups: readonly string[]): boolean => DATE.test(groups.join('-'));

/** The code that groups of digits make together: two to four equal ones, or single digits. */
function joined(groups: readonly string[]): string | undefined {
  const size = groups[0]?.length;
  const isEven = groups.every((group) => /^\d+$/.test(group) && group.length === size);
  return isEven && (size === 1 || groups.length < 5) && !isDate(groups) ? groups.join('') : undefined;
}

/** Whether what touches text[start…end] says that it is part of something else: an amount, a telephone, a masked card. */
function isOther(text: string, start: number, end: number): boolean {
  const before = textBefore(text, start);
  const after = text.slice(end, end + NEAR);
  const isStarred = before.endsWith('*') !== after.startsWith('*');
  return isStarred || OTHER_BEFORE.test(before) || OTHER_AFTER.test(after);
}

/**
 * The code that a run of digits, spaces, points and the like at `index` may be: all of it, or one number of it
 * that has a date or a small number beside it. `role` is that of the word before. Undefined for an amount,
 * a date, a telephone and all else that cannot be a code by its looks.
 */
export function codeInDigits(text: string, index: number, run: string, role?: string): string | undefined {
  const before = textBefore(text, index);
  const isPartOfName = /[\p{LC}\d]-$/u.test(before) && !/\b[A-WYZ]{1,3}-$/.test(before) && role !== 'C';
  if (isPartOfName || isOther(text, index, index + run.length)) return undefined;
  const parts = run.split(' ');
  const long = parts.filter((part) => /^\d{3,}$/.test(part));
  const code = joined(parts.length > 1 ? parts : run.split('-'));
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
  const groups = run.split('-');
  const code = groups.join('');
  const isGroup = (group: string) =>
    LETTER_GROUP.test(group) && group.length === groups[0]?.length && /^[sW]$/.test(rolesOf(group));
  if (!/[A-Za-z]/.test(run) || groups.length > 4 || !groups.every(isGroup)) return undefined;
  const isWord = groups.length === 1 && /^\D*[AEIOUY]\D*$/.test(run);
  const isApart =
    !/[\p{L}\d,-] ?$/u.test(textBefore(text, index)) && !/^ ?[\p{L}\d]/u.test(text.slice(end, end + 3));
  return (isWord && !isApart) || TIME_OR_MASK.test(code) || isOther(text, index, end)
    ? undefined
    : {code, end};
}
