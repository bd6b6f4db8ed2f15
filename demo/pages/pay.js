// @ts-check
// A payment that needs a fresh code: the service answers 401, the dialog asks, and the same request goes on.
import {createOtpClient, createStepUp, isOtpError, restBackend} from '/otp-stepup.js';

/** @typedef {{amount: string, currency: string, payee: string}} Payment */
/** @typedef {Payment & {id: string, at: string}} Receipt */

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const form = /** @type {HTMLFormElement} */ (byId('pay-form'));
const button = /** @type {HTMLButtonElement} */ (byId('pay'));

const stepUp = createStepUp({
  client: createOtpClient({backend: restBackend({baseUrl: '/otp'})}),
  purpose: 'payment',
  // What the service states in its challenge has to be what this request holds.
  transactionOf: (request) => request.json(),
});

/** The same for every try of one payment, so that it is made once. Another amount or payee is another payment. */
let key = crypto.randomUUID();
form.addEventListener('input', () => (key = crypto.randomUUID()));

/** @param {Payment} payment */
const sumOf = ({amount, currency}) =>
  new Intl.NumberFormat('en', {style: 'currency', currency}).format(Number(amount));

/** The payment of the form; undefined, with the reason shown, where it is none. @returns {Payment | undefined} */
function payment() {
  const [payee, amount] = ['payee', 'amount'].map((id) => /** @type {HTMLInputElement} */ (byId(id)));
  const [to = '', sum = ''] = [
    payee?.value.trim().replace(/\s+/g, ' '),
    amount?.value.trim().replace(',', '.'),
  ];
  const isSum = /^\d{1,6}(\.\d{1,2})?$/.test(sum) && Number(sum) > 0;
  const wrong = to === '' ? payee : isSum ? undefined : amount;
  for (const input of [payee, amount]) input?.toggleAttribute('aria-invalid', input === wrong);
  if (!wrong) return {amount: Number(sum).toFixed(2), currency: 'EUR', payee: to};
  byId('pay-error').textContent =
    wrong === payee ? 'Who is it for?' : 'Enter an amount in euros, such as 49.90.';
  wrong.focus();
  return undefined;
}

/** The person said that they did not ask for the code. */
let isUnrequested = false;
document.addEventListener('otp-unrequested', () => (isUnrequested = true));

/** @param {unknown} error */
function wordsFor(error) {
  if (isUnrequested)
    return 'The payment was stopped. If somebody asked you for a code, call us on 0117 496 0143.';
  switch (isOtpError(error) ? error.code : 'network') {
    case 'cancelled':
      return 'Not paid: the payment was not confirmed.';
    case 'conflict':
      return 'Not paid: what was to be confirmed is not what you entered. Try again.';
    case 'rate_limited':
      return 'Too many codes were asked for. Wait a few minutes, then try again.';
    case 'step_up_unsatisfied':
      return 'Not paid: the confirmation was not accepted. Try again.';
    default:
      return 'We couldn’t reach Larkpost. Try again: nothing is paid twice.';
  }
}

/** @param {Payment} paid @returns {Promise<Receipt | undefined>} */
async function send(paid) {
  const answer = await stepUp.fetch('/api/payments', {
    method: 'POST',
    headers: {'Content-Type': 'application/json', 'Idempotency-Key': key},
    body: JSON.stringify(paid),
  });
  if (answer.ok) return answer.json();
  byId('pay-error').textContent =
    answer.status === 401
      ? 'You are signed out. Sign in again to pay.'
      : 'Larkpost can’t pay that. Check it.';
  return undefined;
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  byId('pay-error').textContent = '';
  byId('receipt').textContent = '';
  const wanted = payment();
  if (!wanted || button.disabled) return;
  isUnrequested = false;
  button.disabled = true;
  button.textContent = 'Paying…';
  try {
    const receipt = await send(wanted);
    if (!receipt) return;
    byId('receipt').textContent =
      `Paid ${sumOf(receipt)} to ${receipt.payee}. Receipt ${receipt.id.slice(0, 8)}.`;
    key = crypto.randomUUID();
    void showPayments();
  } catch (error) {
    byId('pay-error').textContent = wordsFor(error);
  } finally {
    button.disabled = false;
    button.textContent = 'Pay';
  }
});

/** Lists what was paid, newest first. */
export async function showPayments() {
  const answer = await fetch('/api/payments').catch(() => undefined);
  if (!answer?.ok) return;
  const {payments} = /** @type {{payments: Receipt[]}} */ (await answer.json());
  const rows = payments.map((paid) => {
    const [row, to, sum] = ['li', 'span', 'strong'].map((tag) => document.createElement(tag));
    if (!row || !to || !sum) return '';
    to.textContent = paid.payee;
    sum.textContent = sumOf(paid);
    row.append(to, sum);
    return row;
  });
  byId('payment-list').replaceChildren(...rows);
  byId('payments').hidden = rows.length === 0;
}
