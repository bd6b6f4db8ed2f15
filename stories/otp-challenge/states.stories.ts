import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import {CODE, panel, panelIn, PAYMENT, WAYS, type PanelArgs} from './panel.js';

const meta: Meta<PanelArgs> = {
  title: 'otp-challenge/States',
  component: 'otp-challenge',
  render: panel,
};
export default meta;

type Story = StoryObj<PanelArgs>;

const ways = {options: WAYS};
const mail = {channel: 'email', destination: 'a••@e•••••.com'};

const states = {
  begin: {isStarted: false},
  choose: {
    script: (backend) =>
      backend.next('issue', {
        kind: 'choice',
        options: [{id: 'text', channel: 'sms', destination: '•••• 900'}, ...WAYS],
      }),
  },
  signIn: {challenge: {...ways, ...mail}, remember: true},
  payment: {purpose: 'payment', challenge: {...ways, transaction: PAYMENT}},
  change: {
    purpose: 'settings-change',
    challenge: {
      ...mail,
      transaction: {email: 'ana.de.la.cruz.montenegro@mail.example', device: 'Firefox on Linux'},
    },
  },
  app: {challenge: {channel: 'totp', issued: false, destination: ''}},
  rejected: {challenge: mail, tried: ['111111']},
  locked: {challenge: {...mail, attemptsLeft: 1}, tried: ['111111']},
  unsent: {
    script: (backend) => backend.next('issue', {kind: 'fault', code: 'rate_limited', retryAfterMs: 120_000}),
  },
  verified: {purpose: 'payment', challenge: {...mail, transaction: PAYMENT}, tried: [CODE]},
} satisfies Record<string, PanelArgs>;

export const Begin: Story = {args: states.begin};
export const Choose: Story = {args: states.choose};
export const SignIn: Story = {args: states.signIn};
export const Payment: Story = {args: states.payment};
export const Change: Story = {args: states.change};
export const App: Story = {args: states.app};
export const Rejected: Story = {args: states.rejected};
export const Locked: Story = {args: states.locked};
export const Unsent: Story = {args: states.unsent};
export const Verified: Story = {args: states.verified};

/** The person says that they did not ask for it. */
export const Stopped: Story = {
  args: states.payment,
  play: async ({canvasElement}) => {
    const root = panelIn(canvasElement).shadowRoot;
    const stop = await waitFor(() => root?.querySelector<HTMLElement>('[part=unrequested]') ?? fail());
    stop.click();
    await waitFor(() => expect(root?.querySelector('[part=lead]')).toHaveTextContent(/^Stopped/));
  },
};

/** Every state on one sheet. */
export const All: Story = {
  render: () =>
    html`<div class="sheet">
      ${Object.entries(states).map(
        ([name, args]) =>
          html`<figure>
            <figcaption>${name}</figcaption>
            ${panel(args)}
          </figure>`,
      )}
    </div>`,
};

function fail(): never {
  throw new Error('not there yet');
}
