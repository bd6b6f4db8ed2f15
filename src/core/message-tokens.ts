import {rolesOf} from './code-words.js';

/**
 * A sentence as a string of roles, a letter for each word or mark: those of code-words.ts, and `N` for what may
 * be a code by its looks, `#` for a number that is none, `:` `-` `,` `)` `%` for marks of those kinds.
 */
export interface Sentence {
  roles: string;
  /** What each `N` stands for, its groups joined. */
  readonly codes: string[];
  /** How many characters its words have. */
  size: number;
}

/**
 * What a message is cut into: numbers with all that hangs together with them, words of scripts with case,
 * other words, line breaks, marks.
 */
const PIECE =
  /(\d(?:[ \-.,:/]?\d)*(?![\p{Lu}\p{Ll}\p{Lt}\d]))|([\p{Lu}\p{Ll}\p{Lt}\d][\p{Lu}\p{Ll}\p{Lt}\p{M}\d]*|[\p{Lo}\p{Lm}\p{M}]+)|(\n\s*)|[^ ]/gu;
const LETTERS = /[\dA-Za-z-]{3,15}(?![\p{L}\p{M}\d-])/uy;
const LETTER_GROUP = /^[\dA-Z]{3,}$|^(?=[a-zA-Z]*\d)[\dA-Za-z]{3,}$/;
const TIME_OR_MASK =
  /xx|^\d{1,3}(se|m|h|d|[ap]m$|s$|st$|nd$|rd$|th$)|^\d\d(jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)/i;
const PREFIX = /(?<![\p{L}\d])(?!X)[A-Z]{1,3}-$/u;
const MONEY = '\\p{Sc}|usd|eur|inr|rs|rp|idr|vnd|kr|k[cč]|z[lł]|pln|ft|tl|р|руб|грн|ريال|تومان|元|円|원';
const OTHER_BEFORE = new RegExp(`[+/_@.…~\\\\]$|[•*]{2} ?$|\\(\\d+\\) ?$|(?<!\\p{L})(${MONEY})\\.? ?$`, 'iu');
const OTHER_AFTER = new RegExp(
  `^([%％/_+@]|-[\\dx]| ?(${MONEY})(?!\\p{L})| ?[年月日号號년월일元円원])`,
  'iu',
);
const ABBREVIATED = /(?<!\p{L})(\p{L}\p{L}?|tel|ref|n[uú]m)$/iu;

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

/** The code that groups make together: two to four equal ones, or single digits. */
function joined(groups: readonly string[]): string | undefined {
  const size = groups[0]?.length ?? 0;
  const isEven = groups.every((group) => /^\d+$/.test(group) && group.length === size);
  return isEven && (size === 1 || groups.length < 5) && !isDate(groups) ? groups.join('') : undefined;
}

/** The code in a run of digits: all of it, or one number with a date or a small number beside it. */
function fromDigits(run: string): string | undefined {
  const parts = run.split(' ');
  const long = parts.filter((part) => /^\d{3,}$/.test(part));
  return (
    joined(parts.length > 1 ? parts : run.split('-')) ??
    (parts.length === 2 && long.length === 1 ? long[0] : undefined)
  );
}

/** The code in letters, in one piece or in equal groups; a word in capitals counts only when it is `apart`. */
function fromLetters(run: string, isApart: boolean): string | undefined {
  const groups = run.split('-');
  const isEven = groups.every(
    (group) =>
      LETTER_GROUP.test(group) && group.length === groups[0]?.length && /^[sw]$/.test(rolesOf(group)),
  );
  const isWord = groups.length === 1 && /^[^\d]*[AEIOUY][^\d]*$/.test(run) && !isApart;
  return isEven && groups.length < 5 && !isWord && !TIME_OR_MASK.test(run) ? groups.join('') : undefined;
}

const REACH = 12;

const textBefore = (text: string, index: number) => text.slice(Math.max(0, index - REACH), index);

/** Whether what touches text[start…end] says that it is part of something else: an amount, a telephone, a masked card. */
function isOther(text: string, start: number, end: number): boolean {
  const before = textBefore(text, start);
  const after = text.slice(end, end + REACH);
  return (
    before.endsWith('*') !== after.startsWith('*') || OTHER_BEFORE.test(before) || OTHER_AFTER.test(after)
  );
}

function roleOfMark(text: string, index: number): string {
  const mark = text[index] as string;
  if (/[:：=＝]/.test(mark)) return ':';
  if (mark === '-') return / - ?|- /.test(text.slice(index - 1, index + 2)) ? '-' : '';
  return /[%％]/.test(mark)
    ? '%'
    : /[,，;；、،؛·|]/.test(mark)
      ? ','
      : /[)）\]】」』>]/.test(mark)
        ? ')'
        : '';
}

function isStop(text: string, index: number): boolean {
  if (text[index] !== '.') return /[!?！？．…。｡।။។։۔؟]/.test(text[index] as string);
  return !/[\p{L}\d]/u.test(text[index + 1] ?? '') && !ABBREVIATED.test(textBefore(text, index));
}

/** The code that a run of digits at `index` may be; `roles` are those of the sentence before it. */
function readDigits(text: string, index: number, run: string, roles: string): string | undefined {
  const before = textBefore(text, index);
  const isPartOfName =
    /[\p{Lu}\p{Ll}\p{Lt}\d]-$/u.test(before) && !PREFIX.test(before) && !/[KC]/.test(roles.at(-1) ?? '');
  const code = isPartOfName || isOther(text, index, index + run.length) ? '' : fromDigits(run);
  return code && code.length > 2 ? code : undefined;
}

/** The code with letters that begins at `index`, and where it ends. */
function readLetters(text: string, index: number): {code: string; end: number} | undefined {
  LETTERS.lastIndex = index;
  const [run = ''] = LETTERS.exec(text) ?? [];
  const end = index + run.length;
  const isApart =
    !/[\p{L}\d,-] ?$/u.test(textBefore(text, index)) && !/^ ?[\p{L}\d]/u.test(text.slice(end, end + 3));
  const code = /[A-Za-z]/.test(run) && !isOther(text, index, end) ? fromLetters(run, isApart) : undefined;
  return code ? {code, end} : undefined;
}

/** Cuts plain text into sentences, in one pass. `letters` says whether codes may hold letters. */
export function readSentences(text: string, letters: boolean): Sentence[] {
  let sentence: Sentence = {roles: '', codes: [], size: 0};
  const sentences = [sentence];
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match; match = PIECE.exec(text)) {
    const [, digits, word, lines] = match;
    const {index} = match;
    const lettered = letters && (digits || word) ? readLetters(text, index) : undefined;
    if (lettered) {
      sentence.codes.push(lettered.code);
      sentence.roles += 'N';
      PIECE.lastIndex = lettered.end;
    } else if (digits) {
      const code = readDigits(text, index, digits, sentence.roles);
      if (sentence.roles.endsWith('s') && PREFIX.test(textBefore(text, index)))
        sentence.roles = sentence.roles.slice(0, -1);
      if (code) sentence.codes.push(code);
      sentence.roles += code ? 'N' : '#';
    } else if (word) {
      sentence.roles += rolesOf(word);
      sentence.size += word.length;
    } else if (lines ? lines !== '\n' || !/\p{Ll}/u.test(text[index + 1] ?? '') : isStop(text, index)) {
      sentence = {roles: '', codes: [], size: 0};
      sentences.push(sentence);
    } else if (!lines) {
      sentence.roles += roleOfMark(text, index);
    }
  }
  return sentences.filter(({roles}) => roles !== '');
}
