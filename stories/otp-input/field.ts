import {OtpInput} from '../../src/elements/otp-input/otp-input.js';

// A build drops `define.ts`: package.json knows side effects by the published paths.
if (!customElements.get('otp-input')) customElements.define('otp-input', OtpInput);

/** A field as a story names it: its properties, and what happened to it. */
export interface FieldArgs extends Partial<
  Omit<OtpInput, keyof HTMLElement | 'value' | 'complete' | 'input' | 'expiresAt' | 'resendAt'>
> {
  /** What was typed so far. */
  code?: string;
  /** How its verification ended. */
  outcome?: unknown;
  /** When the code ends, and when another one may be asked for, in epoch milliseconds. */
  expiresAt?: number;
  resendAt?: number;
}

/** The field of a story. The code goes in before what came of it, for any other code takes that back. */
export function field({code = '', status, outcome, ...properties}: FieldArgs): OtpInput {
  const element = Object.assign(new OtpInput(), properties);
  element.value = code;
  if (status) element.status = status;
  if (outcome !== undefined) element.settle(outcome);
  return element;
}

/** The field that a story drew. */
export function fieldIn(canvas: HTMLElement): OtpInput {
  return canvas.querySelector('otp-input') as OtpInput;
}
