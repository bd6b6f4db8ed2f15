import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {stopClock} from '../otp-input/clock.js';
import {provided, start, type ProviderArgs} from './service.js';

const meta: Meta<ProviderArgs> = {
  title: 'otp-provider/Variants',
  component: 'otp-provider',
  render: provided,
  beforeEach: stopClock,
};
export default meta;

type Story = StoryObj<ProviderArgs>;

/** The service says how long its codes are, and of what. */
export const CodeOfTheService: Story = {
  args: {challenge: {length: 8, charset: 'alphanumeric'}, code: () => 'K7QM2XW9'},
};

/** An authenticator app: nothing was sent, so that nothing ends and nothing can be sent again. */
export const AuthenticatorApp: Story = {args: {challenge: {channel: 'totp', issued: false}}};

/** Of several around a field the nearest counts. */
export const Nested: Story = {
  render: () =>
    html`<otp-provider ${ref(start({}))}>
      <otp-input label="Code of your mail"></otp-input>
      <hr />
      <otp-provider ${ref(start({challenge: {length: 4}, code: () => '1234'}))}>
        <otp-input label="Code of your parcel"></otp-input>
      </otp-provider>
    </otp-provider>`,
};
