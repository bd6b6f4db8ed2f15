import ky, {type KyInstance} from 'ky';
import type {ActiveChallenge, BackendContext} from '../../src/core/contracts.js';

export const KEY = 'key-0123456789abcdef';

/** What a client hands to a backend. */
export function contextOf(parts: Partial<BackendContext<KyInstance>> = {}): BackendContext<KyInstance> {
  return {
    http: ky.create({retry: 0, redirect: 'error', timeout: 2000}),
    signal: new AbortController().signal,
    idempotencyKey: KEY,
    now: () => 1_700_000_000_000,
    ...parts,
  };
}

export const challenge: ActiveChallenge = {
  id: 'c1',
  channel: 'email',
  epoch: 1,
  length: 6,
  ttlMs: 300_000,
  destination: 'a•@e•',
};
