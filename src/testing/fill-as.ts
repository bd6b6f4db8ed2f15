import {fillAsBitwarden} from './bitwarden.js';
import type {Fill, Filler, Fills} from './fill.js';
import {inputsOf} from './inputs.js';
import {fillAsKeepassxc} from './keepassxc.js';
import {fillAs1Password} from './one-password.js';
import {fillAsAndroidChip, fillAsIosKeyboard, fillAsIosSafari} from './phones.js';
import {fillAsSilentExtension} from './silent-extension.js';

const FILLS: Readonly<Record<Filler, Fills>> = {
  'ios-safari': fillAsIosSafari,
  'ios-keyboard': fillAsIosKeyboard,
  'android-chip': fillAsAndroidChip,
  bitwarden: fillAsBitwarden,
  '1password': fillAs1Password,
  keepassxc: fillAsKeepassxc,
  'silent-extension': fillAsSilentExtension,
};

/** Every filler, for a test that goes through them all. */
export const FILLERS = Object.keys(FILLS) as readonly Filler[];

/**
 * Fills a one-time code as a phone, a password manager or a silent extension does: the same inputs chosen or refused,
 * the same events in the same order. Each filler's own documentation says what is taken from its source, what is
 * reported of it, and what is inferred.
 *
 * What a page cannot do to itself is not there: the events are not trusted, `:autofill` does not match, the edit is
 * not in the undo history, and leaving the input makes no `change` of its own. Bitwarden waits 20 ms before each of
 * its actions, in real time or on the fake clock of the test.
 *
 * Where the page has no layout (jsdom, happy-dom) nothing is known of size, place and cover, and no input is refused
 * for them: use a browser for that.
 *
 * @param place an input, or what holds the inputs the filler may choose from: a field's element, a form, a document.
 *   A filler chooses among all of a page's inputs, so give it `document` to see what it makes of the page.
 * @param code what it fills, as it would have it
 * @returns what it filled, and why not the other inputs. Nothing is thrown when it fills none.
 */
export function fillAs(filler: Filler, place: ParentNode, code: string): Promise<Fill> {
  return FILLS[filler](inputsOf(place), code);
}
