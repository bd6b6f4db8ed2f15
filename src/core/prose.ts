import type {Sentence, Token} from './message-tokens.js';
import {isAnnouncement} from './message-tokens.js';

/** A number that a word of the message claims to be its code. The lower the score, the closer the tie. */
export interface Claim {
  readonly code: string;
  readonly score: number;
}

const REACH = 3;
const ADJACENT = 0.25;
const AFTER_REACH = 8;
const OTHER_REACH = 4;
const HEADING_REACH = 3;
const LISTED = 9;
const ARTICLE = /^([el]l|le|the)$/i;
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
  const other = Math.max(roles.lastIndexOf('other'), roles.lastIndexOf('trap'));
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
    tokens[index]?.role === 'code' && (tokens[index - 1]?.role === 'trap' || tokens[next]?.role === 'trap');
  return isAnnouncement(tokens[index]) && !isTrap;
}

/** Whether the words between an announcement and the candidate at `index` leave the two together. */
function isWithin(tokens: Sentence, announcement: number, index: number): boolean {
  const gap = index - announcement - (GLUE.test(tokens[announcement + 1]?.text ?? '') ? 2 : 1);
  const next = tokens[index + 1];
  const isEnd = !next || next.role === 'comma' || (next.role === 'is' && /^\p{Lo}/u.test(next.text));
  const goesOn = next?.role === 'verb' || (next?.role === 'word' && /^(\p{L}{1,4}$|\p{Lo})/u.test(next.text));
  return gap <= 0 || (isEnd ? gap <= REACH : gap === 1 && goesOn);
}

/** How closely the candidate at `index` is tied to what stands before it. */
function scoreBefore(tokens: Sentence, index: number, read: Reading): number {
  const {announcement, verb, comma, passed} = read;
  const end = ARTICLE.test(tokens[index - 1]?.text ?? '') ? index - 1 : index;
  const isJoined = tokens[end - 1]?.role === 'is';
  const isOther = isNamedOther(tokens, isJoined ? end - 1 : index);
  if (isOther && (!isJoined || comma > announcement || announcement < 0)) return Infinity;
  const asked =
    verb >= 0 && !isOther && (isJoined || index - verb < (isShort(tokens[index - 1]) ? 3 : 2))
      ? index - verb
      : Infinity;
  if (announcement < 0) return asked;
  if (isJoined) return Math.min(passed, 1) / 2;
  return Math.min(
    asked,
    isWithin(tokens, announcement, index) ? index - announcement - 1 + 2 * passed || ADJACENT : Infinity,
  );
}

const isShort = (token: Token | undefined) =>
  token?.role === 'word' && /^[\p{Lu}\p{Ll}]{1,3}$/u.test(token.text);

/** Whether the candidate at `index` opens its clause, but for a short word or what asks for a code: "Hi Ann, 123456 …", "Use 123456 …". */
function opensClause(tokens: Sentence, index: number): boolean {
  const before = tokens[isShort(tokens[index - 1]) ? index - 2 : index - 1];
  return !before || /^(comma|is|verb|key|code)$/.test(before.role);
}

/** How closely the last candidate is tied to the announcement or verb that now follows at `index`. */
function scoreAfter(tokens: Sentence, index: number, read: Reading): number {
  const {candidate} = read;
  const distance = index - candidate;
  const isColon = /[:：=＝]/.test(tokens[index + 1]?.text ?? '');
  const isVerb = tokens[index]?.role === 'verb';
  if (candidate < 0 || distance > AFTER_REACH || isColon || isNamedOther(tokens, candidate)) return Infinity;
  if (!opensClause(tokens, candidate) && (isVerb || distance > 1 || read.verb < 0)) return Infinity;
  const extra = isVerb ? 1 : 0;
  if (tokens[candidate + 1]?.role === 'is') return 0.1 + extra;
  const isOther = tokens.slice(candidate, index).some(({role}) => /^(other|trap)$/.test(role));
  return isOther ? Infinity : distance + extra;
}

/** The claims within one sentence. What stands in one list with a claimed number is claimed as well. */
function claimsIn(tokens: Sentence): Claim[] {
  const claims: Claim[] = [];
  const lists: string[][] = [];
  const read: Reading = {announcement: -1, verb: -1, comma: -1, candidate: -1, passed: 0};
  tokens.forEach(({role, text}, index) => {
    const previous = tokens[read.candidate]?.text ?? '';
    if (role === 'comma') read.comma = index;
    if (role === 'candidate') {
      if (
        previous &&
        index - read.candidate < 7 &&
        text.length === previous.length &&
        !isNamedOther(tokens, index)
      )
        lists.push([previous, text]);
      claims.push({code: text, score: scoreBefore(tokens, index, read)});
      read.candidate = index;
      read.passed++;
    }
    const isName = announces(tokens, index);
    if (isName || role === 'verb') claims.push({code: previous, score: scoreAfter(tokens, index, read)});
    if (isName) Object.assign(read, {announcement: index, passed: 0});
    if (role === 'verb') read.verb = index;
  });
  const found = claims.filter(({score}) => score < Infinity);
  const codes = new Set(found.map(({code}) => code));
  const listed = lists.filter((pair) => pair.some((code) => codes.has(code))).flat();
  return [...found, ...listed.map((code) => ({code, score: LISTED}))];
}

/** A line of a word or two that may name the number below it. A greeting ends with a comma. */
const isLabel = (tokens: Sentence) =>
  tokens.length < 4 &&
  tokens.at(-1)?.role !== 'comma' &&
  tokens.reduce((sum, {text}) => sum + text.length, 0) < 16;

/** Every number that something in the message claims to be the code. A sentence with a percentage sells something. */
export function findClaims(sentences: readonly Sentence[]): Claim[] {
  const claims: Claim[] = [];
  const claim = (codes: readonly string[], score: number) =>
    claims.push(...codes.map((code) => ({code, score})));
  let heading = sentences.length > 1 ? 0 : 1;
  let alone: string[] = [];
  let isNamed = false;
  for (const tokens of sentences) {
    const codes = tokens.filter(({role}) => role === 'candidate').map(({text}) => text);
    const isAlone = codes.length > 0 && tokens.every(({role}) => /^(candidate|is|comma)$/.test(role));
    const isHeading =
      codes.length === 0 && tokens.some(({role}, index) => role === 'verb' || announces(tokens, index));
    const own = tokens.some(({role}) => role === 'percent') ? [] : claimsIn(tokens);
    claims.push(...own);
    heading = isHeading ? HEADING_REACH : isLabel(tokens) && !isAlone ? 0 : heading - 1;
    if (isAlone) {
      if (!isNamed) alone.push(...codes);
      if (heading >= 0) {
        claim(codes, 0);
        heading = HEADING_REACH;
      }
    } else {
      if (isHeading) claim(alone, 1);
      if (own.length > 0) claim(alone, LISTED);
      alone = [];
      isNamed = !isHeading && isLabel(tokens);
    }
  }
  return claims;
}
