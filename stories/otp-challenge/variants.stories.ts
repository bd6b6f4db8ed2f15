import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {stopClock} from '../otp-input/clock.js';
import {connect, panel, PAYMENT, WAYS, type PanelArgs} from './panel.js';
import {sheet} from './sheet.js';

const meta: Meta<PanelArgs> = {
  title: 'otp-challenge/Variants',
  component: 'otp-challenge',
  render: panel,
  beforeEach: stopClock,
};
export default meta;

type Story = StoryObj<PanelArgs>;

/** What a code is asked for. */
export const Purposes: Story = {
  render: () =>
    sheet({
      login: {},
      'settings-change': {
        purpose: 'settings-change',
        challenge: {transaction: {email: 'ana@mail.example'}},
      },
      payment: {purpose: 'payment', challenge: {transaction: PAYMENT}},
      delivery: {
        purpose: 'delivery',
        challenge: {transaction: {parcel: 'LP 4829 1375', recipient: 'Ana Cruz'}},
      },
      enrol: {purpose: 'enrol', challenge: {transaction: {phone: '+49 •••• 900'}}},
      'one of your own': {purpose: 'unlock-door'},
    }),
};

/** How a code comes. */
export const Channels: Story = {
  render: () =>
    sheet({
      sms: {challenge: {channel: 'sms', destination: '•••• 900'}},
      email: {challenge: {channel: 'email', destination: 'a••@e•••••.com'}},
      voice: {challenge: {channel: 'voice', destination: '•••• 900'}},
      totp: {challenge: {channel: 'totp', issued: false, destination: ''}},
      recovery: {
        challenge: {channel: 'recovery', issued: false, destination: '', length: 10, charset: 'alphanumeric'},
      },
      'one of your own': {challenge: {channel: 'pigeon', destination: ''}},
    }),
};

export const WithOtherWays: Story = {args: {challenge: {options: WAYS}}};
export const WithRemember: Story = {args: {remember: true}};

/** No link to a person who helps. */
export const WithoutSupport: Story = {args: {support: ''}};

export const LongCode: Story = {args: {challenge: {length: 8}}};

/** A field of the page's own, with what a panel's own has not. */
export const OwnField: Story = {
  render: (args) =>
    html`<div class="card">
      <otp-provider ${ref(connect(args))}>
        <otp-challenge site="larkpost.example">
          <otp-input label="Code" groups="3 3" size="large"></otp-input>
        </otp-challenge>
      </otp-provider>
    </div>`,
};
