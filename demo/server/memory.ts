import {MemoryActivityStore} from './activity-store.js';
import type {ServiceConfig} from './config.js';
import {MemoryEnrolmentStore} from './enrolment-store.js';
import {MemoryIdempotencyStore} from './idempotency.js';
import {MemoryRateLimiter} from './limits.js';
import {MemoryLockout} from './lockout.js';
import {MemoryChallengeStore} from './memory-challenge-store.js';
import {MemoryPersonStore} from './memory-person-store.js';
import {MemoryProofStore} from './memory-proof-store.js';
import {MemorySessionStore} from './memory-session-store.js';
import {MemoryParcelStore} from './parcel-store.js';
import {MemoryPaymentStore} from './payment-store.js';
import {MemoryPendingActs} from './pending-acts.js';
import type {Storage} from './storage.js';

const PURGE_MS = 30_000;

/** A storage that forgets when it is told to. */
export interface Memory extends Storage {
  /** Drops what has ended by `at`, epoch milliseconds. */
  purge(at: number): void;
}

/** Everything that the service remembers, in this process: it is gone when the process ends. */
export function createMemory({lock, secret, now}: Pick<ServiceConfig, 'lock' | 'secret' | 'now'>): Memory {
  const store = new MemoryChallengeStore();
  const sessions = new MemorySessionStore();
  const limiter = new MemoryRateLimiter();
  const lockout = new MemoryLockout(lock);
  const acts = new MemoryIdempotencyStore(secret);
  const proofStore = new MemoryProofStore();
  const pending = new MemoryPendingActs();
  const personStore = new MemoryPersonStore();
  const enrolments = new MemoryEnrolmentStore();
  const parcelStore = new MemoryParcelStore();
  const activity = new MemoryActivityStore();
  const payments = new MemoryPaymentStore();
  const parts = [store, sessions, limiter, lockout, acts, proofStore, pending, payments, enrolments];
  const purge = (at: number) => {
    for (const part of parts) part.purge(at);
  };
  const purging = setInterval(() => purge(now()), PURGE_MS).unref();
  const close = () => {
    clearInterval(purging);
    return Promise.resolve();
  };
  const people = {personStore, enrolments, parcelStore, activity};
  const stores = {store, sessions, limiter, lockout, acts, proofStore, pending, payments, ...people};
  return {...stores, isReady: () => Promise.resolve(true), purge, close};
}
