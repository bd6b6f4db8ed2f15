import type {Ref} from 'vue';
import {computed, onScopeDispose, shallowRef} from 'vue';
import type {
  OtpClientPort,
  OtpSession,
  Proof,
  Requirement,
  ResumeRequest,
  StartRequest,
} from '../core/contracts.js';
import type {OtpSnapshot} from '../core/session-machine.js';
import type {StepUp} from '../step-up/step-up.js';
import {createSessionLine} from './session-line.js';

export interface UsedOtpSession {
  /** The session that is on, for `<otp-provider :session.prop="session">` or a field's `verifyCode`. */
  readonly session: Readonly<Ref<OtpSession | undefined>>;
  /** What it is at; undefined before the first. */
  readonly snapshot: Readonly<Ref<OtpSnapshot | undefined>>;
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

/** Sessions of a client, one at a time, that end with the component. Nothing is requested before `start`. */
export function useOtpSession(client: OtpClientPort): UsedOtpSession {
  const line = createSessionLine();
  const state = shallowRef(line.state);
  line.subscribe(() => (state.value = line.state));
  onScopeDispose(line.open());
  return {
    session: computed(() => state.value.session),
    snapshot: computed(() => state.value.snapshot),
    start: (request) => line.start(client, request),
    resume: (challenge) => line.resume(client, challenge),
    cancel: () => line.cancel(),
  };
}

export interface UsedStepUp {
  /**
   * Asks the person for a code at once.
   * @throws {OtpError} as the step-up does; `aborted` when the component went meanwhile
   */
  readonly require: (requirement: Requirement) => Promise<Proof>;
  /** Whether the person is being asked by this component. */
  readonly isAsking: Readonly<Ref<boolean>>;
}

/** A step-up whose questions of this component end with it. */
export function useStepUp(stepUp: Pick<StepUp, 'require'>): UsedStepUp {
  const questions = shallowRef(0);
  const life = new AbortController();
  onScopeDispose(() => life.abort());
  return {
    isAsking: computed(() => questions.value > 0),
    async require(requirement) {
      questions.value++;
      try {
        return await stepUp.require(requirement, {signal: life.signal});
      } finally {
        questions.value--;
      }
    },
  };
}
