import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {page, type PageArgs} from './page.js';

/** A payment that has to be confirmed by a code: 482913. What is told is in the Actions panel. */
const meta: Meta<PageArgs> = {
  title: 'otp-step-up/Playground',
  component: 'otp-step-up',
  tags: ['autodocs'],
  render: page,
};
export default meta;

export const Playground: StoryObj<PageArgs> = {};
