import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {ifDefined} from 'lit/directives/if-defined.js';
import {expect, fn, waitFor} from 'storybook/test';
import type {FieldArgs} from './field.js';
import {fieldIn} from './field.js';

const meta: Meta<FieldArgs> = {
  title: 'otp-input/Playground',
  component: 'otp-input',
  tags: ['autodocs'],
  args: {label: 'Security code', length: 6, charset: 'numeric', size: 'medium', groups: '', placeholder: ''},
  argTypes: {
    label: {control: 'text'},
    hint: {control: 'text'},
    error: {control: 'text'},
    groups: {control: 'text'},
    placeholder: {control: 'text'},
    size: {control: 'inline-radio', options: ['small', 'medium', 'large']},
    charset: {control: 'inline-radio', options: ['numeric', 'alphanumeric', 'alphabetic']},
    status: {
      control: 'select',
      options: ['idle', 'verifying', 'verified', 'rejected', 'expired', 'locked', 'failed'],
    },
  },
  render: (args) => html`
    <otp-input
      label=${ifDefined(args.label || undefined)}
      hint=${ifDefined(args.hint || undefined)}
      error=${ifDefined(args.error || undefined)}
      length=${args.length ?? 6}
      charset=${args.charset ?? 'numeric'}
      size=${args.size ?? 'medium'}
      groups=${ifDefined(args.groups || undefined)}
      placeholder=${ifDefined(args.placeholder || undefined)}
      status=${args.status ?? 'idle'}
      expires-in=${ifDefined(args.expiresIn)}
      resend-in=${ifDefined(args.resendIn)}
      ?mask=${args.mask}
      ?required=${args.required}
      ?disabled=${args.disabled}
      ?readonly=${args.readonly}
      ?autosubmit=${args.autosubmit}
      .verifyCode=${args.verifyCode}
      .requestCode=${args.requestCode}
    ></otp-input>
  `,
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Playground: Story = {};

export const Typing: Story = {
  args: {verifyCode: fn(() => Promise.resolve(true))},
  play: async ({args, canvas, userEvent}) => {
    await userEvent.type(canvas.getByLabelText('Security code'), '482913');
    await canvas.findByText('Code accepted.');
    await expect(args.verifyCode).toHaveBeenCalledOnce();
  },
};

export const PastingAMessage: Story = {
  play: async ({canvas, canvasElement, userEvent}) => {
    await userEvent.click(canvas.getByLabelText('Security code'));
    await userEvent.paste('Larkpost: 482913 is your security code. It ends in 10 minutes. Never share it.');
    await expect(fieldIn(canvasElement).value).toBe('482913');
  },
};

export const WrongCode: Story = {
  args: {verifyCode: () => Promise.resolve({status: 'rejected', attemptsLeft: 2})},
  play: async ({canvas, canvasElement, userEvent}) => {
    const input = canvas.getByLabelText('Security code');
    await userEvent.type(input, '482913');
    await canvas.findByText(/2 attempts left/);
    await expect(input).toHaveAttribute('aria-invalid', 'true');
    // It stays selected, so that the next key replaces it.
    await userEvent.keyboard('5');
    await expect(fieldIn(canvasElement).value).toBe('5');
  },
};

export const Resending: Story = {
  args: {resendIn: 0, requestCode: fn(() => Promise.resolve({expiresIn: 300, resendIn: 30}))},
  play: async ({args, canvas, canvasElement, userEvent}) => {
    const resend = await waitFor(() => resendOf(canvasElement));
    await userEvent.click(resend);
    await canvas.findByText('A new code is on its way.');
    await expect(args.requestCode).toHaveBeenCalledOnce();
    await waitFor(() => expect(resend).toHaveAttribute('aria-disabled', 'true'));
  },
};

/** No query of the testing library reaches into a shadow root. */
function resendOf(canvas: HTMLElement): Element {
  const button = fieldIn(canvas).shadowRoot?.querySelector('[part=resend]');
  if (!button) throw new Error('There is no Resend.');
  return button;
}
