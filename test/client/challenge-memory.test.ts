import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {createOtpClient} from '../../src/client/create-client.js';
import type {OtpSession} from '../../src/core/contracts.js';
import {faultOf} from '../session/begin.js';
import {
  accepted,
  issued,
  ManualBackend,
  open,
  refused,
  settled,
  type Abilities,
} from '../session/manual-backend.js';
import {ManualClock} from '../session/manual-clock.js';
import {MemoryStorage} from './memory-storage.js';

/** A client on a service, a clock and a storage that the test moves; `reload` makes another on the same storage. */
function page({storage = new MemoryStorage(), clock = new ManualClock()} = {}, abilities: Abilities = {}) {
  const service = new ManualBackend(abilities);
  const client = createOtpClient({backend: service.backend, storage, clock});
  const start = async (result = issued()): Promise<OtpSession> => {
    const starting = client.start({purpose: 'login', identity: 'ana@example.com'});
    await service.call('issue').answer(result);
    return starting;
  };
  return {storage, clock, service, client, start, reload: () => page({storage, clock}, abilities)};
}

const SECRETS = {
  handle: 'secret-handle',
  destination: 'a••@example.com',
  transaction: {payee: 'secret-payee'},
};

describe('the memory of a challenge', () => {
  it('holds id, purpose, channel and times, and nothing else (S-12)', async () => {
    const {storage, clock, start} = page();
    await start(issued({...SECRETS, options: [{id: 'v', channel: 'voice'}]}));
    expect([...storage.entries.keys()]).toEqual(['otp-stepup']);
    expect(JSON.parse(storage.content ?? '')).toEqual({
      id: 'c1',
      purpose: 'login',
      channel: 'email',
      expiresAt: clock.wall() + 300_000,
      resendAt: clock.wall() + 31_000,
      at: clock.wall(),
    });
  });

  it('never holds a handle, destination, code or proof, whatever happens (S-12)', async () => {
    const {storage, clock, service, start} = page();
    const session = await start(issued(SECRETS));
    const wrong = session.verify('111111');
    await service.call('verify').answer(refused('invalid_code', {handle: 'secret-handle-2'}));
    await wrong;
    clock.advance(31_000);
    const resent = session.resend();
    await service.call('resend').answer(issued({...SECRETS, id: 'c2'}));
    await resent;
    const right = session.verify('222222');
    await service.call('verify').answer(accepted({kind: 'bearer', token: 'secret-token', scheme: 'Bearer'}));
    await right;
    expect(storage.written).toHaveLength(2);
    const all = storage.written.join();
    for (const secret of ['secret', 'example.com', '111111', '222222']) expect(all).not.toContain(secret);
    expect(storage.content).toBeUndefined();
  });

  it('is off unless a storage is given', () => {
    const service = new ManualBackend();
    const client = createOtpClient({backend: service.backend, clock: new ManualClock()});
    expect(client.resume()).toBeUndefined();
  });

  it('is wiped on success, cancel, expiry and lock, and when the challenge is gone (S-12)', async () => {
    const endings: ((session: OtpSession, service: ManualBackend, clock: ManualClock) => Promise<unknown>)[] =
      [
        (session, service) => {
          void session.verify('1');
          return service.call('verify').answer(accepted());
        },
        (session) => {
          void session.cancel();
          return settled();
        },
        (_session, _service, clock) => {
          clock.advance(300_000);
          return settled();
        },
        (session, service) => {
          void session.verify('1');
          return service.call('verify').answer(refused('locked'));
        },
        (session, service) => {
          session.verify('1').catch(() => undefined);
          return service.call('verify').fail('challenge_not_found');
        },
        (session, service) => {
          void session.verify('1');
          return service.call('verify').answer(refused('expired'));
        },
      ];
    for (const end of endings) {
      const {storage, clock, service, start} = page();
      const session = await start();
      expect(storage.content).toBeDefined();
      await end(session, service, clock);
      expect(storage.content, session.snapshot.status).toBeUndefined();
    }
  });

  it('stays through what a person can go on from', async () => {
    const {storage, clock, service, start} = page({}, {recover: false});
    const session = await start();
    const before = storage.content;
    const wrong = session.verify('1');
    expect(storage.content).toBe(before);
    await service.call('verify').answer(refused());
    await wrong;
    expect(storage.content).toBe(before);
    clock.advance(31_000);
    const resent = session.resend();
    expect(storage.content).toBe(before);
    await service.call('resend').fail('forbidden');
    await faultOf(resent);
    expect(storage.content).toBe(before);
    const lost = session.verify('2');
    await service.call('verify').fail('network');
    await faultOf(lost);
    expect(storage.content).toBe(before);
  });

  it('is of the newest code: a resend and a cooldown that moves are written', async () => {
    const {storage, clock, service, start} = page();
    const session = await start();
    clock.advance(31_000);
    const early = session.resend();
    await service.call('resend').fail('rate_limited', {retryAfterMs: 60_000});
    await faultOf(early);
    expect(JSON.parse(storage.content ?? '')).toMatchObject({id: 'c1', resendAt: clock.wall() + 61_000});
    clock.advance(61_000);
    const resent = session.resend();
    await service.call('resend').answer(issued({id: 'c2'}));
    await resent;
    expect(JSON.parse(storage.content ?? '')).toMatchObject({id: 'c2'});
  });

  it('is not kept of a challenge without an id, and then no older one is left', async () => {
    const {storage, service, start} = page();
    const session = await start();
    const outcome = session.verify('1');
    await service.call('verify').answer({kind: 'next', challenge: {channel: 'totp', issued: false}});
    await outcome;
    expect(storage.content).toBeUndefined();
  });

  it('of another session is not wiped by the end of this one', async () => {
    const {storage, client, service, start} = page();
    const first = await start();
    const starting = client.start({purpose: 'payment'});
    await service.call('issue').answer(issued({id: 'c9'}));
    await starting;
    void first.cancel();
    expect(JSON.parse(storage.content ?? '')).toMatchObject({id: 'c9', purpose: 'payment'});
  });

  it('is written of a challenge that the page itself resumes', () => {
    const {storage, client} = page();
    client.resume({purpose: 'login', id: 'c5', channel: 'sms', ttlMs: 60_000});
    expect(JSON.parse(storage.content ?? '')).toMatchObject({id: 'c5', channel: 'sms'});
  });
});

describe('a reload', () => {
  it('goes on with the same challenge, at once, without another code', async () => {
    const before = page();
    await before.start();
    before.clock.advance(10_000);
    const after = before.reload();
    const session = after.client.resume();
    expect(session?.snapshot).toEqual({
      status: 'awaiting',
      purpose: 'login',
      challenge: {id: 'c1', channel: 'email', length: 6, charset: 'numeric', issued: true},
      options: [],
      expiresAt: after.clock.wall() + 290_000,
      resendAt: after.clock.wall() + 22_000,
    });
    expect(after.service.count('issue')).toBe(0);
  });

  it('asks the service in the background for the rest', async () => {
    const before = page();
    await before.start();
    const after = before.reload();
    const session = after.client.resume();
    expect(after.service.call('recover').input).toMatchObject({id: 'c1', epoch: 1});
    await after.service.call('recover').answer(open({destination: 'a•@e•', attemptsLeft: 2}));
    expect(session?.snapshot.challenge).toMatchObject({destination: 'a•@e•', attemptsLeft: 2});
    const outcome = session?.verify('123456');
    await after.service.call('verify').answer(accepted());
    expect((await outcome)?.status).toBe('verified');
    expect(after.storage.content).toBeUndefined();
  });

  it.each([
    ['challenge_not_found', 'failed'],
    ['expired', 'expired'],
    ['locked', 'locked'],
  ] as const)('ends when the service says %s, and is not tried again', async (code, status) => {
    const before = page();
    await before.start();
    const after = before.reload();
    const session = after.client.resume();
    const call = after.service.call('recover');
    await (status === 'failed' ? call.fail(code) : call.answer(refused(code)));
    expect(session?.snapshot.status).toBe(status);
    expect(after.reload().client.resume()).toBeUndefined();
  });

  it('goes on awaiting when the service cannot be reached, or asked', async () => {
    const before = page();
    await before.start();
    const unreachable = before.reload();
    const session = unreachable.client.resume();
    await unreachable.service.call('recover').fail('network');
    expect(session?.snapshot.status).toBe('awaiting');
    const mute = page(before, {recover: false});
    expect(mute.client.resume()?.snapshot.status).toBe('awaiting');
    await settled();
    expect(mute.service.calls).toHaveLength(0);
  });

  it('is nothing after the code ran out, and forgets it', async () => {
    const before = page();
    await before.start();
    const {storage} = before;
    const content = storage.content ?? '';
    before.clock.advance(300_000);
    storage.setItem('otp-stepup', content);
    expect(before.reload().client.resume()).toBeUndefined();
    expect(storage.content).toBeUndefined();
  });

  it('goes on for the rest of the time, not for more, when the clock was set back (T-04, T-12)', async () => {
    const before = page();
    await before.start();
    before.clock.advance(10_000);
    before.clock.setWall(before.clock.wall() - 3_600_000);
    const after = before.reload();
    const {expiresAt = NaN, resendAt = NaN} = after.client.resume()?.snapshot ?? {};
    expect(expiresAt - after.clock.wall()).toBeLessThanOrEqual(300_000);
    // A second more: the margin is counted anew.
    expect(resendAt - after.clock.wall()).toBeLessThanOrEqual(32_000);
    after.clock.advance(32_000);
    const session = after.client.resume();
    await after.service.call('recover').fail('network');
    expect(session?.snapshot.resendAt).toBeLessThanOrEqual(after.clock.wall() + 32_000);
  });

  it('does not lock resend out by a clock that was set back before a code was rejected (T-12)', async () => {
    const before = page();
    const session = await before.start();
    before.clock.setWall(before.clock.wall() - 3_600_000);
    const outcome = session.verify('1');
    await before.service.call('verify').answer(refused());
    await outcome;
    const after = before.reload();
    const {resendAt = NaN} = after.client.resume()?.snapshot ?? {};
    expect(resendAt - after.clock.wall()).toBeLessThanOrEqual(32_000);
  });

  it('is nothing when the clock was set forward beyond the end', async () => {
    const before = page();
    await before.start();
    before.clock.setWall(before.clock.wall() + 400_000);
    expect(before.reload().client.resume()).toBeUndefined();
  });

  it('knows of no resend where there was none', async () => {
    const before = page();
    await before.start(issued({resend: 'none'}));
    const session = before.reload().client.resume();
    expect(session?.snapshot).not.toHaveProperty('resendAt');
    if (!session) throw new Error('not resumed');
    expect(await faultOf(session.resend())).toMatchObject({code: 'channel_unavailable'});
  });
});

describe('a storage that is not as it should be', () => {
  const resumed = (content: string) => {
    const storage = new MemoryStorage();
    storage.entries.set('otp-stepup', content);
    return page({storage}).client.resume();
  };

  it.each([
    '',
    'null',
    '7',
    '"text"',
    '[]',
    '{}',
    '{',
    '{"id":"c1","purpose":"login","channel":"email"}',
    '{"id":"c1","purpose":"login","at":1}',
    '{"id":7,"purpose":"login","channel":"email","at":1}',
    '{"id":"","purpose":"login","channel":"email","at":1}',
    '{"id":"c1","purpose":["login"],"channel":"email","at":1}',
    '{"id":"c1","purpose":"login","channel":"email","at":"1"}',
    '{"id":"c1","purpose":"login","channel":"email","at":null}',
  ])('is ignored: %s', (content) => {
    expect(resumed(content)).toBeUndefined();
  });

  it('loses a time that is none, and goes on', () => {
    const content = {id: 'c1', purpose: 'login', channel: 'email', at: 1, expiresAt: 'soon', resendAt: null};
    expect(resumed(JSON.stringify(content))?.snapshot).toEqual({
      status: 'awaiting',
      purpose: 'login',
      challenge: {id: 'c1', channel: 'email', length: 6, charset: 'numeric', issued: true},
      options: [],
    });
  });

  it('brings nothing in that is not remembered: no handle, no transaction, no words', () => {
    const content = {id: 'c1', purpose: 'login', channel: 'email', at: 1, ...SECRETS, handle: 'h'};
    const session = resumed(JSON.stringify(content));
    expect(session?.snapshot.challenge).toEqual({
      id: 'c1',
      channel: 'email',
      length: 6,
      charset: 'numeric',
      issued: true,
    });
  });

  it('is held to 24 hours whatever is in it (T-03)', () => {
    const clock = new ManualClock();
    const content = {id: 'c1', purpose: 'p', channel: 'c', at: clock.wall(), expiresAt: 9e15, resendAt: 9e15};
    const {expiresAt, resendAt} = resumed(JSON.stringify(content))?.snapshot ?? {};
    expect(expiresAt).toBe(clock.wall() + 86_400_000);
    expect(resendAt).toBe(clock.wall() + 86_400_000);
  });

  it('never breaks a page: any JSON, any text', () => {
    const clock = new ManualClock();
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (content) => {
        const session = resumed(content);
        if (session) expect(session.snapshot.expiresAt ?? 0).toBeLessThanOrEqual(clock.wall() + 86_400_000);
      }),
    );
  });

  it('may throw at every touch, as in private windows', async () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const service = new ManualBackend();
    const storage = {getItem: refuse, setItem: refuse, removeItem: refuse};
    const client = createOtpClient({backend: service.backend, clock: new ManualClock(), storage});
    expect(client.resume()).toBeUndefined();
    const starting = client.start({purpose: 'login'});
    await service.call('issue').answer(issued());
    const session = await starting;
    const outcome = session.verify('123456');
    await service.call('verify').answer(accepted());
    expect((await outcome).status).toBe('verified');
  });
});
