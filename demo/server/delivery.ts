import type {FastifyBaseLogger} from 'fastify';
import type {Delivery} from './challenges.js';
import {changeMail, newAddressMail, paymentMail, signInMail} from './mail-text.js';
import type {MailWords} from './mail-layout.js';
import type {Mailer} from './mailer.js';
import {codeSpeech, codeText} from './phone-text.js';
import {Problem} from './problems.js';
import type {Site} from './site.js';
import {GatewayError, type PhoneGateway} from './sms-gateway.js';

/** What carries codes to people. */
export interface Carriers {
  readonly mailer: Mailer;
  /** Undefined where there is no gateway for telephones. */
  readonly phone: PhoneGateway | undefined;
}

/**
 * Sends a code on its way.
 * @throws {Problem} `delivery_failed`, and `invalid_destination` where the gateway says that the number is none
 */
export async function deliverCode(
  {mailer, phone}: Carriers,
  delivery: Delivery,
  site: Site,
  log: FastifyBaseLogger,
): Promise<void> {
  const {channel, to} = delivery;
  try {
    if (channel === 'email') await mailer.send(to, mailOf(delivery, site), new Date(delivery.sentAt));
    else if (channel === 'sms') await phone?.text(to, codeText(delivery));
    else await phone?.call(to, codeSpeech(delivery));
  } catch (error) {
    // A server's own words may repeat the address, so only the kind of failure is logged.
    const kind = error instanceof Error && 'code' in error ? error.code : 'unknown';
    log.warn({kind, channel}, 'a message was not taken');
    const isTheirs = error instanceof GatewayError && error.isAboutNumber;
    throw new Problem(isTheirs ? 'invalid_destination' : 'delivery_failed');
  }
}

function mailOf({transaction, purpose, isNew, ...code}: Delivery, site: Site): MailWords {
  const mail = {...code, host: new URL(site.origin).host};
  if (purpose === 'login') return signInMail(mail);
  if (purpose === 'payment' && transaction) return paymentMail(mail, transaction);
  return isNew ? newAddressMail(mail) : changeMail(mail, transaction ?? {});
}
