import {matchesHost, parseBoundMessage} from './bound-message.js';
import type {CodeFormat} from './code.js';
import {normaliseCode, plainText} from './code.js';
import {rolesOf} from './code-words.js';
import {isDate, readSentences} from './message-tokens.js';
import type {Claim} from './prose.js';
import {findClaims} from './prose.js';

/** What pasted, dropped or filled text means to a field. */
export type Extraction =
  /** One whole code. It replaces everything. */
  | {readonly kind: 'code'; readonly code: string}
  /** Some characters of a code and nothing else. They go in at the caret. */
  | {readonly kind: 'fragment'; readonly text: string}
  | {readonly kind: 'none'; readonly reason: 'charset' | 'ambiguous' | 'too-long' | 'other-origin' | 'empty'};

export interface ExtractOptions extends CodeFormat {
  /** Hosts this page may take a bound code for, as a rule `[location.hostname]`. Left out, the host is not checked. */
  readonly hosts?: readonly string[];
}

const LONGEST_TEXT = 65_536;
const WORDLIKE = /^[A-Za-z]?[a-z]+$/;
/** How much looser a tie may be than the best one in the message. */
const TOLERANCE = 0.25;
const YEAR = /^(19|20)\d\d$/;

const none = (reason: (Extraction & {kind: 'none'})['reason']): Extraction => ({kind: 'none', reason});

/** Web and mail addresses say nothing about a code, and hold digits. */
function withoutLinks(text: string): string {
  return text.replace(/[!-~]+/g, (chunk) =>
    /[A-Za-z]\.[a-z]{2}|[\da-z]@[a-z]/.test(chunk) ? ' ' : chunk.replace(/(https?:\/\/|www\.).*/i, ' '),
  );
}

/** The last line of a message that names the host its code is for. */
function fromBoundLine(text: string, options: ExtractOptions): Extraction | undefined {
  const message = parseBoundMessage(text);
  if (!message) return undefined;
  if (options.hosts && !matchesHost(message, options.hosts)) return none('other-origin');
  const code = normaliseCode(message.code, options);
  if (code.length === options.length) return {kind: 'code', code};
  return none(code.length > options.length ? 'too-long' : code ? 'ambiguous' : 'charset');
}

/** Text that is nothing but characters of a code, spaces and dashes. Undefined when it is more than that. */
function fromBareText(text: string, options: ExtractOptions): Extraction | undefined {
  const groups = text.split(/[\s-]+/).filter(Boolean);
  const {length} = options;
  if (groups.length === 0) return none('empty');
  const code = normaliseCode(groups.join(''), options);
  if (code.length !== groups.join('').length) return undefined;
  if (groups.length > 1 && groups.some((group) => WORDLIKE.test(group) || !/^[sw]$/.test(rolesOf(group))))
    return undefined;
  if (isDate(groups)) return none('ambiguous');
  if (code.length === length) return {kind: 'code', code};
  if (code.length === 2 * length && code.endsWith(code.slice(0, length)))
    return {kind: 'code', code: code.slice(0, length)};
  return code.length < length ? {kind: 'fragment', text: code} : none('too-long');
}

/** The one code that the words of a message point to. */
function fromProse(text: string, options: ExtractOptions): Extraction {
  const hasLetters = options.charset !== 'numeric';
  const sentences = readSentences(withoutLinks(text), hasLetters);
  const claims = findClaims(sentences).filter(({code}) => code.length >= Math.min(4, options.length));
  const best = Math.min(...claims.map((claim) => claim.score));
  const fits = ({code, score}: Claim) =>
    code.length === options.length &&
    normaliseCode(code, options).length === code.length &&
    !(YEAR.test(code) && score > TOLERANCE);
  const codes = new Set(claims.filter(fits).map(({code}) => normaliseCode(code, options)));
  const [code] = codes;
  const isBest = claims.some(
    (claim) => claim.score <= best + TOLERANCE && normaliseCode(claim.code, options) === code,
  );
  return code !== undefined && codes.size === 1 && isBest ? {kind: 'code', code} : none('ambiguous');
}

export function extractCode(text: string, options: ExtractOptions): Extraction {
  if (text.length > LONGEST_TEXT) return none('ambiguous');
  const plain = plainText(text).trim();
  return fromBoundLine(plain, options) ?? fromBareText(plain, options) ?? fromProse(plain, options);
}
