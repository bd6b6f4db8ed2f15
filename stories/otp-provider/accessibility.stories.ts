import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, waitFor} from 'storybook/test';
import {stopClock} from '../otp-input/clock.js';
import {provided, type ProviderArgs} from './service.js';

/** A provider has no looks: what differs is what the session says through its field. Here it has refused a code. */
const meta: Meta<ProviderArgs> = {
  title: 'otp-provider/Accessibility',
  component: 'otp-provider',
  // They show many at once.
  parameters: {controls: {disable: true}},
  render: provided,
  args: {tried: ['111111']},
  beforeEach: stopClock,
};
export default meta;

type Story = StoryObj<ProviderArgs>;

export const Light: Story = {globals: {scheme: 'light'}};
export const Dark: Story = {globals: {scheme: 'dark'}};

/** System colours: seen with the contrast theme of the system, or with the browser's emulation of one. */
export const ForcedColors: Story = {};

export const MoreContrast: Story = {globals: {contrast: 'more'}};
export const ReducedMotion: Story = {globals: {motion: 'reduced'}};

/** As WCAG 1.4.12 has it. */
export const TextSpacing: Story = {globals: {spacing: 'wide'}};

export const LargeText: Story = {globals: {text: '200'}};

/** As on a screen of 1280 px at 400 %. */
export const Narrow: Story = {globals: {viewport: {value: 'narrow'}}};

export const RightToLeft: Story = {globals: {direction: 'rtl', language: 'ar'}};

/** The other languages are in the toolbar. */
export const German: Story = {globals: {language: 'de'}};
export const Japanese: Story = {globals: {language: 'ja'}};

/** What the session refused belongs to the input, for whoever hears the page. */
export const Described: Story = {
  play: async ({canvas}) => {
    const input = canvas.getByLabelText('Security code');
    await waitFor(() => expect(input).toHaveAccessibleDescription(/not right/));
    await expect(input).toBeInvalid();
  },
};
