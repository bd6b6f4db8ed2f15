import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {SMTPServer, type SMTPServerOptions} from 'smtp-server';

export interface SmtpTrap {
  readonly url: string;
  /** How many times a sender got as far as naming a recipient. */
  readonly recipients: readonly string[];
  /** The raw mails that were taken. */
  readonly mails: readonly string[];
  close(): Promise<void>;
}

/**
 * An SMTP server for tests, on a free port of loopback.
 * @param accepts whether it takes mail for an address
 */
export async function startSmtpTrap(accepts: (address: string) => boolean): Promise<SmtpTrap> {
  const recipients: string[] = [];
  const mails: string[] = [];
  const onRcptTo: SMTPServerOptions['onRcptTo'] = ({address}, _session, callback) => {
    recipients.push(address);
    callback(accepts(address) ? null : Object.assign(new Error('mailbox unavailable'), {responseCode: 550}));
  };
  const onData: SMTPServerOptions['onData'] = (stream, _session, callback) => {
    let mail = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => (mail += chunk));
    stream.on('end', () => {
      mails.push(mail);
      callback();
    });
  };
  const smtp = new SMTPServer({disabledCommands: ['AUTH', 'STARTTLS'], logger: false, onRcptTo, onData});
  const server = smtp.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port.toString()}`,
    recipients,
    mails,
    close: () => new Promise((resolve) => smtp.close(resolve)),
  };
}
