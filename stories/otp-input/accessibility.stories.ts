import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {languages} from '../languages.js';
import {stopClock} from './clock.js';
import type {FieldArgs} from './field.js';
import {field} from './field.js';
import {sheet} from './sheet.js';
import {states} from './states.js';

/** The states where people and their systems differ: colours, contrast, motion, size, spacing, direction, language. */
const meta: Meta<FieldArgs> = {
  title: 'otp-input/Accessibility',
  component: 'otp-input',
  // They show many at once.
  parameters: {controls: {disable: true}},
  render: () => sheet(states),
  beforeEach: stopClock,
};
export default meta;

type Story = StoryObj<FieldArgs>;

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

/** The field in each of its languages. */
export const Languages: Story = {
  render: () => languages(() => field({...states.rejected, label: undefined})),
};
