import type {CodeFormat} from '../core/code.js';
import {codeFormat, normaliseCode} from '../core/code.js';
import type {Extraction} from '../core/extract.js';
import {extractCode} from '../core/extract.js';
import {command, hasFocus} from './dom.js';
import type {Selection} from './selection.js';
import {selectionOf} from './selection.js';
import {nativeValue, onWritten} from './written-value.js';

export type EditSource = 'typed' | 'paste' | 'autofill' | 'webotp' | 'script';

export type Unusable = Extract<Extraction, {kind: 'none'}>['reason'];

export interface EditOptions {
  /** The text that is seen, the caret, the selection or the focus may have changed. */
  readonly moved: () => void;
  /** A script of the page, or a framework, wrote the input's value. */
  readonly assigned: () => void;
  /** The person, the browser or an extension edited; perhaps to the same value. */
  readonly edited: (source: EditSource) => void;
  /** What came could not be used, and nothing was changed. */
  readonly unusable: (reason: Unusable, source: EditSource) => void;
}

/**
 * What happens to the real input's text: overwriting, pasting whole messages, composition, undo, and
 * everything that arrives without a key (M8–M18). Its value stays the only copy of the code.
 */
export class Editing {
  readonly #options: EditOptions;
  format: CodeFormat = codeFormat();
  #input: HTMLInputElement | undefined;
  /** The value as last seen, to tell a change that made no event; without an input, the value it is to get. */
  #seen = '';
  /** Whence our own edit came, until its `input` event: that may come after the call (M10). */
  #source: EditSource | undefined;
  /** What was there when the composition began. */
  #composing: Selection | undefined;

  constructor(options: EditOptions) {
    this.#options = options;
  }

  attach(input: HTMLInputElement): void {
    this.#input = input;
    this.#composing = undefined;
    // The last one may have been taken away, or written over by the author's own.
    if (!input.value) this.#assign(this.#normalised(this.#seen));
    this.#seen = this.value;
    onWritten(input, () => this.restore());
  }

  #normalised(text: string): string {
    return normaliseCode(text, this.format).slice(0, this.format.length);
  }

  /** The code, normalised even where the raw text is not yet (M17). */
  get value(): string {
    return this.#normalised(this.#input?.value ?? this.#seen);
  }

  /** Assignment by a script: fires nothing. */
  set value(text: string) {
    // Length and charset may come after it, as long as there is no input.
    this.#seen = this.#input ? this.#normalised(text) : text;
    this.#assign(this.#seen);
  }

  /** Reads the input again, for whatever wrote its value without an event (T4, M16). */
  reread(): void {
    if (!this.#composing && this.#input?.value !== this.#seen) this.#take('autofill');
  }

  /** Takes in what a script wrote, or the browser restored with the page: nobody's edit. */
  restore(): void {
    const raw = this.#input?.value;
    if (raw === undefined || raw === this.#seen) return;
    this.#seen = raw;
    this.#options.assigned();
  }

  /** What a paste would do; what is typed goes over what is there, and shifts nothing (T22, I-13). */
  insert(text: string, source: EditSource): void {
    const input = this.#input;
    if (!input || input.matches(':disabled, :read-only')) return;
    const found = this.#extract(text);
    if (found.kind === 'none') this.#options.unusable(source === 'typed' ? 'charset' : found.reason, source);
    else if (found.kind === 'code') this.#replace(0, input.value.length, found.code, source);
    else this.#insertFragment(input, found.text, source);
  }

  clear(): void {
    const input = this.#input;
    if (input?.value) this.#replace(0, input.value.length, '', 'script');
  }

  /** Takes in what happened to the input, or to a selection somewhere. */
  hear(event: Event): void {
    switch (event.type) {
      case 'beforeinput':
        this.#beforeInput(event as InputEvent);
        break;
      case 'input':
        this.#onInput(event as InputEvent);
        break;
      case 'compositionstart':
        this.#composing = selectionOf(event.target as HTMLInputElement);
        break;
      case 'compositionend':
        // WebKit sends the text after this event (M13).
        queueMicrotask(() => this.#compositionEnd());
        break;
      default:
        this.reread();
    }
    this.#options.moved();
  }

  #beforeInput(event: InputEvent): void {
    const {inputType, data: text} = event;
    // What cannot be stopped is read once it is there. WebKit announces our own execCommand once more (M10).
    if (!text || !event.cancelable || event.defaultPrevented || event.isComposing || this.#source) return;
    event.preventDefault();
    const bySize = [...text].length > 1 ? 'autofill' : 'typed';
    this.insert(text, /Paste|Drop/.test(inputType) ? 'paste' : bySize);
  }

  #insertFragment(input: HTMLInputElement, text: string, source: EditSource): void {
    const {value, start, end} = selectionOf(input);
    const {length} = this.format;
    const isTyped = source === 'typed';
    const fits = value.length - (end - start) + text.length <= length;
    // Typing over what is there is how a fragment of one or two corrects a code.
    const until = fits && !isTyped ? end : Math.max(end, start + text.length);
    if (until <= length) this.#replace(start, until, text, source);
    else if (!isTyped) this.#options.unusable('too-long', source);
  }

  #onInput(event: InputEvent): void {
    if (this.#composing) return;
    const input = event.target as HTMLInputElement;
    // An extension may send an event of no type.
    const {inputType = ''} = event as {readonly inputType?: string};
    // Never rewrite on undo or redo, or there is no way back: step once more, and only then write (M11).
    if (inputType.startsWith('history') && input.value !== this.value)
      command(input.ownerDocument, inputType === 'historyUndo' ? 'undo' : 'redo');
    this.#take(/^(history|delete)/.test(inputType) ? 'typed' : 'autofill');
  }

  /** Takes in whatever the input holds now. */
  #take(source: EditSource): void {
    const raw = this.#input?.value;
    if (raw === undefined) return;
    const code = this.#read(raw);
    this.#seen = code ?? this.#seen;
    this.#assign(this.#seen);
    const own = this.#source;
    this.#source = undefined;
    if (code !== undefined) this.#options.edited(own ?? source);
  }

  /** The code in a text that came at once, the field's old value untouched where it cannot be used. */
  #read(raw: string): string | undefined {
    const plain = this.#normalised(raw);
    if (plain === raw) return raw;
    const found = this.#extract(raw);
    if (found.kind === 'code') return found.code;
    if (found.kind === 'fragment' || raw.length - this.#seen.length <= 1) return plain;
    this.#options.unusable(found.reason, 'autofill');
    return undefined;
  }

  /** A message that is bound to another site than this page's is refused, however it came (S-35). */
  #extract(text: string): Extraction {
    return extractCode(text, {...this.format, hosts: [location.hostname]});
  }

  /** Composition inserts and cannot be cancelled: its text is typed over again once it is whole (M13). */
  #compositionEnd(): void {
    const input = this.#input;
    const before = this.#composing;
    this.#composing = undefined;
    if (!input || !before) return;
    const {value, start, end} = before;
    const composed = input.value.slice(start, input.value.length - value.length + end);
    if (start === value.length && this.value === input.value) {
      if (input.value !== this.#seen) this.#take('typed');
      return;
    }
    this.#assign(value);
    input.setSelectionRange(start, end);
    if (composed) this.insert(composed, 'typed');
  }

  /** One undoable edit while the input has the focus; else a plain one, for execCommand would write elsewhere (M8, M12). */
  #replace(start: number, end: number, text: string, source: EditSource): void {
    const input = this.#input as HTMLInputElement;
    this.#source = source;
    if (hasFocus(input)) {
      // Also where it is there already: by this each digit is undone by itself (M14).
      input.setSelectionRange(start, end);
      if (command(input.ownerDocument, text ? 'insertText' : 'delete', text)) return;
    }
    input.setRangeText(text, start, end, 'end');
    tellInput(input);
  }

  /** By the prototype's setter, so that a framework's own accessor still sees the change (M15, T45). */
  #assign(value: string): void {
    const input = this.#input;
    if (input && input.value !== value) nativeValue().set?.call(input, value);
  }
}

/** What an engine says of its own insertions. */
function tellInput(input: HTMLInputElement): void {
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, inputType: 'insertText'}));
}
