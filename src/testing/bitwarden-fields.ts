import {type Reason} from './fill.js';
import {autocompleteOf, labelOf} from './inputs.js';
import {isCovered, isHidden, isOutside, isSmaller, lowestOpacity} from './rendering.js';

const CODE_WORDS = [
  '2facode',
  'approvals_code',
  'mfacode',
  'onetimecode',
  'onetimepassword',
  'otccode',
  'otpcode',
  'secondfactor',
  'security_code',
  'security code',
  'totp',
  'totpcode',
  'twofa',
  'twofactor',
  'twofactorcode',
  'verificationcode',
  'verification code',
  'otcconfirmation',
];
const AMBIGUOUS_WORDS = ['code', 'pin', 'otc', 'otp', '2fa', 'mfa'];
const RECOVERY_WORDS = ['backup', 'recovery'];
const NAME_WORDS = ['username', 'user name', 'userid', 'user id', 'customer id', 'login', 'email'];
const IGNORED_TYPES = ['submit', 'reset', 'button', 'image', 'file'];

/** Whether Bitwarden sees the input at all, as `dom-element-visibility.service.ts` has it. */
export function judgeLook(input: HTMLInputElement): Reason | undefined {
  if (input.hasAttribute('data-bwignore')) return 'ignored';
  if (isHidden(input)) return 'hidden';
  if (IGNORED_TYPES.includes(input.type)) return 'unrecognised';
  if (isSmaller(input, 10)) return 'too-small';
  if (isOutside(input)) return 'outside';
  if (lowestOpacity(input) < 0.1) return 'transparent';
  return isCovered(input) ? 'covered' : undefined;
}

/** Why it would find an input and yet write nothing, as `insert-autofill-content.service.ts` has it. */
export function judgeState(input: HTMLInputElement): Reason | undefined {
  // The property, which a disabled fieldset leaves false, as in the source.
  if (input.disabled) return 'disabled';
  return input.readOnly || input.getAttribute('aria-readonly') === 'true' ? 'readonly' : undefined;
}

/** Whether a page without a password has this for a code, as `autofill.service.ts` has it. */
export function isForCode(input: HTMLInputElement): boolean {
  if (!isOfType(input) || says(input, RECOVERY_WORDS)) return false;
  if (says(input, CODE_WORDS) || autocompleteOf(input) === 'one-time-code') return true;
  return says(input, AMBIGUOUS_WORDS) && (input.type === 'number' || !says(input, NAME_WORDS));
}

/** The one field for a code beside a password: the first that says so in so many words, or else the last that may. */
export function findBeside(
  password: HTMLInputElement,
  inputs: readonly HTMLInputElement[],
): HTMLInputElement | undefined {
  const candidates = inputs.filter(
    (input) => input.form === password.form && judgeState(input) === undefined && mayBeForCode(input),
  );
  return candidates.find(isNamedForCode) ?? candidates.at(-1);
}

function mayBeForCode(input: HTMLInputElement): boolean {
  const mayBe = says(input, CODE_WORDS) || says(input, AMBIGUOUS_WORDS);
  return isOfType(input) && mayBe && !says(input, RECOVERY_WORDS);
}

function isNamedForCode(input: HTMLInputElement): boolean {
  if (autocompleteOf(input) === 'one-time-code') return true;
  const names = [input.id, input.name, input.placeholder, labelOf(input).trim()];
  return names.some((name) => [...CODE_WORDS, ...AMBIGUOUS_WORDS].includes(name.toLowerCase()));
}

function isOfType({type}: HTMLInputElement): boolean {
  return ['number', 'tel', 'text'].includes(type);
}

/** Whether a word is found in anything the field says of itself, hyphens aside, and with and without spaces. */
function says(input: HTMLInputElement, words: readonly string[]): boolean {
  const told = [
    input.id,
    input.name,
    input.className,
    input.type,
    input.title,
    input.placeholder,
    autocompleteOf(input),
    input.getAttribute('aria-label') ?? '',
    labelOf(input),
  ].map((text) => text.toLowerCase());
  const bare = told.map((text) => text.replaceAll('-', ''));
  const texts = [...told, ...bare, ...bare.map((text) => text.replaceAll(/\s/g, ''))];
  return words.some((word) => texts.some((text) => text.includes(word)));
}
