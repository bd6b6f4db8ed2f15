import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect, waitFor} from 'storybook/test';
import {createOtpClient} from '../../src/client/create-client.js';
import {OtpStepUp} from '../../src/elements/otp-step-up/otp-step-up.js';
import {createStepUp} from '../../src/step-up/step-up.js';
import {otpField} from '../../src/testing/index.js';
import {CODE, PAYMENT, serviceOf, WAYS} from '../otp-challenge/panel.js';

if (!customElements.get('otp-step-up')) customElements.define('otp-step-up', OtpStepUp);

/** A payment that has to be confirmed by a code: 482913. */
const meta: Meta = {
  title: 'otp-step-up/Dialog',
  component: 'otp-step-up',
  render: page,
};
export default meta;

type Story = StoryObj;

function page(): TemplateResult {
  const backend = serviceOf({challenge: {options: WAYS, transaction: PAYMENT}});
  const stepUp = createStepUp({client: createOtpClient({backend})});
  const pay = async (event: Event): Promise<void> => {
    const said = (event.target as HTMLElement).nextElementSibling as HTMLElement;
    const proof = await stepUp.require({purpose: 'payment', transaction: PAYMENT}).catch(() => undefined);
    said.textContent = proof ? 'Paid.' : 'Not paid.';
  };
  return html`<button type="button" class="pay" @click=${pay}>Pay €49.90 to Acme Bicycles Ltd</button>
    <p role="status"></p>
    <otp-step-up><otp-challenge support="#support" site="larkpost.example"></otp-challenge></otp-step-up>`;
}

export const ToTry: Story = {};

async function open(canvas: HTMLElement): Promise<OtpStepUp> {
  canvas.querySelector<HTMLElement>('.pay')?.click();
  const dialog = canvas.querySelector('otp-step-up') as OtpStepUp;
  await waitFor(() => expect(dialog.open).toBe(true));
  return dialog;
}

export const Open: Story = {
  play: async ({canvasElement}) => {
    await open(canvasElement);
  },
};

/** The code is typed, and the payment goes on. */
export const Paid: Story = {
  play: async ({canvasElement}) => {
    const dialog = await open(canvasElement);
    const field = otpField(canvasElement);
    await field.type(CODE);
    await waitFor(() => expect(canvasElement).toHaveTextContent('Paid.'));
    await waitFor(() => expect(dialog.open).toBe(false), {timeout: 3000});
  },
};
