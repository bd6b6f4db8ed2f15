// @ts-check
// What all pages of the product have in common: who is signed in, the way out, and which app a small screen shows.
import './inbox.js';
import './phone.js';
import {byId} from './dom.js';

/** The address of who is signed in; undefined when nobody is, or nobody can be asked. */
export async function whoAmI() {
  const answer = await fetch('/api/me').catch(() => undefined);
  return answer?.ok ? /** @type {string} */ ((await answer.json()).email) : undefined;
}

/** @param {string | undefined} email */
export function showWho(email) {
  document.body.classList.toggle('signed-in', email !== undefined);
  byId('account').hidden = email === undefined;
  byId('account-address').textContent = email ?? '';
}

/** For pages that are a person's own: whoever is not signed in is led to where that is done. */
export async function requireSignIn() {
  const email = await whoAmI();
  if (email === undefined) location.assign('/');
  else showWho(email);
  byId('sign-out').addEventListener('click', async () => {
    const answer = await fetch('/api/sign-out', {method: 'POST'}).catch(() => undefined);
    if (answer?.ok) location.assign('/');
  });
  return email;
}

/** @param {string} pane */
function show(pane) {
  document.body.dataset['pane'] = pane;
  // What is shown alone is the main part of the page.
  document.querySelector('.beside')?.setAttribute('role', pane === 'product' ? 'complementary' : 'main');
  for (const button of document.querySelectorAll('[data-show]')) {
    button.setAttribute('aria-pressed', String(button.getAttribute('data-show') === pane));
  }
  document.dispatchEvent(new CustomEvent('pane', {detail: pane}));
}

// A wide window shows all of them.
matchMedia('(max-width: 56rem)').addEventListener('change', () => show('product'));

for (const button of document.querySelectorAll('[data-show]')) {
  button.addEventListener('click', () => show(button.getAttribute('data-show') ?? 'product'));
}
