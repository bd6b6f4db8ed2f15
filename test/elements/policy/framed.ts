import '../../../src/elements/otp-input/define.js';
import type {OtpInput} from '../../../src/elements/otp-input/otp-input.js';

/** What a field in this page did with a whole code, told to the page around it. */
export interface Deeds {
  readonly submitted: boolean;
  readonly completed: boolean;
  readonly askedForSms: boolean;
}

let askedForSms = false;
// No engine here hands out codes of messages; a stand-in tells whether one is asked for.
Object.defineProperty(globalThis, 'OTPCredential', {value: Object, configurable: true});
Object.defineProperty(navigator, 'credentials', {
  value: {
    get: () => {
      askedForSms = true;
      return new Promise(() => undefined);
    },
  },
});

const form = document.querySelector('form') as HTMLFormElement;
let submitted = false;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  submitted = true;
});
const field: OtpInput = document.createElement('otp-input');
field.autosubmit = true;
field.webotp = true;
let completed = false;
field.addEventListener('otp-complete', () => (completed = true));
form.append(field);
await field.updateComplete;
field.fill('482913');
await field.updateComplete;
setTimeout(() => {
  const deeds: Deeds = {submitted, completed, askedForSms};
  parent.postMessage(deeds, '*');
}, 50);
