import type {Charset} from '../../core/code.js';
import type {OtpMessages} from '../messages.js';
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

/** Dutch, with u. It has not been read by a native speaker yet. */
export const nl: OtpMessages = {
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
};
