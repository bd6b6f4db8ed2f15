// @ts-check
// The recipient's screen: what is on its way, and the code for the courier while one is at the door.
import {byId, make} from './dom.js';
import {requireSignIn} from './shell.js';

/**
 * @typedef {{label: string, sender: string, what: string, deliveredAt?: string,
 *   handOver?: {code: string, expiresIn: number}}} Parcel
 */

const EVERY_MS = 2000;
let before = '';

/** @param {Parcel} parcel */
function row({label, sender, what, deliveredAt, handOver}) {
  const head = make(
    'div',
    {class: 'parcel-head'},
    make('h2', {}, sender),
    make('p', {class: 'parcel-what'}, what),
    make('p', {class: 'parcel-label'}, label),
  );
  if (deliveredAt) {
    const when = new Date(deliveredAt).toLocaleTimeString([], {hour: '2-digit', minute: '2-digit'});
    return make(
      'li',
      {class: 'panel parcel'},
      head,
      make('p', {class: 'state got'}, `Handed over at ${when}`),
    );
  }
  if (!handOver)
    return make('li', {class: 'panel parcel'}, head, make('p', {class: 'state'}, 'On its way, today'));
  const digits = [...handOver.code].join(' ');
  return make(
    'li',
    {class: 'panel parcel at-door'},
    head,
    make('p', {class: 'state now'}, 'The courier is at your door'),
    make(
      'p',
      {class: 'code', 'aria-label': `Code: ${digits}`},
      `${handOver.code.slice(0, 3)} ${handOver.code.slice(3)}`,
    ),
    make(
      'p',
      {class: 'hint'},
      'Show it, or read it out, once you have the parcel in your hands. No courier at your door? Keep it to yourself.',
    ),
  );
}

async function load() {
  const answer = await fetch('/api/parcels').catch(() => undefined);
  if (!answer?.ok) return;
  /** @type {{parcels: Parcel[]}} */
  const {parcels} = await answer.json();
  // Seconds that go by are no news.
  const now = JSON.stringify(parcels.map(({handOver, ...parcel}) => [parcel, handOver?.code]));
  if (now === before) return;
  before = now;
  byId('parcels').replaceChildren(...parcels.map(row));
}

if (await requireSignIn()) {
  byId('parcels-view').hidden = false;
  await load();
  setInterval(() => {
    if (!document.hidden) void load();
  }, EVERY_MS);
}
