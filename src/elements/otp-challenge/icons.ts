import type {TemplateResult} from 'lit/html.js';
import {html} from 'lit/html.js';
import {known} from '../../i18n/known.js';
import type {Channel} from '../../core/contracts.js';

/** Strokes on a field of 24 × 24. */
const STROKES: Readonly<Record<string, string>> = {
  sms: 'M4 5h16v11H10l-4 4v-4H4zM8 10.5h.01M12 10.5h.01M16 10.5h.01',
  email: 'M3 6h18v12H3zM3.5 7l8.5 6 8.5-6',
  voice:
    'M5 4h4l1.5 5-2.5 1.5a11 11 0 0 0 5.5 5.5L15 13.5l5 1.5v4a1 1 0 0 1-1 1A15 15 0 0 1 4 5a1 1 0 0 1 1-1z',
  totp: 'M7 3h10v18H7zM10.5 18h3M9.5 11l2 2 3.5-4',
  recovery: 'M8 12a4 4 0 1 1 .01 0zM11 11l9 9M16 16l2.5-2.5',
  other: 'M4 12h15M13 6l6 6-6 6',
  host: 'M12 3 5 6v5c0 4.5 3 8 7 10 4-2 7-5.5 7-10V6zM9 12l2 2 4-4',
  done: 'M5 12.5l4.5 4.5L19 7.5',
};

/** The picture of a channel, of a notice, or of an end. It says nothing that the words beside it do not. */
export function icon(name: Channel | 'host' | 'done'): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">
    <path d=${known(STROKES, name) ?? known(STROKES, 'other')}></path>
  </svg>`;
}
