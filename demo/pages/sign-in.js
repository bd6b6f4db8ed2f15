// @ts-check
// The sign-in of a product: a code is mailed, pasted, verified. Everything that knows codes is in the library.
import {createOtpClient, isOtpError, restBackend} from '/otp-stepup.js';
import {showPayments} from './pay.js';

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));
const form = /** @type {HTMLFormElement} */ (byId('address-form'));
const address = /** @type {HTMLInputElement} */ (byId('address'));
const send = /** @type {HTMLButtonElement} */ (byId('send'));
const provider = /** @type {import('otp-stepup').OtpProvider} */ (byId('provider'));
const field = /** @type {import('otp-stepup').OtpInput} */ (byId('field'));

provider.client = createOtpClient({backend: restBackend({baseUrl: '/otp'}), storage: sessionStorage});
byId('host').textContent = location.host;

/** @param {'address' | 'code' | 'home'} view */
function show(view) {
  for (const section of document.querySelectorAll('main > section')) {
    /** @type {HTMLElement} */ (section).hidden = section.id !== `view-${view}`;
  }
  byId('account').hidden = view !== 'home';
  document.title = `${{address: 'Sign in', code: 'Check your mail', home: 'Home'}[view]} · Larkpost`;
  if (view === 'address') address.focus();
  if (view === 'code') field.focus();
  if (view === 'home') byId('home-heading').focus();
}

/** @param {string} email */
function showHome(email) {
  byId('home-address').textContent = email;
  byId('account-address').textContent = email;
  show('home');
  void showPayments();
}

/** @param {unknown} error */
function wordsFor(error) {
  switch (isOtpError(error) ? error.code : 'server') {
    case 'invalid_destination':
      return 'We can’t send mail to that address. Check it for a typing mistake.';
    case 'rate_limited':
      return 'Too many codes were asked for. Wait a few minutes, then try again.';
    case 'network':
    case 'offline':
    case 'timeout':
      return 'We couldn’t reach Larkpost. Your address is still here: try again.';
    default:
      return 'The code could not be sent. Try again in a moment.';
  }
}

/** Follows a session: where its code went, and what comes after it. */
function follow() {
  const {session} = provider;
  if (!session) return;
  session.subscribe(({challenge}) => {
    if (challenge?.destination) byId('destination').textContent = challenge.destination;
  });
  session.outcome.then(enter, () => undefined);
  show('code');
}

async function enter() {
  const email = await whoAmI();
  if (email) showHome(email);
  else location.reload();
}

/** The address of who is signed in; undefined when nobody is, or nobody can be asked. */
async function whoAmI() {
  const answer = await fetch('/api/me').catch(() => undefined);
  return answer?.ok ? /** @type {string} */ ((await answer.json()).email) : undefined;
}

async function sendCode() {
  provider.identity = address.value.trim();
  provider.channel = 'email';
  field.value = '';
  await provider.start();
  follow();
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  byId('address-error').textContent = '';
  address.removeAttribute('aria-invalid');
  if (!address.checkValidity()) {
    byId('address-error').textContent = 'Enter an e-mail address, such as name@example.com.';
    address.setAttribute('aria-invalid', 'true');
    address.focus();
    return;
  }
  send.disabled = true;
  send.textContent = 'Sending…';
  try {
    await sendCode();
  } catch (error) {
    byId('address-error').textContent = wordsFor(error);
  } finally {
    send.disabled = false;
    send.textContent = 'Send me a code';
  }
});

// A code that the service has forgotten can only be replaced by who knows the address, and a reload forgets that.
field.addEventListener('otp-resend', (event) => {
  const {status} = provider.snapshot;
  if (provider.identity || (status !== 'failed' && status !== 'locked')) return;
  event.preventDefault();
  byId('address-error').textContent = 'Enter your address once more to get a new code.';
  show('address');
});

byId('other-address').addEventListener('click', () => {
  void provider.session?.cancel();
  provider.session = undefined;
  field.value = '';
  show('address');
});

byId('sign-out').addEventListener('click', async () => {
  const answer = await fetch('/api/sign-out', {method: 'POST'}).catch(() => undefined);
  byId('sign-out-error').hidden = answer?.ok === true;
  if (!answer?.ok) return;
  provider.session = undefined;
  field.value = '';
  show('address');
});

const email = await whoAmI();
if (email) showHome(email);
else if (provider.resume()) follow();
else show('address');
