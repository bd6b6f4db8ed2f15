import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import {LONG} from '../otp-challenge/long.js';
import {stopClock} from '../otp-input/clock.js';
import {ask, dialogIn, open, page, type PageArgs} from './page.js';

/** Words that nobody thought of. */
const meta: Meta<PageArgs> = {
  title: 'otp-step-up/Content',
  component: 'otp-step-up',
  render: page,
  beforeEach: stopClock,
  play: open,
};
export default meta;

type Story = StoryObj<PageArgs>;

/** Words that are longer than a line. */
export const LongWords: Story = {globals: {language: 'de'}, args: LONG};
export const LongWordsNarrow: Story = {globals: {language: 'de', viewport: {value: 'narrow'}}, args: LONG};

/** The button that closes it has its place beside a heading of several lines. */
export const LongHeading: Story = {
  args: {
    content: html`<otp-challenge site="larkpost.example">
      <span slot="heading"
        >Confirm that you want to pay Acme Bicycles Ltd for the bicycle that you chose</span
      >
    </otp-challenge>`,
  },
};

/** More than a screen holds: the dialog scrolls, the page does not, and the way out stays. */
export const Tall: Story = {
  args: {
    challenge: {
      transaction: Object.fromEntries(Array.from({length: 24}, (_, item) => [`Item ${item + 1}`, '€1.00'])),
    },
  },
};

/** Nothing was given: the dialog has a name all the same. */
export const NoLabel: Story = {
  play: async ({canvasElement}) => {
    await ask(canvasElement);
    const dialog = dialogIn(canvasElement).shadowRoot?.querySelector('dialog');
    await expect(dialog).toHaveAccessibleName('Confirm your payment');
  },
};

/** Nothing is in it: the dialog makes a panel. */
export const Empty: Story = {args: {content: html``}};
