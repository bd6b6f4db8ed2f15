import type {FastifyBaseLogger} from 'fastify';
import type {ActivityRecord, ActivityStore, Happening} from './activity-store.js';
import {noticeMail} from './mail-text.js';
import type {Mailer} from './mailer.js';
import type {Site} from './site.js';

export interface NoticeServices {
  readonly activity: ActivityStore;
  readonly mailer: Mailer;
  readonly site: () => Site;
  readonly log: FastifyBaseLogger;
}

/** Whom it happened to, and where they are told. After a change of address that is the old one. */
export interface Told {
  readonly id: string;
  readonly email: string;
}

/** What a mail says of it. A sign-in is in the list of the account alone. */
const WORDS: Readonly<Partial<Record<Happening, string>>> = {
  'email-changed': 'Your e-mail address at Larkpost was changed',
  'phone-changed': 'Your phone number at Larkpost was changed',
  'two-step-on': 'Two-step verification was turned on',
  'two-step-off': 'Two-step verification was turned off',
  'recovery-codes-made': 'New recovery codes were made',
  'method-added': 'A payment method was added',
  'code-reported': 'You reported a code that you did not ask for',
  locked: 'Too many wrong codes: your account is locked for a while',
};

const LISTED = 10;

/** Keeps what happened to an account, and tells its person by mail: somebody else may have done it (OWASP, NIST SP 800-63B). */
export class Notices {
  readonly #services: NoticeServices;

  constructor(services: NoticeServices) {
    this.#services = services;
  }

  /** What was done stays done, whether the mail is taken or not. */
  async tell({id, email}: Told, what: Happening, at: number): Promise<void> {
    const {activity, mailer, site, log} = this.#services;
    await activity.add(id, {what, at});
    log.info({event: what, person: id}, 'account');
    const words = WORDS[what];
    if (words === undefined) return;
    const mail = noticeMail(words, {host: new URL(site().origin).host, sentAt: at});
    try {
      await mailer.send(email, mail, new Date(at));
    } catch {
      log.warn({event: what}, 'a notice was not taken');
    }
  }

  list(person: string): Promise<readonly ActivityRecord[]> {
    return this.#services.activity.list(person, LISTED);
  }
}
