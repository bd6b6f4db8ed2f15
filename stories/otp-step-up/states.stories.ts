import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {press} from '../otp-challenge/operate.js';
import {ALL_WAYS, CODE} from '../otp-challenge/panel.js';
import {stopClock} from '../otp-input/clock.js';
import {ask, open, page, pressPay, type PageArgs} from './page.js';

/** One dialog is open at a time, so that each state has a story of its own. */
const meta: Meta<PageArgs> = {
  title: 'otp-step-up/States',
  component: 'otp-step-up',
  render: page,
  beforeEach: stopClock,
  play: open,
};
export default meta;

type Story = StoryObj<PageArgs>;

export const Closed: Story = {play: () => undefined};
export const Open: Story = {};

/** The person has to choose how the code is to come. */
export const Choosing: Story = {
  args: {
    script: (backend) =>
      backend.next('issue', {
        kind: 'choice',
        options: ALL_WAYS,
      }),
  },
  play: async ({canvasElement}) => {
    await pressPay(canvasElement);
  },
};

export const Verifying: Story = {
  args: {
    script: (backend) => {
      backend.hold('verify');
    },
  },
  play: async ({canvasElement}) => {
    const field = await ask(canvasElement);
    await field.type(CODE);
    await field.whenStatus('verifying');
  },
};

export const Rejected: Story = {
  play: async ({canvasElement}) => {
    const field = await ask(canvasElement);
    await field.type('111111');
    await field.whenStatus('rejected');
  },
};

export const Locked: Story = {
  args: {challenge: {attemptsLeft: 1, resend: 'none'}},
  play: async ({canvasElement}) => {
    const field = await ask(canvasElement);
    await field.type('111111');
    await field.whenStatus('locked');
  },
};

export const Stopped: Story = {
  play: async ({canvasElement}) => {
    await ask(canvasElement);
    await press(canvasElement, 'unrequested');
  },
};
