import {known} from '../known.js';
import type {Charset} from '../../core/code.js';
import type {OtpMessages} from '../messages.js';
import type {PanelMessages} from '../panel-messages.js';

const UNITS: Readonly<Record<Charset, string>> = {
  numeric: 'digits',
  alphabetic: 'letters',
  alphanumeric: 'letters and digits',
};

/** English. */
export const en: OtpMessages = {
  label: 'Security code',
  hint: (length, charset) => `Enter the ${length} ${UNITS[charset]}, or paste the whole message.`,
  autosubmit: 'It is sent once it is complete.',
  partial: (typed, length, charset) => `The code has ${length} ${UNITS[charset]}; this is ${typed}.`,
  charset: (_length, charset) => `The code has only ${UNITS[charset]}.`,
  ambiguous: 'We couldn’t tell which part is the code. Enter only the code.',
  'too-long': (length) => `Too long: the code has ${length} characters.`,
  'other-origin': 'This code is for another website. Do not enter it here.',
  progress: (typed, length) => `${typed} of ${length}`,
  verifying: 'Checking the code…',
  verified: 'Code accepted.',
  rejected: (left) =>
    `That code is not right. Check it and try again.${left === undefined ? '' : ` ${left} attempt${left === 1 ? '' : 's'} left.`}`,
  expired: 'This code has expired. Get a new one.',
  locked: (when) => `Too many wrong codes. ${when ? `Try again at ${when}` : 'Get a new code'}.`,
  failed: 'We couldn’t check the code. Your code is still here: try again.',
  offline: 'You seem to be offline. Your code is still here: try again later.',
  gone: 'This code no longer works. Get a new one.',
  rate_limited: (duration = 'a little') => `Too many tries. Wait ${duration}, then try again.`,
  timer: (clock) => `Code expires in ${clock}`,
  timeLeft: (duration) => `${duration} left to enter the code.`,
  resend: 'Send a new code',
  resendIn: (clock) => `Send a new code in ${clock}`,
  resending: 'Sending a new code…',
  resent: 'A new code is on its way.',
  resendFailed: 'We couldn’t send a new code. Try again.',
  retry: 'Try again',
};

const HEADINGS: Readonly<Record<string, string>> = {
  login: 'Enter your sign-in code',
  payment: 'Confirm your payment',
  'settings-change': 'Confirm this change',
  delivery: 'Confirm the hand-over',
  enrol: 'Finish the set-up',
};

const SOON = 'It can take a minute. Only the newest code works.';

/** Those of the panel, apart from the field's: who uses the field alone does not load them. */
export const enPanel: PanelMessages = {
  heading: (purpose) => known(HEADINGS, purpose) ?? 'Confirm that it’s you',
  intro: 'We’ll send you a code to enter here.',
  send: 'Send me a code',
  sending: 'Sending…',
  unsent: 'We couldn’t send a code. Try again.',
  sent: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `We texted a code to ${destination ?? 'your phone'}.`;
      case 'email':
        return `We e-mailed a code to ${destination ?? 'you'}.`;
      case 'voice':
        return `We’re calling ${destination ?? 'you'} to read you a code.`;
      case 'totp':
        return 'Open your authenticator app and enter the code it shows.';
      case 'recovery':
        return 'Enter one of your recovery codes.';
      default:
        return `We sent a code to ${destination ?? 'you'}.`;
    }
  },
  choose: 'How do you want to get your code?',
  otherWays: 'Try another way',
  way: (channel, destination) => {
    const at = destination ? ` at ${destination}` : '';
    switch (channel) {
      case 'sms':
        return `Text me${at}`;
      case 'email':
        return `E-mail me${at}`;
      case 'voice':
        return `Call me${at}`;
      case 'totp':
        return 'Use my authenticator app';
      case 'recovery':
        return 'Use a recovery code';
      default:
        return `Send me a code${at}`;
    }
  },
  details: 'You are confirming',
  detail: {
    amount: 'Amount',
    currency: 'Currency',
    payee: 'To',
    account: 'Account',
    reference: 'Reference',
    recipient: 'Recipient',
    address: 'Address',
    email: 'E-mail address',
    phone: 'Phone number',
    parcel: 'Parcel',
    device: 'Device',
  },
  help: (channel) =>
    channel === 'totp' || channel === 'recovery' ? 'Code not working?' : 'Didn’t get the code?',
  advice: (channel) => {
    switch (channel) {
      case 'sms':
        return [SOON, 'Check that your phone has a signal.', 'Look among blocked and unknown senders.'];
      case 'email':
        return [SOON, 'Look in your spam folder.', 'Check that the address above is yours.'];
      case 'voice':
        return [SOON, 'Check that your phone has a signal and lets unknown callers through.'];
      case 'totp':
        return [
          'Enter the code that is shown now: it changes every half minute.',
          'Check that your phone sets its clock by itself: the codes go by the time.',
        ];
      case 'recovery':
        return ['Each recovery code works once.', 'Use the newest list, if you made another one.'];
      default:
        return [SOON];
    }
  },
  support: 'Contact support',
  notice: (host) =>
    `Enter this code only on ${host}. Nobody will ever ask you for it, by phone, chat or mail.`,
  unrequested: 'I didn’t ask for this',
  stopped: 'Stopped. Nothing was confirmed. If someone asked you for a code, tell support.',
  remember: 'Remember this device',
  done: (purpose) => (purpose === 'login' ? 'You’re signed in.' : 'Confirmed.'),
  ended: 'No more codes can be entered here. Close this and begin again later.',
  cancel: 'Cancel',
};
