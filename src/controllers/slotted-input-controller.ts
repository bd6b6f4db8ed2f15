import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {DEV} from '#dev';
import {noteCreated, noteRemoved} from '../dev/hydration.js';
import {warn} from '../dev/warn.js';
import {hasFocus, setAttribute} from './dom.js';

export interface SlottedInputOptions {
  /** The host's attributes for an input that it creates itself. */
  readonly created: () => Readonly<Record<string, string | boolean | null | undefined>>;
  readonly inputMode: () => string;
  /** Called when the real input is found, created or replaced. */
  readonly adopted: (input: HTMLInputElement) => void;
  readonly released: (input: HTMLInputElement) => void;
}

/** Filled in where the author left them out. */
const DEFAULTS: Readonly<Record<string, string>> = {
  type: 'text',
  autocomplete: 'one-time-code',
  autocapitalize: 'off',
  autocorrect: 'off',
  spellcheck: 'false',
  enterkeyhint: 'done',
  dir: 'ltr',
  translate: 'no',
  // rrweb and what is made of it mask such an input, also where they are told to mask none (S-07).
  // https://github.com/getsentry/rrweb/pull/78
  'data-rr-is-password': '',
};

/** Taken away, since each breaks a paste, an autofill or a leading zero (T1, T33, T47, A-06, A-07). */
const BREAKING = ['maxlength', 'minlength', 'pattern', 'size'];

let count = 0;

/** An id that no other field of the page has, in words that password managers know (A-18, T5). */
export function uniqueId(suffix = ''): string {
  return `otp-code-${++count}${suffix}`;
}

const GENERATED_ID = /^otp-code-\d+$/;
const GENERATED_TEXT_ID = /^otp-code-\d+-(label|hint|message)$/;

/** The inputs that a field has worked with, to know a copy of one by: `cloneNode` copies the typed code (M27). */
const known = new WeakSet<HTMLInputElement>();

/** A text input has no use for `checked`, and copies carry it along. */
function isCopy(input: HTMLInputElement): boolean {
  return input.checked && !known.has(input);
}

/**
 * Keeps the one real input among the host's children: adopts the author's, or creates one, and follows
 * what frameworks do to it (FIELD rules 1, 7; M25).
 */
export class SlottedInputController implements ReactiveController {
  input: HTMLInputElement | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: SlottedInputOptions;
  #own: HTMLInputElement | undefined;
  #isTidy = false;
  #givesInputMode = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: SlottedInputOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#tidyCopy();
    if (this.#host.ownerDocument.readyState === 'loading' && !this.#authored()) {
      // The parser may still bring the author's input.
      this.#host.ownerDocument.addEventListener('DOMContentLoaded', this.resolve, {once: true});
    } else {
      this.resolve();
    }
  }

  hostDisconnected(): void {
    this.#host.ownerDocument.removeEventListener('DOMContentLoaded', this.resolve);
    if (this.input) this.#options.released(this.input);
    this.input = undefined;
    if (DEV) noteRemoved(this.#host);
  }

  /** Settles which input is the real one. Also the `slotchange` listener. */
  readonly resolve = (): void => {
    if (!this.#host.isConnected) return;
    const authored = this.#authored();
    if (authored && this.#own) this.#replaceOwn(authored);
    const next = authored ?? this.#ownInput();
    if (next === this.input) return;
    const previous = this.input;
    if (previous) this.#options.released(previous);
    this.input = next;
    known.add(next);
    this.mark();
    this.#complete(next);
    this.forward();
    this.#options.adopted(next);
    this.#host.requestUpdate();
  };

  /** A form's reset takes the mark away. */
  mark(): void {
    if (this.input) this.input.checked = true;
  }

  /** Hands the host's attributes to an input that it created; the keyboard for the charset to any that names none. */
  forward(): void {
    if (this.input && this.#givesInputMode) setAttribute(this.input, 'inputmode', this.#options.inputMode());
    if (!this.#own) return;
    for (const [name, value] of Object.entries(this.#options.created())) setAttribute(this.#own, name, value);
  }

  /** A copy of a field begins empty, and with words and ids of its own. */
  #tidyCopy(): void {
    if (this.#isTidy) return;
    this.#isTidy = true;
    const copy = this.#authored();
    if (!copy || !isCopy(copy)) return;
    this.#tidyInput(copy);
    for (const child of [...this.#host.children]) if (GENERATED_TEXT_ID.test(child.id)) child.remove();
  }

  #tidyInput(input: HTMLInputElement): void {
    input.value = '';
    input.removeAttribute('aria-describedby');
    input.removeAttribute('aria-errormessage');
    if (!GENERATED_ID.test(input.id)) return;
    const label = this.#host.querySelector<HTMLLabelElement>(`label[for="${input.id}"]`);
    input.id = uniqueId();
    if (label) label.htmlFor = input.id;
  }

  #authored(): HTMLInputElement | undefined {
    for (const child of this.#host.children) {
      if (child !== this.#own && child.localName === 'input' && child.getAttribute('type') !== 'hidden') {
        return child as HTMLInputElement;
      }
    }
    return undefined;
  }

  #ownInput(): HTMLInputElement {
    const input = (this.#own ??= this.#host.ownerDocument.createElement('input'));
    input.id ||= uniqueId();
    if (input.parentNode === this.#host) return input;
    this.#host.append(input);
    if (DEV) noteCreated(this.#host);
    return input;
  }

  /** The author's input came late: what was typed meanwhile goes over, and ours goes. */
  #replaceOwn(authored: HTMLInputElement): void {
    const own = this.#own as HTMLInputElement;
    this.#own = undefined;
    const isFocused = hasFocus(own);
    if (own.value && !authored.value) authored.value = own.value;
    if (isFocused) {
      authored.focus();
      authored.setSelectionRange(own.selectionStart, own.selectionEnd);
    }
    own.remove();
  }

  #complete(input: HTMLInputElement): void {
    for (const [name, value] of Object.entries(DEFAULTS)) {
      if (!input.hasAttribute(name)) input.setAttribute(name, value);
    }
    this.#givesInputMode = !input.hasAttribute('inputmode');
    if (input.type !== 'text') {
      if (DEV) warn(`type="${input.type}" breaks a one-time code; it was set to text.`);
      input.type = 'text';
    }
    for (const name of BREAKING) {
      if (!input.hasAttribute(name)) continue;
      if (DEV && name !== 'size') warn(`${name} on the input breaks paste and autofill; it was removed.`);
      input.removeAttribute(name);
    }
    if (DEV && input.autocomplete === 'off') warn('autocomplete="off" keeps codes from being filled in.');
  }
}
