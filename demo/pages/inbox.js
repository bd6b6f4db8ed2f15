// @ts-check
// The mail program beside the product: it shows what arrived at the embedded SMTP server, as it was sent.

import {announce} from './banner.js';
import {deviceHeading, make, timeOf} from './dom.js';

/** @typedef {{id: string, to: string, from?: string, subject: string, text: string, date: string}} Mail */

const root = /** @type {HTMLElement} */ (document.querySelector('[data-inbox]'));
/** @type {Mail[]} */
let mails = [];
/** @type {string | undefined} */
let openId;
const seen = new Set();

/** The mail as text to copy: what a person takes with Ctrl+A, Ctrl+C. @param {Mail} mail */
const wholeText = (mail) => `${mail.subject}\n\n${mail.text}`;

function list() {
  const rows = mails.map((mail) => {
    const row = make(
      'button',
      {type: 'button', class: seen.has(mail.id) ? 'mail-row' : 'mail-row new'},
      make('span', {class: 'mail-from'}, 'Larkpost'),
      make('time', {datetime: mail.date}, timeOf(mail.date)),
      make('span', {class: 'mail-subject'}, mail.subject),
      make('span', {class: 'mail-to'}, `to ${mail.to}`),
    );
    row.addEventListener('click', () => open(mail.id));
    return make('li', {}, row);
  });
  if (rows.length > 0) return make('ul', {class: 'mail-list'}, ...rows);
  return make(
    'div',
    {class: 'mail-none'},
    make('p', {}, make('strong', {}, 'No mail yet')),
    make('p', {}, 'What the service sends by SMTP arrives here.'),
  );
}

/** @param {Mail} mail */
function reader(mail) {
  const back = make('button', {type: 'button', class: 'quiet'}, '‹ All mail');
  back.addEventListener('click', () => open(undefined));
  const copy = make('button', {type: 'button', class: 'quiet'}, 'Copy the whole mail');
  copy.addEventListener('click', async () => {
    await navigator.clipboard.writeText(wholeText(mail));
    copy.textContent = 'Copied';
  });
  return make(
    'article',
    {class: 'mail-open'},
    make('div', {class: 'mail-tools'}, back, copy),
    make(
      'div',
      {class: 'mail-whole', tabindex: '0', role: 'document', 'aria-label': 'Mail'},
      make('h2', {}, mail.subject),
      make('p', {class: 'mail-to'}, `To ${mail.to}, ${timeOf(mail.date)}`),
      make('pre', {}, mail.text),
    ),
  );
}

function render() {
  const mail = mails.find(({id}) => id === openId);
  root.replaceChildren(deviceHeading('Mail'), mail ? reader(mail) : list());
  count();
}

function count() {
  const unread = mails.filter(({id}) => !seen.has(id)).length;
  for (const badge of document.querySelectorAll('[data-unread]')) {
    badge.textContent = String(unread);
    /** @type {HTMLElement} */ (badge).hidden = unread === 0;
  }
}

/** @param {string | undefined} id */
function open(id) {
  openId = id;
  if (id) seen.add(id);
  render();
}

/** A mail that is being read stays as it is, with what is selected in it. */
async function load() {
  const answer = await fetch('/inbox/messages');
  if (!answer.ok) return false;
  const body = await answer.json();
  mails = body;
  if (openId) count();
  else render();
  return true;
}

function tell() {
  const [newest] = mails;
  if (newest) announce('Mail from Larkpost', newest.subject);
}

document.addEventListener('pane', () => {
  if (!openId) render();
});

if (await load().catch(() => false)) {
  new EventSource('/inbox/events').addEventListener('message', async () => {
    if (await load()) tell();
  });
} else {
  document.body.classList.add('no-inbox');
}
