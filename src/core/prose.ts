import type {Sentence, Token} from './message-tokens.js';

/** A number that a word of the message claims to be its code. The lower the score, the closer the tie. */
export interface Claim {
  readonly code: string;
  readonly score: number;
}

const REACH = 6;
const CALL_REACH = 5;
const LABEL_REACH = 3;
const GLUE = /^(d|d[eiao]s?|del|della|dell|of|van|der)$/i;

const isAnnouncement = (token: Token | undefined) => token?.role === 'key' || token?.role === 'code';

/** What a label says of the number at `index`: `other` that it is no code, `perhaps` that a code's name must stand before it. */
function labelled(tokens: readonly Token[], index: number): 'other' | 'perhaps' | undefined {
  const isJoined = tokens[index - 1]?.role === 'is';
  const last = isJoined ? index - 2 : index - 1;
  for (let at = last; at >= 0 && at > last - CALL_REACH; at--) {
    const role = (tokens[at] as Token).role;
    if (isAnnouncement(tokens[at]) || role === 'comma' || role === 'candidate' || role === 'noise')
      return undefined;
    const reach = role === 'call' ? CALL_REACH : role === 'label' || role === 'trap' ? LABEL_REACH : 0;
    if (last - at < reach) return isJoined ? 'perhaps' : 'other';
  }
  return undefined;
}

/** Whether the announcement at `index` is of another kind of code: "promo code", "código de pedido". */
function isTrapped(tokens: readonly Token[], index: number): boolean {
  if (tokens[index]?.role !== 'code') return false;
  const next = GLUE.test(tokens[index + 1]?.text ?? '') ? index + 2 : index + 1;
  return tokens[index - 1]?.role === 'trap' || tokens[next]?.role === 'trap';
}

/** What has been read of a sentence so far, as indices of tokens; -1 for nothing. */
interface Reading {
  announcement: number;
  verb: number;
  comma: number;
  candidate: number;
  passed: number;
}

/** The score of a candidate by what stands before it. */
function scoreBefore(tokens: readonly Token[], index: number, read: Reading): number {
  const label = labelled(tokens, index);
  const isJoined = tokens[index - 1]?.role === 'is';
  if (label === 'other') return Infinity;
  return Math.min(
    scoreByAnnouncement(index, read, isJoined, label !== undefined),
    scoreByVerb(index, read, isJoined, label !== undefined),
  );
}

function scoreByAnnouncement(index: number, read: Reading, isJoined: boolean, isLabelled: boolean): number {
  const {announcement, comma, passed} = read;
  if (announcement < 0 || (isLabelled && comma > announcement)) return Infinity;
  if (isJoined) return passed > 0 ? 0.5 : 0;
  const distance = index - announcement - 1;
  return distance > REACH ? Infinity : distance + 2 * passed;
}

function scoreByVerb(index: number, read: Reading, isJoined: boolean, isLabelled: boolean): number {
  const distance = index - read.verb - 1;
  return read.verb < 0 || isLabelled || (distance > 2 && !isJoined) ? Infinity : 1 + distance;
}

/** The score of the last candidate by the announcement or verb that now follows at `index`. */
function scoreAfter(tokens: readonly Token[], index: number, read: Reading): number {
  if (read.candidate < 0 || labelled(tokens, read.candidate) === 'other') return Infinity;
  const isVerb = tokens[index]?.role === 'verb';
  const isColon = /[:：=＝]/.test(tokens[index + 1]?.text ?? '');
  const distance = index - read.candidate - 1;
  const isOther = tokens
    .slice(read.candidate + 1, index)
    .some(({role}) => role === 'label' || role === 'trap' || role === 'call');
  if (isOther && tokens[read.candidate + 1]?.role !== 'is') return Infinity;
  if (isColon || distance > REACH) return Infinity;
  if (tokens[read.candidate + 1]?.role === 'is') return isVerb ? 1.5 : 0.5;
  return distance + (isVerb ? 2 : 1);
}

/** The claims within one sentence. A sentence with a percentage sells something. */
function claimsIn(tokens: readonly Token[]): Claim[] {
  const claims: Claim[] = [];
  const read: Reading = {announcement: -1, verb: -1, comma: -1, candidate: -1, passed: 0};
  tokens.forEach((token, index) => {
    if (token.role === 'comma') read.comma = index;
    if (token.role === 'candidate') {
      claims.push({code: token.text, score: scoreBefore(tokens, index, read)});
      read.candidate = index;
      read.passed++;
    }
    const isValid = isAnnouncement(token) && !isTrapped(tokens, index);
    if (isValid || token.role === 'verb') {
      const score = scoreAfter(tokens, index, read);
      if (score < Infinity) claims.push({code: (tokens[read.candidate] as Token).text, score});
    }
    if (isValid) {
      read.announcement = index;
      read.passed = 0;
    }
    if (token.role === 'verb') read.verb = index;
  });
  return tokens.some((token) => token.role === 'percent')
    ? []
    : claims.filter((claim) => claim.score < Infinity);
}

/** Every number that something in the message claims, each with its best score. */
export function findClaims(sentences: readonly Sentence[]): Claim[] {
  const claims: Claim[] = [];
  let heading = 0;
  let before: string | undefined;
  let last: Sentence | undefined;
  for (const sentence of sentences) {
    const {tokens} = sentence;
    const candidates = tokens.filter((token) => token.role === 'candidate');
    const [first] = candidates as [Token?];
    const words = tokens.filter((token) => !/^(candidate|is|comma)$/.test(token.role));
    const announces = tokens.some(
      (token, index) => token.role === 'verb' || (isAnnouncement(token) && !isTrapped(tokens, index)),
    );
    claims.push(...claimsIn(tokens));
    if (first && candidates.length === 1 && words.length === 0) {
      if (heading > 0) claims.push({code: first.text, score: 0});
      else before = first.text;
      if (heading > 0) heading = 4;
    } else if (first && tokens[0] === first && heading === 3 && last && sentence.line > last.line) {
      claims.push({code: first.text, score: 1});
    } else if (announces && !first) {
      if (before !== undefined) claims.push({code: before, score: 1});
      heading = 4;
    } else if (words.length < 5 && tokens.some((token) => token.role === 'label' || token.role === 'trap')) {
      heading = 0;
    }
    if (first === undefined || words.length > 0) before = undefined;
    heading--;
    last = sentence;
  }
  return claims;
}
