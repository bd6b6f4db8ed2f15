import {create, hasFocus, setAttribute, setText} from '../../controllers/dom.js';

/** The words of each part that is shown, and of the one button that is always there for who listens. */
export interface FooterView {
  readonly timer: string | undefined;
  readonly retry: string | undefined;
  readonly resend: string | undefined;
  /** What Resend is called, whatever it shows. */
  readonly resendName: string;
  /** What it shows ticks. */
  readonly isWaiting: boolean;
  /** Another code can be asked for now. */
  readonly canResend: boolean;
  /** Nothing but another code helps any more. */
  readonly isPrimary: boolean;
}

/** The clock and the buttons under a code; each part is shown while it has something to say. */
export class Footer {
  readonly timer = create('span', {part: 'timer', role: 'timer', 'aria-live': 'off'});
  readonly retry = create('button', {part: 'retry', class: 'primary'});
  readonly resend = create('button', {part: 'resend'});
  readonly element = create('div', {part: 'footer'}, this.timer, this.retry, this.resend);

  show({timer, retry, resend: text, resendName, isWaiting, canResend, isPrimary}: FooterView): void {
    const {resend} = this;
    write(this.timer, timer);
    write(this.retry, retry);
    write(resend, text);
    setAttribute(resend, 'aria-label', resendName);
    // A name or description that ticks is read out to whoever stands on the button.
    if (!isWaiting || !hasFocus(resend) || !resend.hasAttribute('aria-description'))
      setAttribute(resend, 'aria-description', isWaiting && text);
    // Rather than disabled, so that it keeps its focus while it waits.
    setAttribute(resend, 'aria-disabled', String(!canResend));
    setAttribute(resend, 'class', isPrimary && canResend && 'primary');
    setAttribute(this.element, 'hidden', !(timer || retry || text));
  }
}

function write(part: HTMLElement, text: string | undefined): void {
  if (text) setText(part, text);
  setAttribute(part, 'hidden', !text);
}
