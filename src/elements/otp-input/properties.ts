import type {Charset, LetterCase} from '../../core/code.js';

/** The properties that an attribute sets too, with their defaults; `expiresAt` is set by `expires-at`. */
export const DEFAULTS = {
  length: 6,
  charset: 'numeric' as Charset,
  case: 'upper' as LetterCase,
  groups: undefined as string | undefined,
  size: 'medium' as 'small' | 'medium' | 'large',
  mask: false,
  placeholder: '',
  label: undefined as string | undefined,
  hint: undefined as string | undefined,
  error: undefined as string | undefined,
  name: undefined as string | undefined,
  required: false,
  disabled: false,
  readonly: false,
  autosubmit: false,
  webotp: false,
  expiresAt: undefined as number | string | undefined,
  resendAt: undefined as number | string | undefined,
  expiresIn: undefined as number | undefined,
  resendIn: undefined as number | undefined,
  announcements: 'milestones' as 'milestones' | 'off',
};

export type Properties = typeof DEFAULTS;

/** By the attribute that sets it. */
export const PROPERTY_OF: Readonly<Record<string, keyof Properties>> = Object.fromEntries(
  (Object.keys(DEFAULTS) as (keyof Properties)[]).map((name) => [
    name.replace(/[A-Z]/, (letter) => `-${letter.toLowerCase()}`),
    name,
  ]),
);

/** An attribute's text as the type of the property that it sets. */
export function fromAttribute(name: keyof Properties, text: string): unknown {
  const type = typeof DEFAULTS[name];
  return type === 'boolean' || (type === 'number' || name.endsWith('In') ? Number(text) : text);
}
