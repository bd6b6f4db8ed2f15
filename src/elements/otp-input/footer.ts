import type {TemplateResult} from 'lit';
import {html, nothing} from 'lit';
import {formatClock} from '../../i18n/duration.js';
import type {OtpMessages} from '../../i18n/messages.js';

export interface Footer {
  readonly words: OtpMessages;
  readonly language: string;
  /** Seconds until the code ends; 0 or undefined for no clock. */
  readonly left: number | undefined;
  /** A code could not be checked and may be tried again. */
  readonly retry: (() => void) | undefined;
  readonly resend: Resend | undefined;
}

export interface Resend {
  /** Seconds until another code may be asked for. */
  readonly wait: number;
  readonly isSending: boolean;
  readonly isBarred: boolean;
  /** Nothing else helps any more. */
  readonly isPrimary: boolean;
  readonly ask: () => void;
}

/** The clock and the buttons under a code. */
export function renderFooter({
  words,
  language,
  left,
  retry,
  resend,
}: Footer): TemplateResult | typeof nothing {
  if (!left && !retry && !resend) return nothing;
  return html`<div part="footer" class="footer">
    ${
      left
        ? html`<span part="timer" role="timer" aria-live="off"
            >${words.timer(formatClock(left, language))}</span
          >`
        : nothing
    }
    ${
      retry
        ? html`<button type="button" part="retry" class="primary" @click=${retry}>${words.retry}</button>`
        : nothing
    }
    ${resend ? renderResend(resend, words, language) : nothing}
  </div>`;
}

/** `aria-disabled` rather than disabled, so that it keeps its focus while it waits (X-25). */
function renderResend(resend: Resend, words: OtpMessages, language: string): TemplateResult {
  const {wait, isSending, isBarred, isPrimary, ask} = resend;
  const isReady = !wait && !isSending && !isBarred;
  const text = wait ? words.resendIn(formatClock(wait, language)) : words.resend;
  return html`<button
    type="button"
    part="resend"
    class=${isPrimary && isReady ? 'primary' : ''}
    aria-disabled=${isReady ? 'false' : 'true'}
    @click=${ask}
  >
    ${isSending ? words.resending : text}
  </button>`;
}
