import {aTimeout} from '@open-wc/testing';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';
import {inputOf, partOf, settled} from '../../support/field.js';
import {chord, press, type} from '../../support/real-input.js';
import {autofill, writeSilently} from '../cases/phone.js';

/** The codes of the story, by the way each comes. No digit twice in a row, and no two alike. */
export const CODES = {
  typed: '918273',
  pasted: '564738',
  autofilled: '829164',
  silent: '739185',
  masked: '647382',
  filled: '283746',
} as const;

/** What is to be on the clipboard before the story begins; put there by the test, since that shows it on the page. */
export const MAIL = `Your Larkpost code is ${CODES.pasted}. It ends in 5 minutes.`;

/** Looks at the page at a point of the story. */
export type Look = (moment: string) => unknown;

/**
 * The whole life of a field: typed, pasted and filled codes; wrong, failed, expired and accepted ones; a code that is
 * sent again; the field moved, copied and removed. `look` is called where something can be seen.
 */
export async function wholeLife(field: OtpInput, look: Look): Promise<void> {
  await typeWrongCode(field, look);
  await pasteFailingCode(field, look);
  await beFilled(field, look);
  await beRefused(field, look);
  await sendAgain(field, look);
  await typeMasked(field, look);
  await expire(field, look);
  await beAccepted(field, look);
  await leave(field, look);
}

async function typeWrongCode(field: OtpInput, look: Look): Promise<void> {
  let answer: (outcome: unknown) => void = () => undefined;
  field.verifyCode = () => new Promise((resolve) => (answer = resolve));
  field.focus();
  for (const digit of CODES.typed) {
    await type(digit);
    look(`typing ${digit}`);
  }
  await settled(field);
  expectStatus(field, 'verifying');
  look('verifying');
  answer({status: 'rejected', attemptsLeft: 2, message: '<b>No.</b>'});
  await settled(field);
  expectStatus(field, 'rejected');
  look('rejected');
  await press('Backspace');
}

async function pasteFailingCode(field: OtpInput, look: Look): Promise<void> {
  field.verifyCode = (code) => {
    throw new Error(`The service does not know ${code}`);
  };
  field.focus();
  await chord('Control', 'v');
  await settled(field);
  expectStatus(field, 'failed');
  look('failed');
  partOf(field, 'retry')?.click();
  await settled(field);
  look('failed again');
}

async function beFilled(field: OtpInput, look: Look): Promise<void> {
  field.verifyCode = (code) => Promise.reject(new Error(`Not ${code}`));
  autofill(inputOf(field), CODES.autofilled);
  await settled(field);
  expectStatus(field, 'failed');
  look('autofilled');
  // Neither an Outcome nor a boolean: a warning in development.
  field.verifyCode = (code) => Promise.resolve(`checked ${code}`);
  writeSilently(inputOf(field), CODES.silent);
  field.checkValidity();
  await settled(field);
  expectStatus(field, 'failed');
  look('filled silently');
}

async function beRefused(field: OtpInput, look: Look): Promise<void> {
  field.focus();
  await type('x');
  field.fill(`${CODES.typed} or ${CODES.pasted}`);
  field.fill(`${CODES.filled}\n@elsewhere.example #${CODES.filled}`);
  await aTimeout(80);
  look('refused');
  field.setCustomValidity('Not this one.');
  field.reportValidity();
  field.setCustomValidity('');
  look('reported');
}

async function sendAgain(field: OtpInput, look: Look): Promise<void> {
  field.requestCode = () => Promise.resolve({expiresIn: 90, resendIn: 30});
  partOf(field, 'resend')?.click();
  await settled(field);
  expectStatus(field, 'idle');
  look('sent again');
}

async function typeMasked(field: OtpInput, look: Look): Promise<void> {
  field.verifyCode = undefined;
  field.mask = true;
  field.focus();
  await type(CODES.masked);
  await aTimeout(80);
  look('masked');
  field.mask = false;
  await settled(field);
  look('shown');
}

async function expire(field: OtpInput, look: Look): Promise<void> {
  field.expiresAt = Date.now() + 30;
  await aTimeout(120);
  expectStatus(field, 'expired');
  look('expired');
  field.expiresAt = undefined;
  await settled(field);
}

async function beAccepted(field: OtpInput, look: Look): Promise<void> {
  field.clear();
  field.verifyCode = () => true;
  field.fill(CODES.filled);
  await settled(field);
  expectStatus(field, 'verified');
  look('verified');
}

async function leave(field: OtpInput, look: Look): Promise<void> {
  const home = field.parentNode as ParentNode;
  const copy = field.cloneNode(true) as OtpInput;
  home.append(copy, field);
  await settled(copy);
  look('moved and copied');
  copy.remove();
  inputOf(field).form?.reset();
  await settled(field);
  look('reset');
  field.remove();
  await aTimeout(60);
  look('removed');
}

/** A story that did not happen shows nothing. */
function expectStatus(field: OtpInput, status: string): void {
  if (field.status !== status) throw new Error(`The field is ${field.status} and not ${status}.`);
}
