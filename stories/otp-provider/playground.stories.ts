import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {attributes} from '../attributes.js';
import {start, type ProviderArgs} from './service.js';

/**
 * A field on a service in memory: type, paste, wait for Resend. The first code is 123456, the next 123457, and so on.
 * Three wrong ones end it. What is told is in the Actions panel.
 */
const meta: Meta<ProviderArgs> = {
  title: 'otp-provider/Playground',
  component: 'otp-provider',
  tags: ['autodocs'],
  args: {purpose: 'login'},
  render: (args) =>
    html`<otp-provider ${attributes(args)} ${ref(begin)}>
      <otp-input label="Security code"></otp-input>
    </otp-provider>`,
};
export default meta;

const begin = start({latencyMs: 600});

export const Playground: StoryObj<ProviderArgs> = {};
