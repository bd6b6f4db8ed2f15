import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {panel, PAYMENT} from '../otp-challenge/panel.js';
import {field} from '../otp-input/field.js';
import './pages.css';

const meta: Meta = {
  title: 'Start here',
  tags: ['!dev'],
  parameters: {controls: {disable: true}},
};
export default meta;

type Story = StoryObj;

/** The field, and the panel around it. 482913 is the right code. */
export const FieldAndPanel: Story = {
  render: () =>
    html`<div class="guide pair">
      <figure>
        <form class="picture" @submit=${(event: Event) => event.preventDefault()}>
          <h3>Sign in to Larkpost</h3>
          ${field({
            label: 'Security code',
            hint: 'Try 482913, or paste a whole message.',
            expiresIn: 600,
            resendIn: 30,
            verifyCode: (code: string) =>
              Promise.resolve(code === '482913' || {status: 'rejected', attemptsLeft: 2}),
            requestCode: () => Promise.resolve({expiresIn: 600, resendIn: 30}),
          })}
          <div><button>Sign in</button></div>
        </form>
        <figcaption><strong>The field</strong>, <code>otp-input</code>: for a form that you have.</figcaption>
      </figure>
      <figure>
        <div class="picture">${panel({purpose: 'payment', challenge: {transaction: PAYMENT}})}</div>
        <figcaption>
          <strong>The panel</strong>, <code>otp-challenge</code>: with purpose, help and safety around the
          field.
        </figcaption>
      </figure>
    </div>`,
};
