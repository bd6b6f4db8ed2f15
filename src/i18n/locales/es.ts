import type {Charset} from '../../core/code.js';
import type {OtpMessages} from '../messages.js';
import {createPlural} from '../plural.js';
import type {PluralForms} from '../plural.js';

const plural = createPlural('es');

const COUNTED: Readonly<Record<Charset, PluralForms>> = {
  numeric: {one: '# dígito', other: '# dígitos'},
  alphabetic: {one: '# letra', other: '# letras'},
  alphanumeric: {one: '# carácter', other: '# caracteres'},
};

const ALLOWED: Readonly<Record<Charset, string>> = {
  numeric: 'números',
  alphabetic: 'letras',
  alphanumeric: 'letras y números',
};

/** One o'clock is singular. */
function hour(when: string): string {
  return /^0?1\D/.test(when) ? `la ${when}` : `las ${when}`;
}

/** Spanish, with usted, in words used on both sides of the Atlantic. It has not been read by a native speaker yet. */
export const es: OtpMessages = {
  label: 'Código de verificación',
  hint: (length, charset) => {
    const detail = charset === 'alphanumeric' ? ' (letras y números)' : '';
    return `Escriba el código de ${plural(length, COUNTED[charset])}${detail} o pegue el mensaje completo.`;
  },
  autosubmit: 'El código se enviará en cuanto esté completo.',
  partial: (typed, length, charset) =>
    `El código tiene ${plural(length, COUNTED[charset])}; solo ha escrito ${typed}.`,
  charset: (_length, charset) => `Aquí solo puede escribir ${ALLOWED[charset]}.`,
  ambiguous: 'No hemos podido distinguir qué parte es el código. Escriba o pegue solo el código.',
  'too-long': (length) => `Es demasiado largo: el código tiene ${plural(length, COUNTED.alphanumeric)}.`,
  'other-origin': 'Este código es para otro sitio web. No lo escriba aquí.',
  progress: (typed, length) => `${typed} de ${length}`,
  verifying: 'Verificando el código…',
  verified: 'Código aceptado.',
  rejected: (left) => {
    const words = 'El código no es correcto. Revíselo e inténtelo de nuevo.';
    if (left === undefined) return words;
    return `${words} ${plural(left, {one: 'Le queda # intento.', other: 'Le quedan # intentos.'})}`;
  },
  expired: 'Este código ha expirado. Solicite uno nuevo.',
  locked: (when) =>
    when
      ? `Demasiados códigos incorrectos. Podrá volver a intentarlo a partir de ${hour(when)}.`
      : 'Demasiados códigos incorrectos. Solicite un código nuevo.',
  failed: 'No hemos podido verificar el código. Su código sigue aquí: inténtelo de nuevo.',
  offline: 'Parece que no tiene conexión. Su código sigue aquí: inténtelo de nuevo cuando se haya conectado.',
  gone: 'Este código ya no se puede usar. Solicite uno nuevo.',
  rate_limited: (duration) =>
    duration
      ? `Demasiados intentos. Espere ${duration} y vuelva a intentarlo.`
      : 'Demasiados intentos. Espere un momento y vuelva a intentarlo.',
  timer: (clock) => `El código expira en ${clock}`,
  timeLeft: (duration) => `Aún tiene ${duration} para escribir el código.`,
  resend: 'Enviar un código nuevo',
  resendIn: (clock) => `Enviar un código nuevo en ${clock}`,
  resending: 'Enviando un código nuevo…',
  resent: 'Un código nuevo está en camino.',
  resendFailed: 'No hemos podido enviar un código nuevo. Inténtelo de nuevo.',
  retry: 'Reintentar',
};
