import type {Clock, OtpSession, ResumeRequest} from '../core/contracts.js';
import {isChallengeOver} from '../core/errors.js';
import {need, take, text, type Reader, type Taken} from '../core/fields.js';
import {canTransition} from '../core/session-machine.js';

/** What the memory needs of `sessionStorage`. */
export type ChallengeStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The one key that is used. */
const KEY = 'otp-stepup';

const time: Reader<number> = (value) => (Number.isFinite(value) ? (value as number) : undefined);

/**
 * All that is remembered: never a handle, a destination, a code or a proof. Times in epoch milliseconds; `at` is when it
 * was written. Anyone on the page's origin may have written it.
 */
const MEMORY = {
  id: need(text),
  purpose: need(text),
  channel: need(text),
  expiresAt: time,
  resendAt: time,
  at: need(time),
};

type Memory = Taken<typeof MEMORY, 'id' | 'purpose' | 'channel' | 'at'>;

/** Keeps an awaited challenge through a reload. A storage that throws, as in private windows, remembers nothing. */
export interface ChallengeMemory {
  /** Writes what the session awaits, and wipes it when that is over. */
  follow(session: OtpSession): void;
  /** The challenge that was awaited, if there is one that may still be open. */
  recall(): ResumeRequest | undefined;
}

export function createChallengeMemory(storage: ChallengeStorage, clock: Clock): ChallengeMemory {
  const read = () => quietly(() => storage.getItem(KEY)) ?? '';

  const wipe = () => quietly(() => storage.removeItem(KEY));

  return {
    follow({subscribe}) {
      let mark = '';
      let written: string | undefined;
      subscribe((snapshot) => {
        const {status, purpose, challenge, expiresAt, resendAt, error} = snapshot;
        // Until another code is there, this one may be what a reload goes on with.
        if (status === 'issuing') return;
        const {id, channel} = challenge ?? {};
        const before = mark;
        const isGone = status === 'failed' && isChallengeOver(error?.code);
        const isOpen = canTransition(snapshot, 'refused') && !isGone;
        mark = isOpen && id ? String([id, expiresAt, resendAt]) : '';
        if (mark === before) return;
        if (mark) {
          // Only what is news: `at` tells later how far a clock was set back since.
          const json = (written = JSON.stringify({
            id,
            purpose,
            channel,
            expiresAt,
            resendAt,
            at: clock.wall(),
          }));
          quietly(() => storage.setItem(KEY, json));
        } else if (read() === written) {
          // What another session has written in the meantime is not ours to wipe.
          wipe();
        }
      });
    },
    recall() {
      const memory = quietly(() => take(JSON.parse(read()), MEMORY) as Memory);
      if (!memory) return undefined;
      const {at, expiresAt = NaN, resendAt = NaN, ...known} = memory;
      // What was left when it was written, and not more because a clock was set back since.
      const now = Math.max(clock.wall(), at);
      if (expiresAt <= now) {
        wipe();
        return undefined;
      }
      const resend = resendAt ? {} : {resend: 'none' as const};
      return {
        ...known,
        ttlMs: expiresAt - now,
        resendInMs: resendAt - now,
        ...resend,
      };
    },
  };
}

function quietly<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
