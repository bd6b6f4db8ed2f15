import {
  type CodeMail,
  footerOf,
  htmlMail,
  lifeOf,
  type MailParts,
  type MailWords,
  momentOf,
  plainMail,
  SUPPORT,
} from './mail-layout.js';
import type {Payment} from './payment-schemas.js';

const SECRET = 'Never share this code. Nobody at Larkpost will ask for it, by phone, chat or mail.';

/** A sign-in mail: the code first and alone on its line, then what it is for, until when, and what to do if it is not wanted. */
export function signInMail(mail: CodeMail): MailWords {
  return mailOf(`${mail.code} is your Larkpost code`, {
    title: 'Your Larkpost code',
    intro: 'Your Larkpost sign-in code is:',
    code: mail.code,
    paragraphs: [
      `Enter it at ${mail.host} to sign in. It ends in ${lifeOf(mail)} and works once.`,
      `The code was asked for at ${mail.host} on ${momentOf(mail.sentAt)}.`,
      SECRET,
      `Did you not ask for it? Then someone typed your address, perhaps by mistake. Without the code nobody can ` +
        `sign in, and you need do nothing. If it happens again, call us on ${SUPPORT}.`,
    ],
    footer: footerOf(mail),
  });
}

/**
 * The mail that a payment is confirmed by. From the subject on it says that money moves, how much and to whom, so that
 * nobody takes its code for that of a sign-in.
 */
export function paymentMail(mail: CodeMail, payment: Payment): MailWords {
  const amount = moneyOf(payment);
  return mailOf(`${mail.code} is your code to pay ${amount} to ${payment.payee}`, {
    title: 'Confirm your payment',
    intro: 'Your code to confirm this payment, and nothing else, is:',
    code: mail.code,
    details: [
      ['Amount', amount],
      ['Payee', payment.payee],
    ],
    paragraphs: [
      `Enter it at ${mail.host} only if you want to pay this amount to this payee. It ends in ${lifeOf(mail)} and ` +
        'works once. If the page shows anything else, do not enter it.',
      `The payment was asked for at ${mail.host} on ${momentOf(mail.sentAt)}.`,
      SECRET,
      `Did you not ask for a payment? Then somebody else may be signed in as you. Without the code no money moves. ` +
        `Tell nobody the code, and call us on ${SUPPORT}.`,
    ],
    footer: footerOf(mail),
  });
}

function mailOf(subject: string, parts: MailParts): MailWords {
  return {subject, text: plainMail(parts), html: htmlMail(parts)};
}

/** The amount with its currency and grouped digits, which also keeps it from looking like a code. */
function moneyOf({amount, currency}: Payment): string {
  const format = new Intl.NumberFormat('en-GB', {style: 'currency', currency, currencyDisplay: 'code'});
  // Read as the decimal number that it is, not by way of a binary one.
  return format.format(amount as `${number}`).replace('\u00a0', ' ');
}
