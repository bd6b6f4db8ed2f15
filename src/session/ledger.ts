import type {Rejection} from '../core/contracts.js';

/** What is known of one act that was tried: a code brought to the service, a code asked for. */
export interface TriedAct {
  /** Its idempotency key: the same however often it is tried. */
  readonly key: string;
  /** Why the service did not take it. */
  rejection?: Omit<Rejection, 'handle'>;
}

/** The acts that were tried, by what they are about. Nothing else keeps a code, and this one forgets it with its epoch. */
export interface Ledger {
  of(about: string): TriedAct;
  clear(): void;
}

export function createLedger(): Ledger {
  const acts = new Map<string, TriedAct>();
  return {
    of(about) {
      const act = acts.get(about) ?? createAct();
      acts.set(about, act);
      return act;
    },
    clear: () => acts.clear(),
  };
}

/** Its key has 160 random bits. Not `randomUUID`, which is missing on pages that are not served over TLS. */
export function createAct(): TriedAct {
  return {key: crypto.getRandomValues(new Uint32Array(5)).join('-')};
}
