import type {Charset} from '../../core/code.js';
import type {OtpMessages} from '../messages.js';
import {createPlural} from '../plural.js';
import type {PluralForms} from '../plural.js';

const plural = createPlural('fr');

const COUNTED: Readonly<Record<Charset, PluralForms>> = {
  numeric: {one: '# chiffre', other: '# chiffres'},
  alphabetic: {one: '# lettre', other: '# lettres'},
  alphanumeric: {one: '# caractère', other: '# caractères'},
};

const ALLOWED: Readonly<Record<Charset, string>> = {
  numeric: 'des chiffres',
  alphabetic: 'des lettres',
  alphanumeric: 'des lettres et des chiffres',
};

/** French. It has not been read by a native speaker yet. */
export const fr: OtpMessages = {
  label: 'Code de sécurité',
  hint: (length, charset) => {
    const detail = charset === 'alphanumeric' ? ' (lettres et chiffres)' : '';
    return `Saisissez le code à ${plural(length, COUNTED[charset])}${detail} ou collez le message entier.`;
  },
  autosubmit: 'Le code est envoyé dès qu’il est complet.',
  partial: (typed, length, charset) =>
    `Le code comporte ${plural(length, COUNTED[charset])}, vous en avez saisi ${typed}.`,
  charset: (_length, charset) => `Vous ne pouvez saisir ici que ${ALLOWED[charset]}.`,
  ambiguous: 'Nous n’avons pas pu distinguer le code dans ce texte. Saisissez ou collez uniquement le code.',
  'too-long': (length) => `Saisie trop longue. Le code comporte ${plural(length, COUNTED.alphanumeric)}.`,
  'other-origin': 'Ce code est destiné à un autre site. Ne le saisissez pas ici.',
  progress: (typed, length) => `${typed} sur ${length}`,
  verifying: 'Vérification du code…',
  verified: 'Code accepté.',
  rejected: (left) => {
    const words = 'Ce code est incorrect. Vérifiez-le et réessayez.';
    if (left === undefined) return words;
    return `${words} ${plural(left, {one: 'Il vous reste # tentative.', other: 'Il vous reste # tentatives.'})}`;
  },
  expired: 'Ce code a expiré. Demandez-en un nouveau.',
  locked: (when) =>
    when
      ? `Trop de codes incorrects. Vous pourrez réessayer à partir de ${when}.`
      : 'Trop de codes incorrects. Demandez un nouveau code.',
  failed: 'Nous n’avons pas pu vérifier le code. Votre code est toujours là, réessayez.',
  offline:
    'Vous semblez être hors connexion. Votre code est toujours là, réessayez une fois la connexion rétablie.',
  gone: 'Ce code ne peut plus être utilisé. Demandez-en un nouveau.',
  rate_limited: (duration) =>
    duration
      ? `Trop de tentatives. Patientez ${duration}, puis réessayez.`
      : 'Trop de tentatives. Patientez un instant, puis réessayez.',
  timer: (clock) => `Le code expire dans ${clock}`,
  timeLeft: (duration) => `Il vous reste ${duration} pour saisir le code.`,
  resend: 'Envoyer un nouveau code',
  resendIn: (clock) => `Envoyer un nouveau code dans ${clock}`,
  resending: 'Envoi d’un nouveau code…',
  resent: 'Un nouveau code est en route.',
  resendFailed: 'Nous n’avons pas pu envoyer de nouveau code. Réessayez.',
  retry: 'Réessayer',
};
