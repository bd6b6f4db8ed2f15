/** The words of the mail that carries a code. */
export interface CodeMail {
  readonly code: string;
  /** Where the code was asked for, such as `localhost:3000`. */
  readonly host: string;
  /** Epoch milliseconds. */
  readonly sentAt: number;
  readonly expiresAt: number;
}

export interface MailWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const ADDRESS = 'Larkpost Ltd, Unit 7, 214 Harbour Road, Bristol BS1 5TX';
const SUPPORT = '0117 496 0143';

/** A sign-in mail: the code first and alone on its line, then what it is for, until when, and what to do if it is not wanted. */
export function signInMail(mail: CodeMail): MailWords {
  const year = new Date(mail.sentAt).getUTCFullYear().toString();
  const words = {
    intro: 'Your Larkpost sign-in code is:',
    purpose: `Enter it at ${mail.host} to sign in. It ends in ${minutes(mail)} and works once.`,
    asked: `The code was asked for at ${mail.host} on ${moment(mail.sentAt)}.`,
    secret: 'Never share this code. Nobody at Larkpost will ask for it, by phone, chat or mail.',
    stranger:
      `Did you not ask for it? Then someone typed your address, perhaps by mistake. Without the code nobody can ` +
      `sign in, and you need do nothing. If it happens again, call us on ${SUPPORT}.`,
    footer: `© ${year} ${ADDRESS}. Support: ${SUPPORT}, Monday to Saturday, 8:00 to 20:00.`,
  };
  return {
    subject: `${mail.code} is your Larkpost code`,
    text: plain(mail.code, words),
    html: html(mail.code, words),
  };
}

interface Words {
  readonly intro: string;
  readonly purpose: string;
  readonly asked: string;
  readonly secret: string;
  readonly stranger: string;
  readonly footer: string;
}

function plain(code: string, {intro, purpose, asked, secret, stranger, footer}: Words): string {
  return `${[intro, code, purpose, asked, secret, stranger, `--\n${footer}`].join('\n\n')}\n`;
}

function html(code: string, words: Words): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${escape(text)}</p>`;
  const rest = [words.purpose, words.asked, words.secret, words.stranger].map(paragraph).join('\n');
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Your Larkpost code</title></head>
<body style="margin:0;padding:24px;background:#f3f4f1;color:#1c2421;font:16px/1.5 system-ui,sans-serif">
<div style="max-width:480px;margin:0 auto;padding:32px;background:#fff;border-radius:12px">
<p style="margin:0 0 24px;font-weight:700;color:#0b6b4f">Larkpost</p>
${paragraph(words.intro)}
<p style="margin:0 0 24px;font:700 32px/1.2 ui-monospace,monospace;letter-spacing:4px">${escape(code)}</p>
${rest}
<p style="margin:24px 0 0;padding-top:16px;border-top:1px solid #dfe3de;font-size:13px;color:#5a645f">${escape(words.footer)}</p>
</div>
</body>
</html>
`;
}

function minutes({sentAt, expiresAt}: CodeMail): string {
  const seconds = Math.round((expiresAt - sentAt) / 1000);
  const [amount, unit] = seconds < 60 ? [seconds, 'second'] : [Math.floor(seconds / 60), 'minute'];
  return new Intl.NumberFormat('en-GB', {style: 'unit', unit, unitDisplay: 'long'}).format(amount);
}

function moment(time: number): string {
  const format = new Intl.DateTimeFormat('en-GB', {dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC'});
  return `${format.format(time)} UTC`;
}

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
