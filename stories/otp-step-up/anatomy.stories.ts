import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {anatomy, expectCallouts} from '../anatomy.js';
import {stopClock} from '../otp-input/clock.js';
import {LOOKS} from '../otp-input/custom-properties.js';
import {ask, page, type PageArgs} from './page.js';

/** What the dialog is made of, and what a page can take hold of. */
const meta: Meta<PageArgs> = {
  title: 'otp-step-up/Anatomy',
  component: 'otp-step-up',
  // They show many at once.
  parameters: {controls: {disable: true}},
  beforeEach: stopClock,
  play: async ({canvasElement}) => {
    await ask(canvasElement);
    await expectCallouts(canvasElement);
  },
};
export default meta;

type Story = StoryObj<PageArgs>;

const short = {challenge: {}};

/** What `::part()` reaches. */
export const Parts: Story = {
  render: () =>
    anatomy({
      tag: 'otp-step-up',
      kind: 'cssParts',
      rails: {dialog: 'bottom', close: 'top'},
      specimen: page(short),
    }),
};

/** What a page puts in; created where there is none. */
export const Slots: Story = {
  render: () => anatomy({tag: 'otp-step-up', kind: 'slots', rails: {'': 'bottom'}, specimen: page(short)}),
};

/** Its custom properties at once: those of the panel and of the field inside hold too. */
export const CustomProperties: Story = {
  render: () => {
    const names = ['--otp-background', '--otp-color', '--otp-radius'];
    const values = names.map((name) => `${name}: ${name === '--otp-radius' ? '1.5rem' : LOOKS[name]?.value}`);
    return html`<div style=${values.join(';')}>${page(short)}</div>`;
  },
  play: async ({canvasElement}) => {
    await ask(canvasElement);
  },
};
