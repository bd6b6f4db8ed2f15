import type {Charset} from '../../core/code.js';
import type {OtpMessages} from '../messages.js';

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
