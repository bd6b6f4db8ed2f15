import type {OtpSession, Requirement} from '../core/contracts.js';
import {OtpError} from '../core/errors.js';

/** What shows a person the question. */
export interface StepUpPresenter {
  /**
   * Shows a session's challenge until it is verified, declined or the signal aborts: nobody waits any more, or the session
   * was ended elsewhere. Settles when it is closed; the next question waits for that.
   */
  present(session: OtpSession, requirement: Requirement, options: {signal: AbortSignal}): Promise<void>;
}

const TAG = 'otp-step-up';
const IMPORT = 'otp-stepup/otp-step-up/define';

/**
 * The `<otp-step-up>` of the document, or one that is made for the time it is needed.
 * @throws {OtpError} `presenter_missing` where the element is not defined
 */
export function documentPresenter(): StepUpPresenter {
  if (!(globalThis as {customElements?: CustomElementRegistry}).customElements?.get(TAG)) {
    const error = new OtpError('presenter_missing', {phase: 'step-up'});
    error.message += `: import "${IMPORT}", or give createStepUp a presenter`;
    throw error;
  }
  const found = document.querySelector<HTMLElement & StepUpPresenter>(TAG);
  if (found) return found;
  return {
    async present(...question) {
      const made = document.createElement(TAG) as HTMLElement & StepUpPresenter;
      document.body.append(made);
      try {
        await made.present(...question);
      } finally {
        made.remove();
      }
    },
  };
}
