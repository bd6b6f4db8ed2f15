import {known} from '../known.js';
import type {Charset} from '../../core/code.js';
import type {AllMessages} from '../panel-messages.js';
import {createPlural} from '../plural.js';
import type {PluralForms} from '../plural.js';

const plural = createPlural('nl');

const COUNTED: Readonly<Record<Charset, PluralForms>> = {
  numeric: {one: '# cijfer', other: '# cijfers'},
  alphabetic: {one: '# letter', other: '# letters'},
  alphanumeric: {one: '# teken', other: '# tekens'},
};

const ALLOWED: Readonly<Record<Charset, string>> = {
  numeric: 'cijfers',
  alphabetic: 'letters',
  alphanumeric: 'letters en cijfers',
};

const HEADINGS: Readonly<Record<string, string>> = {
  login: 'Voer uw inlogcode in',
  payment: 'Bevestig uw betaling',
  'settings-change': 'Bevestig deze wijziging',
  delivery: 'Bevestig de bezorging',
  enrol: 'Rond het instellen af',
};

const SOON = 'Het kan een minuut duren. Alleen de nieuwste code werkt.';

/** Dutch, with u. It has not been read by a native speaker yet. */
export const nl: AllMessages = {
  label: 'Verificatiecode',
  hint: (length, charset) => {
    const detail = charset === 'alphanumeric' ? ' (letters en cijfers)' : '';
    return `Voer de code van ${plural(length, COUNTED[charset])}${detail} in of plak het hele bericht.`;
  },
  autosubmit: 'De code wordt verstuurd zodra deze volledig is.',
  partial: (typed, length, charset) =>
    `De code heeft ${plural(length, COUNTED[charset])}; u hebt er ${typed} ingevoerd.`,
  charset: (_length, charset) => `U kunt hier alleen ${ALLOWED[charset]} invoeren.`,
  ambiguous: 'We konden niet zien welk deel de code is. Typ of plak alleen de code.',
  'too-long': (length) => `Dit is te lang: de code heeft ${plural(length, COUNTED.alphanumeric)}.`,
  'other-origin': 'Deze code is voor een andere website. Voer de code hier niet in.',
  progress: (typed, length) => `${typed} van ${length}`,
  verifying: 'De code wordt gecontroleerd…',
  verified: 'Code geaccepteerd.',
  rejected: (left) => {
    const words = 'Deze code klopt niet. Controleer de code en probeer het opnieuw.';
    if (left === undefined) return words;
    return `${words} ${plural(left, {one: 'U hebt nog # poging.', other: 'U hebt nog # pogingen.'})}`;
  },
  expired: 'Deze code is verlopen. Vraag een nieuwe aan.',
  locked: (when) =>
    when
      ? `Te veel onjuiste codes. U kunt het vanaf ${when} uur opnieuw proberen.`
      : 'Te veel onjuiste codes. Vraag een nieuwe code aan.',
  failed: 'We konden de code niet controleren. Uw code staat er nog: probeer het opnieuw.',
  offline:
    'U lijkt geen internetverbinding te hebben. Uw code staat er nog: probeer het opnieuw zodra u weer verbinding hebt.',
  gone: 'Deze code kan niet meer worden gebruikt. Vraag een nieuwe aan.',
  rate_limited: (duration) =>
    duration
      ? `Te veel pogingen. Wacht ${duration} en probeer het dan opnieuw.`
      : 'Te veel pogingen. Wacht even en probeer het dan opnieuw.',
  timer: (clock) => `De code verloopt over ${clock}`,
  timeLeft: (duration) => `U hebt nog ${duration} om de code in te voeren.`,
  resend: 'Nieuwe code versturen',
  resendIn: (clock) => `Nieuwe code versturen over ${clock}`,
  resending: 'Er wordt een nieuwe code verstuurd…',
  resent: 'Er is een nieuwe code onderweg.',
  resendFailed: 'We konden geen nieuwe code versturen. Probeer het opnieuw.',
  retry: 'Opnieuw proberen',

  heading: (purpose) => known(HEADINGS, purpose) ?? 'Bevestig dat u het bent',
  intro: 'We sturen u een code die u hier invoert.',
  send: 'Code versturen',
  sending: 'Code wordt verstuurd…',
  unsent: 'We konden geen code versturen. Probeer het opnieuw.',
  sent: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `We hebben een code per sms verstuurd naar ${destination ?? 'uw telefoon'}.`;
      case 'email':
        return `We hebben een code per e-mail verstuurd naar ${destination ?? 'uw e-mailadres'}.`;
      case 'voice':
        return `We bellen u${destination ? ` op ${destination}` : ''} om u een code voor te lezen.`;
      case 'totp':
        return 'Open uw authenticator-app en voer de code in die u daar ziet.';
      case 'recovery':
        return 'Voer een van uw herstelcodes in.';
      default:
        return `We hebben ${destination ? `een code verstuurd naar ${destination}` : 'u een code gestuurd'}.`;
    }
  },
  choose: 'Hoe wilt u uw code ontvangen?',
  otherWays: 'Een andere manier proberen',
  way: (channel, destination) => {
    const at = destination ? ` op ${destination}` : '';
    switch (channel) {
      case 'sms':
        return `Sms ontvangen${at}`;
      case 'email':
        return `E-mail ontvangen${at}`;
      case 'voice':
        return `Gebeld worden${at}`;
      case 'totp':
        return 'Authenticator-app gebruiken';
      case 'recovery':
        return 'Herstelcode gebruiken';
      default:
        return `Code versturen${destination ? ` naar ${destination}` : ''}`;
    }
  },
  details: 'U bevestigt',
  detail: {
    amount: 'Bedrag',
    currency: 'Valuta',
    payee: 'Begunstigde',
    account: 'Rekening',
    reference: 'Kenmerk',
    recipient: 'Ontvanger',
    address: 'Adres',
    email: 'E-mailadres',
    phone: 'Telefoonnummer',
    parcel: 'Pakket',
    device: 'Apparaat',
  },
  help: (channel) =>
    channel === 'totp' || channel === 'recovery' ? 'Werkt de code niet?' : 'Geen code ontvangen?',
  advice: (channel) => {
    switch (channel) {
      case 'sms':
        return [
          SOON,
          'Controleer of uw telefoon bereik heeft.',
          'Kijk ook bij geblokkeerde en onbekende afzenders.',
        ];
      case 'email':
        return [SOON, 'Kijk in uw spammap.', 'Controleer of het adres hierboven van u is.'];
      case 'voice':
        return [SOON, 'Controleer of uw telefoon bereik heeft en oproepen van onbekende nummers toelaat.'];
      case 'totp':
        return [
          'Voer de code in die u nu ziet: deze verandert elke 30 seconden.',
          'Controleer of uw telefoon de tijd automatisch instelt: de codes hangen ervan af.',
        ];
      case 'recovery':
        return [
          'Elke herstelcode werkt maar één keer.',
          'Gebruik de nieuwste lijst als u er meer hebt gemaakt.',
        ];
      default:
        return [SOON];
    }
  },
  support: 'Contact opnemen met de klantenservice',
  notice: (host) =>
    `Voer deze code alleen in op ${host}. Niemand zal u er ooit om vragen, niet via de telefoon, in een chat of per e-mail.`,
  unrequested: 'Ik heb dit niet aangevraagd',
  stopped:
    'Gestopt. Er is niets bevestigd. Als iemand u om een code heeft gevraagd, meld dit dan bij de klantenservice.',
  remember: 'Dit apparaat onthouden',
  done: (purpose) => (purpose === 'login' ? 'U bent ingelogd.' : 'Bevestigd.'),
  ended: 'Hier kunnen geen codes meer worden ingevoerd. Sluit dit scherm en begin later opnieuw.',
  cancel: 'Annuleren',
};
