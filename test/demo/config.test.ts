import {mkdtempSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {defaultConfig} from '../../demo/server/config.js';
import {ConfigError, configFromEnvironment} from '../../demo/server/environment.js';
import {DEFAULT_FOLDERS} from '../../demo/server/routes-pages.js';
import {createService} from '../../demo/server/service.js';
import {afterThisTest, start} from './support.js';

describe('configuration', () => {
  it('listens on loopback, with five minutes, 30 seconds and five attempts, when nothing is set', () => {
    const config = configFromEnvironment({});
    expect(config).toMatchObject({
      host: '127.0.0.1',
      port: undefined,
      challenge: {ttlMs: 300_000, resendMs: 30_000, maxAttempts: 5},
      smtpUrl: undefined,
      log: {level: 'warn'},
    });
    expect(config.secret.length).toBeGreaterThanOrEqual(43);
  });

  it('reads every variable', () => {
    const secret = 's'.repeat(32);
    expect(
      configFromEnvironment({
        HOST: '0.0.0.0',
        PORT: '8080',
        OTP_TTL_SECONDS: '600',
        OTP_RESEND_SECONDS: '60',
        OTP_ATTEMPTS: '3',
        OTP_SENDS_PER_ADDRESS: '7',
        OTP_SECRET: secret,
        REDIS_URL: 'rediss://user:pass@redis.example.com',
        AUDIT_LOG: 'off',
        SMTP_URL: 'smtps://user:pass@mail.example.com',
        MAIL_FROM: 'codes@larkpost.example',
        PUBLIC_ORIGIN: 'https://larkpost.example/',
        ALLOWED_ORIGINS: 'https://a.example, https://b.example:8443,',
        EMBEDDING_ORIGINS: 'https://shop.example',
        SMS_GATEWAY_URL: 'https://api.twilio.com',
        SMS_ACCOUNT: 'AC1',
        SMS_TOKEN: 'token',
        SMS_FROM: '+15550000',
        LOG_LEVEL: 'info',
      }),
    ).toMatchObject({
      host: '0.0.0.0',
      port: 8080,
      challenge: {ttlMs: 600_000, resendMs: 60_000, maxAttempts: 3, sendLimits: {perAddress: 7}},
      redisUrl: 'rediss://user:pass@redis.example.com',
      audit: false,
      secret,
      smtpUrl: 'smtps://user:pass@mail.example.com',
      mailFrom: 'codes@larkpost.example',
      publicOrigin: 'https://larkpost.example',
      allowedOrigins: ['https://a.example', 'https://b.example:8443'],
      embeddingOrigins: ['https://shop.example'],
      sms: {url: 'https://api.twilio.com', account: 'AC1', token: 'token', from: '+15550000'},
      log: {level: 'info'},
    });
  });

  it('wants one secret for all nodes that share Redis', () => {
    expect(() => configFromEnvironment({REDIS_URL: 'redis://:password@redis.example.com'})).toThrow(
      new ConfigError('REDIS_URL needs OTP_SECRET, the same for all nodes'),
    );
  });

  it('serves a folder of pages before those of the demo, which stay beside it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'otp-pages-'));
    expect(configFromEnvironment({PAGES: folder}).folders).toEqual([folder, ...DEFAULT_FOLDERS]);
    expect(configFromEnvironment({}).folders).toBeUndefined();
  });

  it('writes an audit where others than this machine can reach it, unless told not to', () => {
    const beyond = {HOST: '0.0.0.0', SMTP_URL: 'smtp://mail', PUBLIC_ORIGIN: 'https://larkpost.example'};
    expect(configFromEnvironment({}).audit).toBe(false);
    expect(configFromEnvironment({AUDIT_LOG: 'on'}).audit).toBe(true);
    expect(configFromEnvironment(beyond).audit).toBe(true);
  });

  it.each([
    ['OTP_TTL_SECONDS', '601'],
    ['OTP_TTL_SECONDS', '9'],
    ['OTP_TTL_SECONDS', '5m'],
    ['OTP_RESEND_SECONDS', '301'],
    ['OTP_RESEND_SECONDS', '0'],
    ['OTP_ATTEMPTS', '6'],
    ['OTP_ATTEMPTS', '1e0'],
    ['OTP_SENDS_PER_ADDRESS', '0'],
    ['REDIS_URL', 'http://redis.example.com'],
    ['AUDIT_LOG', 'yes'],
    ['OTP_SECRET', 'short'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['SMTP_URL', 'mail.example.com'],
    ['SMTP_URL', 'http://mail.example.com'],
    ['PUBLIC_ORIGIN', 'larkpost.example'],
    ['PUBLIC_ORIGIN', 'https://larkpost.example/path'],
    ['ALLOWED_ORIGINS', 'https://a.example,*'],
    ['PAGES', './there-is-none'],
    ['EMBEDDING_ORIGINS', 'shop.example'],
    ['SMS_GATEWAY_URL', 'ftp://gateway.example'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s and names the variable', (name, value) => {
    expect(() => configFromEnvironment({[name]: value})).toThrow(ConfigError);
    expect(() => configFromEnvironment({[name]: value})).toThrow(name);
  });

  it.each(['SMS_ACCOUNT', 'SMS_TOKEN', 'SMS_FROM'])('refuses a gateway without %s', (name) => {
    const whole = {SMS_GATEWAY_URL: 'https://g.example', SMS_ACCOUNT: 'a', SMS_TOKEN: 't', SMS_FROM: 'f'};
    expect(() => configFromEnvironment({...whole, [name]: ''})).toThrow(name);
  });

  it('does not repeat a password in its message', () => {
    expect(() => configFromEnvironment({SMTP_URL: 'http://user:hunter2@mail'})).toThrow(/^(?!.*hunter2)/);
    expect(() => configFromEnvironment({SMS_GATEWAY_URL: 'ftp://user:hunter2@g'})).toThrow(/^(?!.*hunter2)/);
  });

  it('refuses to show the inbox, or to guess its own name, beyond this machine', async () => {
    const open = {HOST: '0.0.0.0'};
    expect(() => configFromEnvironment(open)).toThrow(/SMTP_URL/);
    expect(() => configFromEnvironment({...open, SMTP_URL: 'smtp://mail'})).toThrow(/PUBLIC_ORIGIN/);
    await expect(createService({host: '0.0.0.0'})).rejects.toThrow(ConfigError);
  });
});

describe('listening', () => {
  it('takes the next free port when none was chosen and 3000 is taken', async () => {
    const blocker = createServer();
    await new Promise<void>((resolve) => {
      // Taken already is as good.
      blocker.once('error', () => resolve()).listen(3000, '127.0.0.1', () => resolve());
    });
    afterThisTest(() => new Promise((resolve) => blocker.close(() => resolve())));
    const {service} = await start({port: undefined});
    const port = Number(new URL(service.url).port);
    expect(port).toBeGreaterThan(3000);
    expect(port).toBeLessThan(3100);
    expect((await fetch(`${service.url}/api/me`)).status).toBe(401);
  });

  it('does not take another port than the one that was chosen', async () => {
    const {service} = await start();
    const port = Number(new URL(service.url).port);
    await expect(start({port})).rejects.toThrow(/EADDRINUSE/);
  });

  it('listens on 127.0.0.1 by default', async () => {
    const {service} = await start();
    expect(defaultConfig.host).toBe('127.0.0.1');
    expect(service.app.addresses()).toMatchObject([{address: '127.0.0.1'}]);
  });
});
