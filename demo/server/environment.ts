import {existsSync} from 'node:fs';
import {resolve} from 'node:path';
import type {GatewayAccount} from './sms-gateway.js';
import {defaultConfig, LOG_LEVELS, type LogLevel, type ServiceConfig} from './config.js';
import {DEFAULT_FOLDERS} from './routes-pages.js';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', '::1', 'localhost']);

/** A variable of the environment that the service cannot start with. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the configuration from environment variables; demo/README.md lists them. An empty variable counts as absent.
 * @throws {ConfigError} which names the variable
 */
export function configFromEnvironment(environment: Environment): ServiceConfig {
  const read = (name: string) => environment[name]?.trim() || undefined;
  const {challenge} = defaultConfig;
  const ttl = whole('OTP_TTL_SECONDS', read, 10, 600) ?? challenge.ttlMs / 1000;
  const resend = whole('OTP_RESEND_SECONDS', read, 1, ttl) ?? Math.min(challenge.resendMs / 1000, ttl);
  const config: ServiceConfig = {
    ...defaultConfig,
    host: read('HOST') ?? defaultConfig.host,
    port: whole('PORT', read, 0, 65535),
    challenge: {
      ...challenge,
      ttlMs: ttl * 1000,
      resendMs: resend * 1000,
      maxAttempts: whole('OTP_ATTEMPTS', read, 1, 5) ?? challenge.maxAttempts,
      sendLimits: {
        ...challenge.sendLimits,
        perAddress: whole('OTP_SENDS_PER_ADDRESS', read, 1, 999_999) ?? challenge.sendLimits.perAddress,
      },
    },
    secret: secret(read('OTP_SECRET')) ?? defaultConfig.secret,
    redisUrl: redisUrl(read),
    smtpUrl: smtpUrl(read('SMTP_URL')),
    mailFrom: read('MAIL_FROM') ?? defaultConfig.mailFrom,
    publicOrigin: origin('PUBLIC_ORIGIN', read('PUBLIC_ORIGIN')),
    sms: gateway(read),
    allowedOrigins: origins('ALLOWED_ORIGINS', read),
    embeddingOrigins: origins('EMBEDDING_ORIGINS', read),
    folders: folders(read('PAGES')),
    audit: isOn('AUDIT_LOG', read) ?? !isLoopback(read('HOST') ?? defaultConfig.host),
    log: {level: logLevel(read('LOG_LEVEL'))},
  };
  refuseExposure(config);
  return config;
}

/** Whether a service at this host is reached from this machine alone, and may show what it sends to everyone who asks. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host);
}

/**
 * @throws {ConfigError} when others than this machine could reach a service that shows every mail, or one that does
 * not know its own name
 */
export function refuseExposure({host, smtpUrl, publicOrigin}: ServiceConfig): void {
  if (isLoopback(host)) return;
  if (smtpUrl === undefined) {
    throw new ConfigError(
      'HOST is not loopback: set SMTP_URL, for the built-in inbox shows every code to everyone',
    );
  }
  if (publicOrigin === undefined) {
    throw new ConfigError(
      'HOST is not loopback: set PUBLIC_ORIGIN, the origin under which people reach the service',
    );
  }
}

type Read = (name: string) => string | undefined;

function whole(name: string, read: Read, min: number, max: number): number | undefined {
  const text = read(name);
  if (text === undefined) return undefined;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new ConfigError(`${name} has to be a whole number from ${min.toString()} to ${max.toString()}`);
}

function secret(text: string | undefined): string | undefined {
  if (text !== undefined && text.length < 32) throw new ConfigError('OTP_SECRET needs 32 characters or more');
  return text;
}

/** A folder of pages comes before those of the demo, which stay beside it. */
function folders(path: string | undefined): readonly string[] | undefined {
  if (path === undefined) return undefined;
  if (!existsSync(path)) throw new ConfigError('PAGES has to be a folder that there is');
  return [resolve(path), ...DEFAULT_FOLDERS];
}

function smtpUrl(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  // The URL may hold a password, so the message does not repeat it.
  if (!['smtp:', 'smtps:'].includes(parseUrl(text)?.protocol ?? '')) {
    throw new ConfigError('SMTP_URL has to be an smtp: or smtps: URL');
  }
  return text;
}

/** Nodes that share a storage have to agree on the key under which codes are kept. */
function redisUrl(read: Read): string | undefined {
  const url = read('REDIS_URL');
  if (url === undefined) return undefined;
  // The URL may hold a password, so the message does not repeat it.
  if (!['redis:', 'rediss:'].includes(parseUrl(url)?.protocol ?? '')) {
    throw new ConfigError('REDIS_URL has to be a redis: or rediss: URL');
  }
  if (read('OTP_SECRET') === undefined)
    throw new ConfigError('REDIS_URL needs OTP_SECRET, the same for all nodes');
  return url;
}

/** A gateway's URL, with the account that uses it. */
function gateway(read: Read): GatewayAccount | undefined {
  const url = read('SMS_GATEWAY_URL');
  if (url === undefined) return undefined;
  // The URL may hold a password, so the message does not repeat it.
  if (!['http:', 'https:'].includes(parseUrl(url)?.protocol ?? '')) {
    throw new ConfigError('SMS_GATEWAY_URL has to be an http: or https: URL');
  }
  const [account, token, from] = ['SMS_ACCOUNT', 'SMS_TOKEN', 'SMS_FROM'].map((name) => {
    const value = read(name);
    if (value === undefined) throw new ConfigError(`SMS_GATEWAY_URL needs ${name}`);
    return value;
  });
  return {url, account: account ?? '', token: token ?? '', from: from ?? ''};
}

function origins(name: string, read: Read): readonly string[] {
  const names =
    read(name)
      ?.split(',')
      .map((part) => part.trim()) ?? [];
  return names.flatMap((part) => origin(name, part || undefined) ?? []);
}

function origin(name: string, text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const url = parseUrl(text);
  if (url && ['http:', 'https:'].includes(url.protocol) && [url.origin, `${url.origin}/`].includes(text)) {
    return url.origin;
  }
  throw new ConfigError(
    `${name} has to be an origin such as https://example.com, not ${JSON.stringify(text)}`,
  );
}

function isOn(name: string, read: Read): boolean | undefined {
  const text = read(name);
  if (text !== undefined && text !== 'on' && text !== 'off')
    throw new ConfigError(`${name} has to be on or off`);
  return text === undefined ? undefined : text === 'on';
}

function logLevel(text: string | undefined): LogLevel {
  const level = LOG_LEVELS.find((name) => name === (text ?? defaultConfig.log.level));
  if (level === undefined) throw new ConfigError(`LOG_LEVEL has to be one of ${LOG_LEVELS.join(', ')}`);
  return level;
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
