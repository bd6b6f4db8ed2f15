// @ts-check
// The telephone beside the product: text messages as they came, and calls that can be answered.
import {announce} from './banner.js';
import {button, deviceHeading, make, timeOf} from './dom.js';

/** @typedef {{id: string, kind: 'sms' | 'call', to: string, from: string, text: string, date: string}} PhoneEvent */

const root = /** @type {HTMLElement | null} */ (document.querySelector('[data-phone]'));
/** @type {PhoneEvent[]} */
let events = [];
/** Events that were there when the page came count as seen. */
const seen = new Set();
/** Calls that were answered in the banner. */
const calling = new Set();
/** Calls that were answered, with the lines that were said so far. @type {Map<string, number>} */
const answered = new Map();
/** How long a telephone rings. */
const RING_MS = 45_000;
/** From one line to the next. */
const LINE_MS = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 1400;

/** @param {PhoneEvent} event */
const isRinging = ({id, kind, date}) =>
  kind === 'call' && !answered.has(id) && Date.now() - Date.parse(date) < RING_MS;

/** @param {PhoneEvent} event */
const linesOf = ({id, text}) => text.split('\n').slice(0, answered.get(id) ?? 0);

/** Says a line aloud where the browser can, without waiting for it. @param {string} line */
function speak(line) {
  if (!('speechSynthesis' in globalThis)) return;
  const words = new SpeechSynthesisUtterance(line);
  words.lang = 'en-GB';
  words.rate = 0.9;
  speechSynthesis.speak(words);
}

/** @param {PhoneEvent} event */
function answer(event) {
  if (!answered.has(event.id)) globalThis.speechSynthesis?.cancel();
  const lines = event.text.split('\n');
  const said = answered.get(event.id) ?? 0;
  if (said >= lines.length) return;
  answered.set(event.id, said + 1);
  speak(lines[said] ?? '');
  render();
  tellOver(event);
  setTimeout(() => answer(event), LINE_MS);
}

/** A call that was answered from the banner goes on in it: the telephone is out of reach. @param {PhoneEvent} event */
function tellOver(event) {
  if (calling.has(event.id)) announce('Call from Larkpost', linesOf(event).join(' '));
}

/** @param {PhoneEvent} event */
function textMessage(event) {
  return make(
    'li',
    {class: 'bubble'},
    make(
      'p',
      {class: 'bubble-head'},
      `Larkpost, to ${event.to}`,
      make('time', {datetime: event.date}, timeOf(event.date)),
    ),
    make('p', {class: 'bubble-text'}, event.text),
  );
}

/** @param {PhoneEvent} event */
function call(event) {
  const head = make(
    'p',
    {class: 'bubble-head'},
    `Call to ${event.to}`,
    make('time', {datetime: event.date}, timeOf(event.date)),
  );
  if (answered.has(event.id)) {
    const lines = linesOf(event).map((line) => make('p', {}, line));
    return make(
      'li',
      {class: 'bubble call'},
      head,
      make('div', {class: 'said', role: 'log', 'aria-label': 'Said on the telephone'}, ...lines),
    );
  }
  const rings = isRinging(event);
  const act = button(rings ? 'Answer' : 'Listen', 'answer', () => answer(event));
  const words = make(
    'p',
    {class: 'bubble-text'},
    rings ? 'Larkpost is calling…' : 'Missed call from Larkpost',
  );
  return make('li', {class: rings ? 'bubble call ringing' : 'bubble call'}, head, words, act);
}

function render() {
  if (!root) return;
  const list = events.map((event) => (event.kind === 'sms' ? textMessage(event) : call(event)));
  const none = make(
    'p',
    {class: 'phone-none'},
    make('strong', {}, 'No messages yet'),
    'Add a phone number to your account, and texts and calls come here.',
  );
  const screen = make('div', {class: 'phone-screen'}, list.length > 0 ? make('ul', {}, ...list) : none);
  const before = root.querySelector('.phone-screen')?.scrollTop ?? 0;
  root.replaceChildren(deviceHeading('Phone'), screen);
  screen.scrollTop = before;
  const unread = events.filter(({id}) => !seen.has(id)).length;
  for (const badge of document.querySelectorAll('[data-rings]')) {
    badge.textContent = String(unread);
    /** @type {HTMLElement} */ (badge).hidden = unread === 0;
  }
}

async function load() {
  const reply = await fetch('/phone/log').catch(() => undefined);
  if (!reply?.ok) return false;
  events = await reply.json();
  return true;
}

/** @param {PhoneEvent} event */
function arrived(event) {
  events = [event, ...events.filter(({id}) => id !== event.id)];
  render();
  if (event.kind === 'sms') return announce('Text from Larkpost', event.text.split('\n', 1)[0] ?? '');
  const act = button('Answer', 'answer', () => {
    calling.add(event.id);
    answer(event);
  });
  announce('Larkpost is calling', `to ${event.to}`, act);
  setTimeout(render, RING_MS);
}

document.addEventListener('pane', (event) => {
  if (/** @type {CustomEvent<string>} */ (event).detail === 'phone') for (const {id} of events) seen.add(id);
  render();
});

if (root && (await load())) {
  for (const {id} of events) seen.add(id);
  render();
  new EventSource('/phone/events').addEventListener('phone', (message) => arrived(JSON.parse(message.data)));
} else {
  document.body.classList.add('no-phone');
}
