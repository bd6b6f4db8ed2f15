import {request} from 'node:http';
import {describe, expect, it} from 'vitest';
import {confirm, expectDemand, pay, PAYMENT, signedIn} from './paying.js';
import {ANA, GENEROUS, problemOf, start} from './support.js';

const LOGIN = {purpose: 'login', identity: ANA};
const APP = 'https://app.example.com';

describe('Origin and Host', () => {
  it('serve the own pages, by any loopback name, and callers that are no browser', async () => {
    const {service, visitor} = await start();
    const {port} = new URL(service.url);
    for (const origin of [service.url, `http://localhost:${port}`, `http://[::1]:${port}`]) {
      expect((await visitor().post('/otp/issue', LOGIN, {origin})).status).toBe(200);
    }
    expect((await visitor().post('/otp/issue', LOGIN)).status).toBe(200);
  });

  it.each(['https://evil.example', 'null', 'http://127.0.0.1', 'http://127.0.0.1:1'])(
    'S-20: refuse a change that a page of %s asks for, before anything is done',
    async (origin) => {
      const {service, visitor} = await start();
      for (const path of [
        '/otp/issue',
        '/otp/verify',
        '/otp/resend',
        '/otp/cancel',
        '/otp/recover',
        '/api/sign-out',
        '/api/payments',
      ]) {
        const answer = await visitor().post(path, LOGIN, {origin});
        expect([answer.status, problemOf(answer).code]).toEqual([403, 'forbidden']);
        expect(answer.headers.get('access-control-allow-origin')).toBeNull();
      }
      const cleared = await visitor().send('/inbox/messages', {method: 'DELETE', headers: {origin}});
      expect(cleared.status).toBe(403);
      expect(service.mailbox?.received).toBe(0);
    },
  );

  it('S-20: refuse a cross-site request that leaves Origin out', async () => {
    const {visitor} = await start();
    for (const [from, status] of [
      ['cross-site', 403],
      ['same-site', 403],
      ['same-origin', 200],
      ['none', 200],
    ] as const) {
      const answer = await visitor().post('/otp/issue', LOGIN, {'sec-fetch-site': from});
      expect(answer.status).toBe(status);
    }
  });

  it('refuse a foreign name that was pointed at this machine (DNS rebinding)', async () => {
    const {service} = await start();
    const status = await new Promise((resolve, reject) => {
      const headers = {host: 'rebound.example'};
      request(`${service.url}/inbox/messages`, {headers}, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });

  it('S-21: let an allowed origin read the answer and the headers it needs', async () => {
    const {visitor} = await start({allowedOrigins: [APP]});
    const answer = await visitor().post('/otp/verify', {id: 'x', code: '1'}, {origin: APP});
    expect(answer.status).toBe(404);
    expect(answer.headers.get('access-control-allow-origin')).toBe(APP);
    expect(answer.headers.get('access-control-allow-credentials')).toBe('true');
    expect(answer.headers.get('access-control-expose-headers')).toBe('Retry-After, WWW-Authenticate, Date');
    expect(answer.headers.get('vary')).toMatch(/origin/i);
  });

  it('S-21: let an allowed origin read the demand of a payment, and send the proof', async () => {
    const running = await start({allowedOrigins: [APP]});
    const ana = await signedIn(running);
    const demand = await pay(ana, PAYMENT, undefined, {origin: APP});
    expectDemand(demand);
    expect(demand.headers.get('access-control-allow-origin')).toBe(APP);
    expect(demand.headers.get('access-control-expose-headers')).toContain('WWW-Authenticate');
    const paid = await pay(ana, PAYMENT, await confirm(running, ana), {origin: APP});
    expect([paid.status, paid.headers.get('access-control-allow-origin')]).toEqual([201, APP]);
  });

  it('answer preflights of an allowed origin, and never count them', async () => {
    const sendLimits = {...GENEROUS.sendLimits, windowMs: 600_000, perAddress: 1};
    const {visitor} = await start({allowedOrigins: [APP], challenge: {...GENEROUS, sendLimits}});
    const headers = {
      origin: APP,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,idempotency-key,x-step-up-proof',
    };
    const preflight = () => visitor().send('/otp/issue', {method: 'OPTIONS', headers});
    for (let count = 0; count < 20; count += 1) {
      const answer = await preflight();
      expect(answer.status).toBe(204);
      expect(answer.headers.get('access-control-allow-headers')).toBe(
        'Content-Type, Idempotency-Key, X-Step-Up-Proof, X-Embedded-In',
      );
    }
    expect((await visitor().post('/otp/issue', LOGIN, {origin: APP})).status).toBe(200);
    const limited = await visitor().post('/otp/issue', LOGIN, {origin: APP});
    expect(limited.status).toBe(429);
    expect(limited.headers.get('access-control-allow-origin')).toBe(APP);
    expect((await preflight()).status).toBe(204);
  });

  it('give a preflight of another origin no permission', async () => {
    const {visitor} = await start({allowedOrigins: [APP]});
    const headers = {origin: 'https://evil.example', 'access-control-request-method': 'POST'};
    const answer = await visitor().send('/otp/issue', {method: 'OPTIONS', headers});
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    expect(answer.status).toBeGreaterThanOrEqual(400);
  });
});

describe('behind a proxy', () => {
  const publicOrigin = 'https://larkpost.example';
  const sendLimits = {...GENEROUS.sendLimits, windowMs: 600_000, perAddress: 1};
  const challenge = {...GENEROUS, sendLimits};

  it('the public origin is an own one, and names the place in the mail', async () => {
    const {service, visitor} = await start({publicOrigin});
    expect((await visitor().post('/otp/issue', LOGIN, {origin: publicOrigin})).status).toBe(200);
    expect(service.mailbox?.messages[0]?.text).toContain('Enter it at larkpost.example to sign in.');
  });

  it('callers are told apart by the address that a proxy on this machine names', async () => {
    const {visitor} = await start({publicOrigin, challenge});
    const statuses: number[] = [];
    for (const caller of ['192.0.2.1', '192.0.2.2', '192.0.2.1']) {
      statuses.push((await visitor().post('/otp/issue', LOGIN, {'x-forwarded-for': caller})).status);
    }
    expect(statuses).toEqual([200, 200, 429]);
  });

  it('and without a public origin nobody can name an address for himself', async () => {
    const {visitor} = await start({challenge});
    const statuses: number[] = [];
    for (const caller of ['192.0.2.1', '192.0.2.2']) {
      statuses.push((await visitor().post('/otp/issue', LOGIN, {'x-forwarded-for': caller})).status);
    }
    expect(statuses).toEqual([200, 429]);
  });
});
