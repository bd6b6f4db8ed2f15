import {matchesHost, parseBoundMessage} from './bound-message.js';
import {findClaims} from './claims.js';
import type {CodeFormat} from './code.js';
import {normaliseCode, plainText} from './code.js';
import {isDate, isEven} from './code-shapes.js';
import {readRoles} from './sentences.js';

/** What pasted, dropped or filled text means to a field. */
export type Extraction =
  /** One whole code. It replaces everything. */
  | {readonly kind: 'code'; readonly code: string}
  /** Some characters of a code and nothing else. They go in at the caret. */
  | {readonly kind: 'fragment'; readonly text: string}
  /** Nothing that could be used without guessing. */
  | {readonly kind: 'none'; readonly reason: 'charset' | 'ambiguous' | 'too-long' | 'other-origin' | 'empty'};

export interface ExtractOptions extends CodeFormat {
  /**
   * Hosts this page may take a bound code for, as a rule `[location.hostname]`. Without it the host of a bound
   * message is not checked.
   */
  readonly hosts?: readonly string[];
}

const LONGEST_TEXT = 65_536;

const none = (reason: (Extraction & {kind: 'none'})['reason']): Extraction => ({kind: 'none', reason});

/** Web and mail addresses say nothing about a code, and hold digits. */
const withoutLinks = (text: string): string =>
  text.replace(/[!-~]+/g, (chunk) => (/[A-Za-z]\.[\da-z]{2}|\w@[a-z]|:\/\//.test(chunk) ? ' ' : chunk));

/** The last line of a message, when it names the host its code is for. */
function fromBoundLine(text: string, options: ExtractOptions): Extraction | undefined {
  const message = parseBoundMessage(text);
  if (!message) return undefined;
  if (options.hosts && !matchesHost(message, options.hosts)) return none('other-origin');
  const code = normaliseCode(message.code, options);
  if (code.length === options.length) return {kind: 'code', code};
  return none(code.length > options.length ? 'too-long' : 'ambiguous');
}

/** Whether letters with spaces between them are a few words rather than a code. */
const isPhrase = (text: string): boolean =>
  /[A-Za-z]/.test(text) && /\s/.test(text) && (!isEven(text) || /\b[A-Za-z]?[a-z]+\b/.test(text));

/** Text that is nothing but characters of a code, spaces and dashes. Undefined when it is more than that. */
function fromBareText(text: string, options: ExtractOptions): Extraction | undefined {
  const {length} = options;
  const groups = text.split(/[\s-]+/).filter(Boolean);
  const bare = groups.join('');
  const code = normaliseCode(bare, options);
  if (!code) return none(bare ? 'charset' : 'empty');
  if (code.length < bare.length || isPhrase(text)) return undefined;
  if (isDate(groups)) return none('ambiguous');
  const once = code.slice(0, length);
  if (code === once + once || code.length === length) return {kind: 'code', code: once};
  return code === once ? {kind: 'fragment', text: code} : none('too-long');
}

/**
 * The one code that the words of a message point to. A loose tie is not enough for four digits: these are too
 * often a year or the end of a card.
 */
function fromProse(text: string, options: ExtractOptions): Extraction {
  const {length, charset} = options;
  const reading = readRoles(withoutLinks(text), charset !== 'numeric');
  const claims = findClaims(reading);
  const best = Math.min(...claims.map(({score}) => score), length > 4 ? 2 : 1);
  const fitting = claims.filter(
    ({code}) => code.length === length && normaliseCode(code, options).length === length,
  );
  const [code, second] = new Set(fitting.map((claim) => normaliseCode(claim.code, options)));
  return code && !second && fitting.some(({score}) => score === best)
    ? {kind: 'code', code}
    : none('ambiguous');
}

/**
 * What a text that arrives in one piece means to a field of this format. Nothing is ever guessed: where two
 * readings are possible the answer is `none`. In this order:
 *
 * - a last line `@host #code` counts alone, and is refused (`other-origin`) when it is for another host;
 * - text of nothing but code characters, spaces and dashes is the code, twice the code, or a `fragment`;
 *   when it is longer than that it is `too-long`, and a date is `ambiguous`;
 * - in anything else a number or word of exactly the right length is the code when the words around it say
 *   so (that is told by some sixty languages' words for codes), and no other number could be meant.
 *
 * `charset` is the reason when the text has no character of a code at all, `empty` when it has none whatever.
 * Text of more than 65 536 characters is not read: it is `ambiguous`. The work is linear in the text's length.
 */
export function extractCode(text: string, options: ExtractOptions): Extraction {
  if (text.length > LONGEST_TEXT) return none('ambiguous');
  const plain = plainText(text).trim();
  return fromBoundLine(plain, options) ?? fromBareText(plain, options) ?? fromProse(plain, options);
}
