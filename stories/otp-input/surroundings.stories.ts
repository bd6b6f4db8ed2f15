import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {registerMessages} from '../../src/i18n/messages.js';
import {ar} from '../../src/i18n/locales/ar.js';
import {de} from '../../src/i18n/locales/de.js';
import {stopClock} from './clock.js';
import type {FieldArgs} from './field.js';
import {sheet} from './sheet.js';
import {states} from './states.js';

registerMessages('ar', ar);
registerMessages('de', de);

/** The states where pages differ: direction, language, colours, width and size of text. */
const meta: Meta<FieldArgs> = {
  title: 'otp-input/Surroundings',
  component: 'otp-input',
  render: () => sheet(states),
  beforeEach: stopClock,
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Dark: Story = {globals: {scheme: 'dark'}};

export const RightToLeft: Story = {
  globals: {direction: 'rtl'},
  decorators: [(story) => html`<div lang="ar">${story()}</div>`],
};

export const LongWords: Story = {
  decorators: [(story) => html`<div lang="de">${story()}</div>`],
  render: () =>
    sheet({
      ...states,
      'long label': {
        label: 'Einmalsicherheitsbestätigungscode aus der Authentifizierungsanwendung',
        hint: 'Gesendet an donaudampfschifffahrtsgesellschaftskapitaen@binnenschifffahrtsverwaltung.example',
        groups: '3 3',
      },
    }),
};

export const Narrow: Story = {globals: {viewport: {value: 'narrow'}}};

export const LargeText: Story = {globals: {text: '200'}};

export const LargeTextNarrow: Story = {globals: {text: '200', viewport: {value: 'narrow'}}};

/** System colours: seen with the contrast theme of the system, or with the browser's emulation of one. */
export const ForcedColors: Story = {};
