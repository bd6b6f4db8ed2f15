import {type Fill, type Reason, passedOver, sort} from './fill.js';
import {autocompleteOf, isFocused} from './inputs.js';
import {isHidden, isOutside, isSmaller, lowestOpacity} from './rendering.js';
import {tell, viewOf, write} from './write.js';

const WORDS =
  /2fa|2fpin|auth|challenge|code|idvpin|mfa|one_time_password|otp|token|twofa|two-factor|twofactor|verification_pin/;
const OTHER_WORDS = /email|password|username/;
const OTHER_CODES = /(bank|coupon|postal|user|zip).*code|(en|de)code(d|r)*|comment|author|error/i;
const TYPES = ['number', 'password', 'tel', 'text'];

/**
 * KeePassXC-Browser, from the icon it puts into a field. From its source: which fields it takes (`totp-field.js`,
 * `fields.js`, `observer-helper.js`), at least 8 px in size and .7 in opacity (`ui.js`;
 * {@link https://github.com/keepassxreboot/keepassxc-browser/pull/2641} for what is around them), and the two rounds
 * of `input` and `change`, the first before the value is there (`setValueWithChange` in `keepassxc-browser.js`;
 * {@link https://github.com/keepassxreboot/keepassxc-browser/issues/3086} says what the two rounds break, and newer
 * versions send one). Left out: exceptions it makes for single sites, and
 * what it has for a search field. Inferred: which icon a person clicks, when
 * several fields have one.
 *
 * @see {@link https://github.com/keepassxreboot/keepassxc-browser/tree/develop/keepassxc-browser/content}
 */
export function fillAsKeepassxc(inputs: readonly HTMLInputElement[], code: string): Promise<Fill> {
  const seen = sort(inputs, judgeLook);
  const isSegmented = seen.fit.length === 6 && code.length === 6 && seen.fit.every(isSegment);
  const {fit, refused} = isSegmented ? {fit: seen.fit, refused: []} : sort(seen.fit, judgePurpose);
  const filled = isSegmented ? fit : [fit.find(isFocused) ?? fit[0]].filter((input) => input !== undefined);
  filled.forEach((input, index) => fill(input, isSegmented ? (code[index] ?? '') : code));
  return Promise.resolve({filled, refused: [...seen.refused, ...refused, ...passedOver(fit, filled)]});
}

function judgeLook(input: HTMLInputElement): Reason | undefined {
  if (isHidden(input)) return 'hidden';
  // The property, which a disabled fieldset leaves false, as in the source.
  if (input.disabled) return 'disabled';
  if (input.readOnly) return 'readonly';
  if (isSmaller(input, 8)) return 'too-small';
  if (isOutside(input)) return 'outside';
  return lowestOpacity(input) < 0.7 ? 'transparent' : undefined;
}

function judgePurpose(input: HTMLInputElement): Reason | undefined {
  if (autocompleteOf(input) === 'one-time-code') return undefined;
  const words = [input.id, input.name, input.placeholder];
  const says = (pattern: RegExp) => words.some((word) => pattern.test(word.toLowerCase()));
  const isKnown =
    TYPES.includes((input.getAttribute('type') ?? '').toLowerCase()) &&
    says(WORDS) &&
    !says(OTHER_WORDS) &&
    !says(OTHER_CODES);
  if (!isKnown || input.type === 'password' || input.size < 2 || !isLongEnough(input)) return 'unrecognised';
  return isSmallerThanIcon(input) ? 'too-small' : undefined;
}

function isLongEnough({maxLength}: HTMLInputElement): boolean {
  return maxLength <= 0 || (maxLength >= 6 && maxLength <= 10);
}

function isSmallerThanIcon(input: HTMLInputElement): boolean {
  return isSmaller(input, 1) || (input.offsetWidth > 0 && input.offsetWidth < 60);
}

/** One box of a code written into six. */
function isSegment({type, inputMode, pattern, maxLength}: HTMLInputElement): boolean {
  if (type === 'tel') return true;
  if (['numeric', ''].includes(inputMode) && pattern.includes('0-9')) return true;
  return ['text', 'number'].includes(type) && (maxLength === 1 || maxLength === -1);
}

function fill(input: HTMLInputElement, value: string): void {
  const {KeyboardEvent} = viewOf(input);
  input.focus();
  for (const type of ['keydown', 'keypress', 'keyup'])
    input.dispatchEvent(new KeyboardEvent(type, {bubbles: true}));
  tell(input, 'input');
  tell(input, 'change');
  write(input, value);
  tell(input, 'input');
  tell(input, 'change');
}
