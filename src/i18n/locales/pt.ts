import {known} from '../known.js';
import type {Charset} from '../../core/code.js';
import type {AllMessages} from '../panel-messages.js';
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

const HEADINGS: Readonly<Record<string, string>> = {
  login: 'Digite seu código de acesso',
  payment: 'Confirme seu pagamento',
  'settings-change': 'Confirme esta alteração',
  delivery: 'Confirme a entrega',
  enrol: 'Conclua a configuração',
};

const SOON = 'Pode levar um minuto. Só o código mais recente é válido.';

/** Portuguese as written in Brazil. It has not been read by a native speaker yet. */
export const pt: AllMessages = {
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

  heading: (purpose) => known(HEADINGS, purpose) ?? 'Confirme que é você',
  intro: 'Vamos enviar um código para você digitar aqui.',
  send: 'Enviar um código',
  sending: 'Enviando…',
  unsent: 'Não conseguimos enviar o código. Tente novamente.',
  sent: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `Enviamos um código por SMS para ${destination ?? 'seu celular'}.`;
      case 'email':
        return `Enviamos um código por e-mail para ${destination ?? 'você'}.`;
      case 'voice':
        return `Estamos ligando para ${destination ?? 'você'} para ditar um código.`;
      case 'totp':
        return 'Abra seu app autenticador e digite o código exibido.';
      case 'recovery':
        return 'Digite um dos seus códigos de recuperação.';
      default:
        return `Enviamos um código para ${destination ?? 'você'}.`;
    }
  },
  choose: 'Como você quer receber o código?',
  otherWays: 'Tentar de outra forma',
  way: (channel, destination) => {
    switch (channel) {
      case 'sms':
        return `Receber um SMS${destination ? ` no número ${destination}` : ''}`;
      case 'email':
        return `Receber um e-mail${destination ? ` em ${destination}` : ''}`;
      case 'voice':
        return `Receber uma ligação${destination ? ` no número ${destination}` : ''}`;
      case 'totp':
        return 'Usar meu app autenticador';
      case 'recovery':
        return 'Usar um código de recuperação';
      default:
        return `Enviar um código${destination ? ` para ${destination}` : ''}`;
    }
  },
  details: 'Você está confirmando',
  detail: {
    amount: 'Valor',
    currency: 'Moeda',
    payee: 'Favorecido',
    account: 'Conta',
    reference: 'Referência',
    recipient: 'Destinatário',
    address: 'Endereço',
    email: 'E-mail',
    phone: 'Número de telefone',
    parcel: 'Encomenda',
    device: 'Dispositivo',
  },
  help: (channel) =>
    channel === 'totp' || channel === 'recovery' ? 'O código não funciona?' : 'Não recebeu o código?',
  advice: (channel) => {
    switch (channel) {
      case 'sms':
        return [
          SOON,
          'Verifique se seu celular está com sinal.',
          'Procure também entre os remetentes bloqueados ou desconhecidos.',
        ];
      case 'email':
        return [SOON, 'Procure na pasta de spam.', 'Verifique se o endereço acima é o seu.'];
      case 'voice':
        return [SOON, 'Verifique se seu telefone está com sinal e aceita ligações de números desconhecidos.'];
      case 'totp':
        return [
          'Digite o código exibido agora: ele muda a cada 30 segundos.',
          'Verifique se a hora do seu celular é ajustada automaticamente: os códigos dependem dela.',
        ];
      case 'recovery':
        return [
          'Cada código de recuperação só pode ser usado uma vez.',
          'Se você gerou outra lista, use a mais recente.',
        ];
      default:
        return [SOON];
    }
  },
  support: 'Falar com o suporte',
  notice: (host) =>
    `Digite este código somente em ${host}. Ninguém nunca vai pedir esse código a você, nem por telefone, nem por chat, nem por e-mail.`,
  unrequested: 'Não fiz esta solicitação',
  stopped: 'Operação cancelada. Nada foi confirmado. Se alguém pediu um código a você, avise o suporte.',
  remember: 'Lembrar este dispositivo',
  done: (purpose) => (purpose === 'login' ? 'Você acessou sua conta.' : 'Confirmado.'),
  ended: 'Não é mais possível digitar códigos aqui. Feche esta tela e comece de novo mais tarde.',
  cancel: 'Cancelar',
};
