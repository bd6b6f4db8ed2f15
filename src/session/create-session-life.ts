import type {CallOptions, IssueInput, Outcome, Proof, Verified} from '../core/contracts.js';
import type {Instant} from '../core/deadline.js';
import {defined} from '../core/defined.js';
import {isOtpError, isRejection, OtpError, refusal, type OtpPhase} from '../core/errors.js';
import {canTransition, initialSnapshot} from '../core/session-machine.js';
import {abortable} from './abortable.js';
import {awaited, awaitedAction, optionViews, type Awaited, type KnownChallenge} from './awaited.js';
import {createExpiryTimer} from './expiry-timer.js';
import {createLedger} from './ledger.js';
import type {Answer, Question, SessionLife, SessionParts} from './session-life.js';
import {createSnapshotStore} from './snapshot-store.js';

const NOTHING = {
  challenge: undefined,
  expiry: undefined,
  cooldown: undefined,
  handle: undefined,
  doubted: undefined,
  over: undefined,
};
const NEXT: Outcome = Object.freeze({status: 'next'});

export function createSessionLife({backend, http, clock}: SessionParts, input: IssueInput): SessionLife {
  const now = (): Instant => ({wall: clock.wall(), mono: clock.mono()});
  const ending = new AbortController();
  const ledger = createLedger();
  const watch = createExpiryTimer(clock, now, () => dispatch({type: 'expire'}));
  const store = createSnapshotStore(initialSnapshot(input.purpose), () =>
    watch(canTransition(store.snapshot, 'expire') ? life.expiry : undefined),
  );
  const {dispatch} = store;
  let epoch = 0;
  let resolve!: (outcome: Verified) => void;
  let reject!: (error: OtpError) => void;
  const outcome = new Promise<Verified>((...settle) => ([resolve, reject] = settle));
  outcome.catch(() => undefined);

  function check(phase: OtpPhase, signal?: CallOptions['signal']): void {
    if (ending.signal.aborted) throw new OtpError('cancelled', {phase});
    if (signal?.aborted) throw new OtpError('aborted', {phase});
  }

  function forget(): void {
    ledger.clear();
    Object.assign(life, NOTHING);
  }

  function succeed(proof: Proof): Verified {
    const verified: Verified = Object.freeze({status: 'verified', proof});
    forget();
    life.verified = verified;
    dispatch({type: 'verified'});
    resolve(verified);
    return verified;
  }

  function hold(news: KnownChallenge, start: Instant, before: Awaited, next: number): void {
    const known = awaited(news, next, start, before);
    // Throws for what cannot be used, before anything has changed.
    const action = awaitedAction(known);
    if (next !== epoch) ledger.clear();
    epoch = next;
    Object.assign(life, known, {over: undefined});
    life.handle = news.handle ?? life.handle;
    dispatch(action);
  }

  function settle(answer: Answer, start: Instant, {phase, act}: Question): Outcome | undefined {
    switch (answer.kind) {
      case 'verified':
        return succeed(answer.proof);
      case 'rejected':
        return life.refuse(answer, phase, act);
      case 'choice': {
        const options = optionViews(answer.options);
        forget();
        life.handle = answer.handle ?? undefined;
        dispatch({type: 'choice', options});
        return NEXT;
      }
      default: {
        const {challenge} = answer;
        const {expiresAt = 0, ...endless} = challenge;
        life.doubted = undefined;
        if (phase === 'recover' && answer.kind === 'challenge') {
          life.update(challenge, start);
          return undefined;
        }
        // Nobody issues a code that has ended: an end in the past is a clock that is wrong, and is not shown.
        hold(expiresAt > start.wall ? challenge : endless, start, NOTHING, epoch + 1);
        return NEXT;
      }
    }
  }

  const life: SessionLife = {
    backend,
    input,
    store,
    ledger,
    outcome,
    signal: ending.signal,
    verified: undefined,
    ...NOTHING,
    now,
    check,
    active() {
      const {challenge, handle} = life;
      if (!challenge) throw new OtpError('conflict', {phase: 'verify'});
      return {...challenge, handle};
    },
    update: (news, start) => hold(news, start, life, epoch || 1),
    refuse({handle, ...rejection}, phase, act) {
      life.handle = handle ?? life.handle;
      const {kind: _kind, code, message, ...details} = rejection;
      const {attemptsLeft, until} = details;
      // No code was tried where one is only asked for.
      const isTried = store.snapshot.status !== 'issuing';
      if (!isTried || !isRejection(code)) throw new OtpError(code, {...details, phase});
      if (refusal(code) === 'locked') life.over = rejection;
      act.rejection = rejection;
      if (act === life.doubted) life.doubted = undefined;
      dispatch({type: 'refused', error: rejection});
      return defined<Outcome>({status: refusal(code), reason: code, attemptsLeft, until, message});
    },
    ask(question) {
      const {phase, signal, act, before} = question;
      const start = now();
      const asked = epoch;

      function answered(answer: Answer): Outcome | undefined {
        if (life.verified || ending.signal.aborted) return life.verified;
        const isResting = phase === 'verify' && canTransition(store.snapshot, 'issue');
        const isHeard = isResting && (answer.kind === 'next' || asked === epoch);
        const isCurrent = before ? store.snapshot === before : !signal.aborted || isHeard;
        return isCurrent || answer.kind === 'verified' ? settle(answer, start, question) : undefined;
      }

      const work = (async () =>
        question.call({http, signal, idempotencyKey: act.key, now: () => clock.wall()}))();
      const settled = work.then(answered).catch((error: unknown) => {
        // A backend rejects with an OtpError; of anything else nothing is passed on, for it may hold the request.
        throw isOtpError(error) ? error : new OtpError('unsupported_response', {phase});
      });
      return abortable(settled, signal, phase);
    },
    cancel() {
      ending.abort();
      forget();
      dispatch({type: 'cancel'});
      reject(new OtpError('cancelled', {phase: 'cancel'}));
    },
  };
  return life;
}
