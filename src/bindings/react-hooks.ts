import {useCallback, useEffect, useRef, useState, useSyncExternalStore} from 'react';
import type {
  OtpClientPort,
  OtpSession,
  Proof,
  Requirement,
  ResumeRequest,
  StartRequest,
} from '../core/contracts.js';
import type {StepUp} from '../step-up/step-up.js';
import type {SessionState} from './session-line.js';
import {createSessionLine, NO_SESSION} from './session-line.js';

/** `session` is for `<OtpProvider session={session}>`; all of it is undefined before the first. */
export interface UsedOtpSession extends SessionState {
  /** The session's own, for a field's `verifyCode`. */
  readonly verify: OtpSession['verify'] | undefined;
  /** The session's own, for a field's `requestCode`. */
  readonly resend: OtpSession['resend'] | undefined;
  /**
   * Asks for a code, in place of the session before.
   * @throws {OtpError} as the client does; `aborted` when another was started or the component went meanwhile
   */
  readonly start: (request: StartRequest) => Promise<OtpSession>;
  /** A session on a code that was already sent. */
  readonly resume: (challenge: ResumeRequest) => OtpSession;
  /** Ends the session. */
  readonly cancel: () => void;
}

/**
 * Sessions of a client, one at a time, that end with the component. Nothing is requested before `start`. Start on what
 * the person does rather than in an effect: StrictMode runs effects twice, and each start sends a code.
 */
export function useOtpSession(client: OtpClientPort): UsedOtpSession {
  const [line] = useState(createSessionLine);
  useEffect(() => line.open(), [line]);
  const {session, snapshot} = useSyncExternalStore(
    line.subscribe,
    () => line.state,
    () => NO_SESSION,
  );
  return {
    session,
    snapshot,
    verify: session?.verify,
    resend: session?.resend,
    start: useCallback((request) => line.start(client, request), [line, client]),
    resume: useCallback((challenge) => line.resume(client, challenge), [line, client]),
    cancel: line.cancel,
  };
}

export interface UsedStepUp {
  /**
   * Asks the person for a code at once.
   * @throws {OtpError} as the step-up does; `aborted` when the component went meanwhile
   */
  readonly require: (requirement: Requirement) => Promise<Proof>;
  /** Whether the person is being asked by this component. */
  readonly isAsking: boolean;
}

/** A step-up whose questions of this component end with it. */
export function useStepUp(stepUp: Pick<StepUp, 'require'>): UsedStepUp {
  const [questions, setQuestions] = useState(0);
  const life = useRef<AbortController>(undefined);
  useEffect(() => {
    const mine = (life.current = new AbortController());
    // It stays there, so that nothing is asked for a component that went.
    return () => mine.abort();
  }, []);
  const require = useCallback(
    async (requirement: Requirement) => {
      setQuestions((count) => count + 1);
      try {
        return await stepUp.require(requirement, life.current ? {signal: life.current.signal} : {});
      } finally {
        setQuestions((count) => count - 1);
      }
    },
    [stepUp],
  );
  return {require, isAsking: questions > 0};
}
