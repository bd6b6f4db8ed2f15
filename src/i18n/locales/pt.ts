import type {Charset} from '../../core/code.js';
import type {OtpMessages} from '../messages.js';
import {createPlural} from '../plural.js';
import type {PluralForms} from '../plural.js';

const plural = createPlural('pt');

const COUNTED: Readonly<Record<Charset, PluralForms>> = {
  numeric: {one: '# dígito', other: '# dígitos'},
  alphabetic: {one: '# letra', other: '# letras'},
  alphanumeric: {one: '# caractere', other: '# caracteres'},
};

const ALLOWED: Readonly<Record<Charset, string>> = {
  numeric: 'números',
  alphabetic: 'letras',
  alphanumeric: 'letras e números',
};

/** One o'clock is singular. */
function hour(when: string): string {
  return /^0?1\D/.test(when) ? `da ${when}` : `das ${when}`;
}

/** Portuguese as written in Brazil. It has not been read by a native speaker yet. */
export const pt: OtpMessages = {
  label: 'Código de verificação',
  hint: (length, charset) => {
    const detail = charset === 'alphanumeric' ? ' (letras e números)' : '';
    return `Digite o código de ${plural(length, COUNTED[charset])}${detail} ou cole a mensagem inteira.`;
  },
  autosubmit: 'O código será enviado assim que estiver completo.',
  partial: (typed, length, charset) =>
    `O código tem ${plural(length, COUNTED[charset])}; você digitou apenas ${typed}.`,
  charset: (_length, charset) => `Aqui você só pode digitar ${ALLOWED[charset]}.`,
  ambiguous: 'Não conseguimos identificar qual parte é o código. Digite ou cole apenas o código.',
  'too-long': (length) => `O texto é longo demais: o código tem ${plural(length, COUNTED.alphanumeric)}.`,
  'other-origin': 'Este código é para outro site. Não o digite aqui.',
  progress: (typed, length) => `${typed} de ${length}`,
  verifying: 'Verificando o código…',
  verified: 'Código confirmado.',
  rejected: (left) => {
    const words = 'O código está incorreto. Confira-o e tente novamente.';
    if (left === undefined) return words;
    return `${words} ${plural(left, {one: 'Resta # tentativa.', other: 'Restam # tentativas.'})}`;
  },
  expired: 'Este código expirou. Solicite um novo.',
  locked: (when) =>
    when
      ? `Muitos códigos incorretos. Você poderá tentar novamente a partir ${hour(when)}.`
      : 'Muitos códigos incorretos. Solicite um novo código.',
  failed: 'Não conseguimos verificar o código. Seu código continua aqui: tente novamente.',
  offline:
    'Parece que você está sem conexão. Seu código continua aqui: tente novamente quando a conexão voltar.',
  gone: 'Este código não pode mais ser usado. Solicite um novo.',
  rate_limited: (duration) =>
    duration
      ? `Muitas tentativas. Aguarde ${duration} e tente novamente.`
      : 'Muitas tentativas. Aguarde um pouco e tente novamente.',
  timer: (clock) => `O código expira em ${clock}`,
  timeLeft: (duration) => `Você ainda tem ${duration} para digitar o código.`,
  resend: 'Enviar um novo código',
  resendIn: (clock) => `Enviar um novo código em ${clock}`,
  resending: 'Enviando um novo código…',
  resent: 'Um novo código está a caminho.',
  resendFailed: 'Não conseguimos enviar um novo código. Tente novamente.',
  retry: 'Tentar novamente',
};
