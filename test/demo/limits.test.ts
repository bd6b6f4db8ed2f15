import {describe, expect, it} from 'vitest';
import {defaultConfig} from '../../demo/server/config.js';
import {MemoryRateLimiter} from '../../demo/server/limits.js';
import {ANA, GENEROUS, mailedCode, problemOf, start} from './support.js';
import {otherThan} from '../support/other-code.js';

const LOGIN = {purpose: 'login', identity: ANA};

describe('sending limits', () => {
  it('answer the sixth issue for one destination within ten minutes with 429 and Retry-After', async () => {
    const {service, clock, visitor} = await start({challenge: defaultConfig.challenge});
    for (let count = 0; count < 5; count += 1) {
      expect((await visitor().post('/otp/issue', LOGIN)).status).toBe(200);
      clock.forward(60);
    }
    const answer = await visitor().post('/otp/issue', {...LOGIN, identity: 'ANA@example.com'});
    expect(answer.status).toBe(429);
    expect(problemOf(answer)).toMatchObject({code: 'rate_limited', retryAfter: 300});
    expect(answer.headers.get('retry-after')).toBe('300');
    expect(service.mailbox?.received).toBe(5);
    clock.forward(300);
    expect((await visitor().post('/otp/issue', LOGIN)).status).toBe(200);
  });

  it('are the same for addresses that are known and unknown', async () => {
    const {service, visitor} = await start({challenge: defaultConfig.challenge});
    const ana = visitor();
    const {id} = await ana.issue();
    await ana.post('/otp/verify', {id, code: mailedCode(service)});
    const statuses = async (identity: string, count: number) => {
      const answers = Array.from({length: count}, () => visitor().post('/otp/issue', {...LOGIN, identity}));
      return (await Promise.all(answers)).map(({status}) => status).sort();
    };
    expect(await statuses(ANA, 6)).toEqual([200, 200, 200, 200, 429, 429]);
    expect(await statuses('new@example.com', 7)).toEqual([200, 200, 200, 200, 200, 429, 429]);
  });

  it('count what one address asks for, to whomever', async () => {
    const sendLimits = {...GENEROUS.sendLimits, windowMs: 60_000, perAddress: 3};
    const {visitor} = await start({challenge: {...GENEROUS, sendLimits}});
    const statuses: number[] = [];
    for (const name of ['a', 'b', 'c', 'd']) {
      const answer = await visitor().post('/otp/issue', {...LOGIN, identity: `${name}@example.com`});
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([200, 200, 200, 429]);
  });
});

describe('sending limits over several callers', () => {
  it('leave a destination to others when one caller has used his share, up to a limit for all', async () => {
    const sendLimits = {
      ...GENEROUS.sendLimits,
      windowMs: 60_000,
      perDestination: 1,
      perDestinationOverall: 2,
    };
    const publicOrigin = 'https://larkpost.example';
    const {visitor} = await start({publicOrigin, challenge: {...GENEROUS, sendLimits}});
    const statuses: number[] = [];
    for (const caller of ['192.0.2.1', '192.0.2.1', '192.0.2.2', '192.0.2.3']) {
      const answer = await visitor().post('/otp/issue', LOGIN, {'x-forwarded-for': caller});
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([200, 429, 200, 429]);
  });
});

describe('MemoryRateLimiter', () => {
  const quota = (key: string, limit: number) => ({key, limit, windowMs: 1000});

  it('takes of all quotas or of none', async () => {
    const limiter = new MemoryRateLimiter();
    expect(await limiter.take([quota('a', 1)], 0)).toBe(0);
    expect(await limiter.take([quota('a', 1), quota('b', 1)], 400)).toBe(600);
    expect(await limiter.take([quota('b', 1)], 400)).toBe(0);
  });

  it('says the longest wait', async () => {
    const limiter = new MemoryRateLimiter();
    await limiter.take([quota('a', 1)], 0);
    await limiter.take([quota('b', 1)], 500);
    expect(await limiter.take([quota('a', 1), quota('b', 1)], 600)).toBe(900);
  });

  it('slides: a use is free again exactly one window later, purged or not', async () => {
    const limiter = new MemoryRateLimiter();
    await limiter.take([quota('a', 2)], 0);
    await limiter.take([quota('a', 2)], 900);
    limiter.purge(1000);
    expect(await limiter.take([quota('a', 2)], 999)).toBe(1);
    expect(await limiter.take([quota('a', 2)], 1000)).toBe(0);
    expect(await limiter.take([quota('a', 2)], 1000)).toBe(900);
    limiter.purge(2000);
    expect(await limiter.take([quota('a', 2)], 2000)).toBe(0);
  });
});

describe('lockout', () => {
  const lock = {perCaller: 7, perIdentity: 100, durationMs: 15 * 60 * 1000};

  it('locks after too many wrong codes in a row over several challenges, until a time it names', async () => {
    const {service, clock, visitor} = await start({lock});
    const ana = visitor();
    const codes: string[] = [];
    let last = {id: '', code: ''};
    for (let challenge = 0; challenge < 2; challenge += 1) {
      const {id} = await ana.issue();
      last = {id, code: mailedCode(service)};
      for (let count = 0; count < 4 && codes.length < 7; count += 1) {
        const answer = await ana.post('/otp/verify', {id, code: otherThan(last.code)});
        codes.push(problemOf(answer).code);
      }
    }
    expect(codes).toEqual([...Array<string>(6).fill('invalid_code'), 'locked']);
    const until = new Date(clock.at + lock.durationMs).toISOString();
    for (const [path, body] of [
      ['/otp/verify', last],
      ['/otp/resend', {id: last.id}],
      ['/otp/recover', {id: last.id}],
      ['/otp/issue', LOGIN],
    ] as const) {
      const answer = await ana.post(path, body);
      expect([answer.status, problemOf(answer)]).toMatchObject([403, {code: 'locked', until}]);
    }
    clock.forward(15 * 60);
    const {id} = await ana.issue();
    expect((await ana.post('/otp/verify', {id, code: mailedCode(service)})).status).toBe(200);
  });

  it('begins anew after a success', async () => {
    const {service, visitor} = await start({lock});
    const ana = visitor();
    for (let round = 0; round < 3; round += 1) {
      const {id} = await ana.issue();
      const code = mailedCode(service);
      for (let count = 0; count < 4; count += 1) await ana.post('/otp/verify', {id, code: otherThan(code)});
      expect((await ana.post('/otp/verify', {id, code})).status).toBe(200);
    }
  });

  it('locks no other identity', async () => {
    const {service, visitor} = await start({lock: {...lock, perCaller: 1}});
    const ana = visitor();
    const {id} = await ana.issue();
    await ana.post('/otp/verify', {id, code: otherThan(mailedCode(service))});
    expect((await visitor().post('/otp/issue', LOGIN)).status).toBe(403);
    expect((await visitor().post('/otp/issue', {...LOGIN, identity: 'ben@example.com'})).status).toBe(200);
  });
});
