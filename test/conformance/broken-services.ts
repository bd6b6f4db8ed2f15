import {vi} from 'vitest';
import type {ChallengeRecord} from '../../demo/server/challenge-store.js';
import {MemoryChallengeStore} from '../../demo/server/memory-challenge-store.js';
import {MemoryProofStore} from '../../demo/server/memory-proof-store.js';
import type {ProofRecord} from '../../demo/server/proof-store.js';
import type {Call, Rewrite} from './rewriting-proxy.js';

export interface BrokenService {
  /** What it does wrong. */
  readonly name: string;
  /** The check that names it. */
  readonly check: string;
  /** What the check says of it. */
  readonly why: RegExp;
  /** Breaks the reference service from within. */
  readonly within?: () => void;
  /** Breaks what it answers. `known` are the people who have been sent a code, `codeTo` tells theirs. */
  readonly rewrite?: (service: Inside) => Rewrite;
}

interface Inside {
  readonly stranger: string;
  readonly codeTo: (identity: string) => string;
}

interface Wire {
  identity?: string;
  id?: string;
  challenge?: {id: string};
  transaction?: object;
}

const read = ({body}: {body: string}): Wire => (body === '' ? {} : (JSON.parse(body) as Wire));
const store = MemoryChallengeStore.prototype;

/** The twelve that are met most often, and one more for each other check. */
export const BROKEN_SERVICES: readonly BrokenService[] = [
  {
    name: 'takes a code again',
    check: 'single-use',
    why: /accepted a second time/,
    within() {
      const {attempt} = store;
      vi.spyOn(store, 'attempt').mockImplementation(async function (this: MemoryChallengeStore, ...args) {
        const tried = await attempt.apply(this, args);
        return tried.result === 'used' ? {result: 'accepted'} : tried;
      });
    },
  },
  {
    name: 'looks first and marks later, so that parallel verifies race',
    check: 'race',
    why: /[2-9]\d* of 20|1\d of 20/,
    within() {
      const {attempt} = store;
      vi.spyOn(store, 'attempt').mockImplementation(async function (this: MemoryChallengeStore, ...args) {
        const {state} = (await this.find(args[0])) ?? {};
        await new Promise((resolve) => setTimeout(resolve, 50));
        const tried = await attempt.apply(this, args);
        return state === 'open' && tried.result === 'used' ? {result: 'accepted'} : tried;
      });
    },
  },
  {
    name: 'does not count attempts',
    check: 'attempts-counted',
    why: /the right code was accepted after 5 wrong ones/,
    within() {
      const {attempt} = store;
      vi.spyOn(store, 'attempt').mockImplementation(async function (this: MemoryChallengeStore, ...args) {
        const before = await this.find(args[0]);
        const tried = await attempt.apply(this, args);
        if (tried.result === 'wrong' && before) await put(this, before);
        return tried;
      });
    },
  },
  {
    name: 'gives attempts back with another code',
    check: 'attempts-kept',
    why: /5 wrong codes over two sends/,
    within() {
      const {rotate} = store;
      vi.spyOn(store, 'rotate').mockImplementation(async function (this: MemoryChallengeStore, ...args) {
        const rotation = await rotate.apply(this, args);
        if (rotation.result !== 'rotated') return rotation;
        const record = {...rotation.record, attempts: 0};
        await put(this, record);
        return {...rotation, record};
      });
    },
  },
  {
    name: 'lets no code end',
    check: 'expiry',
    why: /accepted after the 300 s/,
    within() {
      const {attempt} = store;
      vi.spyOn(store, 'attempt').mockImplementation(function (this: MemoryChallengeStore, id, digest) {
        return attempt.call(this, id, digest, 0);
      });
    },
  },
  {
    name: 'shows the code in its answer',
    check: 'secrecy',
    why: /the answer of issue holds the code/,
    rewrite:
      ({codeTo}) =>
      async (call, next) => {
        const reply = await next(call);
        const {identity} = read(call);
        if (isSuccess(call, 'issue', reply) && identity !== undefined) {
          reply.body = JSON.stringify({...read(reply), debug: codeTo(identity)});
        }
        return reply;
      },
  },
  {
    name: 'tells that an account is unknown',
    check: 'enumeration',
    why: /issue tells: 200 .* for somebody known, 422 /,
    rewrite:
      ({stranger}) =>
      async (call, next) => {
        const reply = await next(call);
        if (!call.path.endsWith('/issue') || read(call).identity !== stranger) return reply;
        return {...reply, status: 422, body: JSON.stringify({code: 'invalid_destination'})};
      },
  },
  {
    name: 'does not say when to come back',
    check: 'retry-after',
    why: /429 comes without Retry-After/,
    rewrite: () => async (call, next) => without(await next(call), 'retry-after'),
  },
  {
    name: 'hides its headers from pages of other origins',
    check: 'cors-exposed',
    why: /Expose-Headers lacks retry-after/,
    rewrite: () => async (call, next) => without(await next(call), 'access-control-expose-headers'),
  },
  {
    name: 'counts its challenges up',
    check: 'unguessable-ids',
    why: /ids differ in about \d bits/,
    rewrite() {
      const ids: string[] = [];
      return async (call, next) => {
        const {id} = call.method === 'POST' ? read(call) : {};
        if (id !== undefined) call.body = JSON.stringify({...read(call), id: ids[Number(id.slice(-6))]});
        const reply = await next(call);
        const {challenge} = reply.status === 200 ? read(reply) : {};
        if (challenge) {
          const index = ids.push(challenge.id) - 1;
          const counted = `ch_000000000000${String(index).padStart(6, '0')}`;
          reply.body = JSON.stringify({...read(reply), challenge: {...challenge, id: counted}});
        }
        return reply;
      };
    },
  },
  {
    name: 'takes a code for another purpose than it was sent for',
    check: 'own-challenge',
    why: /a code for login was accepted for another challenge, of payment/,
    rewrite() {
      const ids: string[] = [];
      return async (call, next) => {
        const reply = await next(call);
        const {challenge} = isSuccess(call, 'issue', reply) ? read(reply) : {};
        if (challenge) ids.push(challenge.id);
        if (!call.path.endsWith('/verify') || reply.status === 200) return reply;
        for (const id of ids) {
          const other = await next({
            ...call,
            headers: {...call.headers, 'idempotency-key': crypto.randomUUID()},
            body: JSON.stringify({...read(call), id}),
          });
          if (other.status === 200) return other;
        }
        return reply;
      };
    },
  },
  {
    name: 'takes a proof again',
    check: 'proof-single-use',
    why: /the proof was taken a second time/,
    within() {
      const spent = new Map<string, ProofRecord>();
      const {spend} = MemoryProofStore.prototype;
      vi.spyOn(MemoryProofStore.prototype, 'spend').mockImplementation(async function (
        this: MemoryProofStore,
        hash,
      ) {
        const proof = (await spend.call(this, hash)) ?? spent.get(hash);
        if (proof) spent.set(hash, proof);
        return proof;
      });
    },
  },
  {
    name: 'answers what nobody documented',
    check: 'shape',
    why: /issue answers 200 with .*expiresIn/,
    rewrite: () => async (call, next) => {
      const reply = await next(call);
      reply.body = reply.body.replace(/"expiresIn":\d+/, '"expiresIn":"soon"');
      return reply;
    },
  },
  {
    name: 'breaks of what it cannot read',
    check: 'malformed',
    why: /a malformed body was answered by 500/,
    rewrite: () => async (call, next) => {
      const reply = await next(call);
      return reply.status === 400 ? {...reply, status: 500} : reply;
    },
  },
  {
    name: 'lets its answers be kept',
    check: 'no-store',
    why: /issue answers 200 without it/,
    rewrite: () => async (call, next) => without(await next(call), 'cache-control'),
  },
  {
    name: 'says that another code was sent, and takes the old one alone',
    check: 'resend',
    why: /the code before was accepted/,
    within() {
      const {rotate} = store;
      vi.spyOn(store, 'rotate').mockImplementation(async function (
        this: MemoryChallengeStore,
        id,
        renewal,
        now,
      ) {
        const {digest = ''} = (await this.find(id)) ?? {};
        return rotate.call(this, id, {...renewal, digest}, now);
      });
    },
  },
  {
    name: 'takes a challenge from any browser',
    check: 'own-session',
    why: /another browser verified/,
    rewrite() {
      const owners = new Map<string, string>();
      return async (call, next) => {
        const {id} = call.method === 'POST' ? read(call) : {};
        const owner = id === undefined ? undefined : owners.get(id);
        const reply = await next(
          owner === undefined ? call : {...call, headers: {...call.headers, cookie: owner}},
        );
        const {challenge} = isSuccess(call, 'issue', reply) ? read(reply) : {};
        const [cookie] = reply.headers.getSetCookie();
        if (challenge && cookie !== undefined) owners.set(challenge.id, cookie.split(';', 1)[0] ?? '');
        return reply;
      };
    },
  },
  {
    name: 'says that a challenge is cancelled, and keeps it',
    check: 'cancel',
    why: /accepted after the challenge was cancelled/,
    rewrite: () => (call, next) =>
      call.path.endsWith('/cancel')
        ? Promise.resolve({status: 204, headers: new Headers(), body: ''})
        : next(call),
  },
  {
    name: 'takes no notice of an Idempotency-Key',
    check: 'idempotency',
    why: /opened two challenges/,
    rewrite: () => (call, next) => {
      const {'idempotency-key': _, ...headers} = call.headers;
      return next({...call, headers});
    },
  },
  {
    name: 'limits preflights',
    check: 'cors-preflight',
    why: /a preflight was answered by 429/,
    rewrite: () => async (call, next) => {
      const reply = await next(call);
      return call.method === 'OPTIONS' ? {...reply, status: 429} : reply;
    },
  },
  {
    name: 'takes a proof for another payment',
    check: 'proof-bound',
    why: /taken for something else/,
    rewrite() {
      let confirmed = '';
      return (call, next) => {
        const {transaction} = call.path.endsWith('/issue') ? read(call) : {};
        if (transaction) confirmed = JSON.stringify(transaction);
        return next(call.path.endsWith('/payments') ? {...call, body: confirmed} : call);
      };
    },
  },
  {
    name: 'takes a proof from anybody who is signed in',
    check: 'proof-own-session',
    why: /another person’s browser/,
    rewrite() {
      let owner = '';
      return async (call, next) => {
        const {transaction} = call.path.endsWith('/issue') ? read(call) : {};
        if (transaction) owner = call.headers['cookie'] ?? '';
        const isPayment = call.path.endsWith('/payments');
        return next(isPayment ? {...call, headers: {...call.headers, cookie: owner}} : call);
      };
    },
  },
  {
    name: 'takes a code for another payment than was shown',
    check: 'transaction-shown',
    why: /accepted for something else than was asked for/,
    rewrite: () => (call, next) => {
      if (!call.path.endsWith('/verify')) return next(call);
      const {transaction: _, ...rest} = read(call);
      return next({...call, body: JSON.stringify(rest)});
    },
  },
];

/** In place of the one that is there. */
async function put(into: MemoryChallengeStore, record: ChallengeRecord): Promise<void> {
  await into.remove(record.id);
  await into.add(record);
}

function isSuccess({path}: Call, operation: string, {status}: {status: number}): boolean {
  return status === 200 && path.endsWith(`/${operation}`);
}

function without<R extends {headers: Headers}>(reply: R, name: string): R {
  reply.headers.delete(name);
  return reply;
}
