import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {expect, waitFor} from 'storybook/test';
import {stopClock} from '../otp-input/clock.js';
import {PRESETS} from './presets.js';
import {ThemeStudio} from './studio.js';
import {DEFAULT} from './default-theme.js';

if (!customElements.get('theme-studio')) customElements.define('theme-studio', ThemeStudio);

/** The tokens edited live, seen in light and dark, and taken away as CSS or JSON. */
const meta: Meta = {
  title: 'Theme/Studio',
  parameters: {layout: 'fullscreen', controls: {disable: true}},
  beforeEach: stopClock,
  render: () => new ThemeStudio(),
};
export default meta;

type Story = StoryObj;

const studioIn = (canvas: HTMLElement): ThemeStudio => canvas.querySelector('theme-studio') as ThemeStudio;
const slotOf = (canvas: HTMLElement, mode: string): Element => {
  const field = canvas.querySelector(`[data-mode=${mode}] otp-input`);
  return field?.shadowRoot?.querySelector('[part=slot]') as Element;
};

export const Studio: Story = {};

export const ByPreset: Story = {
  play: async ({canvas, canvasElement, userEvent}) => {
    await userEvent.click(canvas.getByRole('radio', {name: 'GOV.UK'}));
    await waitFor(() => expect(getComputedStyle(slotOf(canvasElement, 'light')).borderRadius).toBe('0px'));
    await expect(getComputedStyle(slotOf(canvasElement, 'dark')).borderRadius).toBe('0px');
    await expect(canvas.getByText('All 12 contrasts pass')).toBeVisible();
  },
};

export const ByHand: Story = {
  // What it shows is a colour that does not stand out.
  parameters: {a11y: {context: {exclude: ['.pane']}}},
  play: async ({canvas, canvasElement, userEvent}) => {
    const digits = canvas.getByLabelText('Accent, light, in digits');
    await userEvent.clear(digits);
    await userEvent.type(digits, '#fa0');
    await userEvent.tab();
    await canvas.findByText('1 contrast is too low');
    await expect(studioIn(canvasElement).theme.light.accent).toBe('#ffaa00');
    const text = canvas.getByLabelText<HTMLTextAreaElement>('CSS custom properties');
    await waitFor(() => expect(text.value).toBe(':root {\n  --otp-accent: light-dark(#fa0, #8af);\n}\n'));
  },
};

export const Importing: Story = {
  play: async ({canvas, canvasElement, userEvent}) => {
    const box = canvas.getByLabelText('Tokens as JSON');
    await userEvent.click(box);
    await userEvent.paste('{"radius": {"slot": {"$type": "dimension", "$value": "24px"}}}');
    await userEvent.click(canvas.getByRole('button', {name: 'Import'}));
    await canvas.findByText('Read 1 value.');
    await expect(studioIn(canvasElement).theme).toEqual({...DEFAULT, radius: 1.5});
    await userEvent.clear(box);
    await userEvent.paste('radius: 24px');
    await userEvent.click(canvas.getByRole('button', {name: 'Import'}));
    await canvas.findByText('This is not JSON.');
  },
};

/** One preset in the studio, for a look. */
const withPreset = (name: string): Story => ({
  render: () => Object.assign(new ThemeStudio(), {theme: PRESETS.find((one) => one.name === name)?.theme}),
});

export const Material: Story = withPreset('Material 3');
export const Bootstrap: Story = withPreset('Bootstrap');
export const Shadcn: Story = withPreset('shadcn');
