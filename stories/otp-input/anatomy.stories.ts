import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {expect, waitFor} from 'storybook/test';
import {anatomy, described, expectCallouts} from '../anatomy.js';
import {NOW, stopClock} from './clock.js';
import {LOOKS} from './custom-properties.js';
import {field, fieldIn, type FieldArgs} from './field.js';
import {states} from './states.js';

/** What the field is made of, and what a page can take hold of. */
const meta: Meta<FieldArgs> = {
  title: 'otp-input/Anatomy',
  component: 'otp-input',
  // They show many at once.
  parameters: {controls: {disable: true}},
  beforeEach: stopClock,
};
export default meta;

type Story = StoryObj<FieldArgs>;

const label = 'Security code';

/** What `::part()` reaches. */
export const Parts: Story = {
  render: () => html`
    ${anatomy({
      tag: 'otp-input',
      kind: 'cssParts',
      rails: {
        row: 'left',
        slot: 'top',
        char: 'top',
        caret: 'top',
        separator: 'top',
        footer: 'left',
        timer: 'left',
        resend: 'bottom',
      },
      specimen: field({label, groups: '3 3', code: '4829', expiresAt: NOW + 245_000, resendAt: NOW + 24_000}),
    })}
    ${anatomy({
      tag: 'otp-input',
      kind: 'cssParts',
      rails: {retry: 'left'},
      specimen: field({label, code: '482913', status: 'failed'}),
    })}
  `,
  play: async ({canvasElement}) => {
    fieldIn(canvasElement).focus();
    await expectCallouts(canvasElement);
  },
};

/** What a page puts in, each created where there is none. */
export const Slots: Story = {
  render: () =>
    anatomy({
      tag: 'otp-input',
      kind: 'slots',
      rails: {'': 'right', label: 'left', hint: 'left', message: 'right'},
      specimen: html`<otp-input error="Enter the code from the newest mail.">
        <label slot="label" for="code">Security code</label>
        <input id="code" name="code" />
        <span slot="hint">It is in the mail that we sent to a••@e•••••.com.</span>
      </otp-input>`,
    }),
  play: ({canvasElement}) => expectCallouts(canvasElement),
};

const byState: Readonly<Record<string, FieldArgs>> = {
  ...states,
  readonly: states.readOnly,
  focused: states.partial,
};

/** What a selector such as `otp-input:state(rejected)` holds to. */
export const CustomStates: Story = {
  render: () =>
    described(
      'otp-input',
      'cssStates',
      (name) => Object.assign(field(byState[name] ?? {}), {id: name}),
      (name) => `:state(${name})`,
    ),
  play: async ({canvasElement}) => {
    canvasElement.querySelector<HTMLElement>('#focused')?.focus();
    for (const each of canvasElement.querySelectorAll('otp-input'))
      await waitFor(() => expect(each.matches(`:state(${each.id})`)).toBe(true));
  },
};

/** Each set to what is easily seen, alone. */
export const CustomProperties: Story = {
  render: () =>
    described('otp-input', 'cssProperties', (name) => {
      const {value, args} = LOOKS[name] ?? {};
      return html`<div style="${name}: ${value}">
        <p class="value"><code>${value}</code></p>
        ${field({label, code: '482', ...args})}
      </div> `;
    }),
  play: async ({canvasElement}) => {
    canvasElement.querySelector<HTMLElement>('[style*=focus-ring] otp-input')?.focus();
    const names = [...canvasElement.querySelectorAll('figcaption code')].map((code) => code.textContent);
    await expect(names.filter((name) => !LOOKS[name])).toEqual([]);
  },
};
