import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, fn, waitFor} from 'storybook/test';
import {fillAs, otpField} from '../../src/testing/index.js';
import type {FieldArgs} from './field.js';
import {field} from './field.js';

const CODE = '482913';
const MESSAGE = `Larkpost: ${CODE} is your security code. It ends in 10 minutes. Never share it.`;

/** What the field does with what a person, a phone or a service does. */
const meta: Meta<FieldArgs> = {
  title: 'otp-input/Behaviours',
  component: 'otp-input',
  args: {label: 'Security code'},
  render: field,
};
export default meta;

type Story = StoryObj<FieldArgs>;

/** The last digit has the code checked. */
export const Typing: Story = {
  args: {verifyCode: fn(() => Promise.resolve(true))},
  play: async ({args, canvas, userEvent}) => {
    await userEvent.type(canvas.getByLabelText('Security code'), CODE);
    await canvas.findByText('Code accepted.');
    await expect(args.verifyCode).toHaveBeenCalledOnce();
  },
};

/** A digit in the middle is replaced by the next key; Backspace closes the gap. */
export const Correcting: Story = {
  args: {code: '4829'},
  play: async ({canvas, canvasElement, userEvent}) => {
    const code = otpField(canvasElement);
    await userEvent.click(canvas.getByLabelText('Security code'));
    code.input.setSelectionRange(1, 1);
    await userEvent.keyboard('7');
    await expect(code.value).toBe('4729');
    await userEvent.keyboard('{Backspace}');
    await expect(code.value).toBe('429');
  },
};

/** Letters are ignored, and a remark says why. */
export const WrongCharacters: Story = {
  play: async ({canvas, canvasElement, userEvent}) => {
    await userEvent.type(canvas.getByLabelText('Security code'), '48x');
    await expect(otpField(canvasElement).value).toBe('48');
    await canvas.findByText(/only digits/);
  },
};

/** The code is found in the message around it. */
export const PastingAMessage: Story = {
  play: async ({canvas, canvasElement, userEvent}) => {
    await userEvent.click(canvas.getByLabelText('Security code'));
    await userEvent.paste(MESSAGE);
    await expect(otpField(canvasElement).value).toBe(CODE);
  },
};

/** Two numbers could be the code: nothing changes, and the field says so. */
export const PastingTwoCodes: Story = {
  play: async ({canvas, canvasElement, userEvent}) => {
    await userEvent.click(canvas.getByLabelText('Security code'));
    await userEvent.paste('482913 739164');
    await expect(otpField(canvasElement).value).toBe('');
    await waitFor(() => expect(otpField(canvasElement).message).not.toBe(''));
  },
};

/** A phone fills in the code of its messages. */
export const Autofill: Story = {
  args: {verifyCode: fn(() => Promise.resolve(true))},
  play: async ({args, canvas, canvasElement}) => {
    await fillAs('ios-safari', canvasElement, CODE);
    await canvas.findByText('Code accepted.');
    await expect(args.verifyCode).toHaveBeenCalledOnce();
  },
};

/** An extension writes the value and tells nobody: it is seen once the person comes to the field. */
export const SilentFill: Story = {
  play: async ({canvas, canvasElement, userEvent}) => {
    const code = otpField(canvasElement);
    await fillAs('silent-extension', canvasElement, CODE);
    await userEvent.click(canvas.getByLabelText('Security code'));
    await waitFor(() => expect(code.shown).toBe(CODE));
  },
};

/** A wrong code stays, selected, so that the next key replaces it. */
export const WrongCode: Story = {
  args: {verifyCode: () => Promise.resolve({status: 'rejected', attemptsLeft: 2})},
  play: async ({canvas, canvasElement, userEvent}) => {
    const input = canvas.getByLabelText('Security code');
    await userEvent.type(input, CODE);
    await canvas.findByText(/2 attempts left/);
    await expect(input).toHaveAttribute('aria-invalid', 'true');
    await userEvent.keyboard('5');
    await expect(otpField(canvasElement).value).toBe('5');
  },
};

/** The code could not be checked: it stays for another try. */
export const Failing: Story = {
  beforeEach: ({args}) => {
    let tries = 0;
    args.verifyCode = () => (tries++ ? Promise.resolve(true) : Promise.reject(new Error('no answer')));
  },
  play: async ({canvas, canvasElement, userEvent}) => {
    const code = otpField(canvasElement);
    await userEvent.type(canvas.getByLabelText('Security code'), CODE);
    await code.whenStatus('failed');
    await code.retry();
    await code.whenStatus('verified');
  },
};

/** Its time ends: what was typed stays, and Resend is what to press. */
export const Expiring: Story = {
  args: {code: '482', expiresIn: 1, resendIn: 0},
  play: async ({canvasElement}) => {
    const code = otpField(canvasElement);
    await code.whenStatus('expired');
    await expect(code.value).toBe('482');
    await expect(code.canResend).toBe(true);
  },
};

/** Another code empties the field, and both clocks begin again. */
export const Resending: Story = {
  args: {code: '482', resendIn: 0, requestCode: fn(() => Promise.resolve({expiresIn: 300, resendIn: 30}))},
  play: async ({args, canvas, canvasElement}) => {
    const code = otpField(canvasElement);
    await code.when(() => code.canResend);
    await code.resend();
    await canvas.findByText('A new code is on its way.');
    await expect(args.requestCode).toHaveBeenCalledOnce();
    await expect(code.value).toBe('');
    await waitFor(() => expect(code.canResend).toBe(false));
  },
};
