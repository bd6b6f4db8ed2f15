import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, waitFor} from 'storybook/test';
import {otpField} from '../../src/testing/index.js';
import {CODE, panel, type PanelArgs} from './panel.js';
import {fieldOf, leadOf, press} from './operate.js';
import {states} from './states.js';

/** What the panel does with what a person does. */
const meta: Meta<PanelArgs> = {
  title: 'otp-challenge/Behaviours',
  component: 'otp-challenge',
  render: panel,
};
export default meta;

type Story = StoryObj<PanelArgs>;

/** The button asks for the first code; then the field is there, and has the focus. */
export const Beginning: Story = {
  args: states.begin,
  play: async ({canvasElement}) => {
    await press(canvasElement, 'send');
    const field = await fieldOf(canvasElement);
    await waitFor(() => expect(field.input).toHaveFocus());
    await expect(leadOf(canvasElement)).toMatch(/^We texted a code/);
  },
};

/** One of several ways. */
export const ChoosingAWay: Story = {
  args: states.choose,
  play: async ({canvasElement}) => {
    await press(canvasElement, 'way');
    await fieldOf(canvasElement);
  },
};

/** The code comes in another way, which what was said above tells. */
export const AnotherWay: Story = {
  args: states.signIn,
  play: async ({canvasElement}) => {
    await fieldOf(canvasElement);
    await press(canvasElement, 'way');
    await waitFor(() => expect(leadOf(canvasElement)).toMatch(/^We’re calling/));
  },
};

/** A wrong code, and then the right one in a whole message. */
export const WrongThenRight: Story = {
  args: states.payment,
  play: async ({canvasElement}) => {
    const field = await fieldOf(canvasElement);
    await field.type('111111');
    await field.whenStatus('rejected');
    await field.paste(`Your code is ${CODE}. It ends in 5 minutes.`);
    await field.whenStatus('verified');
    await waitFor(() => expect(leadOf(canvasElement)).toMatch(/confirmed/i));
  },
};

/** Who reads the heading and types means the field. */
export const TypingAtTheHeading: Story = {
  args: states.payment,
  play: async ({canvasElement, userEvent}) => {
    const field = await fieldOf(canvasElement);
    canvasElement.querySelector('otp-challenge')?.focus();
    await expect(field.input).not.toHaveFocus();
    await userEvent.keyboard('4');
    await expect(field.input).toHaveFocus();
  },
};

/** The person did not ask for the code: nothing goes on, and nothing can be entered. */
export const NotAskedFor: Story = {
  args: states.payment,
  play: async ({canvasElement}) => {
    await press(canvasElement, 'unrequested');
    await waitFor(() => expect(leadOf(canvasElement)).toMatch(/^Stopped/));
    await waitFor(() => expect(otpFieldIn(canvasElement)).toBe(false));
  },
};

function otpFieldIn(canvas: HTMLElement): boolean {
  try {
    return otpField(canvas).input.checkVisibility();
  } catch {
    return false;
  }
}
