import {known} from '../known.js';
import type {Charset} from '../../core/code.js';
import type {AllMessages} from '../panel-messages.js';
import {createPlural} from '../plural.js';
import type {PluralForms} from '../plural.js';

const plural = createPlural('pl');

const CODES: Readonly<Record<Charset, (length: number) => string>> = {
  numeric: (length) => `${length}-cyfrowy kod`,
  alphabetic: (length) => `${length}-literowy kod`,
  alphanumeric: (length) => `${length}-znakowy kod (litery i cyfry)`,
};

const COUNTED: Readonly<Record<Charset, PluralForms>> = {
  numeric: {one: '# cyfrę', few: '# cyfry', many: '# cyfr', other: '# cyfry'},
  alphabetic: {one: '# literę', few: '# litery', many: '# liter', other: '# litery'},
  alphanumeric: {one: '# znak', few: '# znaki', many: '# znaków', other: '# znaku'},
};

const ALLOWED: Readonly<Record<Charset, string>> = {
  numeric: 'cyfry',
  alphabetic: 'litery',
  alphanumeric: 'litery i cyfry',
};

const LEFT: PluralForms = {
  one: 'Pozostała # próba.',
  few: 'Pozostały # próby.',
  many: 'Pozostało # prób.',
  other: 'Pozostało # próby.',
};

const HEADINGS: Readonly<Record<string, string>> = {
  login: 'Wpisz kod logowania',
  payment: 'Potwierdź płatność',
  'settings-change': 'Potwierdź tę zmianę',
  delivery: 'Potwierdź doręczenie',
  enrol: 'Dokończ konfigurację',
};

const SOON = 'To może potrwać minutę. Działa tylko najnowszy kod.';

/**
 * Polish. It has not been read by a native speaker yet.
 * A length of time stands after a colon: `Intl` gives it in the nominative alone.
 */
export const pl: AllMessages = {
  label: 'Kod weryfikacyjny',
  hint: (length, charset) => `Wpisz ${CODES[charset](length)} lub wklej całą wiadomość.`,
  autosubmit: 'Kod zostanie wysłany, gdy tylko będzie kompletny.',
  partial: (typed, length, charset) => `Kod ma ${plural(length, COUNTED[charset])}, a wpisano ${typed}.`,
  charset: (_length, charset) => `Tutaj można wpisać tylko ${ALLOWED[charset]}.`,
  ambiguous: 'Nie udało się rozpoznać, która część jest kodem. Wpisz lub wklej sam kod.',
  'too-long': (length) => `Tekst jest za długi: kod ma ${plural(length, COUNTED.alphanumeric)}.`,
  'other-origin': 'Ten kod jest przeznaczony dla innej strony internetowej. Nie wpisuj go tutaj.',
  progress: (typed, length) => `${typed} z ${length}`,
  verifying: 'Sprawdzanie kodu…',
  verified: 'Kod został zaakceptowany.',
  rejected: (left) => {
    const words = 'Kod jest nieprawidłowy. Sprawdź go i spróbuj ponownie.';
    return left === undefined ? words : `${words} ${plural(left, LEFT)}`;
  },
  expired: 'Ten kod wygasł. Poproś o nowy.',
  locked: (when) =>
    when
      ? `Zbyt wiele błędnych kodów. Możesz spróbować ponownie od godziny ${when}.`
      : 'Zbyt wiele błędnych kodów. Poproś o nowy kod.',
  failed: 'Nie udało się sprawdzić kodu. Wpisany kod został zachowany: spróbuj ponownie.',
  offline:
    'Wygląda na to, że nie masz połączenia z internetem. Wpisany kod został zachowany: spróbuj ponownie po odzyskaniu połączenia.',
  gone: 'Tego kodu nie można już użyć. Poproś o nowy.',
  rate_limited: (duration) =>
    duration
      ? `Zbyt wiele prób. Czas oczekiwania na kolejną próbę: ${duration}.`
      : 'Zbyt wiele prób. Odczekaj chwilę i spróbuj ponownie.',
  timer: (clock) => `Kod wygaśnie za ${clock}`,
  timeLeft: (duration) => `Pozostały czas na wpisanie kodu: ${duration}.`,
  resend: 'Wyślij nowy kod',
  resendIn: (clock) => `Wyślij nowy kod za ${clock}`,
  resending: 'Wysyłanie nowego kodu…',
  resent: 'Nowy kod jest w drodze.',
  resendFailed: 'Nie udało się wysłać nowego kodu. Spróbuj ponownie.',
  retry: 'Spróbuj ponownie',

  heading: (purpose) => known(HEADINGS, purpose) ?? 'Potwierdź swoją tożsamość',
  intro: 'Wyślemy kod, który należy tutaj wpisać.',
  send: 'Wyślij kod',
  sending: 'Wysyłanie…',
  unsent: 'Nie udało się wysłać kodu. Spróbuj ponownie.',
  sent: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `Wysłaliśmy kod SMS-em na ${destination ? `numer ${destination}` : 'Twój telefon'}.`;
      case 'email':
        return `Wysłaliśmy kod e-mailem na ${destination ? `adres ${destination}` : 'Twój adres'}.`;
      case 'voice':
        return `Dzwonimy ${destination ? `na numer ${destination}` : 'do Ciebie'}, aby podyktować kod.`;
      case 'totp':
        return 'Otwórz aplikację uwierzytelniającą i wpisz wyświetlany w niej kod.';
      case 'recovery':
        return 'Wpisz jeden ze swoich kodów odzyskiwania.';
      default:
        return `Wysłaliśmy ${destination ? `kod na ${destination}` : 'do Ciebie kod'}.`;
    }
  },
  choose: 'Jak chcesz otrzymać kod?',
  otherWays: 'Wypróbuj inny sposób',
  way: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `Wyślij SMS${destination ? ` na numer ${destination}` : ''}`;
      case 'email':
        return `Wyślij e-mail${destination ? ` na adres ${destination}` : ''}`;
      case 'voice':
        return `Zadzwoń ${destination ? `na numer ${destination}` : 'do mnie'}`;
      case 'totp':
        return 'Użyj aplikacji uwierzytelniającej';
      case 'recovery':
        return 'Użyj kodu odzyskiwania';
      default:
        return `Wyślij kod${destination ? ` na ${destination}` : ''}`;
    }
  },
  details: 'Potwierdzasz',
  detail: {
    amount: 'Kwota',
    currency: 'Waluta',
    payee: 'Odbiorca',
    account: 'Konto',
    reference: 'Numer referencyjny',
    recipient: 'Adresat',
    address: 'Adres',
    email: 'Adres e-mail',
    phone: 'Numer telefonu',
    parcel: 'Przesyłka',
    device: 'Urządzenie',
  },
  help: (channel) => (channel === 'totp' || channel === 'recovery' ? 'Kod nie działa?' : 'Kod nie dotarł?'),
  advice: (channel) => {
    switch (channel) {
      case 'sms':
        return [
          SOON,
          'Sprawdź, czy telefon ma zasięg.',
          'Poszukaj też wśród zablokowanych i nieznanych nadawców.',
        ];
      case 'email':
        return [SOON, 'Zajrzyj do folderu ze spamem.', 'Sprawdź, czy podany wyżej adres należy do Ciebie.'];
      case 'voice':
        return [SOON, 'Sprawdź, czy telefon ma zasięg i przyjmuje połączenia z nieznanych numerów.'];
      case 'totp':
        return [
          'Wpisz kod, który jest teraz wyświetlany: zmienia się co 30 sekund.',
          'Sprawdź, czy telefon automatycznie ustawia godzinę: od niej zależą kody.',
        ];
      case 'recovery':
        return [
          'Każdego kodu odzyskiwania można użyć tylko raz.',
          'Jeśli masz więcej niż jedną listę, użyj najnowszej.',
        ];
      default:
        return [SOON];
    }
  },
  support: 'Skontaktuj się z obsługą klienta',
  notice: (host) =>
    `Wpisuj ten kod tylko na stronie ${host}. Nikt nigdy Cię o niego nie poprosi: ani przez telefon, ani na czacie, ani w e-mailu.`,
  unrequested: 'To nie ja',
  stopped: 'Przerwano. Nic nie zostało potwierdzone. Jeśli ktoś prosił Cię o kod, zgłoś to obsłudze klienta.',
  remember: 'Zapamiętaj to urządzenie',
  done: (purpose) => (purpose === 'login' ? 'Zalogowano.' : 'Potwierdzono.'),
  ended: 'Nie można tu już wpisać kodu. Zamknij ten ekran i zacznij od nowa później.',
  cancel: 'Anuluj',
};
