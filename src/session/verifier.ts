import type {BackendContext, OtpBackend, Outcome} from '../core/contracts.js';
import {defined} from '../core/defined.js';
import {isChallengeOver, isOutcomeUnknown, OtpError} from '../core/errors.js';
import {canTransition, type OtpSnapshot} from '../core/session-machine.js';
import {createAct, type TriedAct} from './ledger.js';
import type {SessionLife} from './session-life.js';

/** Brings one code to the service, and finds out what became of it when the answer is lost. */
export interface Verifier {
  /**
   * Asks the service once, unless it is known what it would say. Where a code is in doubt, that is asked about before
   * anything is sent.
   * @throws {OtpError} `conflict` where no code is awaited, and as the service answers
   */
  verify(code: string, signal: AbortSignal, remember?: boolean): Promise<Outcome>;
  /** Asks what became of the challenge while nobody listened. A service that cannot be asked changes nothing. */
  refresh(): Promise<void>;
}

export function createVerifier(life: SessionLife): Verifier {
  const {backend, ledger, store} = life;
  const {dispatch} = store;

  /** The session is verified, or the service refused this code before, or the whole challenge. */
  function known(code: string): Outcome | undefined {
    if (life.verified) return life.verified;
    const tried = ledger.of(code);
    const {challenge, status} = store.snapshot;
    const before = tried.rejection ?? (status === 'locked' ? life.over : undefined);
    const counted = defined({attemptsLeft: challenge?.attemptsLeft});
    return before && life.refuse({kind: 'rejected', ...before, ...counted}, 'verify', tried);
  }

  function fail(error: unknown): Outcome {
    // The late answer to an older code may have come first.
    if (life.verified) return life.verified;
    showFailure(error as OtpError);
    throw error;
  }

  function showFailure(error: OtpError): void {
    if (isChallengeOver(error.code)) {
      life.over = error;
      // With the challenge its cooldown is gone.
      life.cooldown &&= life.now();
    }
    dispatch({type: 'verify-failed', error, resendAt: life.cooldown?.wall});
  }

  /** The Outcome of the code in doubt, if the service knows one; undefined while the challenge is open. */
  function recover(signal: AbortSignal, before?: OtpSnapshot): Promise<Outcome | undefined> {
    const {doubted: act = createAct()} = life;
    return life.ask({
      phase: 'recover',
      signal,
      act,
      before,
      call: (context) => (backend as Required<OtpBackend>).recover(life.active(), context),
    });
  }

  async function fault(error: OtpError, sent: TriedAct): Promise<Outcome> {
    if (!isOutcomeUnknown(error.code)) return fail(error);
    dispatch({type: 'uncertain', error});
    if (!backend.recover) return fail(error);
    life.doubted = sent;
    try {
      const outcome = await recover(life.signal);
      if (outcome) return outcome;
    } catch (second) {
      return fail(isChallengeOver((second as OtpError).code) ? second : error);
    }
    throw error;
  }

  async function verify(code: string, signal: AbortSignal, remember?: boolean): Promise<Outcome> {
    const outcome = known(code);
    if (outcome) return outcome;
    if (!canTransition(store.snapshot, 'verify')) throw new OtpError('conflict', {phase: 'verify'});
    dispatch({type: 'verify'});
    if (life.doubted) {
      const outcome = await recover(signal).catch(fail);
      life.doubted = undefined;
      // The next factor wants a code of its own.
      return outcome?.status === 'next' ? outcome : verify(code, signal, remember);
    }
    const act = ledger.of(code);
    const {transaction} = life.input;
    const input = {challenge: life.active(), code, transaction, ...(remember && {remember})};
    const call = (context: BackendContext) => backend.verify(input, context);
    try {
      return (await life.ask({phase: 'verify', signal, act, call})) as Outcome;
    } catch (error) {
      return fault(error as OtpError, act);
    }
  }

  return {
    verify,
    async refresh() {
      const before = store.snapshot;
      try {
        await recover(life.signal, before);
      } catch (error) {
        const {code} = error as OtpError;
        if (store.snapshot === before && isChallengeOver(code)) showFailure(error as OtpError);
      }
    },
  };
}
