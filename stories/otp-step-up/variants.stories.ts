import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {stopClock} from '../otp-input/clock.js';
import {open, page, type PageArgs} from './page.js';

const meta: Meta<PageArgs> = {
  title: 'otp-step-up/Variants',
  component: 'otp-step-up',
  render: page,
  beforeEach: stopClock,
  play: open,
};
export default meta;

type Story = StoryObj<PageArgs>;

export const SignIn: Story = {
  args: {purpose: 'login', challenge: {channel: 'email', destination: 'a••@e•••••.com'}},
};
export const Payment: Story = {};

export const Change: Story = {
  args: {purpose: 'settings-change', challenge: {transaction: {email: 'ana@mail.example'}}},
};

export const WithRemember: Story = {
  args: {content: html`<otp-challenge site="larkpost.example" remember></otp-challenge>`},
};

/** Named by the page in place of the words for the purpose. */
export const OwnName: Story = {args: {label: 'Confirm with your bank'}};

/** A field of the page's own in a panel of the page's own. */
export const OwnContent: Story = {
  args: {
    content: html`<otp-challenge site="larkpost.example">
      <span slot="heading">Pay for the bicycle</span>
      <otp-input label="Code of your bank" groups="3 3"></otp-input>
    </otp-challenge>`,
  },
};
