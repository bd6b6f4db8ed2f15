import {formatClock} from '../../i18n/duration.js';
import type {OtpMessages} from '../../i18n/messages.js';
import {create, hasFocus, setAttribute, setText} from '../../controllers/dom.js';

export interface FooterView {
  readonly words: OtpMessages;
  readonly language: string;
  /** Seconds until the code ends; 0 or undefined for no clock. */
  readonly left: number | undefined;
  /** A code could not be checked and may be tried again. */
  readonly canRetry: boolean;
  readonly resend: ResendView | undefined;
}

export interface ResendView {
  /** Seconds until another code may be asked for. */
  readonly wait: number;
  readonly isSending: boolean;
  readonly isBarred: boolean;
  /** Nothing else helps any more. */
  readonly isPrimary: boolean;
}

/** The clock and the buttons under a code; each part is there while it has something to say. */
export class Footer {
  readonly element = create('div', {part: 'footer', class: 'footer'});
  readonly #timer = create('span', {part: 'timer', role: 'timer', 'aria-live': 'off'});
  readonly #retry = create('button', {part: 'retry', type: 'button', class: 'primary'});
  readonly #resend = create('button', {part: 'resend', type: 'button'});

  constructor(actions: {retry: () => void; resend: () => void}) {
    this.#retry.onclick = actions.retry;
    this.#resend.onclick = actions.resend;
  }

  show({words, language, left, canRetry, resend}: FooterView): void {
    if (left) setText(this.#timer, words.timer(formatClock(left, language)));
    if (canRetry) setText(this.#retry, words.retry);
    if (resend) this.#showResend(resend, words, language);
    this.#keep(this.#timer, Boolean(left));
    this.#keep(this.#retry, canRetry);
    this.#keep(this.#resend, resend !== undefined);
    this.element.hidden = !this.element.firstChild;
  }

  /** `aria-disabled` rather than disabled, so that it keeps its focus while it waits. */
  #showResend(
    {wait, isSending, isBarred, isPrimary}: ResendView,
    words: OtpMessages,
    language: string,
  ): void {
    const isReady = !wait && !isSending && !isBarred;
    const text = wait ? words.resendIn(formatClock(wait, language)) : words.resend;
    setText(this.#resend, isSending ? words.resending : text);
    // A name or description that ticks is read out to whoever stands on the button.
    setAttribute(this.#resend, 'aria-label', words.resend);
    if (!wait) this.#resend.ariaDescription = null;
    else if (!hasFocus(this.#resend) || !this.#resend.ariaDescription) this.#resend.ariaDescription = text;
    setAttribute(this.#resend, 'aria-disabled', String(!isReady));
    this.#resend.className = isPrimary && isReady ? 'primary' : '';
  }

  /** In the order in which they are kept; a button that stays is not touched, so that it keeps its focus. */
  #keep(part: HTMLElement, isShown: boolean): void {
    if (!isShown) part.remove();
    else if (!part.isConnected) this.element.insertBefore(part, this.#next(part));
  }

  #next(part: HTMLElement): Node | null {
    const order = [this.#timer, this.#retry, this.#resend];
    return order.slice(order.indexOf(part)).find((other) => other.parentNode === this.element) ?? null;
  }
}
