import type {Charset} from '../../core/code.js';
import type {OtpMessages} from '../messages.js';
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

/**
 * Polish. It has not been read by a native speaker yet.
 * A length of time stands after a colon: `Intl` gives it in the nominative alone.
 */
export const pl: OtpMessages = {
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
};
