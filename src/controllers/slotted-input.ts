import {DEV} from '#dev';
import {noteRemoved} from '../dev/hydration.js';
import {warn} from '../dev/warn.js';
import {create, give, hasFocus, isKnown, setAttribute, takeBack} from './dom.js';
import {isGenerated, isOurs, settle, uniqueId} from './slotted.js';

const INPUT = 'input:not([type=hidden])';

/** Hears which input is found, created or put in another's place. */
export type Adopted = (input: HTMLInputElement) => void;

/** Filled in where the author left them out. */
const DEFAULTS: Readonly<Record<string, string>> = {
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

/** Taken away, since each breaks a paste, an autofill or a leading zero (T1, T33, A-06, A-07). */
const BREAKING = ['maxlength', 'minlength', 'pattern'];

/**
 * Keeps the one real input among the host's children: adopts the author's, or creates one, and follows
 * what frameworks do to it (M25).
 */
export class SlottedInput {
  input: HTMLInputElement | undefined;
  readonly #host: HTMLElement;
  readonly #adopted: Adopted;

  constructor(host: HTMLElement, adopted: Adopted) {
    this.#host = host;
    this.#adopted = adopted;
  }

  connect(): void {
    const {ownerDocument} = this.#host;
    const authored = this.#host.querySelector<HTMLInputElement>(`:scope > ${INPUT}`);
    // A text input has no use for `checked`, and `cloneNode` carries it along with the typed code (M27).
    if (authored?.checked && !isKnown(authored)) this.#tidyCopy(authored);
    // The parser may still bring the author's input.
    const isEarly = ownerDocument.readyState === 'loading' && !authored;
    if (isEarly) ownerDocument.addEventListener('DOMContentLoaded', this.resolve, {once: true});
    else this.resolve();
  }

  disconnect(): void {
    if (this.input) takeBack(this.input);
    this.input?.setCustomValidity('');
    this.input = undefined;
    if (DEV) noteRemoved(this.#host);
  }

  /** Settles which input is the real one. Also the `slotchange` listener. */
  readonly resolve = (): void => {
    if (!this.#host.isConnected) return;
    const before = this.input;
    const isFocused = before && hasFocus(before);
    const next = settle(this.#host, INPUT, makeInput) as HTMLInputElement;
    if (next === before) return;
    this.disconnect();
    this.input = next;
    // By this a copy of it will be known.
    next.checked = true;
    complete(next);
    this.#adopted(next);
    // The author's input came late.
    if (isFocused) next.focus();
  };

  /** A copy of a field begins empty, and with words and ids of its own. */
  #tidyCopy(input: HTMLInputElement): void {
    input.value = '';
    for (const child of [...this.#host.children]) {
      if (!isGenerated(child.id)) continue;
      if (child.id.endsWith(`-${child.slot}`)) child.remove();
      child.id = '';
    }
  }
}

/** Made once, for a copy costs a fraction of it. */
let original: HTMLInputElement | undefined;

function makeInput(): HTMLInputElement {
  return (original ??= create('input', {type: 'text', ...DEFAULTS})).cloneNode() as HTMLInputElement;
}

function complete(input: HTMLInputElement): void {
  input.id ||= uniqueId();
  if (isOurs(input)) return;
  for (const name in DEFAULTS) give(input, name, DEFAULTS[name]);
  if (DEV && input.type !== 'text') warn(`type="${input.type}" breaks a one-time code; it was set to text.`);
  setAttribute(input, 'type', 'text');
  for (const name of BREAKING) {
    if (DEV && input.hasAttribute(name))
      warn(`${name} on the input breaks paste and autofill; it was removed.`);
    input.removeAttribute(name);
  }
  if (DEV && input.autocomplete === 'off') warn('autocomplete="off" keeps codes from being filled in.');
}
