import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ref} from 'lit/directives/ref.js';
import {waitFor} from 'storybook/test';
import {anatomy, described, expectCallouts} from '../anatomy.js';
import {stopClock} from '../otp-input/clock.js';
import {LOOKS} from '../otp-input/custom-properties.js';
import {connect, panel, panelIn, PAYMENT, WAYS, type PanelArgs} from './panel.js';
import {states} from './states.js';

/** What the panel is made of, and what a page can take hold of. */
const meta: Meta<PanelArgs> = {
  title: 'otp-challenge/Anatomy',
  component: 'otp-challenge',
  // They show many at once.
  parameters: {controls: {disable: true}},
  beforeEach: stopClock,
};
export default meta;

type Story = StoryObj<PanelArgs>;

const payment: PanelArgs = {
  purpose: 'payment',
  challenge: {options: WAYS, transaction: PAYMENT},
  remember: true,
};

/** What `::part()` reaches. */
export const Parts: Story = {
  render: () => html`
    ${anatomy({
      tag: 'otp-challenge',
      kind: 'cssParts',
      rails: {
        panel: 'top',
        heading: 'left',
        details: 'left',
        detail: 'right',
        lead: 'left',
        field: 'left',
        ways: 'left',
        way: 'right',
        remember: 'left',
        help: 'left',
        support: 'right',
        notice: 'left',
        unrequested: 'left',
      },
      specimen: panel(payment),
    })}
    ${anatomy({
      tag: 'otp-challenge',
      kind: 'cssParts',
      rails: {send: 'left'},
      specimen: panel({isStarted: false}),
    })}
    ${anatomy({
      tag: 'otp-challenge',
      kind: 'cssParts',
      rails: {problem: 'left'},
      specimen: panel({
        ...payment,
        script: (backend) =>
          backend.next('issue', {kind: 'challenge'}, {kind: 'fault', code: 'rate_limited'}),
      }),
    })}
  `,
  play: async ({canvasElement}) => {
    const [whole, , refused] = canvasElement.querySelectorAll('otp-challenge');
    (await waitFor(() => partOf(whole, 'help summary'))).click();
    (await waitFor(() => partOf(refused, 'way'))).click();
    await expectCallouts(canvasElement);
  },
};

/** What a page puts in, in place of what the panel says by itself. */
export const Slots: Story = {
  render: () => html`
    ${anatomy({
      tag: 'otp-challenge',
      kind: 'slots',
      rails: {
        heading: 'left',
        details: 'right',
        lead: 'left',
        '': 'right',
        ways: 'left',
        remember: 'right',
        help: 'left',
        support: 'right',
        notice: 'left',
        unrequested: 'left',
      },
      specimen: html`<otp-provider purpose="payment" ${ref(connect(payment))}>
        <otp-challenge remember>
          <span slot="heading">Pay for the bicycle</span>
          <div slot="details">€49.90 to Acme Bicycles Ltd</div>
          <span slot="lead">The code is in the message that your bank just sent.</span>
          <otp-input label="Code of your bank"></otp-input>
          <div slot="ways"><a href="#call">Have the bank call you</a></div>
          <span slot="remember">Ask for no code on this computer for 30 days</span>
          <p slot="help">Messages of the bank come from 80808.</p>
          <a slot="support" href="#support">Ask the bank</a>
          <span slot="notice">The bank never asks for this code.</span>
          <a slot="unrequested" href="#report">Report this payment</a>
        </otp-challenge>
      </otp-provider>`,
    })}
    ${anatomy({
      tag: 'otp-challenge',
      kind: 'slots',
      rails: {verified: 'left'},
      specimen: html`<otp-provider purpose="payment" ${ref(connect(states.verified))}>
        <otp-challenge><span slot="verified">Paid. The bicycle is yours.</span></otp-challenge>
      </otp-provider>`,
    })}
    ${anatomy({
      tag: 'otp-challenge',
      kind: 'slots',
      rails: {locked: 'left'},
      specimen: html`<otp-provider purpose="payment" ${ref(connect(ended))}>
        <otp-challenge
          ><span slot="locked">Come to the shop: this cannot be paid here today.</span></otp-challenge
        >
      </otp-provider>`,
    })}
  `,
  play: async ({canvasElement}) => {
    (await waitFor(() => partOf(panelIn(canvasElement), 'help summary'))).click();
    await expectCallouts(canvasElement);
  },
};

/** Its tries are over, and no other code can be had. */
const ended: PanelArgs = {challenge: {attemptsLeft: 1, resend: 'none'}, tried: ['111111']};

/** Each set to what is easily seen, alone. */
export const CustomProperties: Story = {
  render: () =>
    described('otp-challenge', 'cssProperties', (name) => {
      const {value} = LOOKS[name] ?? {};
      return html`<div style="${name}: ${value === '50%' ? '1.25rem' : value}">
        ${panel(states.payment)}
      </div>`;
    }),
};

function partOf(element: Element | undefined, selector: string): HTMLElement {
  const [part = '', ...inside] = selector.split(' ');
  const found = element?.shadowRoot?.querySelector<HTMLElement>([`[part=${part}]`, ...inside].join(' '));
  if (!found) throw new Error(`There is no ${selector} yet.`);
  return found;
}
