import {reach, type RedisClient} from './client.js';

/** What one step makes of a value: what it comes to, and the value that takes its place; none where nothing changes. */
export interface Change<T, R> {
  readonly result: R;
  readonly next?: T | undefined;
}

/** Puts a value in the place of another one, if that is still there. The one script by which all else is atomic. */
const SWAP = `
local now = redis.call('GET', KEYS[1])
if (now or '') ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1`;

/**
 * Values of one kind, as JSON, each under a key of its own with a life of its own. A step is computed here, by the rules
 * that the memory has too, and written if nobody else has written in the meantime; otherwise it is computed again.
 */
export class RedisRecords<T> {
  readonly #client: RedisClient;
  readonly #kind: string;
  readonly #lifeMs: (value: T) => number;

  /** @param lifeMs how long a value is kept from now on, in milliseconds */
  constructor(client: RedisClient, kind: string, lifeMs: (value: T) => number) {
    this.#client = client;
    this.#kind = kind;
    this.#lifeMs = lifeMs;
  }

  async find(key: string): Promise<T | undefined> {
    return this.#read(await reach(this.#client.get(this.#key(key))));
  }

  /** Keeps a value unless there is one; says whether there was none. */
  async add(key: string, value: T): Promise<boolean> {
    const options = {condition: 'NX', expiration: {type: 'PX', value: this.#life(value)}} as const;
    return (await reach(this.#client.set(this.#key(key), JSON.stringify(value), options))) === 'OK';
  }

  async put(key: string, value: T): Promise<void> {
    const expiration = {type: 'PX', value: this.#life(value)} as const;
    await reach(this.#client.set(this.#key(key), JSON.stringify(value), {expiration}));
  }

  async remove(key: string): Promise<void> {
    await reach(this.#client.del(this.#key(key)));
  }

  /** Takes a step in one atomic act. */
  async change<R>(key: string, step: (value: T | undefined) => Change<T, R>): Promise<R> {
    for (;;) {
      const before = await reach(this.#client.get(this.#key(key)));
      const {result, next} = step(this.#read(before));
      if (next === undefined) return result;
      const swap = [before ?? '', JSON.stringify(next), this.#life(next).toString()];
      const swapped = await reach(this.#client.eval(SWAP, {keys: [this.#key(key)], arguments: swap}));
      if (swapped === 1) return result;
    }
  }

  #read(text: string | null): T | undefined {
    return text === null ? undefined : (JSON.parse(text) as T);
  }

  /** Redis takes no life of nothing. */
  #life(value: T): number {
    return Math.max(1, Math.ceil(this.#lifeMs(value)));
  }

  #key(key: string): string {
    return `larkpost:${this.#kind}:${key}`;
  }
}
