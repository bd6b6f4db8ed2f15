import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, waitFor} from 'storybook/test';
import {press} from '../otp-challenge/operate.js';
import {CODE} from '../otp-challenge/panel.js';
import {ask, dialogIn, page, type PageArgs} from './page.js';

/** What the dialog does with what a person does. */
const meta: Meta<PageArgs> = {
  title: 'otp-step-up/Behaviours',
  component: 'otp-step-up',
  render: page,
};
export default meta;

type Story = StoryObj<PageArgs>;

/** The code is typed, and the payment goes on. */
export const Paid: Story = {
  play: async ({canvasElement}) => {
    const field = await ask(canvasElement);
    await field.type(CODE);
    await waitFor(() => expect(canvasElement).toHaveTextContent('Paid.'));
    await waitFor(() => expect(dialogIn(canvasElement).open).toBe(false), {timeout: 3000});
  },
};

/** A wrong code keeps the dialog open. */
export const WrongCode: Story = {
  play: async ({canvasElement}) => {
    const field = await ask(canvasElement);
    await field.type('111111');
    await field.whenStatus('rejected');
    await expect(dialogIn(canvasElement).open).toBe(true);
  },
};

/** The button closes it; nothing is paid, and the focus is back where it was. */
export const Closed: Story = {
  play: async ({canvas, canvasElement}) => {
    const pay = canvas.getByRole('button', {name: /^Pay/});
    pay.focus();
    await ask(canvasElement);
    dialogIn(canvasElement).shadowRoot?.querySelector<HTMLElement>('[part=close]')?.click();
    await canvas.findByText('Not paid.');
    await waitFor(() => expect(pay).toHaveFocus());
  },
};

/** The person did not ask for it: that is said, and stays until the dialog is closed. */
export const NotAskedFor: Story = {
  play: async ({canvasElement}) => {
    await ask(canvasElement);
    await press(canvasElement, 'unrequested');
    await waitFor(() => expect(canvasElement).toHaveTextContent('Not paid.'));
    await expect(dialogIn(canvasElement).open).toBe(true);
  },
};
