import {fixture} from '@open-wc/testing';
import {createOtpClient} from '../../../src/client/create-client.js';
import type {Proof, Requirement} from '../../../src/core/contracts.js';
import type {OtpError} from '../../../src/core/errors.js';
import type {OtpStepUp} from '../../../src/elements/otp-step-up/otp-step-up.js';
import '../../../src/elements/otp-step-up/define.js';
import {createStepUp, type StepUp} from '../../../src/step-up/step-up.js';
import {memoryBackend, type MemoryBackend, type MemoryOptions} from '../../../src/testing/index.js';

/** A page with a button that has the focus, and a step-up on a service in memory. */
export interface Scene {
  readonly page: HTMLElement;
  readonly opener: HTMLButtonElement;
  readonly backend: MemoryBackend;
  readonly stepUp: StepUp;
  /** The dialog element of the page, or the one that was made. */
  readonly element: () => OtpStepUp;
  readonly dialog: () => HTMLDialogElement;
}

export async function sceneOf({
  challenge,
  html = '<otp-step-up></otp-step-up>',
}: {challenge?: MemoryOptions['challenge']; html?: string} = {}): Promise<Scene> {
  const page = await fixture<HTMLElement>(
    `<main lang="en"><section><button>Pay</button></section>${html}</main>`,
  );
  const backend = memoryBackend({challenge: {channel: 'email', resendInMs: 0, ...challenge}});
  const opener = page.querySelector('button') as HTMLButtonElement;
  opener.focus();
  const element = (): OtpStepUp => document.querySelector('otp-step-up') as OtpStepUp;
  return {
    page,
    opener,
    backend,
    stepUp: createStepUp({client: createOtpClient({backend})}),
    element,
    dialog: () => element().shadowRoot?.querySelector('dialog') as HTMLDialogElement,
  };
}

/** What a question came to: the kind of its proof, or the code of its error. */
export async function outcomeOf(asked: Promise<Proof>): Promise<string> {
  return asked.then(
    ({kind}) => kind,
    (error: unknown) => (error as OtpError).code,
  );
}

export const LOGIN: Requirement = {purpose: 'login'};
