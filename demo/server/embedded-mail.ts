import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {buffer} from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import {SMTPServer} from 'smtp-server';
import {Mailbox, type MailMessage} from './mailbox.js';

export interface EmbeddedMail {
  readonly smtpUrl: string;
  readonly mailbox: Mailbox;
  close(): Promise<void>;
}

const MAX_BYTES = 1024 * 1024;

/** Starts an SMTP server on a free port of the loopback interface; what it takes is parsed into a mailbox. */
export async function startEmbeddedMail(): Promise<EmbeddedMail> {
  const mailbox = new Mailbox();
  const smtp = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: MAX_BYTES,
    logger: false,
    onData(stream, session, callback) {
      const [recipient] = session.envelope.rcptTo;
      // Answered when the mail is in the box, so that a sender that was answered can read it there.
      buffer(stream)
        .then((raw) => parseMail(raw, recipient?.address ?? ''))
        .then((message) => {
          mailbox.add(message);
          callback();
        })
        .catch(callback);
    },
  });
  const server = smtp.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port.toString()}`,
    mailbox,
    close: () =>
      new Promise((resolve) => {
        smtp.close(resolve);
      }),
  };
}

async function parseMail(raw: Buffer, recipient: string): Promise<MailMessage> {
  const mail = await PostalMime.parse(raw);
  return {
    id: randomUUID(),
    to: recipient,
    from: mail.from?.address ?? '',
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    ...(mail.html !== undefined && {html: mail.html}),
    date: mail.date ?? new Date().toISOString(),
  };
}
