import type {Charset} from '../../core/code.js';
import type {OtpMessages} from '../messages.js';
import {createPlural} from '../plural.js';
import type {PluralForms} from '../plural.js';

const plural = createPlural('it');

const COUNTED: Readonly<Record<Charset, PluralForms>> = {
  numeric: {one: '# cifra', other: '# cifre'},
  alphabetic: {one: '# lettera', other: '# lettere'},
  alphanumeric: {one: '# carattere', other: '# caratteri'},
};

const ALLOWED: Readonly<Record<Charset, string>> = {
  numeric: 'cifre',
  alphabetic: 'lettere',
  alphanumeric: 'lettere e cifre',
};

/** Italian, with tu as public services write it. It has not been read by a native speaker yet. */
export const it: OtpMessages = {
  label: 'Codice di verifica',
  hint: (length, charset) => {
    const detail = charset === 'alphanumeric' ? ' (lettere e cifre)' : '';
    return `Inserisci il codice di ${plural(length, COUNTED[charset])}${detail} o incolla l’intero messaggio.`;
  },
  autosubmit: 'Il codice viene inviato non appena è completo.',
  partial: (typed, length, charset) =>
    `Il codice non è completo: hai inserito ${plural(typed, COUNTED[charset])} su ${length}.`,
  charset: (_length, charset) => `Qui puoi inserire solo ${ALLOWED[charset]}.`,
  ambiguous: 'Non siamo riusciti a capire quale parte sia il codice. Digita o incolla solo il codice.',
  'too-long': (length) => `Il testo è troppo lungo: il codice ha ${plural(length, COUNTED.alphanumeric)}.`,
  'other-origin': 'Questo codice è per un altro sito. Non inserirlo qui.',
  progress: (typed, length) => `${typed} su ${length}`,
  verifying: 'Verifica del codice in corso…',
  verified: 'Codice accettato.',
  rejected: (left) => {
    const words = 'Il codice non è corretto. Controllalo e riprova.';
    if (left === undefined) return words;
    return `${words} ${plural(left, {one: 'Hai ancora # tentativo.', other: 'Hai ancora # tentativi.'})}`;
  },
  expired: 'Questo codice è scaduto. Richiedine uno nuovo.',
  locked: (when) =>
    when
      ? `Troppi codici errati. Potrai riprovare dalle ore ${when}.`
      : 'Troppi codici errati. Richiedi un nuovo codice.',
  failed: 'Non siamo riusciti a verificare il codice. Il tuo codice è ancora qui: riprova.',
  offline:
    'Sembra che manchi la connessione a Internet. Il tuo codice è ancora qui: riprova quando sarà tornata.',
  gone: 'Questo codice non può più essere usato. Richiedine uno nuovo.',
  rate_limited: (duration) =>
    duration
      ? `Troppi tentativi. Attendi ${duration}, poi riprova.`
      : 'Troppi tentativi. Attendi qualche istante, poi riprova.',
  timer: (clock) => `Il codice scade tra ${clock}`,
  timeLeft: (duration) => `Hai ancora ${duration} per inserire il codice.`,
  resend: 'Invia un nuovo codice',
  resendIn: (clock) => `Invia un nuovo codice tra ${clock}`,
  resending: 'Invio di un nuovo codice in corso…',
  resent: 'Un nuovo codice è in arrivo.',
  resendFailed: 'Non siamo riusciti a inviare un nuovo codice. Riprova.',
  retry: 'Riprova',
};
