import type {Ref, ShallowRef} from 'vue';
import {computed, onScopeDispose, shallowReadonly, shallowRef} from 'vue';
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

export interface UsedOtpSession {
  /** The session that is on, for `<otp-provider :session.prop="session">` or a field's `verifyCode`. */
  readonly session: Readonly<ShallowRef<OtpSession | undefined>>;
  /** What it is at; undefined before the first. */
  readonly snapshot: Readonly<ShallowRef<OtpSnapshot | undefined>>;
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
  const session = shallowRef<OtpSession>();
  const snapshot = shallowRef<OtpSnapshot>();
  let leave: (() => void) | undefined;
  let starting: AbortController | undefined;

  function follow(next: OtpSession): OtpSession {
    cancel();
    session.value = next;
    leave = next.subscribe((now) => (snapshot.value = now));
    return next;
  }

  function cancel(): void {
    starting?.abort();
    leave?.();
    void session.value?.cancel();
    session.value = leave = starting = undefined;
    snapshot.value = undefined;
  }

  onScopeDispose(cancel);
  return {
    session: shallowReadonly(session),
    snapshot: shallowReadonly(snapshot),
    cancel,
    async start(request) {
      cancel();
      const {signal} = (starting = new AbortController());
      return follow(await client.start(request, {signal}));
    },
    resume: (challenge) => follow(client.resume(challenge)),
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
