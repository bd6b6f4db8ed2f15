import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {stopClock} from '../otp-input/clock.js';
import {open, page, type PageArgs} from './page.js';

/** The dialog where people and their systems differ: colours, contrast, motion, size, spacing, direction, language. */
const meta: Meta<PageArgs> = {
  title: 'otp-step-up/Accessibility',
  component: 'otp-step-up',
  // They show many at once.
  parameters: {controls: {disable: true}},
  render: page,
  beforeEach: stopClock,
  play: open,
};
export default meta;

type Story = StoryObj<PageArgs>;

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

export const LargeTextNarrow: Story = {globals: {text: '200', viewport: {value: 'narrow'}}};
export const RightToLeft: Story = {globals: {direction: 'rtl', language: 'ar'}};

/** The other languages are in the toolbar. */
export const German: Story = {globals: {language: 'de'}};
export const Japanese: Story = {globals: {language: 'ja'}};
