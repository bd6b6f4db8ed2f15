import {describe, expect, it} from 'vitest';
import type {ChallengeRecord} from '../../demo/server/challenge-store.js';
import {digestCode} from '../../demo/server/codes.js';
import {MemoryIdempotencyStore} from '../../demo/server/idempotency.js';
import {MemoryChallengeStore} from '../../demo/server/memory-challenge-store.js';
import {MemoryProofStore} from '../../demo/server/memory-proof-store.js';
import {MemorySessionStore} from '../../demo/server/memory-session-store.js';
import {MemoryPaymentStore} from '../../demo/server/payment-store.js';
import {type Act, MemoryPendingActs} from '../../demo/server/pending-acts.js';
import {Problem} from '../../demo/server/problems.js';
import type {ProofRecord} from '../../demo/server/proof-store.js';

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

async function storeWith(record: Partial<ChallengeRecord> = {}): Promise<MemoryChallengeStore> {
  const store = new MemoryChallengeStore();
  await store.add({...RECORD, ...record});
  return store;
}

describe('MemoryChallengeStore', () => {
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
    expect(await (await storeWith({state: 'used'})).cancel('one')).toBe(false);
  });

  it('forgets what may be forgotten, and nothing before', async () => {
    const store = await storeWith();
    store.purge(1999);
    expect(await store.find('one')).toBeDefined();
    store.purge(2000);
    expect(await store.find('one')).toBeUndefined();
  });
});

describe('MemorySessionStore', () => {
  it('keeps no token: a session is found by it, and does not hold it', async () => {
    const sessions = new MemorySessionStore();
    const {key} = await sessions.create(0);
    const token = (await sessions.grant(key, 0)) ?? '';
    const session = await sessions.find(token, 0);
    expect(session?.key).toBe(key);
    expect(JSON.stringify(session)).not.toContain(token);
    expect(await sessions.find(key, 0)).toBeUndefined();
  });

  it('grants nothing for a session that was taken over, has ended, or never was', async () => {
    const sessions = new MemorySessionStore();
    const [over, ended] = [await sessions.create(0), await sessions.create(0)];
    await sessions.elevate(over.key, {person: 'ana', acr: 'urn:larkpost:mailed-code', authTime: 0}, 0);
    await sessions.end(ended.key);
    for (const key of [over.key, ended.key, 'never']) expect(await sessions.grant(key, 0)).toBeUndefined();
  });

  it('ends tokens with their sessions', async () => {
    const sessions = new MemorySessionStore();
    const {key} = await sessions.create(0);
    const token = (await sessions.grant(key, 0)) ?? '';
    sessions.purge(60 * 60 * 1000 - 1);
    expect(await sessions.find(token, 0)).toBeDefined();
    sessions.purge(60 * 60 * 1000);
    expect(await sessions.find(token, 0)).toBeUndefined();
    expect(
      await sessions.elevate(key, {person: 'ana', acr: 'urn:larkpost:mailed-code', authTime: 0}, 0),
    ).toBeUndefined();
  });
});

describe('MemoryIdempotencyStore', () => {
  const act = {scope: 's', route: 'r', key: 'k', body: {code: '123456'}};

  it('does the work again after a fault, and when it was forgotten', async () => {
    const acts = new MemoryIdempotencyStore('secret');
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
    acts.purge(15 * 60 * 1000);
    await acts.once(act, 0, work);
    expect(calls).toBe(3);
  });

  it('never forgets work that is still under way', async () => {
    const acts = new MemoryIdempotencyStore('secret');
    let calls = 0;
    let finish = (): void => undefined;
    const work = () => {
      calls += 1;
      return new Promise<{kind: 'done'; id: string}>((resolve) => {
        finish = () => resolve({kind: 'done', id: 'x'});
      });
    };
    const first = acts.once(act, 0, work);
    acts.purge(Number.MAX_SAFE_INTEGER);
    const second = acts.once(act, 0, work);
    finish();
    expect(await first).toEqual(await second);
    expect(calls).toBe(1);
  });

  it('keeps no outcome by which nothing was done: who waited for it does the work', async () => {
    const acts = new MemoryIdempotencyStore('secret');
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

describe('MemoryProofStore', () => {
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
    const proofs = new MemoryProofStore();
    await proofs.grant(proof);
    const spent = await Promise.all(Array.from({length: 20}, () => proofs.spend('hash')));
    expect(spent.filter((one) => one !== undefined)).toEqual([proof]);
  });

  it('has one proof a challenge: a new one ends the one before, and touches no other challenge', async () => {
    const proofs = new MemoryProofStore();
    await proofs.grant(proof);
    await proofs.grant({...proof, hash: 'other', challenge: 'two'});
    expect(await proofs.grant({...proof, hash: 'again'})).toBe(true);
    expect(await proofs.spend('hash')).toBeUndefined();
    expect(await proofs.spend('again')).toMatchObject({challenge: 'one'});
    expect(await proofs.spend('other')).toMatchObject({challenge: 'two'});
  });

  it('grants none where one was spent, for as long as any could live', async () => {
    const proofs = new MemoryProofStore();
    await proofs.grant(proof);
    await proofs.spend('hash');
    proofs.purge(999);
    expect(await proofs.grant({...proof, hash: 'again'})).toBe(false);
    expect(await proofs.spend('again')).toBeUndefined();
  });

  it('forgets what has ended', async () => {
    const proofs = new MemoryProofStore();
    await proofs.grant(proof);
    proofs.purge(1000);
    expect(await proofs.spend('hash')).toBeUndefined();
  });
});

describe('MemoryPendingActs', () => {
  const payment: Act = {
    purpose: 'payment',
    audience: 'POST /api/payments',
    transaction: {amount: '49.90', currency: 'EUR', payee: 'Acme'},
    acrValues: [],
  };
  const HOUR = 60 * 60 * 1000;

  it('finds an act by its scope, for its session and its hour', async () => {
    const pending = new MemoryPendingActs();
    const scope = await pending.hold('session', payment, 0);
    expect(await pending.find('session', scope, HOUR - 1)).toEqual(payment);
    expect(await pending.find('other', scope, 0)).toBeUndefined();
    expect(await pending.find('session', scope, HOUR)).toBeUndefined();
  });

  it('holds twenty of a session, the newest, so that nobody fills the memory', async () => {
    const pending = new MemoryPendingActs();
    const other = await pending.hold('other', payment, 0);
    const scopes: string[] = [];
    for (let count = 0; count < 21; count += 1) scopes.push(await pending.hold('session', payment, 0));
    const found = await Promise.all(scopes.map((scope) => pending.find('session', scope, 0)));
    expect(found).toEqual([undefined, ...Array<unknown>(20).fill(payment)]);
    expect(await pending.find('other', other, 0)).toEqual(payment);
  });

  it('forgets what has ended, and keeps the rest', async () => {
    const pending = new MemoryPendingActs();
    const old = await pending.hold('session', payment, 0);
    const young = await pending.hold('session', payment, 1);
    pending.purge(HOUR);
    expect(await pending.find('session', old, 0)).toBeUndefined();
    expect(await pending.find('session', young, 0)).toEqual(payment);
    pending.purge(HOUR + 1);
    expect(await pending.find('session', young, 0)).toBeUndefined();
  });
});

describe('MemoryPaymentStore', () => {
  it('keeps a payment for thirty days', async () => {
    const payments = new MemoryPaymentStore();
    const made = {
      id: 'p',
      person: 'ana',
      amount: '1.00',
      currency: 'EUR',
      payee: 'Acme',
      madeAt: 0,
    };
    await payments.add({...made, currency: 'EUR'});
    const end = 30 * 24 * 60 * 60 * 1000;
    payments.purge(end - 1);
    expect(await payments.find('p')).toEqual(made);
    payments.purge(end);
    expect(await payments.find('p')).toBeUndefined();
    expect(await payments.list('ana', 50)).toEqual([]);
  });
});
