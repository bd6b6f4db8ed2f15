import {createTransport} from 'nodemailer';
import type {MailWords} from './mail-layout.js';

export interface Mailer {
  /** Hands one mail to the SMTP server, once: it is never sent again by itself. Rejects when it was not taken. */
  send(to: string, words: MailWords, date: Date): Promise<void>;
  close(): void;
}

/** Mail over SMTP, to an `smtp:` or `smtps:` URL. */
export function createMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(to, words, date) {
      // An object is taken as one address, whatever it holds; a string would be parsed as a list.
      const headers = {'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All'};
      await transport.sendMail({from, to: {name: '', address: to}, date, headers, ...words});
    },
    close: () => {
      transport.close();
    },
  };
}
