import {DEV} from '#dev';
import {noteCreated, noteRemoved} from '../dev/hydration.js';
import {warn} from '../dev/warn.js';
import {create, hasFocus, setAttribute} from './dom.js';

export interface SlottedInputOptions {
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

/**
 * Keeps the one real input among the host's children: adopts the author's, or creates one, and follows
 * what frameworks do to it (FIELD rules 1, 7; M25).
 */
export class SlottedInput {
  input: HTMLInputElement | undefined;
  readonly #host: HTMLElement;
  readonly #options: SlottedInputOptions;
  #own: HTMLInputElement | undefined;
  #givesInputMode = false;

  constructor(host: HTMLElement, options: SlottedInputOptions) {
    this.#host = host;
    this.#options = options;
  }

  connect(): void {
    const authored = this.#authored();
    const {ownerDocument} = this.#host;
    // A text input has no use for `checked`, and copies carry it along.
    if (authored?.checked && !known.has(authored)) this.#tidyCopy(authored);
    // The parser may still bring the author's input.
    const isEarly = ownerDocument.readyState === 'loading' && !authored;
    if (isEarly) ownerDocument.addEventListener('DOMContentLoaded', this.resolve, {once: true});
    else this.resolve();
  }

  disconnect(): void {
    if (this.input) this.#options.released(this.input);
    this.input = undefined;
    if (DEV) noteRemoved(this.#host);
  }

  /** Settles which input is the real one. Also the `slotchange` listener. */
  readonly resolve = (): void => {
    if (!this.#host.isConnected) return;
    const authored = this.#authored();
    if (authored && this.#own) this.#replaceOwn(this.#own, authored);
    const next = authored ?? this.#ownInput();
    if (next === this.input) return;
    this.disconnect();
    this.input = next;
    known.add(next);
    this.mark();
    this.#complete(next);
    this.#options.adopted(next);
  };

  /** A form's reset takes the mark of a copy away. */
  mark(): void {
    if (this.input) this.input.checked = true;
  }

  /** Hands attributes to an input that was created here; the keyboard for the charset to any that names none. */
  forward(
    attributes: Readonly<Record<string, string | boolean | null | undefined>>,
    inputMode: string,
  ): void {
    if (this.input && this.#givesInputMode) setAttribute(this.input, 'inputmode', inputMode);
    if (this.#own) for (const name in attributes) setAttribute(this.#own, name, attributes[name]);
  }

  /** A copy of a field begins empty, and with words and ids of its own. */
  #tidyCopy(input: HTMLInputElement): void {
    input.value = '';
    for (const name of ['aria-describedby', 'aria-errormessage']) input.removeAttribute(name);
    for (const child of [...this.#host.children]) if (GENERATED_TEXT_ID.test(child.id)) child.remove();
    if (!GENERATED_ID.test(input.id)) return;
    const label = this.#host.querySelector<HTMLLabelElement>(`label[for="${input.id}"]`);
    input.id = uniqueId();
    if (label) label.htmlFor = input.id;
  }

  #authored(): HTMLInputElement | undefined {
    return [...this.#host.children].find(
      (child): child is HTMLInputElement =>
        child !== this.#own && child.matches('input:not([type="hidden" i])'),
    );
  }

  #ownInput(): HTMLInputElement {
    const input = (this.#own ??= create('input'));
    input.id ||= uniqueId();
    if (input.parentNode === this.#host) return input;
    this.#host.append(input);
    if (DEV) noteCreated(this.#host);
    return input;
  }

  /** The author's input came late: what was typed meanwhile goes over, and ours goes. */
  #replaceOwn(own: HTMLInputElement, authored: HTMLInputElement): void {
    this.#own = undefined;
    authored.value ||= own.value;
    if (hasFocus(own)) {
      authored.focus();
      authored.setSelectionRange(own.selectionStart, own.selectionEnd);
    }
    own.remove();
  }

  #complete(input: HTMLInputElement): void {
    for (const name in DEFAULTS) if (!input.hasAttribute(name)) setAttribute(input, name, DEFAULTS[name]);
    this.#givesInputMode = !input.hasAttribute('inputmode');
    if (DEV && input.type !== 'text')
      warn(`type="${input.type}" breaks a one-time code; it was set to text.`);
    if (input.type !== 'text') input.type = 'text';
    for (const name of BREAKING) {
      if (DEV && name !== 'size' && input.hasAttribute(name)) {
        warn(`${name} on the input breaks paste and autofill; it was removed.`);
      }
      input.removeAttribute(name);
    }
    if (DEV && input.autocomplete === 'off') warn('autocomplete="off" keeps codes from being filled in.');
  }
}
