import type {OtpChallenge} from '../elements/otp-challenge/otp-challenge.js';
import type {OtpInput} from '../elements/otp-input/otp-input.js';
import type {OtpProvider} from '../elements/otp-provider/otp-provider.js';
import type {OtpStepUp} from '../elements/otp-step-up/otp-step-up.js';

/** What a template may set of an element: its own properties that can be written, and not its methods. */
export type Settable<E extends HTMLElement> = {
  [Name in Exclude<WritableKeys<E>, keyof HTMLElement | Inner> as E[Name] extends Method ? never : Name]?:
    E[Name] | undefined;
};

/** The elements by their tags. */
export interface OtpElements {
  'otp-input': OtpInput;
  'otp-provider': OtpProvider;
  'otp-challenge': OtpChallenge;
  'otp-step-up': OtpStepUp;
}

/** What a base class has for its subclasses. */
type Inner = 'isUpdatePending' | 'hasUpdated' | 'renderRoot' | 'renderOptions';

type Method = (...args: never[]) => unknown;

type WritableKeys<T> = {
  [K in keyof T]-?: Same<{[P in K]: T[P]}, {-readonly [P in K]: T[P]}> extends true ? K : never;
}[keyof T];

/** Whether two types are the same, `readonly` included: the compiler compares these functions by identity. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the way to ask for that
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
