import type {ChannelOption} from '../core/contracts.js';
import {deadlineAfter, remainingMs} from '../core/deadline.js';
import {isChallengeOver, isOutcomeUnknown, isRejection, OtpError, type OtpPhase} from '../core/errors.js';
import {RESEND_MARGIN_MS} from './awaited.js';
import {createLedger} from './ledger.js';
import type {SessionLife} from './session-life.js';

/** Asks for codes: the first, another, one by another way. */
export interface Issuer {
  /**
   * By one of the snapshot's options, or as before. A failure puts the state back.
   * @throws {OtpError} `channel_unavailable` where there is no such way, `rate_limited` before its time, and as the
   * service answers
   */
  request(phase: OtpPhase, option: string | undefined, signal: AbortSignal): Promise<void>;
}

export function createIssuer(life: SessionLife): Issuer {
  const {backend, store} = life;
  let {input} = life;
  // An act keeps its key until it is known what became of it.
  const acts = createLedger();

  /** Another code can be had, and now; of another kind than before at once. */
  function check(id: string | undefined, option: ChannelOption | undefined): void {
    const phase = 'resend';
    const from = id === undefined ? life.cooldown : option && life.now();
    if (!from) throw new OtpError('channel_unavailable', {phase});
    const retryAfterMs = Math.ceil(remainingMs(from, life.now()));
    if (retryAfterMs > 0) throw new OtpError('rate_limited', {phase, retryAfterMs});
  }

  return {
    async request(phase, id, signal) {
      const before = store.snapshot.status;
      const option = store.snapshot.options.find((way) => way.id === id);
      // A challenge that is over cannot be asked for more: another code is another challenge.
      const goesOn = life.challenge && !option && !life.over;
      if (phase === 'resend') check(id, option);
      const chosen = option ? {...input, channel: option.channel, option: id} : input;
      store.dispatch({type: 'issue'});
      try {
        await life.ask({
          phase,
          signal,
          act: acts.of(id ?? ''),
          call: (context) =>
            goesOn && backend.resend
              ? backend.resend(life.active(), context)
              : backend.issue(option ? {...chosen, handle: life.handle} : chosen, context),
        });
        acts.clear();
        input = chosen;
      } catch (error) {
        if (life.verified) return;
        const {code, retryAfterMs} = error as OtpError;
        if (goesOn && (isRejection(code) || isChallengeOver(code))) life.over = error as OtpError;
        // Else the code may have gone out all the same: the next click is the same act, and must not send two. After a
        // 5xx it is a new one, for a service may give the same answer to the same key.
        if (code === 'server' || !isOutcomeUnknown(code)) acts.clear();
        if (life.cooldown && retryAfterMs)
          life.cooldown = deadlineAfter(life.now(), retryAfterMs + RESEND_MARGIN_MS);
        const resendAt = life.cooldown?.wall;
        store.dispatch({type: 'issue-failed', error: error as OtpError, before, resendAt});
        throw error;
      }
    },
  };
}
