import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {attributes} from '../attributes.js';
import {CODE, connect, PAYMENT, WAYS, type PanelArgs} from './panel.js';

/** The panel on a service in memory, which sends 482913. What it tells is in the Actions panel. */
const meta: Meta<PanelArgs> = {
  title: 'otp-challenge/Playground',
  component: 'otp-challenge',
  tags: ['autodocs'],
  args: {site: 'larkpost.example', support: '#support', remember: true},
  render: (args) =>
    html`<div class="card">
      <otp-provider purpose="payment" ${ref(connect(service))}>
        <otp-challenge ${attributes(args)}></otp-challenge>
      </otp-provider>
      <p class="aside">The code is ${CODE}.</p>
    </div>`,
};
export default meta;

const service: PanelArgs = {challenge: {options: WAYS, transaction: PAYMENT}};

export const Playground: StoryObj<PanelArgs> = {};
