import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {panel, PAYMENT, WAYS} from '../otp-challenge/panel.js';
import {helpAndSafety, journeyMap} from './journey.js';

const meta: Meta = {
  title: 'Guides/The journey of a code',
  tags: ['!dev'],
  parameters: {controls: {disable: true}},
};
export default meta;

type Story = StoryObj;

/** In the language of the toolbar. */
export const Way: Story = {render: (_args, {globals}) => journeyMap(String(globals['language']))};

export const HelpAndSafety: Story = {
  render: (_args, {globals}) => helpAndSafety(String(globals['language'])),
};

/** A code is out: everything around the field that forms leave out. A payment looks like nothing else. */
export const CodesOut: Story = {
  render: () =>
    html`<div class="guide side-by-side">
      ${panel({challenge: {options: WAYS}})}
      ${panel({purpose: 'payment', challenge: {options: WAYS, transaction: PAYMENT}})}
    </div>`,
};
