import type {CodeFormat} from '../core/code.js';
import {codeFormat, normaliseCode} from '../core/code.js';
import type {Extraction} from '../core/extract.js';
import {extractCode} from '../core/extract.js';
import {command, hasFocus, listen} from './dom.js';
import {nativeValue, onWritten} from './written-value.js';

export type EditSource = 'typed' | 'paste' | 'autofill' | 'webotp' | 'script';

type Unusable = Extract<Extraction, {kind: 'none'}>['reason'];

export interface EditOptions {
  /** A composition goes on: its text is there to be seen, and not yet meant. */
  readonly composed: () => void;
  /** A script of the page, or a framework, wrote the input's value. */
  readonly assigned: () => void;
  /** The person, the browser or an extension changed the value; or brought the same whole code once more (`again`). */
  readonly edited: (source: EditSource, again: boolean) => void;
  /** What came could not be used, and nothing was changed. */
  readonly unusable: (reason: Unusable) => void;
  /** Typed characters that the code cannot hold were left out. */
  readonly refused: () => void;
}

const EVENTS =
  'beforeinput input compositionstart compositionend paste change focus blur keydown selectionchange';

/**
 * What happens to the real input's text: overwriting, pasting whole messages, composition, undo, and
 * everything that arrives without a key (FIELD rule 6; M8–M18). Its value stays the only copy of the code.
 */
export class Editing {
  readonly #options: EditOptions;
  format: CodeFormat = codeFormat();
  #input: HTMLInputElement | undefined;
  #stops: (() => void)[] = [];
  /** The value as last seen, to tell a change that made no event; without an input, the value it is to get. */
  #seen = '';
  /** What a script wrote over. An `input` event that it sends after that speaks for the person, as fillers and tests do. */
  #over: string | undefined;
  /** Our own edit, recognised by its value: its event may come after the call (M10). */
  #own: {value: string; source: EditSource} | undefined;
  #writing = false;
  /** What was there when the composition began. */
  #composing: Edit | undefined;

  constructor(options: EditOptions) {
    this.#options = options;
  }

  attach(input: HTMLInputElement): void {
    const isFirst = !this.#input;
    this.#input = input;
    if (isFirst && this.#seen && !input.value) this.#assign(this.#seen);
    this.#seen = this.value;
    this.#stops = [listen(input, EVENTS, this), onWritten(input, this.restore)];
  }

  detach(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#composing = undefined;
  }

  get #document(): Document {
    return this.#input?.ownerDocument ?? document;
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
    this.#seen = this.#normalised(text);
    this.#assign(this.#seen);
  }

  /** Reads the input again, for whatever wrote its value without an event (T4, M16). */
  readonly reread = (): void => {
    if (!this.#composing) this.#arrived('autofill');
  };

  /** Takes in what a script wrote, or the browser restored with the page: nobody's edit. */
  readonly restore = (): void => {
    const raw = this.#input?.value;
    if (raw === undefined || raw === this.#seen) return;
    this.#over ??= this.#seen;
    this.#seen = raw;
    this.#options.assigned();
  };

  /** What a paste would do. */
  insert(text: string, source: EditSource): void {
    const input = this.#input;
    if (!input || input.matches(':disabled, :read-only')) return;
    const found = this.#extract(text);
    if (found.kind === 'none') this.#options.unusable(found.reason);
    else if (found.kind === 'code') this.#replace(0, input.value.length, found.code, source);
    else this.#insertFragment(input, found.text, source);
  }

  clear(): void {
    const input = this.#input;
    if (input?.value) this.#replace(0, input.value.length, '', 'script');
  }

  handleEvent(event: Event): void {
    switch (event.type) {
      case 'beforeinput':
        this.#beforeInput(event as InputEvent);
        break;
      case 'input':
        this.#onInput(event as InputEvent);
        break;
      case 'compositionstart':
        this.#composing = editOf(event.target as HTMLInputElement);
        break;
      case 'compositionend':
        // WebKit sends the text after this event (M13).
        queueMicrotask(() => this.#compositionEnd());
        break;
      case 'paste':
        this.#paste(event as ClipboardEvent);
        break;
      default:
        this.reread();
    }
  }

  #paste(event: ClipboardEvent): void {
    const text = plainTextOf(event);
    if (!text || event.defaultPrevented) return;
    event.preventDefault();
    this.insert(text, 'paste');
  }

  #beforeInput(event: InputEvent): void {
    const {inputType: type, data, dataTransfer} = event;
    if (event.defaultPrevented || event.isComposing || type === 'insertCompositionText') return;
    const text = data ?? dataTransfer?.getData('text/plain');
    // WebKit announces our own execCommand once more (M10).
    if (!type.startsWith('insert') || this.#writing || !event.cancelable) return;
    if (type === 'insertLineBreak' || !text) return;
    event.preventDefault();
    if (/Paste|Drop|Yank/.test(type)) this.insert(text, 'paste');
    else if (type === 'insertReplacementText' || [...text].length > 1) this.insert(text, 'autofill');
    else this.#type(event.target as HTMLInputElement, text);
  }

  /** One character: overwrites, and a refused one shifts nothing (T22, I-13). */
  #type(input: HTMLInputElement, text: string): void {
    const {start, end} = editOf(input);
    const accepted = normaliseCode(text, this.format);
    const room = Math.max(end, Math.min(start + accepted.length, this.format.length));
    if (!accepted) this.#options.refused();
    else if (room > start && !input.readOnly) this.#replace(start, room, accepted, 'typed');
  }

  #insertFragment(input: HTMLInputElement, text: string, source: EditSource): void {
    const {value, start, end} = editOf(input);
    const {length} = this.format;
    if (value.length - (end - start) + text.length <= length) this.#replace(start, end, text, source);
    // Typing over what is there is how a fragment of one or two corrects a code.
    else if (start + text.length <= length) this.#replace(start, start + text.length, text, source);
    else this.#options.unusable('too-long');
  }

  #onInput(event: InputEvent): void {
    if (event.isComposing && this.#composing) {
      this.#options.composed();
      return;
    }
    if (this.#input?.value === this.#seen) this.#seen = this.#over ?? this.#seen;
    this.#over = undefined;
    // An extension may send an event of no type.
    const type = (event.inputType as string | undefined) ?? '';
    const isHistory = type.startsWith('history');
    if (isHistory && this.#input?.value !== this.value) this.#stepHistory(type);
    this.#arrived(isHistory || type.startsWith('delete') ? 'typed' : 'autofill');
  }

  /** Never rewrite on undo or redo, or there is no way back: step once more, and only then write (M11). */
  #stepHistory(type: string): void {
    this.#run((document) => command(document, type === 'historyUndo' ? 'undo' : 'redo'));
  }

  /** Takes in whatever the input holds now. */
  #arrived(source: EditSource): void {
    const raw = this.#input?.value;
    if (raw === undefined || raw === this.#seen) return;
    const code = this.#read(raw);
    this.#seen = code ?? this.#seen;
    this.#assign(this.#seen);
    if (code !== undefined) this.#options.edited(raw === this.#own?.value ? this.#own.source : source, false);
  }

  /** The code in a text that came at once, the field's old value untouched where it cannot be used. */
  #read(raw: string): string | undefined {
    const plain = this.#normalised(raw);
    if (plain === raw) return raw;
    const found = this.#extract(raw);
    if (found.kind === 'code') return found.code;
    if (found.kind === 'fragment' || raw.length - this.#seen.length <= 1) return plain;
    this.#options.unusable(found.reason);
    return undefined;
  }

  /** A message that is bound to another site than this page's is refused, however it came (S-35). */
  #extract(text: string): Extraction {
    return extractCode(text, {...this.format, hosts: [this.#document.location.hostname]});
  }

  /** Composition inserts and cannot be cancelled: its text is typed over again once it is whole (M13). */
  #compositionEnd(): void {
    const input = this.#input;
    const before = this.#composing;
    this.#composing = undefined;
    if (!input || !before) return;
    const {value, start, end} = before;
    const composed = input.value.slice(start, input.value.length - value.length + end);
    if (start === value.length && this.#normalised(input.value) === input.value) {
      this.#arrived('typed');
      return;
    }
    this.#assign(value);
    input.setSelectionRange(start, end);
    const found = this.#extract(composed);
    const isOne = found.kind === 'code' || (found.kind === 'fragment' && end > start);
    if (isOne) this.insert(composed, 'typed');
    else for (const char of composed) this.#type(input, char);
  }

  /** Writes into the input, whose events are our own meanwhile. */
  #run(write: (document: Document) => void): void {
    this.#writing = true;
    write(this.#document);
    this.#writing = false;
  }

  /** One undoable edit while the input has the focus; else a plain one, for execCommand would write elsewhere (M8, M12). */
  #replace(start: number, end: number, text: string, source: EditSource): void {
    const input = this.#input as HTMLInputElement;
    const before = input.value;
    const value = before.slice(0, start) + text + before.slice(end);
    this.#own = {value, source};
    this.#run((document) => {
      if (hasFocus(input)) {
        input.setSelectionRange(start, end);
        if (command(document, text ? 'insertText' : 'delete', text)) return;
      }
      input.setRangeText(text, start, end, 'end');
      tellInput(input);
    });
    if (value === before) this.#options.edited(source, source !== 'typed');
  }

  /** By the prototype's setter, so that a framework's own accessor still sees the change (M15, T45). */
  #assign(value: string): void {
    const input = this.#input;
    if (input && input.value !== value) nativeValue().set?.call(input, value);
  }
}

interface Edit {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The text and the selection in it; the caret at the end where the engine tells none. */
function editOf({value, selectionStart, selectionEnd}: HTMLInputElement): Edit {
  const start = selectionStart ?? value.length;
  return {value, start, end: selectionEnd ?? start};
}

/** What an engine says of its own insertions. */
function tellInput(input: HTMLInputElement): void {
  input.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true, inputType: 'insertText'}));
}

/** Where the data is refused, the engine's own paste goes on (T41). */
function plainTextOf(event: ClipboardEvent): string | undefined {
  try {
    return event.clipboardData?.getData('text/plain');
  } catch {
    return undefined;
  }
}
