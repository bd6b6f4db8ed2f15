import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {expect, waitFor} from 'storybook/test';
import {stopClock} from '../otp-input/clock.js';
import {LONG} from './long.js';
import {connect, panel, type PanelArgs} from './panel.js';
import {fieldOf} from './operate.js';

/** Words that nobody thought of. */
const meta: Meta<PanelArgs> = {
  title: 'otp-challenge/Content',
  component: 'otp-challenge',
  render: panel,
  beforeEach: stopClock,
};
export default meta;

type Story = StoryObj<PanelArgs>;

/** Words that are longer than a line. */
export const LongWords: Story = {globals: {language: 'de'}, args: LONG};
export const LongWordsNarrow: Story = {globals: {language: 'de', viewport: {value: 'narrow'}}, args: LONG};

/** Many things are confirmed at once. */
export const ManyDetails: Story = {
  args: {
    purpose: 'settings-change',
    challenge: {
      transaction: {
        recipient: 'Ana de la Cruz Montenegro',
        address: '12 Quay Street, Flat 3, Galway, H91 X2R3, Ireland',
        email: 'ana@mail.example',
        phone: '+353 91 •••• 00',
        device: 'Firefox on Linux',
        'One that the library has no name for': 'shown as the service wrote it',
      },
    },
  },
};

/** The service says nothing of where the code went. */
export const NoDestination: Story = {args: {challenge: {destination: ''}}};

/** A field that was given no label is called by the panel. */
export const NoLabel: Story = {
  play: async ({canvasElement}) => {
    const {input} = await fieldOf(canvasElement);
    await waitFor(() => expect(input).toHaveAccessibleName('Security code'));
  },
};

/** The page's own words in place of the panel's. */
export const OwnWords: Story = {
  render: (args) =>
    html`<div class="card">
      <otp-provider ${ref(connect(args))}>
        <otp-challenge
          .messages=${{heading: () => 'One more step', unrequested: 'It was not me'}}
        ></otp-challenge>
      </otp-provider>
    </div>`,
};

/** Markup in what a service says is text like any other. */
export const Markup: Story = {
  args: {
    purpose: 'payment',
    challenge: {
      transaction: {payee: '<b>Acme</b> & Sons <script>alert(1)</script>', amount: '10.00', currency: 'EUR'},
    },
  },
};
