import {codeIn, letteredAt} from './code-shapes.js';
import {pick, rolesOf} from './code-words.js';

/** A message as a string of roles, a letter for each word or mark. */
export interface Reading {
  /**
   * Those of code-words.ts, and `N` for what may be a code by its looks, `#` for a number that is none, `.` for
   * the end of a sentence or line, `:` `,` `(` `%` for marks of those kinds (`(` also where a bracket closes).
   */
  readonly roles: string;
  /** What each `N` stands for, its groups joined. */
  readonly codes: readonly string[];
}

/**
 * What a message is cut into: colons and the like (a short sender’s mark too, as in `G-448120`), numbers with all
 * that hangs together with them, words of scripts with case and others, ends of sentences, commas, brackets,
 * percent signs.
 */
const PIECE =
  /([:：=]|\b[A-WYZ]{1,2}-(?=\d))|(\d(?:[ \-.,:/]?\d)*(?![\p{LC}\d]))|([\p{LC}\p{M}\d]+|[\p{Lo}\p{Lm}\p{M}]+)|(\n(?!\p{Ll})\s*|(?!\.)\p{STerm}|(?<!\P{L}\p{L}{1,2})\.(?![\p{L}\d.]| \p{Ll}))|((?!\.)\p{Term})|([\p{Ps}\p{Pe}])|(%)/gu;

/** Reads plain text in one pass. `letters` says whether codes may hold letters. */
export function readRoles(text: string, letters: boolean): Reading {
  const codes: string[] = [];
  let roles = '';
  let read = 0;
  for (const match of text.matchAll(PIECE)) {
    const {0: piece, index} = match;
    if (index < read) continue;
    const kind = pick(':#w.,(%', match.slice(1));
    const role = roles.at(-1);
    const run = letters && letteredAt(text, index);
    const lettered = run && codeIn(text, index, run, role);
    const code = lettered || (kind === '#' && codeIn(text, index, piece, role));
    if (lettered) read = index + run.length;
    if (code) codes.push(code);
    roles += code ? 'N' : kind === 'w' ? rolesOf(piece) : kind;
  }
  return {roles, codes};
}
