import {matchesHost, parseBoundMessage, type BoundMessage} from '../../src/core/bound-message.js';
import {codeFormat} from '../../src/core/code.js';
import {extractCode, type Extraction} from '../../src/core/extract.js';

/** What is made of a message by a phone and by the field. */
export interface Reading {
  /** The last line, where it is of the bound form. */
  readonly bound: BoundMessage | undefined;
  /** Whether a phone offers a bound code on this page. */
  readonly fits: boolean;
  /** What the field makes of the whole message when it is pasted. */
  readonly field: Extraction;
}

/**
 * Reads a message for a field of `length` on `page`. `isFramed`: the field is in a frame of another site, whose
 * message has to name it, while a page's own must not.
 * @see https://wicg.github.io/sms-one-time-codes/
 */
export function readMessage(
  text: string,
  {length, page, isFramed = false}: {length: number; page: string; isFramed?: boolean},
): Reading {
  const bound = parseBoundMessage(text);
  const format = codeFormat({length, charset: /[a-z]/i.test(bound?.code ?? '') ? 'alphanumeric' : 'numeric'});
  return {
    bound,
    fits:
      bound !== undefined && isFramed === (bound.embeddedHost !== undefined) && matchesHost(bound, [page]),
    field: extractCode(text, {...format, hosts: [page]}),
  };
}

/** How much of a message is seen before it is opened. Phones differ; these are what to write for. */
export const SEEN = {watch: 40, lockScreen: 90} as const;

/** A message in the pieces in which it is seen: at a glance, on a lock screen, and only once it is opened. */
export function glimpses(text: string): readonly [glance: string, banner: string, rest: string] {
  const characters = [...text.replace(/\s+/g, ' ')];
  const piece = (from: number, to?: number) => characters.slice(from, to).join('');
  return [piece(0, SEEN.watch), piece(SEEN.watch, SEEN.lockScreen), piece(SEEN.lockScreen)];
}
