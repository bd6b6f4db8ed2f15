import {en} from './locales/en.js';
import type {OtpMessages} from './messages.js';
import {messagesFor} from './messages.js';

/** Words, and the language in which times and numbers beside them are told. */
export interface Locale {
  readonly language: string;
  readonly messages: OtpMessages;
}

/**
 * The words in the language of the nearest `lang`, through shadow hosts, or of the browser; else English (I-15); single ones replaced.
 */
export function localeOf(element: Element, overrides?: Partial<OtpMessages>): Locale {
  const language = nearestLanguage(element) || navigator.language;
  const known = messagesFor(language);
  return {language: known ? language : 'en', messages: {...(known ?? en), ...overrides}};
}

/** The nearest `lang`, through shadow hosts; empty or undefined where there is none. */
export function nearestLanguage(element: Element): string | undefined {
  const nearest = element.closest<HTMLElement>('[lang]');
  if (nearest) return nearest.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : undefined;
}
