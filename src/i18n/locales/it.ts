import {known} from '../known.js';
import type {Charset} from '../../core/code.js';
import type {AllMessages} from '../panel-messages.js';
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

const HEADINGS: Readonly<Record<string, string>> = {
  login: 'Inserisci il codice di accesso',
  payment: 'Conferma il pagamento',
  'settings-change': 'Conferma questa modifica',
  delivery: 'Conferma la consegna',
  enrol: 'Completa la configurazione',
};

const SOON = 'Può volerci un minuto. Vale solo il codice più recente.';

/** Italian, with tu as public services write it. It has not been read by a native speaker yet. */
export const it: AllMessages = {
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

  heading: (purpose) => known(HEADINGS, purpose) ?? 'Conferma la tua identità',
  intro: 'Ti invieremo un codice da inserire qui.',
  send: 'Invia un codice',
  sending: 'Invio in corso…',
  unsent: 'Non siamo riusciti a inviare il codice. Riprova.',
  sent: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `Ti abbiamo inviato un codice via SMS${destination ? ` al numero ${destination}` : ''}.`;
      case 'email':
        return `Ti abbiamo inviato un codice via email${destination ? ` all’indirizzo ${destination}` : ''}.`;
      case 'voice':
        return `Ti stiamo chiamando${destination ? ` al numero ${destination}` : ''} per dettarti un codice.`;
      case 'totp':
        return 'Apri la tua app di autenticazione e inserisci il codice visualizzato.';
      case 'recovery':
        return 'Inserisci uno dei tuoi codici di recupero.';
      default:
        return `${destination ? `Abbiamo inviato un codice a ${destination}` : 'Ti abbiamo inviato un codice'}.`;
    }
  },
  choose: 'Come vuoi ricevere il codice?',
  otherWays: 'Prova un altro metodo',
  way: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `Ricevi un SMS${destination ? ` al numero ${destination}` : ''}`;
      case 'email':
        return `Ricevi un’email${destination ? ` all’indirizzo ${destination}` : ''}`;
      case 'voice':
        return `Ricevi una chiamata${destination ? ` al numero ${destination}` : ''}`;
      case 'totp':
        return 'Usa la tua app di autenticazione';
      case 'recovery':
        return 'Usa un codice di recupero';
      default:
        return `Invia un codice${destination ? ` a ${destination}` : ''}`;
    }
  },
  details: 'Stai confermando',
  detail: {
    amount: 'Importo',
    currency: 'Valuta',
    payee: 'Beneficiario',
    account: 'Conto',
    reference: 'Riferimento',
    recipient: 'Destinatario',
    address: 'Indirizzo',
    email: 'Indirizzo email',
    phone: 'Numero di telefono',
    parcel: 'Pacco',
    device: 'Dispositivo',
  },
  help: (channel) =>
    channel === 'totp' || channel === 'recovery' ? 'Il codice non funziona?' : 'Non hai ricevuto il codice?',
  advice: (channel) => {
    switch (channel) {
      case 'sms':
        return [
          SOON,
          'Controlla che il telefono abbia campo.',
          'Cerca anche tra i mittenti bloccati o sconosciuti.',
        ];
      case 'email':
        return [
          SOON,
          'Controlla la cartella della posta indesiderata.',
          'Controlla che l’indirizzo qui sopra sia il tuo.',
        ];
      case 'voice':
        return [SOON, 'Controlla che il telefono abbia campo e accetti chiamate da numeri sconosciuti.'];
      case 'totp':
        return [
          'Inserisci il codice visualizzato in questo momento: cambia ogni 30 secondi.',
          'Controlla che l’ora del telefono sia impostata in automatico: i codici dipendono dall’ora.',
        ];
      case 'recovery':
        return [
          'Ogni codice di recupero vale una sola volta.',
          'Se hai creato un nuovo elenco, usa quello più recente.',
        ];
      default:
        return [SOON];
    }
  },
  support: 'Contatta l’assistenza',
  notice: (host) =>
    `Inserisci questo codice solo su ${host}. Nessuno te lo chiederà mai, né al telefono, né in chat, né via email.`,
  unrequested: 'Non l’ho richiesto io',
  stopped:
    'Operazione interrotta. Non è stato confermato nulla. Se qualcuno ti ha chiesto un codice, avvisa l’assistenza.',
  remember: 'Ricorda questo dispositivo',
  done: (purpose) => (purpose === 'login' ? 'Accesso effettuato.' : 'Confermato.'),
  ended: 'Qui non è più possibile inserire codici. Chiudi e ricomincia più tardi.',
  cancel: 'Annulla',
};
