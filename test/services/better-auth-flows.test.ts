import ky from 'ky';
import {afterAll, beforeAll, describe, expect, it, vi} from 'vitest';
import {createOtpClient} from '../../src/client/create-client.js';
import {Scene, type Abilities, type Person} from '../backends/conformance-scene.js';
import {MemoryStorage} from '../client/memory-storage.js';
import {faultOf} from '../session/begin.js';
import type {ServerProcess} from '../support/server-process.js';
import {addressee, member, secondFactor, startBetterAuth} from './better-auth-people.js';

let server: ServerProcess;

beforeAll(async () => {
  server = await startBetterAuth();
});

afterAll(() => server.stop());

/** The wire and the client of the suite; what a service can do is asserted here by hand. */
const sceneOf = (person: Person) => new Scene({can: {} as Abilities, person: () => person}, person);

const forward = (seconds: number) => fetch(`${server.url}/test/forward?seconds=${seconds}`);

describe('a code of better-auth', () => {
  it.each([
    ['email-otp', 301],
    ['phone-otp', 301],
  ] as const)('that has ended is expired, and another one is to be had: %s', async (method, seconds) => {
    const scene = sceneOf(addressee(server, method));
    const session = await scene.start();
    const code = await scene.code();
    await forward(seconds);
    expect(await scene.verify(session, code)).toMatchObject({status: 'expired', reason: 'expired'});
    await session.resend();
    expect(await scene.verify(session, await scene.code())).toMatchObject({status: 'verified'});
  });

  it('of a second factor ends after three minutes, and is expired', async () => {
    const scene = sceneOf(await secondFactor(server, 'two-factor-otp'));
    const session = await scene.start();
    const code = await scene.code();
    await forward(181);
    expect(await scene.verify(session, code)).toMatchObject({status: 'expired'});
    await session.resend();
    expect(await scene.verify(session, await scene.code())).toMatchObject({status: 'verified'});
  });

  it('has the times that the application states, for the service states none', async () => {
    const times = {ttlMs: 300_000, resendInMs: 30_000};
    const stated = await sceneOf(addressee(server, 'email-otp', times)).start();
    const {expiresAt = 0, resendAt = 0} = stated.snapshot;
    // A second's margin on sending again.
    expect(expiresAt - resendAt).toBe(269_000);
    const app = await sceneOf(await secondFactor(server, 'two-factor-totp', times)).start();
    expect(app.snapshot).not.toHaveProperty('expiresAt');
    expect(app.snapshot).not.toHaveProperty('resendAt');
  });

  it('that was sent by the page is gone on with, by the handle that the page gives', async () => {
    const person = addressee(server, 'email-otp');
    const {identity} = person.request;
    await person.post('email-otp/send-verification-otp', {email: identity, type: 'sign-in'});
    const {client, wire} = sceneOf(person);
    const known = {purpose: 'login', identity, channel: 'email'};
    const lost = client.resume(known);
    const code = await person.code();
    expect(await faultOf(lost.verify(code))).toMatchObject({code: 'challenge_not_found', phase: 'verify'});
    expect(wire.requests).toHaveLength(0);
    const session = client.resume({...known, handle: {identity}});
    expect(await session.verify(code)).toMatchObject({status: 'verified'});
  });

  it('goes to nobody where the address is unknown, which is not told', async () => {
    const stranger = addressee(server, 'forget-password');
    const known = await member(server, 'forget-password');
    const snapshots = await Promise.all(
      [stranger, known].map(async (person) => (await sceneOf(person).start()).snapshot),
    );
    const [one, other] = snapshots.map((snapshot) => ({...snapshot.challenge, destination: ''}));
    expect(one).toEqual(other);
    expect([await stranger.received(), await known.received()]).toEqual([0, 1]);
  });

  it.each([
    ['email-otp', 'nobody', 'INVALID_EMAIL'],
    ['phone-otp', '12', 'INVALID_PHONE_NUMBER'],
  ] as const)('cannot go to what is no address: %s', async (method, identity, backendCode) => {
    const {client} = sceneOf(addressee(server, method));
    const fault = await faultOf(client.start({purpose: 'login', identity}));
    expect(fault).toMatchObject({code: 'invalid_destination', phase: 'issue', status: 400, backendCode});
  });

  it.each(['email-otp', 'phone-otp'] as const)('is not asked for without an address: %s', async (method) => {
    const {client, wire} = sceneOf(addressee(server, method));
    const fault = await faultOf(client.start({purpose: 'login'}));
    expect(fault).toMatchObject({code: 'invalid_destination', phase: 'issue'});
    expect(wire.requests.filter(({body}) => body)).toHaveLength(0);
  });
});

describe('the second factors of better-auth', () => {
  it('need a password first, or a session', async () => {
    for (const method of ['two-factor-otp', 'two-factor-totp'] as const) {
      const person = {...addressee(server, method), request: {purpose: 'login'}};
      const {client} = sceneOf(person);
      const fault = await faultOf(
        client.start(person.request).then(async (session) => session.verify('123456')),
      );
      const backendCode = 'INVALID_TWO_FACTOR_COOKIE';
      expect(fault).toMatchObject({code: 'challenge_not_found', status: 401, backendCode});
    }
  });

  it('are one in place of the other, as the person likes', async () => {
    const method = ['two-factor-totp', 'two-factor-otp'] as const;
    const person = await secondFactor(server, 'two-factor-totp', {method});
    const session = await sceneOf(person).start();
    expect(session.snapshot).toMatchObject({
      challenge: {channel: 'totp', issued: false},
      options: [{id: 'two-factor-otp', channel: 'email'}],
    });
    expect(await session.choose('two-factor-otp')).toMatchObject({
      challenge: {channel: 'email', issued: true},
      options: [{id: 'two-factor-totp', channel: 'totp'}],
    });
    const mailed = (await person.outbox()).at(-1)?.code ?? '';
    expect(await session.verify(mailed)).toMatchObject({status: 'verified', proof: {kind: 'cookie'}});
  });

  it.each(['two-factor-otp', 'two-factor-totp'] as const)('go on after a reload: %s', async (method) => {
    const person = await secondFactor(server, method, {ttlMs: 180_000, method: ['two-factor-otp', method]});
    const storage = new MemoryStorage();
    const client = () =>
      createOtpClient({backend: person.backend, http: ky.create({fetch: person.jar.fetch}), storage});
    const channel = method === 'two-factor-totp' ? 'totp' : 'email';
    await client().start({...person.request, channel});
    const session = client().resume();
    if (!session) throw new Error('nothing was remembered');
    const issued = method === 'two-factor-otp';
    await vi.waitFor(() => expect(session.snapshot.challenge).toMatchObject({channel, issued}));
    expect(await session.verify(await person.code())).toMatchObject({status: 'verified'});
    expect(storage.content).toBeUndefined();
  });

  it.each(['two-factor-otp', 'two-factor-totp'] as const)(
    'are not asked for again on a device that is to be remembered, and on any other: %s',
    async (method) => {
      for (const remember of [false, true]) {
        const person = await secondFactor(server, method);
        const session = await sceneOf(person).start();
        expect(await session.verify(await person.code(), {remember})).toMatchObject({status: 'verified'});
        await person.post('sign-out', {});
        // It throws where a password alone was enough.
        const asked = await person.again().then(
          () => 'asked',
          () => 'let through',
        );
        expect(asked).toBe(remember ? 'let through' : 'asked');
        expect(await person.hasSession()).toBe(remember);
      }
    },
  );

  it('are asked for by their channel', async () => {
    const method = ['two-factor-totp', 'two-factor-otp'] as const;
    const {client, person} = sceneOf(await secondFactor(server, 'two-factor-otp', {method, channel: 'sms'}));
    const {snapshot} = await client.start({...person.request, channel: 'sms'});
    expect(snapshot).toMatchObject({challenge: {channel: 'sms', issued: true}});
    expect(await person.received()).toBe(1);
  });

  it('tell that there is no app', async () => {
    const method = 'two-factor-totp';
    const scene = sceneOf(await secondFactor(server, 'two-factor-otp', {method}));
    const session = await scene.start();
    expect(await faultOf(session.verify('123456'))).toMatchObject({
      code: 'channel_unavailable',
      backendCode: 'TOTP_NOT_ENABLED',
    });
  });

  it('lock an account after ten wrong codes, however often its sign-in is begun, for a quarter of an hour', async () => {
    const person = await secondFactor(server, 'two-factor-totp');
    const scene = sceneOf(person);
    for (let round = 0; round < 2; round++) {
      const session = await scene.start();
      for (let turn = 1; turn <= 5; turn++) {
        expect(await session.verify(await scene.wrong(turn))).toMatchObject({status: 'rejected'});
      }
      await person.again();
    }
    const session = await scene.start();
    expect(await session.verify(await scene.code())).toEqual({status: 'locked', reason: 'locked'});
    await forward(901);
    await person.again();
    expect(await (await scene.start()).verify(await scene.code())).toMatchObject({status: 'verified'});
  });
});

describe('what became of a code whose answer was lost', () => {
  /** Tries a code that cannot have arrived; whether what is asked about it then counts as its success. */
  async function isClaimed(person: Person, meanwhile: () => Promise<unknown> = () => Promise.resolve()) {
    const scene = sceneOf(person);
    const session = await scene.start();
    scene.wire.cut = 'unreachable';
    expect(await faultOf(session.verify(await scene.wrong()))).toMatchObject({code: 'network'});
    scene.wire.cut = undefined;
    await meanwhile();
    const sent = scene.wire.requests.length;
    const {status} = await session.verify(await scene.wrong());
    expect(scene.wire.requests[sent]).toMatchObject({url: expect.stringContaining('/get-session') as string});
    return status === 'verified';
  }

  async function signIn(person: ReturnType<typeof addressee>): Promise<void> {
    const {email, post} = person;
    await post('email-otp/send-verification-otp', {email, type: 'sign-in'});
    await post('sign-in/email-otp', {email, otp: await person.code()});
    expect(await person.hasSession()).toBe(true);
  }

  it('is never told by a session from before, though it is of the same person', async () => {
    const person = addressee(server, 'email-otp');
    await signIn(person);
    expect(await isClaimed(person)).toBe(false);
    expect(await isClaimed(await secondFactor(server, 'two-factor-totp', {isSignedIn: true}))).toBe(false);
  });

  it('is not told by a session of somebody else that began since', async () => {
    const person = addressee(server, 'email-otp');
    const {post} = person;
    const other = {email: `else.${person.phone}@example.com`, password: 'correct horse', name: 'Ben'};
    expect(await isClaimed(person, () => post('sign-up/email', other))).toBe(false);
    expect(await person.hasSession()).toBe(true);
  });

  it('is not told where nobody could say who was signed in before', async () => {
    const person = addressee(server, 'email-otp');
    let isMute = true;
    const fetch: typeof globalThis.fetch = (input, init) =>
      isMute && (input as Request).url.includes('get-session')
        ? Promise.reject(new TypeError('fetch failed'))
        : person.jar.fetch(input, init);
    const scene = sceneOf({...person, fetch});
    const session = await scene.start();
    const code = await scene.code();
    isMute = false;
    scene.wire.cut = 'answers lost';
    await faultOf(session.verify(code));
    scene.wire.cut = undefined;
    expect(await session.verify(code)).toMatchObject({status: 'rejected', reason: 'invalid_code'});
  });

  it('leaves the code to be typed again when the answer did not come so far that a cookie was kept', async () => {
    const person = addressee(server, 'email-otp');
    const {post, email} = person;
    // A browser that keeps nothing at all.
    const fetch: typeof globalThis.fetch = (input, init) => {
      const request = new Request(input, init);
      request.headers.set('origin', person.url);
      return globalThis.fetch(request);
    };
    const scene = sceneOf({...person, fetch});
    const session = await scene.start();
    scene.wire.cut = 'answers lost';
    await faultOf(session.verify(await scene.code()));
    scene.wire.cut = undefined;
    expect(await session.verify(await scene.code())).toMatchObject({
      status: 'rejected',
      reason: 'invalid_code',
    });
    await post('email-otp/send-verification-otp', {email, type: 'sign-in'});
    expect(await session.verify(await scene.code())).toMatchObject({status: 'verified'});
  });
});

describe('better-auth keeps out', () => {
  it('pages of other origins', async () => {
    const person = addressee(server, 'email-otp');
    const fetch: typeof globalThis.fetch = (input, init) => {
      const request = new Request(input, init);
      request.headers.set('origin', 'https://else.example');
      // Without one it keeps out nobody, since there is nothing to misuse.
      request.headers.set('cookie', 'a=b');
      return globalThis.fetch(request);
    };
    const {client} = sceneOf({...person, fetch});
    const fault = await faultOf(client.start(person.request));
    expect(fault).toMatchObject({
      code: 'forbidden',
      phase: 'issue',
      status: 403,
      backendCode: 'INVALID_ORIGIN',
    });
    expect(await person.received()).toBe(0);
  });
});

describe('a second factor that is set up', () => {
  it('is proven by its first code, and the session is another one from then on', async () => {
    const person = await secondFactor(server, 'two-factor-totp', {isSignedIn: true, isProven: false});
    const cookies = person.jar.values();
    const session = await sceneOf(person).start();
    expect(await session.verify(await person.code())).toMatchObject({
      status: 'verified',
      proof: {kind: 'cookie'},
    });
    expect(await person.hasSession()).toBe(true);
    expect(person.jar.values()).not.toEqual(cookies);
  });
});

describe('the limiter of better-auth', () => {
  it('refuses the fourth send within a minute, and says for how long, in a header of its own', async () => {
    const limited = await startBetterAuth({RATE_LIMIT: 'on'});
    try {
      const scene = sceneOf(addressee(limited, 'email-otp'));
      const session = await scene.start();
      await session.resend();
      await session.resend();
      const fault = await faultOf(session.resend());
      expect(fault).toMatchObject({code: 'rate_limited', phase: 'issue', status: 429});
      const {retryAfterMs = 0} = fault as {retryAfterMs?: number};
      expect(retryAfterMs).toBeGreaterThan(50_000);
      expect(retryAfterMs).toBeLessThanOrEqual(60_000);
      expect(session.snapshot).toMatchObject({
        status: 'awaiting',
        error: {code: 'rate_limited', retryAfterMs},
      });
      expect(await scene.person.received()).toBe(3);

      // It refuses a fourth code before the service can tell that three wrong ones were too many.
      for (let turn = 1; turn <= 3; turn++) {
        expect(await session.verify(await scene.wrong(turn))).toMatchObject({status: 'rejected'});
      }
      const code = await scene.code();
      expect(await faultOf(session.verify(code))).toMatchObject({code: 'rate_limited', phase: 'verify'});
      expect(session.snapshot).toMatchObject({status: 'failed', error: {code: 'rate_limited'}});
      await fetch(`${limited.url}/test/forward?seconds=61`);
      expect(await session.verify(code)).toEqual({status: 'locked', reason: 'too_many_attempts'});
      // The session keeps to what the limiter said.
      await scene.coolDown(session);
      await session.resend();
      expect(await session.verify(await scene.code())).toMatchObject({status: 'verified'});
    } finally {
      await limited.stop();
    }
  });
});
