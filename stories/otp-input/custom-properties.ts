import type {FieldArgs} from './field.js';
import {states} from './states.js';

interface Look {
  readonly value: string;
  /** A field on which it is seen. */
  readonly args?: FieldArgs;
}

const hint = 'Six digits.';

/** A value for each custom property that nobody overlooks. */
export const LOOKS: Readonly<Record<string, Look>> = {
  '--otp-slot-size': {value: '2.25rem'},
  '--otp-slot-height': {value: '5rem'},
  '--otp-gap': {value: '1.25rem'},
  '--otp-radius': {value: '50%'},
  '--otp-color': {value: 'light-dark(#5c1f06, #ffd9c2)'},
  '--otp-muted-color': {value: 'light-dark(#7a2e0e, #ffc9a8)', args: {hint, placeholder: '○'}},
  '--otp-background': {value: 'light-dark(#fff3d6, #3d2c00)'},
  '--otp-border-color': {value: 'light-dark(#c2410c, #fb923c)'},
  '--otp-font': {value: 'Georgia, serif'},
  '--otp-accent': {
    value: 'light-dark(#a3156e, #ff8fd0)',
    args: {status: 'expired', resendAt: states.failed.resendAt},
  },
  '--otp-error-color': {value: 'light-dark(#a3156e, #ff8fd0)', args: states.rejected},
  '--otp-success-color': {value: 'light-dark(#0b5cab, #8cc8ff)', args: states.verified},
  '--otp-focus-ring': {value: '4px dotted light-dark(#a3156e, #ff8fd0)'},
  '--otp-motion': {value: '2s', args: states.verifying},
};
