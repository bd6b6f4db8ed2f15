import {create, setAttribute, setText} from '../../controllers/dom.js';

/** The words of each part that is shown. */
export interface FooterView {
  readonly timer: string | undefined;
  readonly retry: string | undefined;
  readonly resend: string | undefined;
  /** Another code can be asked for now. */
  readonly canResend: boolean;
  /** Nothing but another code helps any more. */
  readonly isPrimary: boolean;
}

/** The clock and the buttons under a code; each part is shown while it has something to say. */
export class Footer {
  readonly timer = create('span', {part: 'timer', role: 'timer', 'aria-live': 'off'});
  readonly retry = create('button', {part: 'retry', type: 'button', class: 'primary'});
  readonly resend = create('button', {part: 'resend', type: 'button'});
  readonly element = create('div', {part: 'footer', class: 'footer'}, this.timer, this.retry, this.resend);

  show({timer, retry, resend, canResend, isPrimary}: FooterView): void {
    write(this.timer, timer);
    write(this.retry, retry);
    write(this.resend, resend);
    // Rather than disabled, so that it keeps its focus while it waits.
    setAttribute(this.resend, 'aria-disabled', String(!canResend));
    this.resend.className = isPrimary && canResend ? 'primary' : '';
    this.element.hidden = !(timer || retry || resend);
  }
}

function write(part: HTMLElement, text: string | undefined): void {
  if (text) setText(part, text);
  part.hidden = !text;
}
