import type {Role} from './code-words.js';
import {rolesOf} from './code-words.js';

/**
 * One thing in a message: a word with or without a role, a number that may be a code by its looks
 * (`candidate`, with its groups joined) or one that is none (`noise`), a `percent` sign, a `comma`.
 */
export interface Token {
  readonly role: Role | 'word' | 'candidate' | 'noise' | 'percent' | 'comma';
  readonly text: string;
}

export interface Sentence {
  readonly tokens: readonly Token[];
  /** Number of the line it begins on. */
  readonly line: number;
}

/** What a message is first cut into. Words of scripts without case stop at digits, others hold them. */
const PIECE = /[\p{Lu}\p{Ll}\p{Lt}\d][\p{Lu}\p{Ll}\p{Lt}\p{M}\d]*|[\p{Lo}\p{Lm}\p{M}]+|\n\s*| +|[^]/gu;
const DIGITS = /^\d+$/;
const CASED = /^[\p{Lu}\p{Ll}\p{Lt}\d]/u;
const WORD = /^[\p{L}\p{M}\d]/u;
const CODE_LETTERS = /^[\dA-Z]{3,}$|^(?=.*\d)[\dA-Za-z]{3,}$/;
const NO_CODE =
  /xx|^\d{1,3}(se|m|h|d|[ap]m$|s$|st$|nd$|rd$|th$)|^\d\d(jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)/i;
const MONEY =
  /^(\p{Sc}|usd|eur|gbp|chf|inr|rs|rp|idr|rm|myr|sgd|hkd|nt|cny|jpy|krw|vnd|đ|thb|aud|cad|brl|mxn|czk|k[cč]|pln|z[lł]|sek|nok|dkk|kr|huf|ft|lei|bgn|лв|rub|руб.*|р|грн|uah|tl|aed|sar|egp|ngn|kes|ksh|zar|pesos?|euros?|dollars?|[元円圓원].*|บาท.*|ريال|درهم|جنيه|دينار|تومان|টাকা|रुपये|ש)$/iu;
const COUNTED = /^[年月日号號년월일]/;
const OTHER_BEFORE = /^[+•/_@.…~\\]$/;
const OTHER_AFTER = /^[%％/_+@°]$/;
const COMMA = /^[,，;；、،؛·|]$/;
const STOP = /^[!?！？．…。｡！？।။።։۔؟]$/;
const ABBREVIATION = /^(\p{L}{1,2}|tel|ref|n[uú]m)$/iu;

/** Whether groups of digits can be read as a date: `20-11-26`, `2026-11-20`, `20 11 2026`. */
export function isDate(groups: readonly string[]): boolean {
  const [a = 0, b = 0, c = 0] = groups.map(Number);
  const isDay = (day: number, month: number) =>
    day > 0 && month > 0 && Math.max(day, month) <= 31 && Math.min(day, month) <= 12;
  const isYear = (year: number) => year >= 1900 && year < 2100;
  const shape = groups.map((group) => group.length).join('');
  if (shape === '222') return isDay(a, b) || isDay(b, c);
  return (shape === '422' && isYear(a) && isDay(b, c)) || (shape === '224' && isDay(a, b) && isYear(c));
}

/** The code that groups make together: two to four equal ones, or single characters. */
function joined(groups: readonly string[]): string | undefined {
  const size = groups[0]?.length ?? 0;
  const isEven = groups.every((group) => DIGITS.test(group) && group.length === size);
  const isUsual = size === 1 ? groups.length > 3 : groups.length < 5;
  return isEven && (groups.length === 1 || (isUsual && !isDate(groups))) ? groups.join('') : undefined;
}

/** The code among numbers that stand one space apart: all of them together, or one beside a date or a small number. */
function codeAmong(parts: readonly string[]): string | undefined {
  if (parts.length === 1) return joined((parts[0] as string).split('-'));
  const small = (part: string) => !DIGITS.test(part) || part.length < 3;
  const long = parts.filter((part) => !small(part));
  return joined(parts) ?? (parts.length === 2 && long.length === 1 ? joined(long) : undefined);
}

/** The word next to a number, over one space or point. */
function neighbour(pieces: readonly string[], index: number, step: 1 | -1): string {
  let at = index;
  while (pieces[at] === ' ' || (step < 0 && pieces[at] === '.')) at += step;
  return pieces[at] ?? '';
}

/** Whether what touches a number says that it is part of something else: an amount, a phone, a masked card. */
function isOther(pieces: readonly string[], start: number, end: number): boolean {
  const before = pieces[start - 1] ?? '';
  const after = pieces[end] ?? '';
  const isStarred = before === '*' && after === '*';
  if (OTHER_BEFORE.test(before) || OTHER_AFTER.test(after)) return true;
  if (!isStarred && (before === '*' || after === '*')) return true;
  if (before === '-' && CASED.test(pieces[start - 2] ?? '') && !isPrefix(pieces[start - 2] as string))
    return true;
  if (after === '-' && /\d|^x+$/i.test(pieces[end + 1] ?? '')) return true;
  const bracket = before === ' ' ? start - 2 : start - 1;
  if (pieces[bracket] === ')' && DIGITS.test(pieces[bracket - 1] ?? '') && pieces[bracket - 2] === '(')
    return true;
  if (/[•*]/.test(pieces[start - 2] ?? '') && pieces[start - 3] === pieces[start - 2]) return true;
  const next = neighbour(pieces, end, 1);
  return MONEY.test(neighbour(pieces, start - 1, -1)) || MONEY.test(next) || COUNTED.test(next);
}

/** `G-123456`, `FB-12345`, `Code-123456`: a short sender's mark or an announcement joined to the code. */
function isPrefix(word: string): boolean {
  return (/^[A-Z]{1,3}$/.test(word) && !/^X+$/.test(word)) || /^(key|code)$/.test(rolesOf(word).at(-1) ?? '');
}

interface Run {
  readonly end: number;
  readonly code: string | undefined;
}

/** The digits from `start` on, with all that hangs together with them. */
function readDigits(pieces: readonly string[], start: number): Run {
  const parts = [pieces[start] as string];
  let end = start + 1;
  while (/^[ \-.,:/]$/.test(pieces[end] ?? '') && DIGITS.test(pieces[end + 1] ?? '')) {
    if (pieces[end] === ' ') parts.push(pieces[end + 1] as string);
    else parts.push((parts.pop() as string) + (pieces[end] as string) + (pieces[end + 1] as string));
    end += 2;
  }
  return {end, code: isOther(pieces, start, end) ? undefined : codeAmong(parts)};
}

/** The code with letters that begins at `start`, in one piece or in equal groups; undefined when there is none. */
function readLetters(pieces: readonly string[], start: number): Run | undefined {
  const isGroup = (piece = '') => CODE_LETTERS.test(piece) && rolesOf(piece).length === 0;
  const first = pieces[start] as string;
  if (!isGroup(first)) return undefined;
  const separator = pieces[start + 1] ?? '';
  let code = first;
  let end = start + 1;
  const goesOn = (piece = '') =>
    isGroup(piece) && piece.length === first.length && (separator === '-' || /\d/.test(first + piece));
  while (/^[ -]$/.test(separator) && pieces[end] === separator && goesOn(pieces[end + 1])) {
    code += pieces[end + 1] as string;
    end += 2;
  }
  const isWhole = pieces[end] !== '-' || !WORD.test(pieces[end + 1] ?? '');
  const isShouted =
    !/\d/.test(code) && /[AEIOUY]/.test(code) && end === start + 1 && !isSetApart(pieces, start, end);
  const isNone =
    !isWhole || isShouted || NO_CODE.test(code) || DIGITS.test(code) || isOther(pieces, start, end);
  return isNone ? undefined : {end, code};
}

/** Whether a word stands after a colon, quoted or at the start of a line, with no other word close behind it. */
function isSetApart(pieces: readonly string[], start: number, end: number): boolean {
  const before = neighbour(pieces, start - 1, -1);
  return !WORD.test(neighbour(pieces, end, 1)) && !WORD.test(before) && !COMMA.test(before) && before !== '-';
}

/** Whether the stop at `index` ends a sentence. */
function isStop(pieces: readonly string[], index: number): boolean {
  if (pieces[index] !== '.') return STOP.test(pieces[index] as string);
  return !WORD.test(pieces[index + 1] ?? '') && !ABBREVIATION.test(pieces[index - 1] ?? '');
}

function markRole(pieces: readonly string[], index: number): Token['role'] | undefined {
  const mark = pieces[index] as string;
  const isApart = pieces[index - 1] === ' ' || pieces[index + 1] === ' ';
  if (/^[:：=＝]$/.test(mark) || (mark === '-' && isApart)) return 'is';
  return /^[%％]$/.test(mark) ? 'percent' : COMMA.test(mark) ? 'comma' : undefined;
}

/** Cuts plain text into sentences of tokens, in one pass. `letters` says whether codes may hold letters. */
export function readSentences(text: string, letters: boolean): Sentence[] {
  const pieces = text.match(PIECE) ?? [];
  const sentences: Sentence[] = [];
  let tokens: Token[] = [];
  let line = 0;
  const endSentence = () => {
    if (tokens.length > 0) sentences.push({tokens, line});
    tokens = [];
  };
  for (let index = 0; index < pieces.length;) {
    const piece = pieces[index] as string;
    const run =
      (letters ? readLetters(pieces, index) : undefined) ??
      (DIGITS.test(piece) ? readDigits(pieces, index) : undefined);
    if (run) {
      if (
        pieces[index - 1] === '-' &&
        /^[A-Z]{1,3}$/.test(tokens.at(-1)?.text ?? '') &&
        tokens.at(-1)?.role === 'word'
      )
        tokens.pop();
      tokens.push(run.code === undefined ? {role: 'noise', text: ''} : {role: 'candidate', text: run.code});
    } else if (WORD.test(piece)) {
      const roles = rolesOf(piece);
      for (const role of roles.length > 0 ? roles : (['word'] as const)) tokens.push({role, text: piece});
    } else if (piece.startsWith('\n')) {
      if (piece !== '\n' || !/^\p{Ll}/u.test(pieces[index + 1] ?? '')) endSentence();
      line++;
    } else if (isStop(pieces, index)) {
      endSentence();
    } else {
      const role = markRole(pieces, index);
      if (role) tokens.push({role, text: piece});
    }
    index = run?.end ?? index + 1;
  }
  endSentence();
  return sentences;
}
