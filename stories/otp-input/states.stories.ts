import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, waitFor} from 'storybook/test';
import {stopClock} from './clock.js';
import type {FieldArgs} from './field.js';
import {field, fieldIn} from './field.js';
import {sheet} from './sheet.js';
import {states} from './states.js';

const meta: Meta<FieldArgs> = {
  title: 'otp-input/States',
  component: 'otp-input',
  render: field,
  beforeEach: stopClock,
};
export default meta;

type Story = StoryObj<FieldArgs>;

async function focus({canvasElement}: {canvasElement: HTMLElement}): Promise<void> {
  fieldIn(canvasElement).focus();
  await waitFor(() => expect(fieldIn(canvasElement).matches(':state(focused)')).toBe(true));
}

export const Empty: Story = {args: states.empty};

export const Focused: Story = {
  args: states.empty,
  play: focus,
};

export const Partial: Story = {args: states.partial, play: focus};
export const Complete: Story = {args: states.complete};
export const Verifying: Story = {args: states.verifying};
export const Verified: Story = {args: states.verified};

export const Rejected: Story = {
  args: states.rejected,
  play: async ({canvasElement}) => {
    await waitFor(() => expect(fieldIn(canvasElement).matches(':state(rejected)')).toBe(true));
  },
};

export const Expired: Story = {args: states.expired};
export const Locked: Story = {args: states.locked};
export const Failed: Story = {args: states.failed};
export const Disabled: Story = {args: states.disabled};
export const ReadOnly: Story = {args: states.readOnly};

/** Every state on one sheet, the half-typed code with its caret. */
export const All: Story = {
  render: () => sheet(states),
  play: async ({canvasElement}) => {
    const [, partial] = canvasElement.querySelectorAll('otp-input');
    partial?.focus();
    await waitFor(() => expect(canvasElement.querySelector(':state(locked)')).toBeTruthy());
  },
};
