import {randomBytes} from 'node:crypto';
import type {ChallengePolicy} from './challenges.js';
import type {LockPolicy} from './lockout.js';
import type {GatewayAccount} from './sms-gateway.js';
import type {StepUpPolicy} from './step-up.js';

export type LogLevel = (typeof LOG_LEVELS)[number];

/** Everything the service can be told. `defaultConfig` has a value for each. */
export interface ServiceConfig {
  readonly host: string;
  /** 0 takes a free port. Undefined: 3000, or the next one that is free. */
  readonly port: number | undefined;
  readonly challenge: ChallengePolicy;
  readonly lock: LockPolicy;
  readonly stepUp: StepUpPolicy;
  /** Key of the hashes under which codes are kept. */
  readonly secret: string;
  /** Undefined: what the service remembers is in its process, and gone with it. */
  readonly redisUrl: string | undefined;
  /** Undefined: the embedded mail server and its inbox. */
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** Undefined: the embedded gateway and its telephone, on loopback alone; beyond it there are no telephones then. */
  readonly sms: GatewayAccount | undefined;
  /** The origin under which people reach the service, when it is not its own address. */
  readonly publicOrigin: string | undefined;
  /** Other origins whose pages may call the service. */
  readonly allowedOrigins: readonly string[];
  /** Origins whose pages may show this service's pages in a frame. */
  readonly embeddingOrigins: readonly string[];
  /** Folders that are served at `/`; undefined: the demo's pages and the built package. */
  readonly folders: readonly string[] | undefined;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Whether every code leaves a line for the audit in the log. */
  readonly audit: boolean;
  readonly log: {readonly level: LogLevel; readonly stream?: {write(line: string): void}};
}

const MINUTE_MS = 60 * 1000;
/** pino's levels. */
export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export const defaultConfig: ServiceConfig = {
  host: '127.0.0.1',
  port: undefined,
  challenge: {
    ttlMs: 5 * MINUTE_MS,
    resendMs: 30 * 1000,
    maxAttempts: 5,
    maxSends: 5,
    sendLimits: {
      windowMs: 10 * MINUTE_MS,
      perDestination: 5,
      perDestinationOverall: 20,
      perAddress: 60,
      perPrefix: 200,
      perAccount: 20,
    },
  },
  lock: {perCaller: 20, perIdentity: 100, durationMs: 15 * MINUTE_MS},
  stepUp: {maxAgeSeconds: 5 * 60, proofMs: 2 * MINUTE_MS},
  secret: randomBytes(32).toString('base64url'),
  redisUrl: undefined,
  smtpUrl: undefined,
  mailFrom: 'Larkpost <codes@larkpost.example>',
  sms: undefined,
  publicOrigin: undefined,
  allowedOrigins: [],
  embeddingOrigins: [],
  folders: undefined,
  now: Date.now,
  audit: false,
  log: {level: 'warn'},
};
