import {html, type TemplateResult} from 'lit';
import {expect, waitFor} from 'storybook/test';
import {createOtpClient} from '../../src/client/create-client.js';
import {OtpStepUp} from '../../src/elements/otp-step-up/otp-step-up.js';
import {createStepUp} from '../../src/step-up/step-up.js';
import type {OtpField} from '../../src/testing/index.js';
import {attributes} from '../attributes.js';
import {fieldOf} from '../otp-challenge/operate.js';
import {PAYMENT, serviceOf, WAYS, type PanelArgs} from '../otp-challenge/panel.js';

// A build drops `define.ts`: package.json knows side effects by the published paths.
if (!customElements.get('otp-step-up')) customElements.define('otp-step-up', OtpStepUp);

/** A page with something that needs a code. */
export interface PageArgs extends PanelArgs {
  /** Names the dialog. */
  label?: string;
  /** What is in the dialog; the element makes what is left out. */
  content?: unknown;
}

const usual = {options: WAYS, transaction: PAYMENT};

/** A button for a payment that has to be confirmed by a code, and the dialog that asks for it. */
export function page({label, content, purpose = 'payment', ...service}: PageArgs): TemplateResult {
  const backend = serviceOf({challenge: usual, ...service});
  const stepUp = createStepUp({client: createOtpClient({backend})});
  const pay = async (event: Event): Promise<void> => {
    const said = (event.target as HTMLElement).nextElementSibling as HTMLElement;
    const proof = await stepUp.require({purpose}).catch(() => undefined);
    said.textContent = proof ? 'Paid.' : 'Not paid.';
  };
  return html`<button type="button" class="button pay" @click=${pay}>Pay €49.90 to Acme Bicycles Ltd</button>
    <p role="status"></p>
    <otp-step-up ${attributes({label})}>
      ${content ?? html`<otp-challenge support="#support" site="larkpost.example"></otp-challenge>`}
    </otp-step-up>`;
}

export function dialogIn(canvas: HTMLElement): OtpStepUp {
  return canvas.querySelector('otp-step-up') as OtpStepUp;
}

/** Presses the button of the page, and waits until the dialog stands where it will. */
export async function pressPay(canvas: HTMLElement): Promise<void> {
  canvas.querySelector<HTMLElement>('.pay')?.click();
  await waitFor(() => expect(dialogIn(canvas).open).toBe(true));
  const moving = dialogIn(canvas).shadowRoot?.querySelector('dialog')?.getAnimations() ?? [];
  await Promise.all(moving.map(({finished}) => finished));
}

/** The same, and the field in it. */
export async function ask(canvas: HTMLElement): Promise<OtpField> {
  await pressPay(canvas);
  return fieldOf(canvas);
}

/** The dialog as a story's `play` opens it. */
export async function open({canvasElement}: {canvasElement: HTMLElement}): Promise<void> {
  await ask(canvasElement);
}
