import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {expect, waitFor} from 'storybook/test';
import {formatDuration} from '../../src/i18n/duration.js';
import {en} from '../../src/i18n/locales/en.js';
import {panel, PAYMENT} from '../otp-challenge/panel.js';
import {field, fieldIn} from '../otp-input/field.js';
import {draftOf, smsOf} from './draft.js';
import {
  alarm,
  bareError,
  blindPayment,
  deadButton,
  fromTheStart,
  hidden,
  noPaste,
  sixInputs,
} from './imitations.js';
import {pair} from './pairs.js';
import {phone} from './phone.js';

const meta: Meta = {
  title: "Guides/Do and don't",
  tags: ['!dev'],
  parameters: {controls: {disable: true}},
  decorators: [(story) => html`<div class="guide">${story()}</div>`],
};
export default meta;

type Story = StoryObj;

const label = 'Security code';
const code = '482913';
/** Not bound: this page is on no site that a message could be for, and the field would refuse it. */
const message = smsOf({...draftOf('signIn'), isBound: false}) ?? '';

/** What somebody would have in the clipboard. */
function clipboard(text: string): TemplateResult {
  const copy = (event: Event): void => {
    const said = (event.currentTarget as HTMLElement).nextElementSibling as HTMLElement;
    void navigator.clipboard.writeText(text).then(
      () => (said.textContent = 'Copied. Now paste it into both.'),
      () => (said.textContent = 'This browser does not let pages copy.'),
    );
  };
  return html`<p class="tool">
    <button type="button" @click=${copy}>Copy a whole message</button>
    <span role="status" class="quiet"></span>
  </p>`;
}

export const OneField: Story = {
  render: () =>
    html`${pair(
      {
        picture: field({label}),
        words: 'One real input, painted as slots. Type, paste, correct in the middle.',
      },
      {
        picture: sixInputs(),
        words:
          'Six inputs. Paste keeps one digit, the backspace stops at each border, a reader hears six fields.',
      },
    )}${clipboard(message)}`,
  play: async ({canvas, canvasElement, userEvent}) => {
    await userEvent.click(canvas.getByLabelText(label, {selector: 'otp-input input'}));
    await userEvent.paste(message);
    await expect(fieldIn(canvasElement).value).toBe(code);
  },
};

export const Pasting: Story = {
  render: () =>
    html`${pair(
      {picture: field({label}), words: 'Take the whole message. The field finds the code in it.'},
      {picture: noPaste(), words: 'Block paste. It stops password managers and people, and no attacker.'},
    )}${clipboard(message)}`,
};

export const NotByColourAlone: Story = {
  render: () =>
    pair(
      {
        picture: field({label, code, outcome: {status: 'rejected', attemptsLeft: 3}}),
        words: 'Words, a mark and a colour. The code stays, selected: the next key replaces it.',
      },
      {
        picture: sixInputs(code, 'red'),
        words: 'A red border and nothing else. Who cannot see red sees no error.',
      },
    ),
};

export const SayHowToGoOn: Story = {
  render: () =>
    pair(
      {
        picture: field({label, code, status: 'expired', resendAt: Date.now() - 1}),
        words: 'Say what happened and what to do now, and put the button for it right there.',
      },
      {picture: bareError(), words: 'A message for developers, and the code is gone.'},
    ),
};

const spoken = (sentences: readonly string[], more = ''): TemplateResult =>
  html`<p class="quiet">What a screen reader says in the last minute:</p>
    <ul class="spoken">
      ${sentences.map((sentence) => html`<li>${sentence}</li>`)}${more ? html`<li class="more">${more}</li>` : ''}
    </ul>`;

const left = (seconds: number): string => en.timeLeft(formatDuration(seconds, 'en'));

export const QuietClock: Story = {
  render: () =>
    pair(
      {
        picture: html`${field({label, expiresIn: 245})} ${spoken([...[60, 30, 10].map(left), en.expired])}`,
        words: 'A quiet clock, and four sentences: at a minute, at 30 and at 10 seconds, and at the end.',
      },
      {
        picture: html`${alarm()} ${spoken(['HURRY! 0 59', 'HURRY! 0 58', 'HURRY! 0 57'], '… and 57 more')}`,
        words: 'A clock that shouts. In a live region it talks over every digit that is typed.',
      },
    ),
};

export const SendAgain: Story = {
  render: () =>
    pair(
      {
        picture: field({label, resendIn: 24}),
        words: 'Say when another code can be had. The button keeps its place, its name and the focus.',
      },
      {
        picture: deadButton(),
        words: 'A dead button. It cannot be focused, and nobody learns how long to wait.',
      },
    ),
};

export const SeenCode: Story = {
  render: () =>
    pair(
      {picture: field({label, code: '4829'}), words: 'A label that stays, and digits that can be compared.'},
      {
        picture: hidden(),
        words:
          'Dots and a placeholder. The code is worth nothing in ten minutes; a typing error costs a try.',
      },
    ),
};

export const NothingLost: Story = {
  render: () =>
    pair(
      {
        picture: panel({challenge: {channel: 'sms', destination: '•••• 900', resendInMs: 0}}),
        words: 'Another code is one action away, to the same phone. Nothing is asked twice.',
      },
      {picture: fromTheStart(), words: 'Back to the start for a code that was late.'},
    ),
};

export const WhatIsConfirmed: Story = {
  render: () =>
    pair(
      {
        picture: panel({purpose: 'payment', challenge: {transaction: PAYMENT}}),
        words: 'Show amount and payee as the service states them, above the field, before the code.',
      },
      {picture: blindPayment(), words: 'A bare question for a code. The same box would confirm anything.'},
    ),
  play: async ({canvasElement}) => {
    const root = () => canvasElement.querySelector('otp-challenge')?.shadowRoot;
    await waitFor(() => expect(root()?.querySelector('[part=details]')).toHaveTextContent('Acme Bicycles'));
  },
};

export const FirstWords: Story = {
  render: () =>
    pair(
      {
        picture: phone({
          from: 'Larkpost',
          text: smsOf(draftOf('payment')) ?? '',
          offer: {code, host: 'larkpost.example'},
        }),
        words: 'The code, then what it does, then to whom. The last line binds it to the site.',
      },
      {
        picture: phone({
          from: '+44 7700 900123',
          text: 'Dear valued customer, to complete the operation you requested please use OTP 482913 or visit http://lrkpst.example/v?x=1',
        }),
        words: 'Courtesies first, a link, no purpose. It looks like the fraud that it trains people for.',
      },
    ),
};
