import type {FastifyInstance} from 'fastify';
import {createApp} from './app.js';
import {Challenges, type Delivery} from './challenges.js';
import {defaultConfig, type ServiceConfig} from './config.js';
import {mailCode} from './delivery.js';
import {startEmbeddedMail} from './embedded-mail.js';
import {refuseExposure} from './environment.js';
import {listen} from './listen.js';
import type {Mailbox} from './mailbox.js';
import {createMailer} from './mailer.js';
import {createMemory} from './memory.js';
import {OtpHandlers} from './otp-handlers.js';
import {PaymentHandlers} from './payment-handlers.js';
import {Payments} from './payments.js';
import {accountRoutes} from './routes-account.js';
import {contractRoutes} from './routes-contract.js';
import {inboxRoutes} from './routes-inbox.js';
import {otpRoutes} from './routes-otp.js';
import {DEFAULT_FOLDERS, missingBuild, pageRoutes} from './routes-pages.js';
import {paymentRoutes} from './routes-payments.js';
import {SessionCookies} from './session-cookies.js';
import {type Site, siteOf} from './site.js';
import {StepUpProofs} from './step-up-proofs.js';

/** A service that listens. */
export interface Service {
  readonly app: FastifyInstance;
  /** Where it listens, such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /** Where people reach it: PUBLIC_ORIGIN, or the URL. */
  readonly origin: string;
  /** The mails that went out; undefined when they go to another SMTP server. */
  readonly mailbox: Mailbox | undefined;
  /** Ends open requests and the mail server. */
  close(): Promise<void>;
}

const PURGE_MS = 30_000;

/**
 * Starts the whole service: HTTP, and the embedded mail server unless there is an `smtpUrl`.
 * @param overrides what differs from `defaultConfig`
 * @throws {ConfigError} when the configuration would show codes to strangers
 */
export async function createService(overrides: Partial<ServiceConfig> = {}): Promise<Service> {
  const config: ServiceConfig = {...defaultConfig, ...overrides};
  refuseExposure(config);
  const embedded = config.smtpUrl === undefined ? await startEmbeddedMail() : undefined;
  const mailer = createMailer(config.smtpUrl ?? embedded?.smtpUrl ?? '', config.mailFrom);

  let site: Site | undefined;
  const currentSite = () => (site ??= siteOf(config, 0));
  const app = await createApp(config, currentSite);
  const memory = createMemory(config);
  const {now, secret, stepUp} = config;
  const cookies = new SessionCookies(memory.sessions, currentSite, now);
  const deliver = (delivery: Delivery) => mailCode(mailer, delivery, currentSite(), app.log);
  const challenges = new Challenges(config.challenge, {...memory, deliver, secret});

  const proofs = new StepUpProofs(stepUp, memory.proofStore);
  const payments = new Payments(stepUp, {...memory, proofs});

  // Routes of their own scope, for only these ask for JSON before all else.
  await app.register((scope, _options, done) => {
    otpRoutes(scope, new OtpHandlers({...memory, challenges, cookies, proofs, acr: stepUp.acr, now}));
    done();
  });
  accountRoutes(app, memory.sessions, cookies);
  paymentRoutes(app, new PaymentHandlers({payments, cookies, acts: memory.acts, now}));
  contractRoutes(app);
  if (embedded) inboxRoutes(app, embedded.mailbox);
  const folders = config.folders ?? DEFAULT_FOLDERS;
  await pageRoutes(app, folders);
  const notice = missingBuild(folders);
  if (notice !== undefined) app.log.warn(notice);

  const port = await listen(app, config.host, config.port);
  site = siteOf(config, port);
  const purging = setInterval(() => {
    memory.purge(now());
  }, PURGE_MS).unref();

  return {
    app,
    url: site.url,
    origin: site.origin,
    mailbox: embedded?.mailbox,
    async close() {
      clearInterval(purging);
      await app.close();
      mailer.close();
      await embedded?.close();
    },
  };
}
