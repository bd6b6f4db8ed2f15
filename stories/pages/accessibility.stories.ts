import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import {field, fieldIn} from '../otp-input/field.js';
import {inspector} from './inspector.js';
import {wordsIn} from './journey.js';

const meta: Meta = {
  title: 'Guides/Accessibility',
  tags: ['!dev'],
  parameters: {controls: {disable: true}},
};
export default meta;

type Story = StoryObj;

const label = 'Security code';
const code = '482913';

/** Type six digits: 482913 is wrong, everything else is right. */
export const WhatIsTold: Story = {
  render: () =>
    inspector({
      label,
      hint: 'Sent to a••@e•••••.com',
      verifyCode: (typed: string) =>
        Promise.resolve(typed === code ? {status: 'rejected', attemptsLeft: 2} : true),
    }),
  play: async ({canvas, canvasElement, userEvent}) => {
    await userEvent.type(canvas.getByLabelText(label), code);
    await waitFor(() => expect(canvasElement.querySelector('.facts')).toHaveTextContent(/State\s*invalid/));
    await expect(canvasElement.querySelector('.facts')).toHaveTextContent(/2 attempts left/);
    await expect(fieldIn(canvasElement).value).toBe(code);
  },
};

/** 320 pixels, as a page of 1280 has at 400 %; and text twice as large in it. */
export const Narrow: Story = {
  render: () =>
    html`<div class="guide side-by-side">
      <figure>
        <div class="narrow">
          ${field({label, length: 8, code: '48291375', hint: 'Sent to a••@e•••••.com', resendIn: 24})}
        </div>
        <figcaption class="quiet">
          320 pixels and eight digits: one row, nothing to scroll sideways.
        </figcaption>
      </figure>
      <figure>
        <div class="narrow" dir="rtl" lang="ar">
          ${field({label: wordsIn('ar').label, code: '4829', resendIn: 24})}
        </div>
        <figcaption class="quiet">Right to left: the page mirrors, the digits do not.</figcaption>
      </figure>
    </div>`,
};
