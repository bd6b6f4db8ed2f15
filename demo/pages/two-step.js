// @ts-check
// Two-step verification: on by a scanned secret and a code of the app, off by a second factor.
import {createOtpClient, restBackend} from '/otp-stepup.js';
import {load, show, stepUp, WORDS} from './account.js';
import {closed, post, wordsFor} from './confirm.js';
import {button, byId, make} from './dom.js';

/** @typedef {import('./account.js').Account} Account */

const provider = /** @type {import('otp-stepup').OtpProvider} */ (byId('enrol'));
const field = /** @type {import('otp-stepup').OtpInput} */ (byId('app-code'));
provider.client = createOtpClient({backend: restBackend({baseUrl: '/otp'})});

/** @param {Account} account */
function showState({twoStep: {on, since, recoveryCodesLeft}}) {
  const day = since ? new Date(since).toLocaleDateString('en-GB', {dateStyle: 'long'}) : '';
  byId('two-step-about').textContent = on
    ? `On since ${day}. ${recoveryCodesLeft} of 10 recovery codes left.`
    : 'Off. Turn it on, and a sign-in takes a code of your authenticator app too: who reads your mail cannot get in.';
  const acts = on
    ? [button('Make new recovery codes', 'plain', renew), button('Turn off', 'plain', turnOff)]
    : [button('Turn on', 'main', begin)];
  byId('two-step-acts').replaceChildren(...acts);
}

/** @param {'set-up' | 'recovery' | undefined} part */
function open(part) {
  byId('set-up').hidden = part !== 'set-up';
  byId('recovery').hidden = part !== 'recovery';
  byId('two-step-acts').hidden = part !== undefined;
  byId('two-step-error').textContent = '';
}

/**
 * Does something behind a code; says why when it was not done.
 * @param {string} path
 * @returns {Promise<any>} the answer; undefined when there is none
 */
async function ask(path) {
  byId('two-step-error').textContent = '';
  try {
    const answer = await post(stepUp, path, {});
    if (answer.ok) return await answer.json();
    byId('two-step-error').textContent = 'Larkpost couldn’t do that. Load the page again, and try once more.';
  } catch (error) {
    byId('two-step-error').textContent = wordsFor(error, WORDS);
  }
  return undefined;
}

async function begin() {
  const made = await ask('/api/two-step/begin');
  if (!made) return;
  byId('secret').textContent = made.secret.replace(/(.{4})(?=.)/g, '$1 ');
  // Another picture each time, for the secret is another one.
  /** @type {HTMLImageElement} */ (byId('qr')).src = `/two-step/qr.svg?${Date.now()}`;
  open('set-up');
  byId('confirm-heading').closest('section')?.scrollIntoView({block: 'nearest'});
  field.value = '';
  try {
    const session = await provider.start();
    await closed();
    field.focus({preventScroll: true});
    const {proof} = await session.outcome;
    if (proof.kind === 'header') await finish(proof);
  } catch {
    // Given up, or refused: the field says so.
  }
}

/** @param {{name: string, value: string}} proof */
async function finish({name, value}) {
  const answer = await post(stepUp, '/api/recovery-codes', {}, {[name]: value});
  if (answer.ok) showCodes(await answer.json());
  await refresh();
}

async function renew() {
  const made = await ask('/api/recovery-codes');
  if (made) showCodes(made);
  await refresh();
}

async function turnOff() {
  const account = await ask('/api/two-step/off');
  if (!account) return;
  show(account);
  void closed().then(() => byId('two-step-heading').focus());
}

/** They are in the page until the person says that they are kept, and nowhere after that. @param {{codes: string[]}} made */
function showCodes({codes}) {
  byId('recovery-codes').replaceChildren(
    ...codes.map((code) => make('li', {}, code.replace(/^(.{5})/, '$1-'))),
  );
  byId('secret').textContent = '';
  byId('qr').removeAttribute('src');
  open('recovery');
  void closed().then(() => byId('recovery-heading').focus());
}

async function refresh() {
  const answer = await fetch('/api/account');
  if (answer.ok) show(await answer.json());
}

byId('set-up-cancel').addEventListener('click', () => {
  void provider.session?.cancel();
  provider.session = undefined;
  byId('secret').textContent = '';
  byId('qr').removeAttribute('src');
  open(undefined);
  byId('two-step-heading').focus();
});

byId('recovery-kept').addEventListener('click', () => {
  byId('recovery-codes').replaceChildren();
  open(undefined);
  byId('two-step-heading').focus();
});

byId('recovery-copy').addEventListener('click', async () => {
  await navigator.clipboard.writeText(byId('recovery-codes').innerText);
  byId('recovery-copy').textContent = 'Copied';
});

document.addEventListener('account', (event) =>
  showState(/** @type {CustomEvent<Account>} */ (event).detail),
);

await load();
