import type {Sentence} from './message-tokens.js';
import {isAnnouncement} from './message-tokens.js';

/** A number that a word of the message claims to be its code. The lower the score, the closer the tie. */
export interface Claim {
  readonly code: string;
  readonly score: number;
}

const REACH = 6;
const OTHER_REACH = 4;
const HEADING_REACH = 3;
const GLUE = /^(d|d[aeio]s?|del|dell[ae]?|of|van)$/i;

/** Where the last of each kind of token stood in the sentence read so far, and how many candidates have passed since. */
interface Reading {
  announcement: number;
  verb: number;
  comma: number;
  candidate: number;
  passed: number;
}

/** Whether a word close before the number at `index`, and before all that could be a code's name, says that it is none. */
function isNamedOther(tokens: Sentence, index: number): boolean {
  const from = Math.max(0, index - OTHER_REACH);
  const roles = tokens.slice(from, index).map(({role}) => role);
  const other = roles.lastIndexOf('other');
  return (
    other >= 0 &&
    !tokens
      .slice(from + other + 1, index)
      .some((token) => isAnnouncement(token) || /^(comma|candidate|noise)$/.test(token.role))
  );
}

/** Whether the word at `index` announces a code, and not one of another kind: "promo code", "código de pedido". */
function announces(tokens: Sentence, index: number): boolean {
  const next = GLUE.test(tokens[index + 1]?.text ?? '') ? index + 2 : index + 1;
  const isTrap =
    tokens[index]?.role === 'code' && (tokens[index - 1]?.role === 'other' || tokens[next]?.role === 'other');
  return isAnnouncement(tokens[index]) && !isTrap;
}

/** How closely the candidate at `index` is tied to what stands before it. */
function scoreBefore(tokens: Sentence, index: number, read: Reading): number {
  const isJoined = tokens[index - 1]?.role === 'is';
  const isOther = isNamedOther(tokens, isJoined ? index - 1 : index);
  const {announcement, verb, comma, passed} = read;
  if (isOther && (!isJoined || comma > announcement || announcement < 0)) return Infinity;
  const distance = index - announcement - 1;
  const byName =
    announcement < 0 || (!isJoined && distance > REACH)
      ? Infinity
      : isJoined
        ? Math.min(passed, 1) / 2
        : distance + 2 * passed;
  const byVerb = verb < 0 || isOther || (!isJoined && index - verb > 3) ? Infinity : index - verb;
  return Math.min(byName, byVerb);
}

/** How closely the last candidate is tied to the announcement or verb that now follows at `index`. */
function scoreAfter(tokens: Sentence, index: number, read: Reading): number {
  const {candidate} = read;
  const distance = index - candidate;
  if (
    candidate < 0 ||
    distance > 2 + REACH ||
    /[:：=＝]/.test(tokens[index + 1]?.text ?? '') ||
    isNamedOther(tokens, candidate)
  )
    return Infinity;
  const extra = tokens[index]?.role === 'verb' ? 1 : 0;
  if (tokens[candidate + 1]?.role === 'is') return 0.5 + extra;
  return tokens.slice(candidate, index).some(({role}) => role === 'other') ? Infinity : distance + extra;
}

/** The claims within one sentence. */
function claimsIn(tokens: Sentence): Claim[] {
  const claims: Claim[] = [];
  const read: Reading = {announcement: -1, verb: -1, comma: -1, candidate: -1, passed: 0};
  tokens.forEach(({role, text}, index) => {
    if (role === 'comma') read.comma = index;
    if (role === 'candidate') {
      claims.push({code: text, score: scoreBefore(tokens, index, read)});
      read.candidate = index;
      read.passed++;
    }
    const isName = announces(tokens, index);
    if (isName || role === 'verb')
      claims.push({code: tokens[read.candidate]?.text ?? '', score: scoreAfter(tokens, index, read)});
    if (isName) Object.assign(read, {announcement: index, passed: 0});
    if (role === 'verb') read.verb = index;
  });
  return claims;
}

/** Every number that something in the message claims to be the code. A sentence with a percentage sells something. */
export function findClaims(sentences: readonly Sentence[]): Claim[] {
  const claims: Claim[] = [];
  let heading = sentences.length > 1 ? 0 : 1;
  let alone: string | undefined;
  for (const tokens of sentences) {
    const words = tokens.filter(({role}) => !/^(candidate|is|comma)$/.test(role));
    const [code, second] = tokens.filter(({role}) => role === 'candidate').map(({text}) => text);
    if (!tokens.some(({role}) => role === 'percent')) claims.push(...claimsIn(tokens));
    heading--;
    if (code !== undefined && second === undefined && words.length === 0) {
      if (heading >= 0) claims.push({code, score: 0});
      if (heading >= 0) heading = HEADING_REACH;
      alone = code;
    } else {
      const isHeading =
        code === undefined && tokens.some(({role}, index) => role === 'verb' || announces(tokens, index));
      if (isHeading && alone !== undefined) claims.push({code: alone, score: 1});
      if (isHeading) heading = HEADING_REACH;
      else if (words.length < 5 && words.some(({role}) => role === 'other')) heading = 0;
      alone = undefined;
    }
  }
  return claims.filter(({score}) => score < Infinity);
}
