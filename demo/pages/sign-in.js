// @ts-check
// The sign-in of a product: a code is sent, pasted, verified. Everything that knows codes is in the library.
import {createOtpClient, isOtpError, restBackend} from '/otp-stepup.js';
import {button, byId, make} from './dom.js';
import {showPayments} from './pay.js';
import {showWho, whoAmI} from './shell.js';

const form = /** @type {HTMLFormElement} */ (byId('address-form'));
const address = /** @type {HTMLInputElement} */ (byId('address'));
const send = /** @type {HTMLButtonElement} */ (byId('send'));
const provider = /** @type {import('otp-stepup').OtpProvider} */ (byId('provider'));
const field = /** @type {import('otp-stepup').OtpInput} */ (byId('field'));

/** A page in a frame of another origin says in whose, so that a text message is bound to both. */
const around =
  window !== window.top && document.referrer ? new URL(document.referrer).origin : location.origin;
/** @type {Record<string, string>} */
const headers = around === location.origin ? {} : {'X-Embedded-In': around};
const backend = restBackend({baseUrl: '/otp', headers});
provider.client = createOtpClient({backend, storage: sessionStorage});
byId('host').textContent = location.host;

/** What is said of each way: where the code is, how to ask for it, and what to do when it does not come. */
const WAYS = {
  email: {
    heading: 'Check your mail',
    lead: 'We sent a code to your e-mail address.',
    way: 'E-mail me',
    help: 'Didn’t get the code?',
    advice: [
      'It can take a minute. Only the newest code works.',
      'Look in your spam folder for a mail from Larkpost.',
      'Is the address right? If not, use another one.',
    ],
  },
  sms: {
    heading: 'Check your phone',
    lead: 'If there is a phone number on your account, we texted a code to it.',
    way: 'Text me',
    help: 'Didn’t get the code?',
    advice: [
      'It can take a minute. Only the newest code works.',
      'No number on your account? Use your e-mail address.',
    ],
  },
  voice: {
    heading: 'Answer your phone',
    lead: 'If there is a phone number on your account, we’re calling it to read you a code.',
    way: 'Call me',
    help: 'No call?',
    advice: ['It can take a minute. Does your phone let unknown callers through?'],
  },
  totp: {
    heading: 'One more step',
    lead: 'Open your authenticator app and enter the code it shows.',
    way: 'Use my authenticator app',
    help: 'Code not working?',
    advice: [
      'Enter the code that is shown now: it changes every half minute, and each works once.',
      'Check that your phone sets its clock by itself.',
    ],
  },
  recovery: {
    heading: 'Use a recovery code',
    lead: 'Enter one of the recovery codes that you kept. It works once.',
    way: 'Use a recovery code',
    help: 'Lost them?',
    advice: ['Without your app and your recovery codes only we can help: call us on 0117 496 0143.'],
  },
};

/** @param {string} channel */
const wayOf = (channel) => WAYS[/** @type {keyof typeof WAYS} */ (channel)] ?? WAYS.email;

/** @param {'address' | 'code' | 'home'} view */
function show(view) {
  for (const section of document.querySelectorAll('main > section')) {
    /** @type {HTMLElement} */ (section).hidden = section.id !== `view-${view}`;
  }
  document.title = `${{address: 'Sign in', code: 'Enter your code', home: 'Home'}[view]} · Larkpost`;
  if (view === 'address') address.focus();
  if (view === 'code') field.focus();
  if (view === 'home') byId('home-heading').focus();
}

/** @param {string} email */
function showHome(email) {
  byId('home-address').textContent = email;
  showWho(email);
  show('home');
  void showPayments();
}

/** @param {unknown} error */
function wordsFor(error) {
  switch (isOtpError(error) ? error.code : 'server') {
    case 'invalid_destination':
      return 'We can’t send a code there. Check it for a typing mistake.';
    case 'rate_limited':
      return 'Too many codes were asked for. Wait a few minutes, then try again.';
    case 'locked':
      return 'Too many wrong codes were entered. Signing in is locked for a while: try again in 15 minutes.';
    case 'network':
    case 'offline':
    case 'timeout':
      return 'We couldn’t reach Larkpost. Your address is still here: try again.';
    default:
      return 'The code could not be sent. Try again in a moment.';
  }
}

/** The challenge that the page shows; another one begins with an empty list of ways. @type {string | undefined} */
let shown;

/** @param {import('otp-stepup').OtpSnapshot} snapshot */
function showChallenge({challenge, options}) {
  const {channel = 'email', destination} = challenge ?? {};
  const key = JSON.stringify([challenge?.id, channel, destination, options]);
  if (!challenge || key === shown) return;
  shown = key;
  const {heading, lead, help, advice} = wayOf(channel);
  byId('code-heading').textContent = heading;
  byId('lead').replaceChildren(
    ...(destination ? ['We sent a code to ', make('strong', {}, destination), '.'] : [lead]),
  );
  if (destination && channel === 'voice') {
    byId('lead').replaceChildren('We’re calling ', make('strong', {}, destination), ' to read you a code.');
  }
  byId('help').querySelector('summary')?.replaceChildren(help);
  byId('other-address').textContent =
    channel === 'totp' || channel === 'recovery' ? 'Start again' : 'Use another address';
  byId('advice').replaceChildren(...advice.map((words) => make('li', {}, words)));
  const rows = options.map(({id, channel: way}) =>
    make(
      'li',
      {},
      button(wayOf(way).way, 'plain', () => choose(id)),
    ),
  );
  byId('way-list').replaceChildren(...rows);
  byId('ways').hidden = rows.length === 0;
  byId('way-error').textContent = '';
}

/** @param {string} option */
async function choose(option) {
  byId('way-error').textContent = '';
  try {
    await provider.session?.choose(option);
    field.clear();
    field.focus();
  } catch (error) {
    byId('way-error').textContent = wordsFor(error);
  }
}

/** Follows a session: where its code went, and what comes after it. */
function follow() {
  const {session} = provider;
  if (!session) return;
  shown = undefined;
  session.subscribe(showChallenge);
  session.outcome.then(enter, () => undefined);
  show('code');
}

async function enter() {
  const email = await whoAmI();
  if (email) showHome(email);
  else location.reload();
}

/** An address, or a number with its country. @param {string} text */
const isContact = (text) => /^\S+@\S+\.\S+$/.test(text) || /^(?:\+|00)[\d\s().-]{7,24}$/.test(text);

async function sendCode() {
  provider.identity = address.value.trim();
  // By the way that was typed: the service says which.
  provider.channel = undefined;
  field.value = '';
  await provider.start();
  follow();
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  byId('address-error').textContent = '';
  address.removeAttribute('aria-invalid');
  if (!isContact(address.value.trim())) {
    byId('address-error').textContent =
      'Enter an e-mail address, such as name@example.com, or a phone number with its country, such as +44 7700 900143.';
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
  showWho(undefined);
  show('address');
});

const email = await whoAmI();
if (email) showHome(email);
else if (provider.resume()) follow();
else show('address');
