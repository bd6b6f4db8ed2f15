// @ts-check
// The account: what is kept of a person, and changes of it, each confirmed by a code.
import {confirming, post, wordsFor} from './confirm.js';
import {button, byId, make} from './dom.js';
import {requireSignIn} from './shell.js';

/** @typedef {{channel: 'email' | 'sms' | 'voice', destination?: string}} Way */
/** @typedef {{id: string, label: string, lastDigits: string, addedAt: string}} Method */
/** @typedef {{on: boolean, since?: string, recoveryCodesLeft: number}} TwoStep */
/**
 * @typedef {{email: string, phone?: string, ways: Way[], twoStep: TwoStep, methods: Method[],
 *   activity: {what: string, at: string}[], session: {acr: string, at: string}}} Account
 */

export const stepUp = confirming('settings-change');

export const WORDS = {
  not: 'Nothing was changed',
  cancelled: 'Nothing was changed: it was not confirmed.',
  stopped: 'The change was stopped.',
};

const WAY_NAMES = {email: 'E-mail', sms: 'Text message', voice: 'Call'};
const SIGN_INS = {
  'urn:larkpost:two-step': 'Signed in with a code and your authenticator app',
  'urn:larkpost:phone-code': 'Signed in with a code to your phone',
  'urn:larkpost:mailed-code': 'Signed in with a mailed code',
};

/** Tells what waits for an account that it is here, and when it changes. @param {Account} account */
export function show(account) {
  const {email, phone, ways, methods, activity, session} = account;
  byId('signed-in-by').textContent =
    `${SIGN_INS[/** @type {keyof typeof SIGN_INS} */ (session.acr)] ?? 'Signed in'}.`;
  byId('account-address').textContent = email;
  byId('email').textContent = email;
  byId('phone').textContent = phone ?? 'None yet';
  byId('phone').classList.toggle('none', phone === undefined);
  byId('edit-phone').textContent = phone === undefined ? 'Add' : 'Change';
  byId('way-order').replaceChildren(...ways.map((way, place) => wayRow(way, place, ways)));
  byId('methods').replaceChildren(...methods.map(methodRow));
  if (methods.length === 0) byId('methods').replaceChildren(make('li', {class: 'none'}, 'No card yet.'));
  byId('activity').replaceChildren(...activity.map(activityRow));
  byId('activity-panel').hidden = activity.length === 0;
  document.dispatchEvent(new CustomEvent('account', {detail: account}));
}

/** @type {Record<string, string>} */
const HAPPENINGS = {
  'signed-in': 'Signed in',
  'email-changed': 'E-mail address changed',
  'phone-changed': 'Phone number changed',
  'two-step-on': 'Two-step verification turned on',
  'two-step-off': 'Two-step verification turned off',
  'recovery-codes-made': 'New recovery codes made',
  'method-added': 'Payment method added',
  'code-reported': 'You reported a code',
  locked: 'Locked after too many wrong codes',
};

/** @param {{what: string, at: string}} happening */
function activityRow({what, at}) {
  const when = new Date(at).toLocaleString([], {dateStyle: 'medium', timeStyle: 'short'});
  return make('li', {}, HAPPENINGS[what] ?? what, make('time', {datetime: at}, when));
}

/** @param {Way} way @param {number} place @param {Way[]} ways */
function wayRow({channel, destination}, place, ways) {
  const name = WAY_NAMES[channel];
  const words = destination ?? (channel === 'email' ? '' : 'no phone number yet');
  const up = button('↑', 'plain move', () => move(place, ways));
  up.setAttribute('aria-label', `Move ${name} up`);
  up.id = `up-${channel}`;
  up.disabled = place === 0;
  const text = make(
    'span',
    {class: 'way-text'},
    make('span', {class: 'way-name'}, name),
    make('span', {class: 'way-to'}, words),
  );
  return make('li', {}, text, up);
}

/** @param {number} place @param {Way[]} ways */
async function move(place, ways) {
  const channels = ways.map(({channel}) => channel);
  const [moved] = channels.splice(place, 1);
  if (!moved) return;
  channels.splice(place - 1, 0, moved);
  await change('/api/ways', {ways: channels});
  const next = /** @type {HTMLButtonElement} */ (byId(`up-${moved}`));
  (next.disabled ? byId('ways-heading') : next).focus();
}

/** @param {Method} method */
function methodRow({id, label, lastDigits}) {
  const name = `${label} •••• ${lastDigits}`;
  const remove = button('Remove', 'plain', () => change('/api/payment-methods/remove', {id}));
  remove.setAttribute('aria-label', `Remove ${name}`);
  return make('li', {}, make('span', {class: 'card-name'}, name), remove);
}

/** A change that needs no code. @param {string} path @param {unknown} body */
async function change(path, body) {
  const answer = await post(stepUp, path, body).catch(() => undefined);
  if (answer?.ok) show(await answer.json());
}

/** What the service has against a change, in words. @param {Response} answer */
async function problemOf(answer) {
  const {code} = await answer.json().catch(() => ({}));
  switch (code) {
    case 'invalid_destination':
      return 'We can’t use that. Is it right, and another than before?';
    case 'conflict':
      return 'That is in use by another account, or there is no room for it.';
    case 'invalid_request':
      return 'That is not right. Check it for a typing mistake.';
    case 'unauthenticated':
      return 'You are signed out. Sign in again.';
    default:
      return 'Larkpost couldn’t do that. Try again in a moment.';
  }
}

/**
 * A form that changes one thing, behind a code.
 * @param {string} id
 * @param {string} path
 * @param {{check: (value: string) => string | undefined, done: (account: Account) => string, doneAt: string}} words
 */
function editing(id, path, {check, done, doneAt}) {
  const form = /** @type {HTMLFormElement} */ (byId(id));
  const input = /** @type {HTMLInputElement} */ (form.querySelector('input'));
  const error = /** @type {HTMLElement} */ (form.querySelector('.error'));
  const opener = /** @type {HTMLButtonElement} */ (document.querySelector(`[data-edit="${id}"]`));
  const save = /** @type {HTMLButtonElement} */ (form.querySelector('[type=submit]'));
  // The same for every try of one change, so that it is made once.
  let key = crypto.randomUUID();

  /** @param {boolean} isOpen */
  function open(isOpen) {
    form.hidden = !isOpen;
    opener.hidden = isOpen;
    error.textContent = '';
    input.removeAttribute('aria-invalid');
    (isOpen ? input : opener).focus();
  }

  opener.addEventListener('click', () => {
    byId(doneAt).textContent = '';
    open(true);
  });
  form.querySelector('[data-close]')?.addEventListener('click', () => open(false));
  form.addEventListener('input', () => (key = crypto.randomUUID()));
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (save.disabled) return;
    const wrong = check(input.value.trim());
    error.textContent = wrong ?? '';
    input.toggleAttribute('aria-invalid', wrong !== undefined);
    if (wrong) return input.focus();
    save.disabled = true;
    try {
      const answer = await post(stepUp, path, {[input.name]: input.value.trim()}, {'Idempotency-Key': key});
      if (answer.ok) {
        const account = await answer.json();
        show(account);
        byId(doneAt).textContent = done(account);
        form.reset();
        open(false);
      } else {
        error.textContent = await problemOf(answer);
      }
    } catch (thrown) {
      error.textContent = wordsFor(thrown, WORDS);
    } finally {
      save.disabled = false;
      key = crypto.randomUUID();
    }
  });
}

editing('email-form', '/api/email', {
  check: (text) =>
    /^\S+@\S+\.\S+$/.test(text) ? undefined : 'Enter an e-mail address, such as name@example.com.',
  done: ({email}) => `Your address is now ${email}.`,
  doneAt: 'contact-done',
});
editing('phone-form', '/api/phone', {
  check: (text) =>
    /^(?:\+|00)[\d\s().-]{7,24}$/.test(text)
      ? undefined
      : 'Enter the number with its country, such as +44 7700 900143.',
  done: ({phone}) => `Your number is now ${phone}.`,
  doneAt: 'contact-done',
});
editing('method-form', '/api/payment-methods', {
  check: (text) => (/^[\d\s-]{12,32}$/.test(text) ? undefined : 'Enter the number on the card.'),
  done: ({methods}) =>
    `${methods.at(-1)?.label ?? 'The card'} ending in ${methods.at(-1)?.lastDigits ?? ''} was added.`,
  doneAt: 'method-done',
});

/** Shows the account, once there is somebody whose it is. */
export async function load() {
  if (!(await requireSignIn())) return;
  const answer = await fetch('/api/account');
  if (!answer.ok) return;
  byId('settings').hidden = false;
  show(await answer.json());
}
