/** The changes of an account that a code has to confirm: what is said of each, and what will do for it. */
import {createHmac} from 'node:crypto';
import {type Card, nameOf} from './cards.js';
import type {Act, Destination} from './pending-acts.js';
import type {Person} from './person-store.js';
import type {Transaction} from './transaction.js';
import {CLASSES} from './ways.js';

const APP = [CLASSES.totp, CLASSES.recovery];

function change(path: string, transaction: Transaction, acrValues: readonly string[]): Act {
  return {purpose: 'settings-change', audience: `POST ${path}`, transaction, acrValues};
}

/** Who has a second factor confirms by it, so that a mailbox alone cannot take an account over. */
function classesOf({authenticator}: Person): readonly string[] {
  return authenticator ? APP : [CLASSES.email, CLASSES.sms];
}

/** The old contact confirms a new one, and then the new one itself. Who lost the old one needs the second factor. */
function contactChange(person: Person, path: string, transaction: Transaction, then: Destination): Act {
  const old = then.channel !== 'email' && person.phone !== undefined ? CLASSES.sms : CLASSES.email;
  const acrValues = person.authenticator ? [old, ...APP] : [old];
  return {...change(path, transaction, acrValues), then};
}

export function emailAct(person: Person, email: string): Act {
  const then = {channel: 'email', to: email} as const;
  return contactChange(person, '/api/email', {change: 'Change your e-mail address', email}, then);
}

export function phoneAct(person: Person, phone: string): Act {
  const words = person.phone === undefined ? 'Add a phone number' : 'Change your phone number';
  return contactChange(person, '/api/phone', {change: words, phone}, {channel: 'sms', to: phone});
}

/** The number itself is bound by a keyed hash, for what is shown of it could be another card's too. */
export function methodAct(person: Person, number: string, card: Card, secret: string): Act {
  const digest = createHmac('sha256', secret).update(`card ${number}`).digest('base64url');
  const transaction = {change: 'Add a payment method', card: nameOf(card)};
  const act = change('/api/payment-methods', transaction, classesOf(person));
  return {...act, audience: `${act.audience} body=${digest}`};
}

export function setUpAct(person: Person): Act {
  return change('/api/two-step/begin', {change: 'Set up two-step verification'}, classesOf(person));
}

export function turnOffAct(): Act {
  return change('/api/two-step/off', {change: 'Turn off two-step verification'}, APP);
}

export function newCodesAct(): Act {
  return change('/api/recovery-codes', {change: 'Make new recovery codes'}, APP);
}

/** The code of the new app, which turns it on, also lets its recovery codes be seen. */
export function enrolAct(): Act {
  return {
    purpose: 'enrol',
    audience: 'POST /api/recovery-codes',
    transaction: {change: 'Turn on two-step verification'},
    acrValues: [CLASSES.totp],
  };
}
