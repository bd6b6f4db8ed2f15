import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {anatomy, expectCallouts} from '../anatomy.js';
import {stopClock} from '../otp-input/clock.js';
import {provided, type ProviderArgs} from './service.js';

/** It has no looks of its own: no box, no part, no state, no custom property. */
const meta: Meta<ProviderArgs> = {
  title: 'otp-provider/Anatomy',
  component: 'otp-provider',
  // They show many at once.
  parameters: {controls: {disable: true}},
  beforeEach: stopClock,
};
export default meta;

/** What a page puts in: its fields, and whatever else belongs to them. */
export const Slots: StoryObj<ProviderArgs> = {
  render: () =>
    anatomy({
      tag: 'otp-provider',
      kind: 'slots',
      rails: {'': 'top'},
      specimen: provided({
        content: html`<form class="card">
          <otp-input label="Security code"></otp-input>
          <button class="button">Sign in</button>
        </form>`,
      }),
    }),
  play: ({canvasElement}) => expectCallouts(canvasElement),
};
