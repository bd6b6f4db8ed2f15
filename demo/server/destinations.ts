import {domainToASCII} from 'node:url';

/** RFC 5322 dot-atom: no quotes, no comments, no line breaks, hence nothing that a mailer could read as two addresses. */
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * Reads an e-mail address and gives its one spelling: trimmed, in lower case, the domain in ASCII. The code goes to
 * that very spelling, so an address and the account behind it cannot differ.
 * @returns undefined when it is not an address that mail can be sent to
 */
export function parseEmail(text: string): string | undefined {
  const [local, domain, ...rest] = text.trim().toLowerCase().split('@');
  if (local === undefined || domain === undefined || rest.length > 0) return undefined;
  const host = domainToASCII(domain);
  const address = `${local}@${host}`;
  if (local.length > 64 || address.length > 254) return undefined;
  return LOCAL.test(local) && DOMAIN.test(host) ? address : undefined;
}

/** Keeps the first letter of a word that has more than one; the number of dots says nothing about its length. */
function maskWord(word: string, dots: string): string {
  return word.length > 1 ? `${word.charAt(0)}${dots}` : dots;
}

/** Masks an address for its owner's eyes: `ana@example.com` → `a••@e•••••.com`. */
export function maskEmail(address: string): string {
  const at = address.lastIndexOf('@');
  const dot = address.lastIndexOf('.');
  const name = maskWord(address.slice(0, at), '••');
  const host = maskWord(address.slice(at + 1, dot), '•••••');
  return `${name}@${host}${address.slice(dot)}`;
}

/** E.164: a plus, a country, and at most fifteen digits in all. */
const PHONE = /^\+[1-9]\d{6,14}$/;

/**
 * Reads a telephone number and gives its one spelling, E.164: a plus and digits. An international number alone, for a
 * local one could be that of anybody.
 * @returns undefined when it is not a number that can be reached
 */
export function parsePhone(text: string): string | undefined {
  const number = text
    .trim()
    .replace(/[\s().\u2010-\u2015/-]/g, '')
    .replace(/^00/, '+');
  return PHONE.test(number) ? number : undefined;
}

/** Masks a number for its owner's eyes: its last three digits. `+44 7700 900143` → `•••• 143`. */
function maskPhone(number: string): string {
  return `•••• ${number.slice(-3)}`;
}

/** Masks an address or a number. */
export function maskContact(contact: string): string {
  return contact.includes('@') ? maskEmail(contact) : maskPhone(contact);
}
