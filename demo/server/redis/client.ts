import {createClient} from 'redis';
import {StorageUnavailable} from './unavailable.js';

/** A service that cannot reach its storage says so: it keeps nobody waiting, and connects again by itself. */
const CONNECT_MS = 1000;
const COMMAND_MS = 1000;
const RETRY_MS = {first: 50, most: 1000};

export type RedisClient = ReturnType<typeof connectRedis>;

/**
 * Connects in the background, now and whenever the connection is lost.
 * @param report hears what went wrong; never the URL, which may hold a password
 */
export function connectRedis(url: string, report: (message: string) => void) {
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: {timeout: COMMAND_MS},
    socket: {
      connectTimeout: CONNECT_MS,
      reconnectStrategy: (tries) => Math.min(RETRY_MS.first * 2 ** tries, RETRY_MS.most),
    },
  });
  client.on('error', (error: unknown) => report(error instanceof Error ? error.name : 'error'));
  void client.connect().catch(() => undefined);
  return client;
}

/** @throws {StorageUnavailable} in place of whatever the connection says */
export async function reach<T>(command: Promise<T>): Promise<T> {
  try {
    return await command;
  } catch (error) {
    throw new StorageUnavailable('The storage cannot be reached', {cause: error});
  }
}
