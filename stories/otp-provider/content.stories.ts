import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import {stopClock} from '../otp-input/clock.js';
import {provided, type ProviderArgs} from './service.js';

/** What stands in a provider, and what does not. */
const meta: Meta<ProviderArgs> = {
  title: 'otp-provider/Content',
  component: 'otp-provider',
  render: provided,
  beforeEach: stopClock,
};
export default meta;

type Story = StoryObj<ProviderArgs>;

/** It has no box of its own: what is in it is laid out by what is round it. */
export const NoBox: Story = {
  play: async ({canvasElement}) => {
    await expect(getComputedStyle(canvasElement.querySelector('otp-provider') as Element).display).toBe(
      'contents',
    );
  },
};

/** A field that lies deep in a page. */
export const Deep: Story = {
  args: {
    content: html`<form class="card">
      <p>We sent you a code.</p>
      <fieldset>
        <legend>Sign in</legend>
        <otp-input label="Security code"></otp-input>
      </fieldset>
    </form>`,
  },
};

/** Words that are longer than a line. */
export const LongWords: Story = {
  args: {
    content: html`<otp-input
      label="Bestätigungscode für Ihre Paketzustellungsbenachrichtigung"
      hint="Donaudampfschifffahrtsgesellschaftskapitänsmütze"
    ></otp-input>`,
    tried: ['111111'],
  },
  globals: {language: 'de', viewport: {value: 'narrow'}},
};

/** Nothing was named: the field has a name all the same. */
export const NoLabel: Story = {
  args: {content: html`<otp-input></otp-input>`},
  play: async ({canvasElement}) => {
    await expect(canvasElement.querySelector('input')).toHaveAccessibleName();
  },
};

/** Nothing is in it: the session goes on, and shows nowhere. */
export const Empty: Story = {args: {content: html``}};
