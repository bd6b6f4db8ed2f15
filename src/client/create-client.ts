import ky, {type KyInstance} from 'ky';
import type {Clock, OtpBackend, OtpClientPort, OtpSession, ResumeRequest} from '../core/contracts.js';
import {OWN_CALL} from '../core/own-call.js';
import {resumeSession, startSession} from '../session/otp-session.js';
import {systemClock} from '../session/system-clock.js';
import {createChallengeMemory, type ChallengeStorage} from './challenge-memory.js';

export interface OtpClientOptions {
  /** The adapter of the service that issues and verifies. */
  readonly backend: OtpBackend<KyInstance>;
  /** For headers, hooks or credentials of your own. Left out: same-origin credentials, no cache, no retries, no redirects. */
  readonly http?: KyInstance | undefined;
  /** Opts in to keeping an awaited challenge through a reload: `sessionStorage`. Holds its id, purpose, channel and times alone. */
  readonly storage?: ChallengeStorage | undefined;
  readonly clock?: Clock | undefined;
  /** How long the default `http` waits for an answer, in milliseconds: 10 000. */
  readonly timeoutMs?: number | undefined;
}

/** What begins sessions: it owns no state of its own, so one is enough for a page. */
export type OtpClient = OtpClientPort;

/** Puts a backend, HTTP, storage and time together. Nothing is requested before `start`. */
export function createOtpClient(options: OtpClientOptions): OtpClient {
  const {backend, storage, clock = systemClock, timeoutMs} = options;
  // Whoever made the instance: a code goes where it was sent, once.
  const http = (options.http ?? ky).extend({
    retry: 0,
    redirect: 'error',
    cache: 'no-store',
    context: {[OWN_CALL]: true},
    ...(timeoutMs && {timeout: timeoutMs}),
  });
  const parts = {backend, http, clock};
  const memory = storage && createChallengeMemory(storage, clock);

  function remember(session: OtpSession): OtpSession {
    memory?.follow(session);
    return session;
  }

  function resume(challenge: ResumeRequest): OtpSession;
  function resume(): OtpSession | undefined;
  function resume(challenge?: ResumeRequest): OtpSession | undefined {
    const known = challenge ?? memory?.recall();
    // What the page says is news; what storage says may be old.
    return known && remember(resumeSession(parts, known, !challenge));
  }

  return {
    resume,
    applyProof: backend.applyProof?.bind(backend),
    async start(request, callOptions) {
      return remember(await startSession(parts, request, callOptions));
    },
  };
}
