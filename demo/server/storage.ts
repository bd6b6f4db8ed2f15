import type {ActivityStore} from './activity-store.js';
import type {ChallengeStore} from './challenge-store.js';
import type {ServiceConfig} from './config.js';
import type {EnrolmentStore} from './enrolment-store.js';
import type {IdempotencyStore} from './idempotency.js';
import type {RateLimiter} from './limits.js';
import type {Lockout} from './lockout.js';
import {createMemory} from './memory.js';
import type {ParcelStore} from './parcel-store.js';
import type {PaymentStore} from './payment-store.js';
import type {PendingActs} from './pending-acts.js';
import type {PersonStore} from './person-store.js';
import type {ProofStore} from './proof-store.js';
import {createRedisStorage} from './redis/storage.js';
import type {SessionStore} from './sessions.js';

/** Everything that the service remembers. Whatever two requests could race for is one atomic step of a store. */
export interface Storage {
  readonly store: ChallengeStore;
  readonly sessions: SessionStore;
  readonly limiter: RateLimiter;
  readonly lockout: Lockout;
  readonly acts: IdempotencyStore;
  readonly proofStore: ProofStore;
  readonly pending: PendingActs;
  readonly payments: PaymentStore;
  readonly personStore: PersonStore;
  readonly enrolments: EnrolmentStore;
  readonly parcelStore: ParcelStore;
  readonly activity: ActivityStore;
  /** Whether it can be reached now. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}

/** In this process, or in Redis for many nodes where there is a `redisUrl`. */
export function createStorage(config: ServiceConfig, report: (message: string) => void): Storage {
  const {redisUrl} = config;
  return redisUrl === undefined ? createMemory(config) : createRedisStorage(redisUrl, config, report);
}
