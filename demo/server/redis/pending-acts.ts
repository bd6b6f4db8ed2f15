import {type Act, type Held, holdStep, KEEP_ACTS_MS, liveActs, type PendingActs} from '../pending-acts.js';
import type {RedisClient} from './client.js';
import {RedisRecords} from './records.js';

export class RedisPendingActs implements PendingActs {
  readonly #bySession: RedisRecords<readonly Held[]>;

  constructor(client: RedisClient) {
    this.#bySession = new RedisRecords(client, 'acts', () => KEEP_ACTS_MS);
  }

  hold(session: string, act: Act, now: number): Promise<string> {
    return this.#bySession.change(session, (held) => {
      const {scope, next} = holdStep(held, act, now);
      return {result: scope, next};
    });
  }

  async find(session: string, scope: string, now: number): Promise<Act | undefined> {
    const held = liveActs(await this.#bySession.find(session), now);
    return held.find((one) => one.scope === scope)?.act;
  }
}
