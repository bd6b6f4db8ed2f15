import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {OtpMessages} from './messages.js';
import {messagesFor} from './messages.js';

/** The words and the language of the nearest `lang`, through shadow hosts (I-15). */
export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  language = 'en';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  get messages(): OtpMessages {
    return messagesFor(this.language);
  }

  hostConnected(): void {
    this.language = nearestLanguage(this.#host) || navigator.language;
    window.addEventListener('languagechange', this.#changed);
  }

  hostDisconnected(): void {
    window.removeEventListener('languagechange', this.#changed);
  }

  readonly #changed = (): void => {
    this.language = nearestLanguage(this.#host) || navigator.language;
    this.#host.requestUpdate();
  };
}

function nearestLanguage(element: Element): string | undefined {
  const nearest = element.closest<HTMLElement>('[lang]');
  if (nearest) return nearest.lang;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLanguage(root.host) : undefined;
}
