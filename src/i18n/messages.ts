import type {Charset} from '../core/code.js';
import {en} from './locales/en.js';
import type {PanelMessages} from './panel-messages.js';

/** Every word that the field shows or speaks. Plain text: strings, and functions from plain values to strings. */
export interface OtpMessages {
  /** The label of a field that was given none. */
  readonly label: string;
  readonly hint: (length: number, charset: Charset) => string;
  /** Added to the hint when completing the code submits the form (WCAG 3.2.2). */
  readonly autosubmit: string;
  /** The browser's bubble on a code that is not whole. */
  readonly partial: (typed: number, length: number, charset: Charset) => string;
  readonly charset: (length: number, charset: Charset) => string;
  readonly ambiguous: string;
  readonly 'too-long': (length: number) => string;
  readonly 'other-origin': string;
  readonly progress: (typed: number, length: number) => string;
  readonly verifying: string;
  readonly verified: string;
  readonly rejected: (attemptsLeft?: number) => string;
  readonly expired: string;
  /** `when` is a time of day, where the service says when the lock ends. */
  readonly locked: (when?: string) => string;
  readonly failed: string;
  readonly offline: string;
  /** The service no longer knows the code: used, replaced, or forgotten by a restart. */
  readonly gone: string;
  /** `duration` is a length of time in words. */
  readonly rate_limited: (duration?: string) => string;
  /** `clock` is a running time such as 4:05. */
  readonly timer: (clock: string) => string;
  readonly timeLeft: (duration: string) => string;
  readonly resend: string;
  readonly resendIn: (clock: string) => string;
  readonly resending: string;
  readonly resent: string;
  readonly resendFailed: string;
  readonly retry: string;
}

const locales = new Map([['en', en]]);

/**
 * Makes a language's words known to every field and panel whose nearest `lang` asks for it. English is built in. The
 * words of `otp-stepup/locales/*` are both's; words of one's own may leave a panel's out, which then speaks English.
 */
export function registerMessages(language: string, messages: OtpMessages & Partial<PanelMessages>): void {
  locales.set(language.toLowerCase(), messages);
}

/** The words for a language tag, exactly or by its language; undefined where there are none. English is always there. */
export function messagesFor(tag: string): OtpMessages | undefined {
  try {
    // A tag is taken apart where it has to be, for that takes as long as all else that a field asks of its words.
    return locales.get(tag.toLowerCase()) ?? locales.get(new Intl.Locale(tag).language);
  } catch {
    // A page may write anything into `lang`, and WebKitGTK calls its language `C`: Intl throws on both.
    return undefined;
  }
}
