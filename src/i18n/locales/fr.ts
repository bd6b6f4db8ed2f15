import {known} from '../known.js';
import type {Charset} from '../../core/code.js';
import type {AllMessages} from '../panel-messages.js';
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

const HEADINGS: Readonly<Record<string, string>> = {
  login: 'Saisissez votre code de connexion',
  payment: 'Confirmez votre paiement',
  'settings-change': 'Confirmez cette modification',
  delivery: 'Confirmez la livraison',
  enrol: 'Terminez la configuration',
};

const SOON = 'Cela peut prendre une minute. Seul le dernier code est valable.';

/** French. It has not been read by a native speaker yet. */
export const fr: AllMessages = {
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

  heading: (purpose) => known(HEADINGS, purpose) ?? 'Confirmez qu’il s’agit bien de vous',
  intro: 'Nous allons vous envoyer un code à saisir ici.',
  send: 'Envoyer un code',
  sending: 'Envoi en cours…',
  unsent: 'Nous n’avons pas pu envoyer de code. Réessayez.',
  sent: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `Nous vous avons envoyé un code par SMS${destination ? ` au ${destination}` : ''}.`;
      case 'email':
        return `Nous vous avons envoyé un code par e-mail${destination ? ` à l’adresse ${destination}` : ''}.`;
      case 'voice':
        return `Nous vous appelons${destination ? ` au ${destination}` : ''} pour vous dicter un code.`;
      case 'totp':
        return 'Ouvrez votre application d’authentification et saisissez le code affiché.';
      case 'recovery':
        return 'Saisissez l’un de vos codes de récupération.';
      default:
        return `Nous ${destination ? `avons envoyé un code à ${destination}` : 'vous avons envoyé un code'}.`;
    }
  },
  choose: 'Comment souhaitez-vous recevoir votre code\u202f?',
  otherWays: 'Essayer une autre méthode',
  way: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `Recevoir un SMS${destination ? ` au ${destination}` : ''}`;
      case 'email':
        return `Recevoir un e-mail${destination ? ` à l’adresse ${destination}` : ''}`;
      case 'voice':
        return `Recevoir un appel${destination ? ` au ${destination}` : ''}`;
      case 'totp':
        return 'Utiliser mon application d’authentification';
      case 'recovery':
        return 'Utiliser un code de récupération';
      default:
        return `Envoyer un code${destination ? ` à ${destination}` : ''}`;
    }
  },
  details: 'Vous confirmez',
  detail: {
    amount: 'Montant',
    currency: 'Devise',
    payee: 'Bénéficiaire',
    account: 'Compte',
    reference: 'Référence',
    recipient: 'Destinataire',
    address: 'Adresse',
    email: 'Adresse e-mail',
    phone: 'Numéro de téléphone',
    parcel: 'Colis',
    device: 'Appareil',
  },
  help: (channel) =>
    channel === 'totp' || channel === 'recovery'
      ? 'Le code ne fonctionne pas\u202f?'
      : 'Vous n’avez pas reçu le code\u202f?',
  advice: (channel) => {
    switch (channel) {
      case 'sms':
        return [
          SOON,
          'Vérifiez que votre téléphone capte le réseau.',
          'Cherchez aussi parmi les expéditeurs bloqués ou inconnus.',
        ];
      case 'email':
        return [
          SOON,
          'Regardez dans votre dossier de courrier indésirable.',
          'Vérifiez que l’adresse ci-dessus est bien la vôtre.',
        ];
      case 'voice':
        return [
          SOON,
          'Vérifiez que votre téléphone capte le réseau et accepte les appels de numéros inconnus.',
        ];
      case 'totp':
        return [
          'Saisissez le code affiché en ce moment, car il change toutes les 30 secondes.',
          'Vérifiez que l’heure de votre téléphone se règle automatiquement, car les codes en dépendent.',
        ];
      case 'recovery':
        return [
          'Chaque code de récupération ne peut servir qu’une fois.',
          'Si vous avez créé une nouvelle liste, utilisez la plus récente.',
        ];
      default:
        return [SOON];
    }
  },
  support: 'Contacter l’assistance',
  notice: (host) =>
    `Ne saisissez ce code que sur ${host}. Personne ne vous le demandera jamais, ni par téléphone, ni par chat, ni par e-mail.`,
  unrequested: 'Je ne suis pas à l’origine de cette demande',
  stopped:
    'Opération interrompue. Rien n’a été confirmé. Si quelqu’un vous a demandé un code, prévenez l’assistance.',
  remember: 'Mémoriser cet appareil',
  done: (purpose) => (purpose === 'login' ? 'Connexion réussie.' : 'C’est confirmé.'),
  ended: 'Il n’est plus possible de saisir de code ici. Fermez cet écran et recommencez plus tard.',
  cancel: 'Annuler',
};
