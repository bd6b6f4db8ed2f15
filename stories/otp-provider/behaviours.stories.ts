import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect} from 'storybook/test';
import {otpField} from '../../src/testing/index.js';
import {provided, type ProviderArgs} from './service.js';

/** A service in memory behind the field: what a person goes through, and what an application's own tests do. */
const meta: Meta<ProviderArgs> = {
  title: 'otp-provider/Behaviours',
  component: 'otp-provider',
  args: {latencyMs: 50},
  render: provided,
};
export default meta;

type Story = StoryObj<ProviderArgs>;

/** A wrong code, and then the right one in a whole message. */
export const WrongThenRight: Story = {
  play: async ({canvasElement}) => {
    const field = otpField(canvasElement);
    await field.when(() => field.secondsLeft !== undefined);
    await field.type('111111');
    await field.whenStatus('rejected');
    await expect(field.message).toContain('2 attempts left');
    await field.paste('Your code is 123456. It ends in 5 minutes.');
    await field.whenStatus('verified');
    await expect(field.message).toBe('Code accepted.');
  },
};

/** Too many wrong codes. */
export const Locked: Story = {
  play: async ({canvasElement}) => {
    const field = otpField(canvasElement);
    await field.when(() => field.secondsLeft !== undefined);
    for (const code of ['111111', '222222', '333333']) {
      await field.type(code);
      await field.whenStatus(code === '333333' ? 'locked' : 'rejected');
    }
    await expect(field.message).toContain('Too many wrong codes');
  },
};

/** The answer is lost on the way; the same code goes once more. */
export const LostAnswer: Story = {
  args: {script: (backend) => backend.next('verify', {kind: 'fault', code: 'network'})},
  play: async ({canvasElement}) => {
    const field = otpField(canvasElement);
    await field.when(() => field.secondsLeft !== undefined);
    await field.type('123456');
    await field.whenStatus('failed');
    await field.retry();
    await field.whenStatus('verified');
  },
};

/** Its time ends; another code is asked for, and is accepted. */
export const ExpiredThenResent: Story = {
  args: {challenge: {ttlMs: 1000, resendInMs: 0}},
  play: async ({canvasElement}) => {
    const field = otpField(canvasElement);
    await field.whenStatus('expired');
    await field.resend();
    await field.whenStatus('idle');
    await field.type('123457');
    await field.whenStatus('verified');
  },
};
