import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {fieldOf, settled} from '../../support/field.js';

/** A state that a person can find the field in. */
export interface FieldState {
  readonly name: string;
  /** Attributes besides the label. */
  readonly attributes?: string;
  /** In place of `<otp-input>` with a label. */
  readonly html?: string;
  readonly value?: string;
  /** How a check of the code ended, as `settle()` takes it. */
  readonly outcome?: unknown;
  readonly prepare?: (field: OtpInput) => unknown;
}

const AUTHORED = `<otp-input expires-in="300" resend-in="30">
  <label slot="label" for="authored">Sign-in code</label>
  <input id="authored" name="otp-code" required>
  <p slot="hint">Sent to your phone.</p>
</otp-input>`;

export const STATES: readonly FieldState[] = [
  {name: 'empty'},
  {name: 'partial', value: '123'},
  {name: 'complete', value: '123456'},
  {name: 'being checked', value: '123456', prepare: (field) => (field.status = 'verifying')},
  {name: 'verified', value: '123456', outcome: true},
  {name: 'rejected', value: '123456', outcome: false},
  {
    name: 'rejected with attempts left',
    value: '123456',
    outcome: {status: 'rejected', reason: 'invalid_code', attemptsLeft: 3},
  },
  {name: 'expired', value: '123', outcome: {status: 'expired'}},
  {name: 'expired, with Resend to press', attributes: 'resend-in="0"', outcome: {status: 'expired'}},
  {name: 'locked', value: '123456', outcome: {status: 'locked', until: Date.now() + 600_000}},
  {name: 'failed, to be tried again', value: '123456', prepare: (field) => (field.status = 'failed')},
  {name: 'of a code that is gone', prepare: (field) => field.settle({status: 'locked', reason: 'replaced'})},
  {name: 'disabled', attributes: 'disabled', value: '123'},
  {
    name: 'in a disabled fieldset',
    html: '<fieldset disabled><otp-input label="Code"></otp-input></fieldset>',
  },
  {name: 'read-only', attributes: 'readonly', value: '123456'},
  {name: 'masked', attributes: 'mask', value: '1234'},
  {name: 'with a hint', attributes: 'hint="Sent to your phone."'},
  {name: 'with an error of the page’s', attributes: 'error="That code is for another account."', value: '12'},
  {name: 'after a paste that could not be used', prepare: (field) => field.fill('codes 123456 and 654321')},
  {name: 'with a clock, and Resend waiting', attributes: 'expires-in="300" resend-in="30"'},
  {name: 'with Resend to press', attributes: 'expires-in="300" resend-in="0"'},
  {name: 'required', attributes: 'required'},
  {name: 'submitting by itself', attributes: 'autosubmit'},
  {
    name: 'of letters and digits',
    attributes: 'charset="alphanumeric" length="8" groups="4 4"',
    value: 'AB12',
  },
  {name: 'of twelve', attributes: 'length="12" groups="6 6" placeholder="0"', value: '123'},
  {name: 'small', attributes: 'size="small" resend-in="30"'},
  {name: 'large', attributes: 'size="large" resend-in="0"'},
  {
    name: 'on a page from right to left',
    html: '<div dir="rtl" lang="ar"><otp-input label="رمز التحقق" hint="ستة أرقام" resend-in="0"></otp-input></div>',
  },
  {name: 'without a label of its own', html: '<otp-input></otp-input>'},
  {name: 'in a label', html: '<label>Sign-in code <otp-input></otp-input></label>'},
  {name: 'written in HTML', html: AUTHORED},
];

/** A field in a state, everything about it settled. */
export async function fieldIn(state: FieldState): Promise<OtpInput> {
  const html = state.html ?? `<otp-input label="Security code" ${state.attributes ?? ''}></otp-input>`;
  const field = await fieldOf(html);
  if (state.value !== undefined) field.value = state.value;
  await settled(field);
  if (state.outcome !== undefined) field.settle(state.outcome);
  state.prepare?.(field);
  await settled(field);
  return field;
}
