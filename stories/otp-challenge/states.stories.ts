import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, waitFor} from 'storybook/test';
import {stopClock} from '../otp-input/clock.js';

import {leadOf, press} from './operate.js';
import {panel, type PanelArgs} from './panel.js';
import {sheet} from './sheet.js';
import {states} from './states.js';

const meta: Meta<PanelArgs> = {
  title: 'otp-challenge/States',
  component: 'otp-challenge',
  render: panel,
  beforeEach: stopClock,
};
export default meta;

type Story = StoryObj<PanelArgs>;

export const Begin: Story = {args: states.begin};
export const Choose: Story = {args: states.choose};
export const SignIn: Story = {args: states.signIn};
export const Payment: Story = {args: states.payment};
export const Change: Story = {args: states.change};
export const App: Story = {args: states.app};
export const Rejected: Story = {args: states.rejected};
export const Locked: Story = {args: states.locked};
export const Unsent: Story = {args: states.unsent};
export const Verified: Story = {args: states.verified};

/** The person said that they did not ask for it. */
export const Stopped: Story = {
  args: states.payment,
  play: async ({canvasElement}) => {
    const before = await waitFor(() => leadOf(canvasElement));
    await press(canvasElement, 'unrequested');
    await waitFor(() => expect(leadOf(canvasElement)).not.toBe(before));
  },
};

/** Every state on one sheet. */
export const All: Story = {
  render: () => sheet(states),
};
