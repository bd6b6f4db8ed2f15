// @ts-check
// A payment that needs a fresh code: the service answers 401, the dialog asks, and the same request goes on.
import {confirming, post, wordsFor} from './confirm.js';
import {byId, make} from './dom.js';

/** @typedef {{amount: string, currency: string, payee: string}} Payment */
/** @typedef {Payment & {id: string, at: string}} Receipt */

const form = /** @type {HTMLFormElement} */ (byId('pay-form'));
const button = /** @type {HTMLButtonElement} */ (byId('pay'));

// What the service states in its challenge has to be what this request holds.
const stepUp = confirming('payment', (request) => request.json());

const WORDS = {
  not: 'Not paid',
  cancelled: 'Not paid: the payment was not confirmed.',
  stopped: 'The payment was stopped.',
};

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

/** @param {Payment} paid @returns {Promise<Receipt | undefined>} */
async function send(paid) {
  const answer = await post(stepUp, '/api/payments', paid, {'Idempotency-Key': key});
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
    byId('pay-error').textContent = wordsFor(error, WORDS);
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
  const rows = payments.map((paid) =>
    make('li', {}, make('span', {}, paid.payee), make('strong', {}, sumOf(paid))),
  );
  byId('payment-list').replaceChildren(...rows);
  byId('payments').hidden = rows.length === 0;
}
