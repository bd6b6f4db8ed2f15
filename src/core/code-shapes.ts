import {rolesOf} from './code-words.js';

/** What could be a code with letters in it; bounded, so that no run of characters is read over and over. */
const LETTERS = /[\dA-Za-z-]{3,15}(?![\p{L}\p{M}\d-])/uy;
const LETTER_GROUP = /^[\dA-Z]{3,}$|^(?=[a-zA-Z]*\d)[\dA-Za-z]{3,}$/;
const TIME_OR_MASK =
  /xx|^\d{1,3}(se|m|h|d|[ap]m$|s$|st$|nd$|rd$|th$)|^\d\d(jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)/i;
/** `G-`, `FB-`: a short sender's mark in front of a code. */
const MARK = /(?<![\p{L}\d])(?!X)[A-Z]{1,3}-$/u;
const MONEY = '\\p{Sc}|usd|eur|inr|rs|rp|idr|vnd|kr|k[cč]|z[lł]|pln|ft|tl|р|руб|грн|ريال|تومان|元|円|원';
const OTHER_BEFORE = new RegExp(`[+/_@.…~\\\\]$|[•*]{2} ?$|\\(\\d+\\) ?$|(?<!\\p{L})(${MONEY})\\.? ?$`, 'iu');
const OTHER_AFTER = new RegExp(
  `^([%％/_+@]|-[\\dx]| ?(${MONEY})(?!\\p{L})| ?[年月日号號년월일元円원])`,
  'iu',
);
const NEAR = 12;

/** The few characters before `index`. */
export const textBefore = (text: string, index: number): string =>
  text.slice(Math.max(0, index - NEAR), index);

export const hasMarkBefore = (text: string, index: number): boolean => MARK.test(textBefore(text, index));

/** Whether groups of digits can be read as a date: `20-11-26`, `2026-11-20`, `20 11 2026`. */
export function isDate(groups: readonly string[]): boolean {
  const [a = 0, b = 0, c = 0] = groups.map(Number);
  const isDay = (day: number, month: number) =>
    day * month > 0 && Math.max(day, month) < 32 && Math.min(day, month) < 13;
  const isYear = (year: number) => year >= 1900 && year < 2100;
  const shape = groups.map((group) => group.length).join('');
  if (shape === '222') return isDay(a, b) || isDay(b, c);
  return (shape === '422' && isYear(a) && isDay(b, c)) || (shape === '224' && isDay(a, b) && isYear(c));
}

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
export function codeInDigits(text: string, index: number, run: string, role: string): string | undefined {
  const isPartOfName = /[\p{Lu}\p{Ll}\p{Lt}\d]-$/u.test(textBefore(text, index)) && !/[KC]/.test(role);
  if ((isPartOfName && !hasMarkBefore(text, index)) || isOther(text, index, index + run.length))
    return undefined;
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
    LETTER_GROUP.test(group) && group.length === groups[0]?.length && /^[sw]$/.test(rolesOf(group));
  if (!/[A-Za-z]/.test(run) || groups.length > 4 || !groups.every(isGroup)) return undefined;
  const isWord = groups.length === 1 && /^\D*[AEIOUY]\D*$/.test(run);
  const isApart =
    !/[\p{L}\d,-] ?$/u.test(textBefore(text, index)) && !/^ ?[\p{L}\d]/u.test(text.slice(end, end + 3));
  return (isWord && !isApart) || TIME_OR_MASK.test(code) || isOther(text, index, end)
    ? undefined
    : {code, end};
}
