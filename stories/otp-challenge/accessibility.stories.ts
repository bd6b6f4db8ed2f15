import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {languages} from '../languages.js';
import {stopClock} from '../otp-input/clock.js';
import {panel, PAYMENT, WAYS, type PanelArgs} from './panel.js';
import {sheet} from './sheet.js';
import {states} from './states.js';

/** The panel where people and their systems differ: colours, contrast, motion, size, spacing, direction, language. */
const meta: Meta<PanelArgs> = {
  title: 'otp-challenge/Accessibility',
  component: 'otp-challenge',
  // They show many at once.
  parameters: {controls: {disable: true}},
  render: () => sheet(states),
  beforeEach: stopClock,
};
export default meta;

type Story = StoryObj<PanelArgs>;

export const Light: Story = {globals: {scheme: 'light'}};
export const Dark: Story = {globals: {scheme: 'dark'}};

/** System colours: seen with the contrast theme of the system, or with the browser's emulation of one. */
export const ForcedColors: Story = {};

export const MoreContrast: Story = {globals: {contrast: 'more'}};
export const MoreContrastInTheDark: Story = {globals: {contrast: 'more', scheme: 'dark'}};
export const ReducedMotion: Story = {globals: {motion: 'reduced'}};

/** As WCAG 1.4.12 has it. */
export const TextSpacing: Story = {globals: {spacing: 'wide'}};

export const LargeText: Story = {globals: {text: '200'}};

/** As on a screen of 1280 px at 400 %. */
export const Narrow: Story = {globals: {viewport: {value: 'narrow'}}};

export const LargeTextNarrow: Story = {globals: {text: '200', viewport: {value: 'narrow'}}};
export const RightToLeft: Story = {globals: {direction: 'rtl', language: 'ar'}};

/** A payment in each language. */
export const Languages: Story = {
  render: () =>
    languages(() =>
      panel({purpose: 'payment', challenge: {options: WAYS, transaction: PAYMENT}, remember: true}),
    ),
};
