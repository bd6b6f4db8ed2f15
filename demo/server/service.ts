import type {FastifyInstance, FastifyRequest} from 'fastify';
import {AccountHandlers} from './account-handlers.js';
import {createApp} from './app.js';
import {auditTrail} from './audit.js';
import {boundHostOf} from './bound-host.js';
import {Challenges, type Delivery} from './challenges.js';
import {defaultConfig, type ServiceConfig} from './config.js';
import {Confirmations} from './confirmations.js';
import {deliverCode} from './delivery.js';
import {startEmbeddedMail} from './embedded-mail.js';
import {startEmbeddedPhone} from './embedded-phone.js';
import {isLoopback, refuseExposure} from './environment.js';
import {Factors} from './factors.js';
import {listen} from './listen.js';
import type {Mailbox} from './mailbox.js';
import {createMailer} from './mailer.js';
import {Notices} from './notices.js';
import {OtpHandlers} from './otp-handlers.js';
import {Parcels} from './parcels.js';
import {PaymentHandlers} from './payment-handlers.js';
import {Payments} from './payments.js';
import {People} from './people.js';
import type {Phone} from './phone.js';
import {accountRoutes, sessionRoutes} from './routes-account.js';
import {contractRoutes} from './routes-contract.js';
import {healthRoutes} from './routes-health.js';
import {inboxRoutes} from './routes-inbox.js';
import {otpRoutes} from './routes-otp.js';
import {DEFAULT_FOLDERS, missingBuild, pageRoutes} from './routes-pages.js';
import {parcelRoutes} from './routes-parcels.js';
import {paymentRoutes} from './routes-payments.js';
import {phoneRoutes, vanRoutes} from './routes-phone.js';
import {Sealing} from './sealing.js';
import {SessionCookies} from './session-cookies.js';
import {type Site, siteOf} from './site.js';
import {createPhoneGateway} from './sms-gateway.js';
import {StepUpProofs} from './step-up-proofs.js';
import {createStorage} from './storage.js';

/** A service that listens. */
export interface Service {
  readonly app: FastifyInstance;
  /** Where it listens, such as `http://127.0.0.1:3000`. */
  readonly url: string;
  /** Where people reach it: PUBLIC_ORIGIN, or the URL. */
  readonly origin: string;
  /** The mails that went out; undefined when they go to another SMTP server. */
  readonly mailbox: Mailbox | undefined;
  /** The text messages and calls that went out; undefined when they go by another gateway, or there is none. */
  readonly phone: Phone | undefined;
  /** Ends open requests and the mail server. */
  close(): Promise<void>;
}

/**
 * Starts the whole service: HTTP, the embedded mail server unless there is an `smtpUrl`, and the embedded telephone unless
 * there is an `sms` gateway.
 * @param overrides what differs from `defaultConfig`
 * @throws {ConfigError} when the configuration would show codes to strangers
 */
export async function createService(overrides: Partial<ServiceConfig> = {}): Promise<Service> {
  const config: ServiceConfig = {...defaultConfig, ...overrides};
  refuseExposure(config);
  const embedded = config.smtpUrl === undefined ? await startEmbeddedMail() : undefined;
  const mailer = createMailer(config.smtpUrl ?? embedded?.smtpUrl ?? '', config.mailFrom);
  // Whoever reaches it sees every message, so beyond this machine there is none.
  const embeddedPhone =
    config.sms === undefined && isLoopback(config.host) ? await startEmbeddedPhone() : undefined;
  const gateway = config.sms ?? embeddedPhone?.account;
  const carriers = {mailer, phone: gateway && createPhoneGateway(gateway)};

  let site: Site | undefined;
  const currentSite = () => (site ??= siteOf(config, 0));
  const app = await createApp(config, currentSite);
  const storage = createStorage(config, (error) => app.log.warn({error}, 'storage'));
  const {now, secret, stepUp} = config;
  const cookies = new SessionCookies(storage.sessions, currentSite, now);
  const deliver = (delivery: Delivery) => deliverCode(carriers, delivery, currentSite(), app.log);
  const people: People = new People(storage.personStore, ({id}) => parcels.welcome(id));
  const factors = new Factors({...storage, people, sealing: new Sealing(secret), secret});
  const locked = async (id: string, at: number) => {
    const person = await people.find(id);
    if (person) await notices.tell(person, 'locked', at);
  };
  const challenges = new Challenges(config.challenge, {
    ...storage,
    people,
    factors,
    deliver,
    locked,
    audit: auditTrail(app.log, config.audit),
    secret,
  });

  const proofs = new StepUpProofs(stepUp, storage.proofStore);
  const confirmations = new Confirmations(stepUp, {...storage, proofs});
  const notices = new Notices({...storage, mailer, site: currentSite, log: app.log});
  const payments = new Payments({...storage, confirmations});
  const parcels = new Parcels({...storage, people, confirmations, secret});
  const shared = {...storage, people, challenges, cookies, notices, now, hasPhone: gateway !== undefined};

  // Routes of their own scope, for only these ask for JSON before all else.
  await app.register((scope, _options, done) => {
    const boundOf = (request: FastifyRequest) => boundHostOf(request, currentSite(), config.embeddingOrigins);
    otpRoutes(scope, new OtpHandlers({...shared, proofs, boundOf}));
    done();
  });
  await app.register((scope, _options, done) => {
    accountRoutes(scope, new AccountHandlers({...shared, factors, confirmations, secret}));
    done();
  });
  sessionRoutes(app, shared);
  parcelRoutes(app, {...shared, parcels});
  paymentRoutes(app, new PaymentHandlers({payments, cookies, acts: storage.acts, now}));
  contractRoutes(app);
  healthRoutes(app, storage);
  if (embedded) inboxRoutes(app, embedded.mailbox);
  if (embeddedPhone) phoneRoutes(app, embeddedPhone.phone);
  if (isLoopback(config.host)) vanRoutes(app, parcels);
  const folders = config.folders ?? DEFAULT_FOLDERS;
  await pageRoutes(app, folders);
  const notice = missingBuild(folders);
  if (notice !== undefined) app.log.warn(notice);

  const port = await listen(app, config.host, config.port);
  site = siteOf(config, port);

  return {
    app,
    url: site.url,
    origin: site.origin,
    mailbox: embedded?.mailbox,
    phone: embeddedPhone?.phone,
    async close() {
      await app.close();
      await storage.close();
      mailer.close();
      await embedded?.close();
      await embeddedPhone?.close();
    },
  };
}
