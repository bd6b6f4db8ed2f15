import {codeInDigits, codeInLetters} from './code-shapes.js';
import {rolesOf} from './code-words.js';

/** A message as a string of roles, a letter for each word or mark. */
export interface Reading {
  /**
   * Those of code-words.ts, and `N` for what may be a code by its looks, `#` for a number that is none, `.` for
   * the end of a sentence or line, `:` `,` `%` for marks of those kinds.
   */
  readonly roles: string;
  /** What each `N` stands for, its groups joined. */
  readonly codes: readonly string[];
}

/**
 * What a message is cut into: numbers with all that hangs together with them, words of scripts with case and
 * others, ends of sentences, colons and the like, commas and brackets, percent signs.
 */
const PIECE =
  /(\d(?:[ \-.,:/]?\d)*(?![\p{LC}\d]))|([\p{LC}\d][\p{LC}\p{M}\d]*|[\p{Lo}\p{Lm}\p{M}]+)|(\n(?!\p{Ll})\s*|(?!\.)\p{STerm}|…|(?<!(?<!\p{L})(?:\p{L}\p{L}?|[Tt]el|[Rr]ef|[Nn][uú]m))\.(?![\p{L}\d.]| \p{Ll}))|([:：=＝]|-(?= ))|((?!\.)[\p{Term}\p{Ps}\p{Pe}<>|])|([%％])/gu;

/** Reads plain text in one pass. `letters` says whether codes may hold letters. */
export function readRoles(text: string, letters: boolean): Reading {
  const codes: string[] = [];
  let roles = '';
  PIECE.lastIndex = 0;
  for (let match = PIECE.exec(text); match; match = PIECE.exec(text)) {
    const [piece, digits, word, ...marks] = match;
    const lettered = letters && (digits || word) ? codeInLetters(text, match.index) : undefined;
    if (lettered) PIECE.lastIndex = lettered.end;
    if (lettered || digits) {
      const code = lettered?.code ?? codeInDigits(text, match.index, piece, roles.at(-1));
      if (code && code.length > 2) codes.push(code);
      roles += code && code.length > 2 ? 'N' : '#';
    } else roles += word ? rolesOf(word) : '.:,%'[marks.findIndex(Boolean)];
  }
  return {roles, codes};
}
