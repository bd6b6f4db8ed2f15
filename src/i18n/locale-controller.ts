import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {OtpMessages} from './messages.js';
import {en} from './locales/en.js';
import {messagesFor} from './messages.js';

/** The words and the language of the nearest `lang`, through shadow hosts (I-15). */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #overrides: () => Partial<OtpMessages> | undefined;
  language = 'en';
  #messages: OtpMessages | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, overrides: () => Partial<OtpMessages> | undefined) {
    this.#host = host;
    this.#overrides = overrides;
    host.addController(this);
  }

  /** The language's words, single ones replaced by the host's own. */
  get messages(): OtpMessages {
    return (this.#messages ??= {...(messagesFor(this.language) ?? en), ...this.#overrides()});
  }

  hostUpdate(): void {
    this.#messages = undefined;
  }

  hostConnected(): void {
    this.#read();
    window.addEventListener('languagechange', this.#changed);
  }

  hostDisconnected(): void {
    window.removeEventListener('languagechange', this.#changed);
  }

  readonly #changed = (): void => {
    this.#read();
    this.#host.requestUpdate();
  };

  #read(): void {
    const asked = [nearestLanguage(this.#host), navigator.language].find(isLanguage);
    // Times are told in the language of the words.
    this.language = asked && messagesFor(asked) ? asked : 'en';
    this.#messages = undefined;
  }
}

function nearestLanguage(element: Element): string | undefined {
  const nearest = element.closest<HTMLElement>('[lang]');
  if (nearest) return nearest.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : undefined;
}

/** A page may write anything into `lang`, and WebKitGTK calls its language `C`: Intl throws on both. */
function isLanguage(tag: string | undefined): tag is string {
  try {
    return Boolean(tag) && Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
}
