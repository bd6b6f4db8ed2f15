import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import {en} from '../../src/i18n/locales/en.js';
import {field} from '../otp-input/field.js';
import {composer} from './composer.js';
import {draftOf, smsOf, type Draft} from './draft.js';
import {phone} from './phone.js';
import {LANGUAGES, type LanguageName} from './words.js';

type Args = Partial<Draft>;

const meta: Meta<Args> = {
  title: 'Guides/Writing the message',
  parameters: {controls: {disable: true}},
  render: (args) => composer(args),
};
export default meta;

type Story = StoryObj<Args>;

/** To write with: everything in it can be changed. */
export const Composer: Story = {};

export const Payment: Story = {args: {kind: 'payment'}};

export const Mail: Story = {render: (args) => composer(args, 'mail')};

export const RightToLeft: Story = {args: {kind: 'payment', language: 'ar'}};

/** All that can go wrong in one message. */
export const Mended: Story = {
  args: {
    kind: 'payment',
    sms: 'Dear customer, thank you for your trust in our services! Your code: {code} https://larkpost.example/pay',
    after: 'Reply STOP to end',
  },
  play: async ({canvas, userEvent}) => {
    await canvas.findByText('6 things to mend');
    const words = canvas.getByLabelText('Text');
    await userEvent.clear(words);
    await userEvent.type(words, '{{code} is your {{brand} code to pay {{amount} to {{payee}.');
    await userEvent.clear(canvas.getByLabelText(/^Added by the gateway/));
    await canvas.findByText('Nothing to mend');
  },
};

/** A code for another site is neither offered nor taken. */
export const OtherSite: Story = {
  args: {page: 'larkpost-login.test'},
  play: async ({canvas, canvasElement}) => {
    await canvas.findByText(/The code is for larkpost\.example/);
    await waitFor(() => expect(canvasElement.querySelector('.offer')).toBeNull());
  },
};

/** A payment's message in every language that the composer has words in. */
export const Languages: Story = {
  tags: ['!dev'],
  render: () =>
    html`<div class="guide side-by-side">
      ${(Object.keys(LANGUAGES) as LanguageName[]).map((language) => {
        const {direction} = LANGUAGES[language];
        return phone({
          from: 'Larkpost',
          text: smsOf(draftOf('payment', language)) ?? '',
          language,
          direction,
        });
      })}
    </div>`,
};

/** What becomes of a message for larkpost.example on any other site. */
export const Refused: Story = {
  tags: ['!dev'],
  render: () =>
    html`<div class="guide side-by-side">
      ${phone({from: 'Larkpost', text: smsOf(draftOf('signIn')) ?? ''})}
      ${field({label: 'Security code', error: en['other-origin']})}
    </div>`,
};
