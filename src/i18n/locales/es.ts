import {known} from '../known.js';
import type {Charset} from '../../core/code.js';
import type {AllMessages} from '../panel-messages.js';
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

const HEADINGS: Readonly<Record<string, string>> = {
  login: 'Escriba su código de inicio de sesión',
  payment: 'Confirme su pago',
  'settings-change': 'Confirme este cambio',
  delivery: 'Confirme la entrega',
  enrol: 'Termine la configuración',
};

const SOON = 'Puede tardar un minuto. Solo sirve el código más reciente.';

/** Spanish, with usted, in words used on both sides of the Atlantic. It has not been read by a native speaker yet. */
export const es: AllMessages = {
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

  heading: (purpose) => known(HEADINGS, purpose) ?? 'Confirme que es usted',
  intro: 'Le enviaremos un código para que lo escriba aquí.',
  send: 'Enviar un código',
  sending: 'Enviando…',
  unsent: 'No hemos podido enviar el código. Inténtelo de nuevo.',
  sent: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `Le hemos enviado un código por SMS${destination ? ` al ${destination}` : ''}.`;
      case 'email':
        return `Le hemos enviado un código por correo electrónico${destination ? ` a ${destination}` : ''}.`;
      case 'voice':
        return `Recibirá ahora una llamada${destination ? ` en el ${destination}` : ''} en la que le dictaremos un código.`;
      case 'totp':
        return 'Abra su aplicación de autenticación y escriba el código que aparece en ella.';
      case 'recovery':
        return 'Escriba uno de sus códigos de recuperación.';
      default:
        return `${destination ? `Hemos enviado un código a ${destination}` : 'Le hemos enviado un código'}.`;
    }
  },
  choose: '¿Cómo quiere recibir el código?',
  otherWays: 'Probar otro método',
  way: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `Recibir un SMS${destination ? ` en el ${destination}` : ''}`;
      case 'email':
        return `Recibir un correo electrónico${destination ? ` en ${destination}` : ''}`;
      case 'voice':
        return `Recibir una llamada${destination ? ` en el ${destination}` : ''}`;
      case 'totp':
        return 'Usar mi aplicación de autenticación';
      case 'recovery':
        return 'Usar un código de recuperación';
      default:
        return `Enviar un código${destination ? ` a ${destination}` : ''}`;
    }
  },
  details: 'Va a confirmar',
  detail: {
    amount: 'Importe',
    currency: 'Moneda',
    payee: 'Beneficiario',
    account: 'Cuenta',
    reference: 'Referencia',
    recipient: 'Destinatario',
    address: 'Dirección',
    email: 'Correo electrónico',
    phone: 'Número de teléfono',
    parcel: 'Paquete',
    device: 'Dispositivo',
  },
  help: (channel) =>
    channel === 'totp' || channel === 'recovery' ? '¿El código no funciona?' : '¿No ha recibido el código?',
  advice: (channel) => {
    switch (channel) {
      case 'sms':
        return [
          SOON,
          'Compruebe que su teléfono tiene señal.',
          'Busque también entre los remitentes bloqueados o desconocidos.',
        ];
      case 'email':
        return [
          SOON,
          'Busque en la carpeta de correo no deseado.',
          'Compruebe que la dirección de arriba es la suya.',
        ];
      case 'voice':
        return [SOON, 'Compruebe que su teléfono tiene señal y acepta llamadas de números desconocidos.'];
      case 'totp':
        return [
          'Escriba el código que se muestra ahora: cambia cada 30 segundos.',
          'Compruebe que la hora de su teléfono se ajusta automáticamente: los códigos dependen de ella.',
        ];
      case 'recovery':
        return [
          'Cada código de recuperación sirve una sola vez.',
          'Si ha creado otra lista, use la más reciente.',
        ];
      default:
        return [SOON];
    }
  },
  support: 'Contactar con soporte',
  notice: (host) =>
    `Escriba este código únicamente en ${host}. Nadie se lo pedirá nunca, ni por teléfono, ni por chat, ni por correo.`,
  unrequested: 'No he solicitado esto',
  stopped:
    'Operación cancelada. No se ha confirmado nada. Si alguien le ha pedido un código, avise a soporte.',
  remember: 'Recordar este dispositivo',
  done: (purpose) => (purpose === 'login' ? 'Ha iniciado sesión.' : 'Confirmado.'),
  ended: 'Ya no se pueden escribir más códigos aquí. Cierre esta pantalla y empiece de nuevo más tarde.',
  cancel: 'Cancelar',
};
