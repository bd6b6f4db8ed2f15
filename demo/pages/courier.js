// @ts-check
// The courier's screen: a parcel is handed over for the code that its recipient shows.
import {confirming, post, wordsFor} from './confirm.js';
import {byId, make} from './dom.js';

const form = /** @type {HTMLFormElement} */ (byId('hand-over'));
const label = /** @type {HTMLInputElement} */ (byId('label'));
const hand = /** @type {HTMLButtonElement} */ (byId('hand'));
const stepUp = confirming('delivery');
const WORDS = {
  not: 'Not handed over',
  cancelled: 'Not handed over: no code was entered.',
  stopped: 'The hand-over was stopped.',
};

const panel = /** @type {import('otp-stepup').OtpChallenge} */ (document.querySelector('otp-challenge'));
panel.messages = {
  ...panel.messages,
  sent: () => 'The code is on the recipient’s screen. Ask them for it.',
  help: () => 'No code to be seen?',
  unrequested: 'Wrong parcel',
  stopped: 'Stopped. Nothing was handed over.',
  done: () => 'The code is right.',
};

async function showVan() {
  const answer = await fetch('/van/parcels').catch(() => undefined);
  const parcels = answer?.ok ? /** @type {{label: string, sender: string}[]} */ (await answer.json()) : [];
  const rows = parcels.map((parcel) => {
    const input = make('input', {type: 'radio', name: 'parcel', value: parcel.label});
    input.addEventListener('change', () => {
      label.value = parcel.label;
      byId('hand-over-error').textContent = '';
    });
    return make('label', {}, input, make('span', {}, make('strong', {}, parcel.label), parcel.sender));
  });
  byId('van').replaceChildren(...rows);
  /** @type {HTMLElement} */ (form.querySelector('fieldset')).hidden = rows.length === 0;
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  const error = byId('hand-over-error');
  error.textContent = '';
  byId('handed').textContent = '';
  const parcel = label.value.trim().toUpperCase();
  if (parcel === '') {
    error.textContent = 'Choose a parcel, or type its label.';
    return label.focus();
  }
  if (hand.disabled) return;
  hand.disabled = true;
  try {
    const answer = await post(stepUp, '/api/hand-overs', {parcel});
    if (answer.ok) {
      byId('handed').textContent = `${parcel} was handed over.`;
      form.reset();
      await showVan();
    } else {
      error.textContent =
        answer.status === 409 ? 'It was handed over before.' : 'No parcel has that label. Scan it again.';
    }
  } catch (thrown) {
    error.textContent = wordsFor(thrown, WORDS);
  } finally {
    hand.disabled = false;
  }
});

await showVan();
