import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {stopClock} from './clock.js';
import type {FieldArgs} from './field.js';
import {field} from './field.js';
import {sheet} from './sheet.js';
import {states} from './states.js';

const label = 'Security code';

const meta: Meta<FieldArgs> = {
  title: 'otp-input/Variants',
  component: 'otp-input',
  render: field,
  args: {label},
  beforeEach: stopClock,
};
export default meta;

type Story = StoryObj<FieldArgs>;

export const Lengths: Story = {
  render: () =>
    sheet({
      'Four digits': {label, length: 4, code: '4829'},
      'Six digits': {label, length: 6, code: '482913'},
      'Eight digits': {label, length: 8, code: '48291375'},
      'Twelve characters': {
        label,
        length: 12,
        charset: 'alphanumeric',
        groups: '4 4 4',
        code: 'K7QM2XW9T4BZ',
      },
    }),
};

export const Sizes: Story = {
  render: () =>
    sheet({
      Small: {label, size: 'small', code: '482'},
      Medium: {label, code: '482'},
      Large: {label, size: 'large', code: '482'},
    }),
};

export const Groups: Story = {
  render: () =>
    sheet({
      'Three and three': {label, groups: '3 3', code: '4829'},
      'Two, two and two': {label, groups: '2 2 2', code: '4829'},
      'Four and four': {label, length: 8, groups: '4 4', code: '4829'},
    }),
};

export const Charsets: Story = {
  render: () =>
    sheet({
      Numeric: {label, code: '4829'},
      Alphanumeric: {label, charset: 'alphanumeric', length: 8, groups: '4 4', code: 'K7QM2X'},
      Alphabetic: {label, charset: 'alphabetic', code: 'KQMX'},
      'Lower case': {label, charset: 'alphabetic', case: 'preserve', code: 'kQmX'},
    }),
};

export const Masked: Story = {args: {mask: true, code: '4829'}};
export const Placeholder: Story = {args: {placeholder: '○', code: '48'}};
export const WithHint: Story = {args: {hint: 'We sent it to a••@e•••••.com.'}};
export const WithError: Story = {args: {error: 'Enter the code from the mail.', hint: 'Six digits.'}};
export const Autosubmit: Story = {args: {autosubmit: true}};
export const ResendWaiting: Story = {args: {...states.empty}};
export const ResendAvailable: Story = {args: {...states.empty, resendAt: states.failed.resendAt}};
