import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect} from 'storybook/test';
import {createOtpClient} from '../../src/client/create-client.js';
import {OtpProvider} from '../../src/elements/otp-provider/otp-provider.js';
import {memoryBackend, otpField, type MemoryBackend} from '../../src/testing/index.js';
import '../otp-input/field.js';

// A build drops `define.ts`: package.json knows side effects by the published paths.
if (!customElements.get('otp-provider')) customElements.define('otp-provider', OtpProvider);

/** A service in memory behind the field: what a person goes through, and what an application's own tests do. */
const meta: Meta = {
  title: 'otp-provider/Service',
  component: 'otp-provider',
  render: () => page(service()),
};
export default meta;

function service(): MemoryBackend {
  return memoryBackend({
    challenge: {channel: 'email', resendInMs: 5000, attemptsLeft: 3},
    code: (count) => String(123455 + count),
    latencyMs: 600,
  });
}

function page(backend: MemoryBackend): TemplateResult {
  const provider = new OtpProvider();
  provider.client = createOtpClient({backend});
  provider.append(Object.assign(document.createElement('otp-input'), {label: 'Security code'}));
  void provider.start();
  return html`<p>The first code is 123456, the next 123457, and so on. Three wrong ones end it.</p>
    ${provider}`;
}

type Story = StoryObj;

/** To play with: type, paste, wait for Resend. */
export const ToTry: Story = {};

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

/** Too many wrong codes, and another one. */
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
