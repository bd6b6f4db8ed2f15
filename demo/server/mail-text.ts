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
import {moneyOf} from './money.js';
import type {Transaction} from './transaction.js';

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
export function paymentMail(mail: CodeMail, payment: Transaction): MailWords {
  const amount = moneyOf(payment);
  const {payee = ''} = payment;
  return mailOf(`${mail.code} is your code to pay ${amount} to ${payee}`, {
    title: 'Confirm your payment',
    intro: 'Your code to confirm this payment, and nothing else, is:',
    code: mail.code,
    details: [
      ['Amount', amount],
      ['Payee', payee],
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

/** The mail that a change of the account is confirmed by, which says what is changed. */
export function changeMail(mail: CodeMail, change: Transaction): MailWords {
  const what = change['change'] ?? 'a change of your account';
  return mailOf(`${mail.code} is your code to confirm: ${what}`, {
    title: 'Confirm this change',
    intro: 'Your code to confirm this change of your account, and nothing else, is:',
    code: mail.code,
    details: Object.entries(change).map(([name, value]) => [DETAILS[name] ?? name, value] as const),
    paragraphs: [
      `Enter it at ${mail.host} only if you want this change. It ends in ${lifeOf(mail)} and works once.`,
      `The change was asked for at ${mail.host} on ${momentOf(mail.sentAt)}.`,
      SECRET,
      `Did you not ask for it? Then somebody else may be signed in as you. Without the code nothing changes. ` +
        `Tell nobody the code, and call us on ${SUPPORT}.`,
    ],
    footer: footerOf(mail),
  });
}

/** The mail to an address that somebody wants to use from now on: it says nothing of the account, for it may be a stranger's. */
export function newAddressMail(mail: CodeMail): MailWords {
  return mailOf(`${mail.code} is your code to confirm this address`, {
    title: 'Confirm your address',
    intro: 'Your code to use this address at Larkpost is:',
    code: mail.code,
    paragraphs: [
      `Enter it at ${mail.host} where you changed your address. It ends in ${lifeOf(mail)} and works once.`,
      `The change was asked for at ${mail.host} on ${momentOf(mail.sentAt)}.`,
      SECRET,
      `Did you not ask for it? Then someone typed your address, perhaps by mistake. Without the code it is not used, ` +
        `and you need do nothing. If it happens again, call us on ${SUPPORT}.`,
    ],
    footer: footerOf(mail),
  });
}

/** A mail that says what was done, and what to do when it was somebody else. It has no code and no link. */
export function noticeMail(what: string, mail: Pick<CodeMail, 'host' | 'sentAt'>): MailWords {
  return mailOf(what, {
    title: what,
    intro: `${what} at ${mail.host}, on ${momentOf(mail.sentAt)}.`,
    paragraphs: [
      'Was it you? Then there is nothing to do.',
      `Was it not? Then somebody else may have your account: call us on ${SUPPORT} at once.`,
    ],
    footer: footerOf(mail),
  });
}

const DETAILS: Readonly<Record<string, string>> = {
  change: 'Change',
  email: 'New address',
  phone: 'New number',
  card: 'Card',
};

function mailOf(subject: string, parts: MailParts): MailWords {
  return {subject, text: plainMail(parts), html: htmlMail(parts)};
}
