import {afterAll, afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import type {ChallengeRecord, ChallengeStore} from '../../demo/server/challenge-store.js';
import {digestCode} from '../../demo/server/codes.js';
import {defaultConfig} from '../../demo/server/config.js';
import {createMemory} from '../../demo/server/memory.js';
import type {Parcel} from '../../demo/server/parcel-store.js';
import type {Act} from '../../demo/server/pending-acts.js';
import type {Person} from '../../demo/server/person-store.js';
import {Problem} from '../../demo/server/problems.js';
import type {ProofRecord} from '../../demo/server/proof-store.js';
import {connectRedis} from '../../demo/server/redis/client.js';
import {createRedisStorage} from '../../demo/server/redis/storage.js';
import type {Storage} from '../../demo/server/storage.js';
import {hasRedis, type RedisServer, startRedis} from '../support/redis-server.js';

const HOUR = 60 * 60 * 1000;

/** One storage with nothing in it, and a way to let its time pass. */
interface Kept {
  readonly storage: Storage;
  pass(ms: number): Promise<void>;
}

/** Where everything may be kept: they have to hold to the same. */
const PLACES: readonly Place[] = [
  {name: 'memory', isThere: true, open: openMemory, close: () => Promise.resolve()},
  {
    name: 'Redis',
    isThere: hasRedis || process.env['OTP_ENGINES'] !== undefined,
    open: openRedis,
    close: async () => redis?.kill(),
  },
];

interface Place {
  readonly name: string;
  readonly isThere: boolean;
  readonly open: () => Promise<Kept>;
  readonly close: () => Promise<void>;
}

function openMemory(): Promise<Kept> {
  let at = 0;
  const storage = createMemory({...defaultConfig, secret: 'secret', now: () => at});
  const pass = (ms: number): Promise<void> => {
    at += ms;
    storage.purge(at);
    return Promise.resolve();
  };
  return Promise.resolve({storage, pass});
}

let redis: RedisServer | undefined;

/** Its time passes by what is left of everything's life. */
async function openRedis(): Promise<Kept> {
  redis ??= await startRedis();
  const client = connectRedis(redis.url, () => undefined);
  const storage = createRedisStorage(
    redis.url,
    {...defaultConfig, secret: 'secret', now: () => 0},
    () => undefined,
  );
  while (!(client.isReady && (await storage.isReady()))) await new Promise((turn) => setTimeout(turn, 10));
  await client.flushAll();
  const pass = async (ms: number): Promise<void> => {
    for (const key of await client.keys('*')) {
      const left = await client.pTTL(key);
      if (left > 0 && left <= ms) await client.del(key);
      else if (left > 0) await client.pExpire(key, left - ms);
    }
  };
  const close = async (): Promise<void> => {
    await storage.close();
    client.destroy();
  };
  return {storage: {...storage, close}, pass};
}

const SCOPE = {id: 'one', purpose: 'login', identity: 'ana', session: 'session', channel: 'email'} as const;
const RIGHT = digestCode('key', SCOPE, '123456');
const WRONG = digestCode('key', SCOPE, '654321');
const RECORD: ChallengeRecord = {
  ...SCOPE,
  digest: RIGHT,
  acr: 'urn:larkpost:mailed-code',
  others: [],
  target: 'ana@example.com',
  bound: {host: 'localhost'},
  state: 'open',
  expiresAt: 1000,
  resendAt: 100,
  forgetAt: 2000,
  attempts: 0,
  maxAttempts: 3,
  sends: 1,
  maxSends: 2,
};
const RENEWAL = {digest: WRONG, expiresAt: 1100, resendAt: 200, forgetAt: 2100};

describe.each(PLACES)('a storage in $name', ({isThere, open, close}) => {
  let storage: Storage;
  let pass: Kept['pass'];

  beforeEach(async ({skip}) => {
    skip(!isThere, 'there is no redis-server');
    ({storage, pass} = await open());
  });
  afterEach(() => storage.close());
  afterAll(close);

  async function storeWith(record: Partial<ChallengeRecord> = {}): Promise<ChallengeStore> {
    await storage.store.add({...RECORD, ...record});
    return storage.store;
  }

  describe('challenges', () => {
    it('accepts one of many parallel attempts', async () => {
      const store = await storeWith();
      const attempts = await Promise.all(Array.from({length: 20}, () => store.attempt('one', RIGHT, 0)));
      expect(attempts.filter(({result}) => result === 'accepted')).toHaveLength(1);
      expect(attempts.filter(({result}) => result === 'used')).toHaveLength(19);
    });

    it('keeps no code: a record holds its keyed hash alone', async () => {
      const store = await storeWith();
      expect(JSON.stringify(await store.find('one'))).not.toContain('123456');
    });

    it.each([
      [{state: 'used'}, 'used'],
      [{state: 'cancelled'}, 'missing'],
      [{attempts: 3}, 'exhausted'],
      [{expiresAt: 50}, 'expired'],
      [{id: 'other'}, 'missing'],
    ] as const)('does not try a code on %j', async (record, result) => {
      const store = await storeWith(record);
      expect(await store.attempt('one', RIGHT, 50)).toMatchObject({result});
    });

    it('counts the attempt that it accepts too', async () => {
      const store = await storeWith();
      await store.attempt('one', WRONG, 0);
      await store.attempt('one', RIGHT, 0);
      expect(await store.find('one')).toMatchObject({state: 'used', usedAt: 0, attempts: 2});
    });

    it('rotates once when two ask in parallel, and the old digest is dead', async () => {
      const store = await storeWith();
      const rotations = await Promise.all([
        store.rotate('one', RENEWAL, 100),
        store.rotate('one', RENEWAL, 100),
      ]);
      expect(rotations.map(({result}) => result)).toEqual(['rotated', 'spent']);
      expect(await store.attempt('one', RIGHT, 150)).toEqual({result: 'wrong', attemptsLeft: 2});
      expect(await store.attempt('one', WRONG, 150)).toEqual({result: 'accepted'});
    });

    it.each([
      [{state: 'used'}, {result: 'used'}],
      [{state: 'cancelled'}, {result: 'missing'}],
      [{attempts: 3}, {result: 'exhausted'}],
      [{sends: 2}, {result: 'spent', expiresAt: 1000}],
      [{resendAt: 101}, {result: 'too-soon', resendAt: 101}],
    ] as const)('does not rotate %j', async (record, rotation) => {
      const store = await storeWith(record);
      expect(await store.rotate('one', RENEWAL, 100)).toEqual(rotation);
      expect((await store.find('one'))?.digest).toBe(RIGHT);
    });

    it('cancels what is open, and never what was used', async () => {
      expect(await (await storeWith()).cancel('one')).toBe(true);
      expect(await (await storeWith({id: 'two', state: 'used'})).cancel('two')).toBe(false);
    });

    it('forgets what may be forgotten, and nothing before', async () => {
      const store = await storeWith();
      await pass(1900);
      expect(await store.find('one')).toBeDefined();
      await pass(100);
      expect(await store.find('one')).toBeUndefined();
    });
  });

  describe('sessions', () => {
    it('keeps no token: a session is found by it, and does not hold it', async () => {
      const {sessions} = storage;
      const {key} = await sessions.create(0);
      const token = (await sessions.grant(key, 0)) ?? '';
      const session = await sessions.find(token, 0);
      expect(session?.key).toBe(key);
      expect(JSON.stringify(session)).not.toContain(token);
      expect(await sessions.find(key, 0)).toBeUndefined();
    });

    it('grants nothing for a session that was taken over, has ended, or never was', async () => {
      const {sessions} = storage;
      const [over, ended] = [await sessions.create(0), await sessions.create(0)];
      await sessions.elevate(over.key, {person: 'ana', acr: 'urn:larkpost:mailed-code', authTime: 0}, 0);
      await sessions.end(ended.key);
      for (const key of [over.key, ended.key, 'never']) expect(await sessions.grant(key, 0)).toBeUndefined();
    });

    it('ends tokens with their sessions', async () => {
      const {sessions} = storage;
      const {key} = await sessions.create(0);
      const token = (await sessions.grant(key, 0)) ?? '';
      await pass(HOUR - 1000);
      expect(await sessions.find(token, 0)).toBeDefined();
      await pass(1000);
      expect(await sessions.find(token, 0)).toBeUndefined();
      expect(
        await sessions.elevate(key, {person: 'ana', acr: 'urn:larkpost:mailed-code', authTime: 0}, 0),
      ).toBeUndefined();
    });
  });

  describe('acts of an Idempotency-Key', () => {
    const act = {scope: 's', route: 'r', key: 'k', body: {code: '123456'}};

    it('does the work again after a fault, and when it was forgotten', async () => {
      const {acts} = storage;
      let calls = 0;
      const work = () => {
        calls += 1;
        return calls === 1
          ? Promise.reject(new Error('fault'))
          : Promise.resolve({kind: 'done', id: 'x'} as const);
      };
      await expect(acts.once(act, 0, work)).rejects.toThrow('fault');
      await acts.once(act, 0, work);
      await acts.once(act, 0, work);
      expect(calls).toBe(2);
      await pass(HOUR / 4);
      await acts.once(act, 0, work);
      expect(calls).toBe(3);
    });

    it('lets the second wait for work that is still under way', async () => {
      const {acts} = storage;
      let calls = 0;
      let finish = (): void => undefined;
      const work = () => {
        calls += 1;
        return new Promise<{kind: 'done'; id: string}>((resolve) => {
          finish = () => resolve({kind: 'done', id: 'x'});
        });
      };
      const first = acts.once(act, 0, work);
      const second = acts.once(act, 0, work);
      await vi.waitFor(() => expect(calls).toBe(1));
      finish();
      expect(await first).toEqual(await second);
      expect(calls).toBe(1);
    });

    it('keeps no outcome by which nothing was done: who waited for it does the work', async () => {
      const {acts} = storage;
      const problem = new Problem('step_up_required');
      const outcomes = await Promise.all([
        acts.once(act, 0, () => Promise.resolve({kind: 'problem', problem})),
        acts.once(act, 0, () => Promise.resolve({kind: 'done', id: 'second'})),
        acts.once(act, 0, () => Promise.resolve({kind: 'done', id: 'third'})),
      ]);
      const done = {kind: 'done', id: 'second'};
      expect(outcomes).toEqual([{kind: 'problem', problem}, done, done]);
    });
  });

  describe('proofs', () => {
    const proof: ProofRecord = {
      hash: 'hash',
      challenge: 'one',
      session: 'session',
      purpose: 'payment',
      audience: 'POST /api/payments',
      transaction: 'digest',
      acr: 'urn:larkpost:mailed-code',
      authTime: 0,
      expiresAt: 1000,
    };

    it('gives a proof to one of many parallel spenders', async () => {
      const {proofStore: proofs} = storage;
      await proofs.grant(proof);
      const spent = await Promise.all(Array.from({length: 20}, () => proofs.spend('hash')));
      expect(spent.filter((one) => one !== undefined)).toEqual([proof]);
    });

    it('has one proof a challenge: a new one ends the one before, and touches no other challenge', async () => {
      const {proofStore: proofs} = storage;
      await proofs.grant(proof);
      await proofs.grant({...proof, hash: 'other', challenge: 'two'});
      expect(await proofs.grant({...proof, hash: 'again'})).toBe(true);
      expect(await proofs.spend('hash')).toBeUndefined();
      expect(await proofs.spend('again')).toMatchObject({challenge: 'one'});
      expect(await proofs.spend('other')).toMatchObject({challenge: 'two'});
    });

    it('grants none where one was spent, for as long as any could live', async () => {
      const {proofStore: proofs} = storage;
      await proofs.grant(proof);
      await proofs.spend('hash');
      await pass(900);
      expect(await proofs.grant({...proof, hash: 'again'})).toBe(false);
      expect(await proofs.spend('again')).toBeUndefined();
    });

    it('forgets what has ended', async () => {
      const {proofStore: proofs} = storage;
      await proofs.grant(proof);
      await pass(1000);
      expect(await proofs.spend('hash')).toBeUndefined();
    });
  });

  describe('acts that wait to be confirmed', () => {
    const payment: Act = {
      purpose: 'payment',
      audience: 'POST /api/payments',
      transaction: {amount: '49.90', currency: 'EUR', payee: 'Acme'},
      acrValues: [],
    };

    it('finds an act by its scope, for its session and its hour', async () => {
      const {pending} = storage;
      const scope = await pending.hold('session', payment, 0);
      expect(await pending.find('session', scope, HOUR - 1)).toEqual(payment);
      expect(await pending.find('other', scope, 0)).toBeUndefined();
      expect(await pending.find('session', scope, HOUR)).toBeUndefined();
    });

    it('holds twenty of a session, the newest, so that nobody fills the memory', async () => {
      const {pending} = storage;
      const other = await pending.hold('other', payment, 0);
      const scopes: string[] = [];
      for (let count = 0; count < 21; count += 1) scopes.push(await pending.hold('session', payment, 0));
      const found = await Promise.all(scopes.map((scope) => pending.find('session', scope, 0)));
      expect(found).toEqual([undefined, ...Array<unknown>(20).fill(payment)]);
      expect(await pending.find('other', other, 0)).toEqual(payment);
    });

    it('forgets a session that holds nothing that is alive', async () => {
      const {pending} = storage;
      const scope = await pending.hold('session', payment, 0);
      await pass(HOUR);
      expect(await pending.find('session', scope, 0)).toBeUndefined();
    });
  });

  describe('payments', () => {
    it('keeps a payment for thirty days', async () => {
      const {payments} = storage;
      const made = {
        id: 'p',
        person: 'ana',
        amount: '1.00',
        currency: 'EUR',
        payee: 'Acme',
        madeAt: 0,
      };
      await payments.add({...made, currency: 'EUR'});
      const end = 30 * 24 * HOUR;
      await pass(end - 1000);
      expect(await payments.find('p')).toEqual(made);
      await pass(1000);
      expect(await payments.find('p')).toBeUndefined();
      expect(await payments.list('ana', 50)).toEqual([]);
    });
  });

  describe('people', () => {
    const ana: Person = {
      id: 'ana',
      email: 'ana@example.com',
      ways: ['email'],
      methods: [],
      recovery: [],
      version: 0,
      since: 0,
    };
    const bo: Person = {...ana, id: 'bo', email: 'bo@example.com'};

    it('have an address of their own: of many who add it at once one has it', async () => {
      const {personStore} = storage;
      const added = await Promise.all(
        Array.from({length: 20}, (_, index) => personStore.add({...ana, id: `ana ${index}`})),
      );
      expect(new Set(added.map(({id}) => id)).size).toBe(1);
      expect(await personStore.findByContact(ana.email)).toEqual(added[0]);
    });

    it('are changed by one of many at once', async () => {
      const {personStore} = storage;
      await personStore.add(ana);
      const phones = Array.from({length: 20}, (_, index) => `+4930900${index}`);
      const replaced = await Promise.all(phones.map((phone) => personStore.replace({...ana, phone})));
      expect(replaced.filter((one) => one === 'replaced')).toHaveLength(1);
      expect(replaced.filter((one) => one === 'stale')).toHaveLength(19);
      expect((await personStore.find('ana'))?.version).toBe(1);
    });

    it('are found by what they are reached at now, and no longer by what that was before', async () => {
      const {personStore} = storage;
      await personStore.add(ana);
      expect(await personStore.replace({...ana, email: 'new@example.com', phone: '+4930900'})).toBe(
        'replaced',
      );
      expect(await personStore.findByContact(ana.email)).toBeUndefined();
      for (const contact of ['new@example.com', '+4930900']) {
        expect((await personStore.findByContact(contact))?.id).toBe('ana');
      }
    });

    it('take no address that is somebody else’s, and keep what they have', async () => {
      const {personStore} = storage;
      await personStore.add(ana);
      await personStore.add(bo);
      expect(await personStore.replace({...ana, email: bo.email})).toBe('taken');
      expect(await personStore.findByContact(ana.email)).toEqual(ana);
      expect(await personStore.findByContact(bo.email)).toEqual(bo);
    });
  });

  describe('wrong codes', () => {
    it('lock after as many as may be, however many come at once, and a success ends the row', async () => {
      const {lockout} = storage;
      await Promise.all(Array.from({length: 19}, () => lockout.failed('ana', 'here', 0)));
      expect(await lockout.lockedUntil('ana', 'here', 0)).toBeUndefined();
      await lockout.failed('ana', 'here', 0);
      expect(await lockout.lockedUntil('ana', 'here', 0)).toBe(HOUR / 4);
      expect(await lockout.lockedUntil('ana', 'elsewhere', 0)).toBeUndefined();
      await lockout.succeeded('ana', 'here');
      expect(await lockout.lockedUntil('ana', 'here', 0)).toBeUndefined();
    });
  });

  describe('tries of an account', () => {
    it('are counted before they are judged: no more are under way than are left', async () => {
      const {lockout} = storage;
      const begun = await Promise.all(Array.from({length: 50}, () => lockout.begin('ana', 'here', 0)));
      expect(begun.filter(Boolean)).toHaveLength(20);
      await lockout.ended('ana', 'here');
      expect(await lockout.begin('ana', 'here', 0)).toBe(true);
      expect(await lockout.begin('ana', 'here', 0)).toBe(false);
      expect(await lockout.begin('ana', 'elsewhere', 0)).toBe(true);
      for (let count = 0; count < 20; count += 1) await lockout.failed('ana', 'here', 0);
      expect(await lockout.lockedUntil('ana', 'here', 0)).toBe(HOUR / 4);
    });

    it('that were lost with their process are forgotten after a minute', async () => {
      const {lockout} = storage;
      for (let count = 0; count < 20; count += 1) await lockout.begin('ana', 'here', 0);
      expect(await lockout.begin('ana', 'here', 59_999)).toBe(false);
      expect(await lockout.begin('ana', 'here', 60_000)).toBe(true);
    });
  });

  describe('sending limits', () => {
    const quota = (key: string, limit: number) => ({key, limit, windowMs: 10_000});

    it('are kept by as many as come at once', async () => {
      const {limiter} = storage;
      const waits = await Promise.all(Array.from({length: 20}, () => limiter.take([quota('a', 5)], 0)));
      expect(waits.filter((wait) => wait === 0)).toHaveLength(5);
    });

    it('take of all quotas or of none', async () => {
      const {limiter} = storage;
      expect(await limiter.take([quota('a', 1)], 0)).toBe(0);
      expect(await limiter.take([quota('a', 1), quota('b', 1)], 4000)).toBe(6000);
      expect(await limiter.take([quota('b', 1)], 4000)).toBe(0);
    });
  });

  describe('parcels', () => {
    const parcel: Parcel = {label: 'L1', recipient: 'ana', sender: 'Acme', what: 'a lamp'};

    it('are handed over once, whoever comes at the same time', async () => {
      const {parcelStore} = storage;
      await parcelStore.add(parcel);
      await parcelStore.add({...parcel, label: 'L2'});
      await parcelStore.await('L1', 'challenge');
      expect(await parcelStore.find('L1')).toEqual({...parcel, challenge: 'challenge'});
      const delivered = await Promise.all(Array.from({length: 20}, () => parcelStore.deliver('L1', 5)));
      expect(delivered.filter(Boolean)).toHaveLength(1);
      expect(await parcelStore.list('ana')).toEqual([
        {...parcel, deliveredAt: 5},
        {...parcel, label: 'L2'},
      ]);
      expect((await parcelStore.listOpen(10)).map(({label}) => label)).toEqual(['L2']);
      await parcelStore.await('L1', 'another');
      expect(await parcelStore.find('L1')).toEqual({...parcel, deliveredAt: 5});
    });
  });

  describe('what happened, and enrolments', () => {
    it('lists the newest first, and no more than are asked for', async () => {
      const {activity} = storage;
      for (const at of [1, 2, 3]) await activity.add('ana', {what: 'signed-in', at});
      expect((await activity.list('ana', 2)).map(({at}) => at)).toEqual([3, 2]);
      expect(await activity.list('bo', 2)).toEqual([]);
    });

    it('keeps one enrolment a session, for its time', async () => {
      const {enrolments} = storage;
      const enrolment = {person: 'ana', sealed: 'first', expiresAt: 1000};
      await enrolments.put('session', enrolment);
      await enrolments.put('session', {...enrolment, sealed: 'second'});
      expect(await enrolments.find('session', 0)).toMatchObject({sealed: 'second'});
      expect(await enrolments.find('session', 1000)).toBeUndefined();
      await enrolments.remove('session');
      expect(await enrolments.find('session', 0)).toBeUndefined();
    });
  });
});
