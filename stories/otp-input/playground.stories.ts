import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {attributes} from '../attributes.js';
import './field.js';
import type {FieldArgs} from './field.js';

/** Everything that the field takes, to try. What it tells is in the Actions panel. */
const meta: Meta<FieldArgs> = {
  title: 'otp-input/Playground',
  component: 'otp-input',
  tags: ['autodocs'],
  args: {label: 'Security code', length: 6, charset: 'numeric', size: 'medium', status: 'idle'},
  render: (args) => html`<otp-input ${attributes(args)}></otp-input>`,
};
export default meta;

export const Playground: StoryObj<FieldArgs> = {};
