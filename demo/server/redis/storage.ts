import type {ServiceConfig} from '../config.js';
import type {Storage} from '../storage.js';
import {RedisChallengeStore} from './challenges.js';
import {connectRedis} from './client.js';
import {RedisIdempotencyStore} from './idempotency.js';
import {RedisRateLimiter} from './limits.js';
import {RedisActivityStore, RedisEnrolmentStore, RedisParcelStore, RedisPaymentStore} from './lists.js';
import {RedisLockout} from './lockout.js';
import {RedisPendingActs} from './pending-acts.js';
import {RedisPersonStore} from './people.js';
import {RedisProofStore} from './proofs.js';
import {RedisSessionStore} from './sessions.js';

/**
 * Everything that the service remembers, in Redis, for any number of nodes.
 * @param report hears of a connection that was lost
 */
export function createRedisStorage(
  url: string,
  {lock, secret, now}: Pick<ServiceConfig, 'lock' | 'secret' | 'now'>,
  report: (message: string) => void,
): Storage {
  const client = connectRedis(url, report);
  return {
    store: new RedisChallengeStore(client, now),
    sessions: new RedisSessionStore(client, now),
    limiter: new RedisRateLimiter(client),
    lockout: new RedisLockout(client, lock),
    acts: new RedisIdempotencyStore(client, secret),
    proofStore: new RedisProofStore(client, now),
    pending: new RedisPendingActs(client),
    payments: new RedisPaymentStore(client),
    personStore: new RedisPersonStore(client),
    enrolments: new RedisEnrolmentStore(client, now),
    parcelStore: new RedisParcelStore(client),
    activity: new RedisActivityStore(client),
    isReady: () =>
      client.ping().then(
        () => true,
        () => false,
      ),
    close: () => {
      // What is under way was answered by now; a server that does not answer is not waited for.
      client.destroy();
      return Promise.resolve();
    },
  };
}
