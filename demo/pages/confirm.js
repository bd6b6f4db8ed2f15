// @ts-check
// Requests that a code has to confirm: the service answers 401, the dialog asks, and the same request goes on.
import {createOtpClient, createStepUp, isOtpError, restBackend} from '/otp-stepup.js';

/** What the dialog calls the parts of what is confirmed, beside those that the library names. */
const DETAIL = {
  amount: 'Amount',
  payee: 'To',
  change: 'Change',
  email: 'New address',
  phone: 'New number',
  card: 'Card',
  parcel: 'Parcel',
  sender: 'From',
  recipient: 'Recipient',
};

const panel = /** @type {import('otp-stepup').OtpChallenge | null} */ (
  document.querySelector('otp-step-up otp-challenge')
);
if (panel) panel.messages = {detail: DETAIL};

/** The person said that they did not ask for the code. */
let isUnrequested = false;

// Heard on its way down, while the panel still knows which code it was.
document.addEventListener('otp-unrequested', () => (isUnrequested = true), {capture: true});

/** The client, and the challenge that it is asked about now. */
const client = createOtpClient({backend: restBackend({baseUrl: '/otp'})});
/** @type {string | undefined} */
let challenge;

/** @type {import('otp-stepup').OtpClient} */
const watched = {
  ...client,
  async start(request, options) {
    const session = await client.start(request, options);
    session.subscribe((snapshot) => (challenge = snapshot.challenge?.id ?? challenge));
    return session;
  },
};

document.addEventListener('otp-unrequested', () => {
  if (challenge === undefined) return;
  void fetch('/api/reports', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({id: challenge}),
  });
});

/**
 * @param {string} purpose
 * @param {(request: Request) => Promise<Record<string, string>>} [transactionOf]
 */
export function confirming(purpose, transactionOf) {
  return createStepUp({client: watched, purpose, transactionOf});
}

/**
 * Sends a request as JSON, confirmed by a code where the service demands it.
 * @param {import('otp-stepup').StepUp} stepUp
 * @param {string} path
 * @param {unknown} body
 * @param {Record<string, string>} [headers]
 */
export function post(stepUp, path, body, headers = {}) {
  isUnrequested = false;
  return stepUp.fetch(path, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', ...headers},
    body: JSON.stringify(body),
  });
}

/** Resolves once no question is shown any more: what is outside of it can have the focus from then on. */
export async function closed() {
  const dialog = /** @type {{open?: boolean} | null} */ (document.querySelector('otp-step-up'));
  while (dialog?.open) await new Promise((resolve) => setTimeout(resolve, 50));
}

/**
 * Why something was not done.
 * @param {unknown} error
 * @param {{not: string, cancelled: string, stopped: string}} words what was not done, what it is called when the person
 *   declined, and when they did not ask for it
 */
export function wordsFor(error, words) {
  if (isUnrequested)
    return `${words.stopped} If somebody asked you for a code, call us on 0117\u00a0496\u00a00143.`;
  switch (isOtpError(error) ? error.code : 'network') {
    case 'cancelled':
      return words.cancelled;
    case 'conflict':
      return `${words.not}: what was to be confirmed is not what you entered. Try again.`;
    case 'rate_limited':
      return 'Too many codes were asked for. Wait a few minutes, then try again.';
    case 'locked':
      return 'Too many wrong codes were entered. Your account is locked for a while: try again in 15 minutes.';
    case 'invalid_destination':
      return 'We can’t send a code there. Check it for a typing mistake.';
    case 'channel_unavailable':
      return 'None of your ways to get a code will do for this.';
    case 'step_up_unsatisfied':
      return `${words.not}: the confirmation was not accepted. Try again.`;
    default:
      return 'We couldn’t reach Larkpost. Try again: nothing is done twice.';
  }
}
