import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, type TemplateResult} from 'lit';
import {field} from '../otp-input/field.js';
import './pages.css';

const meta: Meta = {
  title: 'Guides/Tokens',
  component: 'otp-input',
  tags: ['!dev'],
  parameters: {controls: {disable: true}},
};
export default meta;

type Story = StoryObj;

const label = 'Security code';

function stage(name: string, words: string, className = ''): TemplateResult {
  return html`<figure>
    <div class="stage ${className}">${field({label, code: '482', resendIn: 0})}</div>
    <figcaption><strong>${name}.</strong> ${words}</figcaption>
  </figure>`;
}

/** The same field in four brands, by custom properties alone. */
export const Brands: Story = {
  render: () =>
    html`<div class="guide side-by-side">
      ${stage('As it comes', 'Neutral, with the text colour of its tokens.')}
      ${stage('A parcel service', 'Close slots, a green accent.', 'brand-parcel')}
      ${stage('A bank', 'No gaps, no corners, digits in a fixed width.', 'brand-bank')}
      ${stage('A toy shop', 'Round slots on a tint.', 'brand-play')}
    </div>`,
};

/** Error and success are colours of their own, each with words and a mark. */
export const Meanings: Story = {
  render: () =>
    html`<div class="guide side-by-side">
      <figure>
        ${field({label, code: '482913', outcome: {status: 'rejected', attemptsLeft: 3}})}
        <figcaption class="quiet"><code>--otp-error-color</code></figcaption>
      </figure>
      <figure>
        ${field({label, code: '482913', outcome: true})}
        <figcaption class="quiet"><code>--otp-success-color</code></figcaption>
      </figure>
    </div>`,
};
