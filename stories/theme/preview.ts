import {html, render} from 'lit';
import type {OtpInput} from '../../src/elements/otp-input/otp-input.js';
import {ring} from '../../src/styles/tokens.js';
import {panel, PAYMENT, WAYS} from '../otp-challenge/panel.js';
import type {FieldArgs} from '../otp-input/field.js';
import {field} from '../otp-input/field.js';
import {shortHex} from '../../test/tools/tokens/colors.mjs';
import type {Mode, Theme} from './theme.js';
import {cssOf} from './theme-css.js';

const label = 'Security code';

/** What of a field shows every token. */
const FIELDS: readonly FieldArgs[] = [
  {label, hint: 'Sent to a••@e•••••.com', code: '482'},
  {label, code: '482913', outcome: {status: 'rejected', attemptsLeft: 3}},
  {label, code: '482913', outcome: true},
  {label: 'Backup code', code: 'K7QM2X', charset: 'alphanumeric', length: 8, groups: '4 4', disabled: true},
];

/** Fields in their states and a panel, in one colour scheme. They are made once, and follow the theme by its style. */
export function preview(mode: Mode): HTMLElement {
  const pane = document.createElement('div');
  pane.className = 'pane';
  pane.dataset['mode'] = mode;
  const fields = FIELDS.map((args, index) => (index === 0 ? withFocus(field(args)) : field(args)));
  render(html`${fields} ${panel({purpose: 'payment', challenge: CHALLENGE})}`, pane);
  return pane;
}

const CHALLENGE = {options: WAYS.slice(0, 1), transaction: PAYMENT};

/** The next slot as it looks with the focus, which only one field of a page can have. */
function withFocus(element: OtpInput): OtpInput {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    `[part=slot]:nth-child(${element.value.length + 1}) {outline: var(--otp-focus-ring, ${ring} var(--_accent))}`,
  );
  element.shadowRoot?.adoptedStyleSheets.push(sheet);
  return element;
}

/** The theme as it is exported, and around the fields a page of its colours. */
export function previewCss(theme: Theme): string {
  const both = (name: 'background' | 'text'): string =>
    `light-dark(${shortHex(theme.light[name])}, ${shortHex(theme.dark[name])})`;
  return `${cssOf(theme, '.pane')}
.pane {
  background: ${both('background')};
  color: ${both('text')};
  font-family: ${theme.font};
}`;
}
