import type {Channel, Purpose} from '../core/contracts.js';
import {nearestLanguage} from './locale.js';
import {en, enPanel} from './locales/en.js';
import type {OtpMessages} from './messages.js';
import {messagesFor} from './messages.js';

/**
 * Every word that `<otp-challenge>` and `<otp-step-up>` show or speak besides those of the field. Plain text. A
 * `destination` is masked by the service; channels, purposes and names of details may be a service's own.
 */
export interface PanelMessages {
  /** What the person is here for. */
  readonly heading: (purpose: Purpose) => string;
  /** Before a code was asked for. */
  readonly intro: string;
  readonly send: string;
  readonly sending: string;
  /** No code could be sent. */
  readonly unsent: string;
  /** Where the code is to be found. */
  readonly sent: (channel: Channel, destination?: string) => string;
  /** Above the ways to get a code, where the person has to choose one. */
  readonly choose: string;
  /** Above the other ways to get a code. */
  readonly otherWays: string;
  /** A way to get a code, on its button. */
  readonly way: (channel: Channel, destination?: string) => string;
  /** Above what is confirmed. */
  readonly details: string;
  /** The names of what is confirmed; one that is missing is shown by the service's own name. */
  readonly detail: Readonly<Record<string, string>>;
  readonly help: (channel: Channel) => string;
  readonly advice: (channel: Channel) => readonly string[];
  readonly support: string;
  /** Where the code may be entered, and that nobody asks for it. */
  readonly notice: (host: string) => string;
  readonly unrequested: string;
  /** After the person has said that they did not ask for it. */
  readonly stopped: string;
  readonly remember: string;
  readonly done: (purpose: Purpose) => string;
  /** No code can be entered here any more. */
  readonly ended: string;
  readonly cancel: string;
}

/** The words of the field too: a panel speaks of its failures as the field does. */
export type AllMessages = OtpMessages & PanelMessages;

/** The words of a panel and the language in which numbers beside them are told: see {@link localeOf}. */
export function panelLocaleOf(
  element: Element,
  overrides?: Partial<AllMessages>,
): {readonly language: string; readonly messages: AllMessages} {
  const language = nearestLanguage(element) || navigator.language;
  const known: Partial<AllMessages> | undefined = messagesFor(language);
  // Words that somebody wrote for the field alone.
  const isForeign = known && known !== en && !known.heading;
  return {
    language: known && !isForeign ? language : 'en',
    messages: {...en, ...enPanel, ...(isForeign ? undefined : known), ...overrides},
  };
}
