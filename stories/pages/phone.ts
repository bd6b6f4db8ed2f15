import {html, nothing, type TemplateResult} from 'lit';
import {glimpses} from './reading.js';

/** What a phone shows of a message before anybody touches it. */
export interface PhoneView {
  readonly from: string;
  readonly text: string;
  readonly language?: string;
  readonly direction?: 'ltr' | 'rtl';
  /** What it offers above its keyboard. */
  readonly offer?: {readonly code: string; readonly host?: string | undefined} | undefined;
}

export function phone({from, text, language = 'en', direction = 'ltr', offer}: PhoneView): TemplateResult {
  const [glance, banner, rest] = glimpses(text);
  return html`<div class="phone">
    <div class="banner">
      <span class="sender" aria-hidden="true">${/^\p{L}/u.exec(from)?.[0] ?? '?'}</span>
      <p class="from"><span>${from || 'Unknown sender'}</span><span>now</span></p>
      <p class="text" lang=${language} dir=${direction}>
        <mark>${glance}</mark>${banner}${rest ? ' …' : nothing}
      </p>
    </div>
    ${
      offer
        ? html`<p class="offer">
            <strong>${offer.code}</strong>
            <span class="quiet">From Messages${offer.host ? html` · ${offer.host}` : nothing}</span>
          </p>`
        : nothing
    }
  </div>`;
}
