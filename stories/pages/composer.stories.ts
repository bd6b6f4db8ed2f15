import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, waitFor} from 'storybook/test';
import {composer} from './composer.js';
import type {Draft} from './draft.js';

type Args = Partial<Draft>;

const meta: Meta<Args> = {
  title: 'Guides/Writing the message',
  parameters: {controls: {disable: true}},
  render: (args) => composer(args),
};
export default meta;

type Story = StoryObj<Args>;

/** To write with: everything in it can be changed. */
export const Composer: Story = {};

export const Payment: Story = {args: {kind: 'payment'}};

export const Mail: Story = {render: (args) => composer(args, 'mail')};

export const RightToLeft: Story = {args: {kind: 'payment', language: 'ar'}};

/** All that can go wrong in one message. */
export const Mended: Story = {
  args: {
    kind: 'payment',
    sms: 'Dear customer, thank you for your trust in our services! Your code: {code} https://larkpost.example/pay',
    after: 'Reply STOP to end',
  },
  play: async ({canvas, userEvent}) => {
    await canvas.findByText('6 things to mend');
    const words = canvas.getByLabelText('Text');
    await userEvent.clear(words);
    await userEvent.type(words, '{{code} is your {{brand} code to pay {{amount} to {{payee}.');
    await userEvent.clear(canvas.getByLabelText(/^Added by the gateway/));
    await canvas.findByText('Nothing to mend');
  },
};

/** A code for another site is neither offered nor taken. */
export const OtherSite: Story = {
  args: {page: 'larkpost-login.test'},
  play: async ({canvas, canvasElement}) => {
    await canvas.findByText(/The code is for larkpost\.example/);
    await waitFor(() => expect(canvasElement.querySelector('.offer')).toBeNull());
  },
};
