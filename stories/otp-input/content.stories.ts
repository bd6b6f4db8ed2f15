import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect} from 'storybook/test';
import {stopClock} from './clock.js';
import type {FieldArgs} from './field.js';
import {field} from './field.js';
import {sheet} from './sheet.js';
import {states} from './states.js';

/** Words that nobody thought of. */
const meta: Meta<FieldArgs> = {
  title: 'otp-input/Content',
  component: 'otp-input',
  render: (args) => html`<div class="card">${field(args)}</div>`,
  args: {label: 'Security code'},
  beforeEach: stopClock,
};
export default meta;

type Story = StoryObj<FieldArgs>;

const LONG: FieldArgs = {
  label: 'Einmalsicherheitsbestätigungscode aus der Authentifizierungsanwendung',
  hint: 'Gesendet an donaudampfschifffahrtsgesellschaftskapitaen@binnenschifffahrtsverwaltung.example',
  groups: '3 3',
};

/** Words that are longer than a line is on a phone, and the longest of the field's own. */
export const LongWords: Story = {
  globals: {language: 'de'},
  render: () => sheet({...states, 'long label': LONG}),
};

export const LongWordsNarrow: Story = {...LongWords, globals: {language: 'de', viewport: {value: 'narrow'}}};

export const LongHint: Story = {
  args: {
    hint: 'We sent a code of six digits to a••@e•••••.com. It may take a few minutes to come. If it is not there, see whether it went to another folder, such as the one for spam, and whether the address is yours. Only the newest code works, and it works once.',
  },
};

/** A long message stays under the row, and what is below it moves down. */
export const LongError: Story = {
  args: {
    ...states.rejected,
    outcome: {
      status: 'rejected',
      message:
        'This code belongs to a message that we sent before the one from 9:41. Open the newest message, and enter the code that is in it.',
    },
  },
};

/** Nothing was given: the field has a name all the same, for who hears it. */
export const NoLabel: Story = {
  args: {label: undefined},
  play: async ({canvas}) => {
    await expect(canvas.getByRole('textbox')).toHaveAccessibleName('Security code');
  },
};

/** The page's own label, anywhere in it. */
export const LabelOfThePage: Story = {
  render: () =>
    html`<p><label for="code">The number on the back of your card</label></p>
      <otp-input><input id="code" name="code" /></otp-input>`,
  play: async ({canvas}) => {
    await expect(canvas.getByRole('textbox')).toHaveAccessibleName('The number on the back of your card');
  },
};

/** The page's own words in place of the field's. */
export const OwnWords: Story = {
  args: {
    code: '482913',
    outcome: {status: 'rejected', attemptsLeft: 1},
    messages: {rejected: (left) => `That is another one's code. ${left} more and we ring you.`},
  },
};

/** Between other controls, whose start it shares. */
export const InAForm: Story = {
  render: () =>
    html`<form class="card">
      <p>
        <label
          >E-mail <input name="email" type="email" autocomplete="username" value="ana@example.com"
        /></label>
      </p>
      ${field({label: 'Security code', name: 'code', required: true})}
      <button class="button">Sign in</button>
    </form>`,
};
