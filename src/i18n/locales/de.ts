import type {Charset} from '../../core/code.js';
import type {OtpMessages} from '../messages.js';
import {createPlural} from '../plural.js';
import type {PluralForms} from '../plural.js';

const plural = createPlural('de');

const CODES: Readonly<Record<Charset, (length: number) => string>> = {
  numeric: (length) => `${length}-stelligen Code`,
  alphabetic: (length) => `Code aus ${length} Buchstaben`,
  alphanumeric: (length) => `${length}-stelligen Code aus Buchstaben und Ziffern`,
};

const COUNTED: Readonly<Record<Charset, PluralForms>> = {
  numeric: {one: '# Ziffer', other: '# Ziffern'},
  alphabetic: {other: '# Buchstaben'},
  alphanumeric: {other: '# Zeichen'},
};

const ALLOWED: Readonly<Record<Charset, string>> = {
  numeric: 'Ziffern',
  alphabetic: 'Buchstaben',
  alphanumeric: 'Buchstaben und Ziffern',
};

/** German, with Sie. It has not been read by a native speaker yet. */
export const de: OtpMessages = {
  label: 'Sicherheitscode',
  hint: (length, charset) =>
    `Geben Sie den ${CODES[charset](length)} ein oder fügen Sie die ganze Nachricht ein.`,
  autosubmit: 'Der Code wird automatisch abgeschickt, sobald er vollständig ist.',
  partial: (typed, length, charset) =>
    `Der Code hat ${plural(length, COUNTED[charset])}, Sie haben erst ${typed} eingegeben.`,
  charset: (_length, charset) => `Hier können Sie nur ${ALLOWED[charset]} eingeben.`,
  ambiguous:
    'Wir konnten nicht erkennen, welcher Teil der Code ist. Bitte nur den Code eintippen oder einfügen.',
  'too-long': (length) => `Das ist zu lang: Der Code hat ${plural(length, COUNTED.alphanumeric)}.`,
  'other-origin': 'Dieser Code ist für eine andere Website. Geben Sie ihn hier nicht ein.',
  progress: (typed, length) => `${typed} von ${length}`,
  verifying: 'Der Code wird geprüft …',
  verified: 'Code bestätigt.',
  rejected: (left) => {
    const words = 'Dieser Code stimmt nicht. Prüfen Sie ihn und versuchen Sie es noch einmal.';
    if (left === undefined) return words;
    return `${words} ${plural(left, {one: 'Sie haben noch # Versuch.', other: 'Sie haben noch # Versuche.'})}`;
  },
  expired: 'Dieser Code ist abgelaufen. Fordern Sie einen neuen an.',
  locked: (when) =>
    when
      ? `Zu viele falsche Codes. Sie können es ab ${when} Uhr noch einmal versuchen.`
      : 'Zu viele falsche Codes. Fordern Sie einen neuen Code an.',
  failed: 'Wir konnten den Code nicht prüfen. Ihr Code ist noch da: Versuchen Sie es noch einmal.',
  offline:
    'Sie sind anscheinend offline. Ihr Code ist noch da: Versuchen Sie es noch einmal, sobald Sie verbunden sind.',
  gone: 'Dieser Code kann nicht mehr verwendet werden. Fordern Sie einen neuen an.',
  rate_limited: (duration) =>
    duration
      ? `Zu viele Versuche. Warten Sie ${duration} und versuchen Sie es dann noch einmal.`
      : 'Zu viele Versuche. Warten Sie einen Moment und versuchen Sie es dann noch einmal.',
  timer: (clock) => `Der Code läuft in ${clock} ab`,
  timeLeft: (duration) => `Sie haben noch ${duration} Zeit, den Code einzugeben.`,
  resend: 'Neuen Code senden',
  resendIn: (clock) => `Neuen Code senden in ${clock}`,
  resending: 'Ein neuer Code wird gesendet …',
  resent: 'Ein neuer Code ist unterwegs.',
  resendFailed: 'Wir konnten keinen neuen Code senden. Versuchen Sie es noch einmal.',
  retry: 'Noch einmal versuchen',
};
