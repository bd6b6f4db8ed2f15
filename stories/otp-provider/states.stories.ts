import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, waitFor} from 'storybook/test';
import {stopClock} from '../otp-input/clock.js';
import {sheetOf} from '../sheet.js';
import {provided, type ProviderArgs} from './service.js';

/** What a session is at, as a field shows it. */
const meta: Meta<ProviderArgs> = {
  title: 'otp-provider/States',
  component: 'otp-provider',
  render: provided,
  beforeEach: stopClock,
};
export default meta;

type Story = StoryObj<ProviderArgs>;

const states = {
  issuing: {
    script: (backend) => {
      backend.hold('issue');
    },
  },
  unsent: {script: (backend) => backend.next('issue', {kind: 'fault', code: 'network'})},
  active: {},
  verifying: {
    script: (backend) => {
      backend.hold('verify');
    },
    tried: ['123456'],
  },
  rejected: {tried: ['111111']},
  locked: {tried: ['111111', '222222', '333333']},
  failed: {script: (backend) => backend.next('verify', {kind: 'fault', code: 'server'}), tried: ['123456']},
  verified: {tried: ['123456']},
} satisfies Record<string, ProviderArgs>;

export const Issuing: Story = {args: states.issuing};
export const Unsent: Story = {args: states.unsent};
export const Active: Story = {args: states.active};
export const Verifying: Story = {args: states.verifying};
export const Rejected: Story = {args: states.rejected};
export const Locked: Story = {args: states.locked};
export const Failed: Story = {args: states.failed};

export const Verified: Story = {
  args: states.verified,
  play: async ({canvasElement}) => {
    const provider = canvasElement.querySelector('otp-provider');
    await waitFor(() => expect(provider?.snapshot.status).toBe('verified'));
  },
};

/** Every state on one sheet. */
export const All: Story = {
  render: () =>
    sheetOf(Object.fromEntries(Object.entries(states).map(([name, args]) => [name, provided(args)]))),
};
