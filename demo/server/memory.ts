import type {ServiceConfig} from './config.js';
import {MemoryIdempotencyStore} from './idempotency.js';
import {MemoryRateLimiter} from './limits.js';
import {MemoryLockout} from './lockout.js';
import {MemoryChallengeStore} from './memory-challenge-store.js';
import {MemorySessionStore} from './memory-session-store.js';

/** Everything that the service remembers, in this process: it is gone when the process ends. */
export function createMemory({lock, secret}: ServiceConfig) {
  const store = new MemoryChallengeStore();
  const sessions = new MemorySessionStore();
  const limiter = new MemoryRateLimiter();
  const lockout = new MemoryLockout(lock);
  const acts = new MemoryIdempotencyStore(secret);
  const purge = (now: number) => {
    for (const part of [store, sessions, limiter, lockout, acts]) part.purge(now);
  };
  return {store, sessions, limiter, lockout, acts, purge};
}
