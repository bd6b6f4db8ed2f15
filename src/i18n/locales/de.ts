import {known} from '../known.js';
import type {Charset} from '../../core/code.js';
import type {AllMessages} from '../panel-messages.js';
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

const HEADINGS: Readonly<Record<string, string>> = {
  login: 'Geben Sie Ihren Anmeldecode ein',
  payment: 'Bestätigen Sie Ihre Zahlung',
  'settings-change': 'Bestätigen Sie diese Änderung',
  delivery: 'Bestätigen Sie die Übergabe',
  enrol: 'Schließen Sie die Einrichtung ab',
};

const SOON = 'Das kann eine Minute dauern. Nur der neueste Code gilt.';

/** German, with Sie. It has not been read by a native speaker yet. */
export const de: AllMessages = {
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

  heading: (purpose) => known(HEADINGS, purpose) ?? 'Bestätigen Sie Ihre Identität',
  intro: 'Wir senden Ihnen einen Code, den Sie hier eingeben.',
  send: 'Code senden',
  sending: 'Wird gesendet …',
  unsent: 'Wir konnten keinen Code senden. Versuchen Sie es noch einmal.',
  sent: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `Wir haben einen Code per SMS an ${destination ?? 'Ihr Handy'} gesendet.`;
      case 'email':
        return `Wir haben ${destination ? `einen Code per E-Mail an ${destination}` : 'Ihnen einen Code per E-Mail'} gesendet.`;
      case 'voice':
        return `Wir rufen Sie${destination ? ` unter ${destination}` : ''} an und nennen Ihnen einen Code.`;
      case 'totp':
        return 'Öffnen Sie Ihre Authenticator-App und geben Sie den Code ein, den sie anzeigt.';
      case 'recovery':
        return 'Geben Sie einen Ihrer Wiederherstellungscodes ein.';
      default:
        return `Wir haben ${destination ? `einen Code an ${destination}` : 'Ihnen einen Code'} gesendet.`;
    }
  },
  choose: 'Wie möchten Sie Ihren Code erhalten?',
  otherWays: 'Andere Möglichkeit wählen',
  way: (channel, destination) => {
    const at = destination ? ` an ${destination}` : '';
    switch (channel) {
      case 'sms':
        return `Per SMS${at} senden`;
      case 'email':
        return `Per E-Mail${at} senden`;
      case 'voice':
        return destination ? `Mich unter ${destination} anrufen` : 'Mich anrufen';
      case 'totp':
        return 'Authenticator-App verwenden';
      case 'recovery':
        return 'Wiederherstellungscode verwenden';
      default:
        return `Code${at} senden`;
    }
  },
  details: 'Das bestätigen Sie',
  detail: {
    amount: 'Betrag',
    currency: 'Währung',
    payee: 'Zahlungsempfänger',
    account: 'Konto',
    reference: 'Referenz',
    recipient: 'Empfänger',
    address: 'Adresse',
    email: 'E-Mail-Adresse',
    phone: 'Telefonnummer',
    parcel: 'Paket',
    device: 'Gerät',
  },
  help: (channel) =>
    channel === 'totp' || channel === 'recovery' ? 'Code funktioniert nicht?' : 'Keinen Code erhalten?',
  advice: (channel) => {
    switch (channel) {
      case 'sms':
        return [
          SOON,
          'Prüfen Sie, ob Ihr Handy Empfang hat.',
          'Sehen Sie auch bei blockierten und unbekannten Absendern nach.',
        ];
      case 'email':
        return [SOON, 'Sehen Sie im Spam-Ordner nach.', 'Prüfen Sie, ob die Adresse oben Ihre ist.'];
      case 'voice':
        return [SOON, 'Prüfen Sie, ob Ihr Telefon Empfang hat und Anrufe unbekannter Nummern zulässt.'];
      case 'totp':
        return [
          'Geben Sie den Code ein, der gerade angezeigt wird: Er ändert sich alle 30 Sekunden.',
          'Prüfen Sie, ob Ihr Handy die Uhrzeit automatisch einstellt: Die Codes hängen von ihr ab.',
        ];
      case 'recovery':
        return [
          'Jeder Wiederherstellungscode gilt nur einmal.',
          'Verwenden Sie die neueste Liste, falls Sie mehrere erstellt haben.',
        ];
      default:
        return [SOON];
    }
  },
  support: 'Kundenservice kontaktieren',
  notice: (host) =>
    `Geben Sie diesen Code nur auf ${host} ein. Niemand wird Sie jemals danach fragen, weder am Telefon noch im Chat oder per E-Mail.`,
  unrequested: 'Das habe ich nicht angefordert',
  stopped:
    'Abgebrochen. Es wurde nichts bestätigt. Wenn jemand Sie nach einem Code gefragt hat, melden Sie das dem Kundenservice.',
  remember: 'Dieses Gerät merken',
  done: (purpose) => (purpose === 'login' ? 'Sie sind angemeldet.' : 'Bestätigt.'),
  ended: 'Hier können keine Codes mehr eingegeben werden. Bitte schließen und später von vorn beginnen.',
  cancel: 'Abbrechen',
};
