import type {FastifyBaseLogger} from 'fastify';
import type {Delivery} from './challenges.js';
import {paymentMail, signInMail} from './mail-text.js';
import type {Mailer} from './mailer.js';
import {Problem} from './problems.js';
import type {Site} from './site.js';

/**
 * Mails a code.
 * @throws {Problem} `delivery_failed`
 */
export async function mailCode(
  mailer: Mailer,
  delivery: Delivery,
  site: Site,
  log: FastifyBaseLogger,
): Promise<void> {
  const {transaction, ...code} = delivery;
  const mail = {...code, host: new URL(site.origin).host};
  const words = transaction ? paymentMail(mail, transaction) : signInMail(mail);
  try {
    await mailer.send(delivery.to, words, new Date(delivery.sentAt));
  } catch (error) {
    // An SMTP server's own words may repeat the address, so only the kind of failure is logged.
    const kind = error instanceof Error && 'code' in error ? error.code : 'unknown';
    log.warn({kind}, 'a mail was not taken');
    throw new Problem('delivery_failed');
  }
}
