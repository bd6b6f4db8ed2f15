import {codeInDigits, codeInLetters, hasMarkBefore, textBefore} from './code-shapes.js';
import {rolesOf} from './code-words.js';

/**
 * A sentence as a string of roles, a letter for each word or mark: those of code-words.ts, and `N` for what may
 * be a code by its looks, `#` for a number that is none, `:` `-` `,` `(` `)` `%` for marks of those kinds.
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
const ABBREVIATED = /(?<!\p{L})(\p{L}\p{L}?|tel|ref|n[uú]m)$/iu;
const MARKS: readonly (readonly [RegExp, string])[] = [
  [/[:：=＝]/, ':'],
  [/[,，;；、،؛·|]/, ','],
  [/[(（[【「『<]/, '('],
  [/[)）\]】」』>]/, ')'],
  [/[%％]/, '%'],
];

function roleOfMark(text: string, index: number): string {
  const mark = text[index] as string;
  if (mark === '-') return / - ?|- /.test(text.slice(index - 1, index + 2)) ? '-' : '';
  return MARKS.find(([marks]) => marks.test(mark))?.[1] ?? '';
}

function isStop(text: string, index: number): boolean {
  if (text[index] !== '.') return /[!?！？．…。｡।။។։۔؟]/.test(text[index] as string);
  return !/[\p{L}\d]/u.test(text.charAt(index + 1)) && !ABBREVIATED.test(textBefore(text, index));
}

/** A line goes on in the next one when that begins with a small letter. */
const endsLine = (breaks: string, text: string, next: number) =>
  breaks !== '\n' || !/\p{Ll}/u.test(text.charAt(next));

/** Cuts plain text into sentences, in one pass. `letters` says whether codes may hold letters. */
export function readSentences(text: string, letters: boolean): Sentence[] {
  const sentences: Sentence[] = [{roles: '', codes: [], size: 0}];
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match; match = PIECE.exec(text)) {
    const [piece, digits, word, breaks] = match;
    const {index} = match;
    const sentence = sentences.at(-1) as Sentence;
    const lettered = letters && (digits || word) ? codeInLetters(text, index) : undefined;
    if (lettered) PIECE.lastIndex = lettered.end;
    if (lettered || digits) {
      const {roles} = sentence;
      const code = lettered?.code ?? codeInDigits(text, index, piece, roles.at(-1) ?? '');
      if (roles.endsWith('s') && hasMarkBefore(text, index)) sentence.roles = roles.slice(0, -1);
      if (code && code.length > 2) sentence.codes.push(code);
      sentence.roles += code && code.length > 2 ? 'N' : '#';
    } else if (word) {
      sentence.roles += rolesOf(word);
      sentence.size += word.length;
    } else if (breaks ? endsLine(breaks, text, index + 1) : isStop(text, index)) {
      sentences.push({roles: '', codes: [], size: 0});
    } else if (!breaks) {
      sentence.roles += roleOfMark(text, index);
    }
  }
  return sentences.filter(({roles}) => roles !== '');
}
