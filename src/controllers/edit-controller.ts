import type {CodeFormat, Edit} from '../core/code.js';
import {normaliseCode, typeInto} from '../core/code.js';
import type {Extraction} from '../core/extract.js';
import {extractCode} from '../core/extract.js';
import {command, hasFocus} from './dom.js';

export type EditSource = 'typed' | 'paste' | 'autofill' | 'webotp' | 'script';

type Unusable = Extract<Extraction, {kind: 'none'}>['reason'];

export interface EditOptions {
  readonly format: () => CodeFormat;
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

const BULK = /^insert(FromPaste|FromDrop|FromYank|ReplacementText)/;

/**
 * What happens to the real input's text: overwriting, pasting whole messages, composition, undo, and
 * everything that arrives without a key (FIELD rule 6; M8–M18). Its value stays the only copy of the code.
 */
export class EditController {
  readonly #options: EditOptions;
  #input: HTMLInputElement | undefined;
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
    const early = this.#input ? '' : this.#seen;
    this.#input = input;
    if (early && !input.value) this.#assign(early);
    this.#seen = this.value;
    for (const type of EVENTS) input.addEventListener(type, this);
    observeValue(input, this.#written);
  }

  detach(input: HTMLInputElement): void {
    for (const type of EVENTS) input.removeEventListener(type, this);
    unobserveValue(input);
    this.#composing = undefined;
  }

  /** The code, normalised even where the raw text is not yet (M17). */
  get value(): string {
    const format = this.#options.format();
    return normaliseCode(this.#input?.value ?? this.#seen, format).slice(0, format.length);
  }

  /** Assignment by a script: fires nothing. */
  set value(text: string) {
    const format = this.#options.format();
    this.#seen = normaliseCode(text, format).slice(0, format.length);
    this.#assign(this.#seen);
  }

  /** Reads the input again, for whatever wrote its value without an event (T4, M16). */
  reread = (): void => {
    if (!this.#composing) this.#arrived('autofill');
  };

  /** Takes in what the browser restored with the page: nobody's edit. */
  restore = (): void => {
    const raw = this.#input?.value;
    if (raw === undefined || raw === this.#seen) return;
    this.value = raw;
    this.#options.assigned();
  };

  /** What a paste would do. */
  insert(text: string, source: EditSource): void {
    const input = this.#input;
    if (!input || input.matches(':disabled, :read-only')) return;
    const found = this.#extract(text, input);
    if (found.kind === 'none') {
      this.#options.unusable(found.reason);
    } else if (found.kind === 'code') {
      this.#replace(0, input.value.length, found.code, source);
    } else {
      this.#insertFragment(found.text, source);
    }
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
        this.#compositionStart();
        break;
      case 'compositionend':
        // WebKit sends the text after this event (M13).
        queueMicrotask(this.#compositionEnd);
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
    const type = event.inputType;
    if (event.defaultPrevented || event.isComposing || type === 'insertCompositionText') return;
    const text = event.data ?? event.dataTransfer?.getData('text/plain');
    // WebKit announces our own execCommand once more (M10).
    if (!type.startsWith('insert') || this.#writing || !event.cancelable) return;
    if (type === 'insertLineBreak' || !text) return;
    event.preventDefault();
    if (BULK.test(type)) this.insert(text, type === 'insertReplacementText' ? 'autofill' : 'paste');
    else if ([...text].length > 1) this.insert(text, 'autofill');
    else this.#type(text);
  }

  /** One character: overwrites, and a refused one shifts nothing (T22, I-13). */
  #type(text: string): void {
    const input = this.#input;
    if (!input || input.readOnly) return;
    const format = this.#options.format();
    const edit = editOf(input);
    const {start, end} = edit;
    const next = typeInto(edit, text, format);
    const accepted = normaliseCode(text, format);
    if (!accepted) {
      this.#options.refused();
    } else if (next.refused === '') {
      this.#replace(start, Math.max(end, start + accepted.length), accepted, 'typed');
    }
  }

  #insertFragment(text: string, source: EditSource): void {
    const input = this.#input as HTMLInputElement;
    const format = this.#options.format();
    const {value, start, end} = editOf(input);
    const kept = value.length - (end - start);
    if (kept + text.length <= format.length) this.#replace(start, end, text, source);
    // Typing over what is there is how a fragment of one or two corrects a code.
    else if (start + text.length <= format.length) this.#replace(start, start + text.length, text, source);
    else this.#options.unusable('too-long');
  }

  #onInput(event: InputEvent): void {
    if (event.isComposing && this.#composing) {
      this.#options.composed();
      return;
    }
    if (this.#over !== undefined && this.#input?.value === this.#seen) this.#seen = this.#over;
    this.#over = undefined;
    const type = event.inputType as string | undefined;
    const history = type === 'historyUndo' || type === 'historyRedo';
    if (history && this.#input && this.#input.value !== this.value) this.#stepHistory(type);
    this.#arrived(type?.startsWith('delete') || history ? 'typed' : 'autofill');
  }

  /** Never rewrite on undo or redo, or there is no way back: step once more, and only then write (M11). */
  #stepHistory(type: string): void {
    const input = this.#input as HTMLInputElement;
    this.#run(() => command(input.ownerDocument, type === 'historyUndo' ? 'undo' : 'redo'));
  }

  /** Takes in whatever the input holds now. */
  #arrived(source: EditSource): void {
    const input = this.#input;
    if (!input) return;
    const raw = input.value;
    if (raw === this.#seen) return;
    if (raw === this.#own?.value) source = this.#own.source;
    const code = this.#read(raw);
    if (code === undefined) {
      this.#assign(this.#seen);
      return;
    }
    if (code !== raw) this.#assign(code);
    this.#seen = code;
    this.#options.edited(source, false);
  }

  /** The code in a text that came at once, the field's old value untouched where it cannot be used. */
  #read(raw: string): string | undefined {
    const format = this.#options.format();
    const plain = normaliseCode(raw, format);
    if (plain === raw && raw.length <= format.length) return raw;
    const found = this.#extract(raw, this.#input as HTMLInputElement);
    if (found.kind === 'code') return found.code;
    const oneMore = raw.length - this.#seen.length <= 1;
    if (found.kind === 'fragment' || oneMore) return plain.slice(0, format.length);
    this.#options.unusable(found.reason);
    return undefined;
  }

  /** A message that is bound to another site than this page's is refused, however it came (S-35). */
  #extract(text: string, {ownerDocument}: HTMLInputElement): Extraction {
    return extractCode(text, {...this.#options.format(), hosts: [ownerDocument.location.hostname]});
  }

  #compositionStart(): void {
    if (this.#input) this.#composing = editOf(this.#input);
  }

  /** Composition inserts and cannot be cancelled: its text is typed over again once it is whole (M13). */
  readonly #compositionEnd = (): void => {
    const input = this.#input;
    const before = this.#composing;
    this.#composing = undefined;
    if (!input || !before || input.value === before.value) return;
    const tail = before.value.length - before.end;
    const composed = input.value.slice(before.start, input.value.length - tail);
    const format = this.#options.format();
    const found = [...composed].length > 1 ? this.#extract(composed, input) : undefined;
    const next =
      found?.kind === 'code'
        ? {value: found.code, end: found.code.length, refused: ''}
        : typeInto(before, composed, format);
    this.#seen = next.value;
    if (input.value !== next.value) {
      this.#assign(next.value);
      input.setSelectionRange(next.end, next.end);
      // A framework that heard of the raw text hears of this one too (T45).
      tellInput(input);
    }
    if (next.refused) this.#options.refused();
    this.#options.edited('typed', false);
  };

  #run(write: () => void): void {
    this.#writing = true;
    try {
      write();
    } finally {
      this.#writing = false;
    }
  }

  /** One undoable edit while the input has the focus; else a plain one, for execCommand would write elsewhere (M8, M12). */
  #replace(start: number, end: number, text: string, source: EditSource): void {
    const input = this.#input as HTMLInputElement;
    const before = input.value;
    const value = before.slice(0, start) + text + before.slice(end);
    this.#own = {value, source};
    const isFocused = hasFocus(input);
    this.#run(() => {
      if (isFocused) input.setSelectionRange(start, end);
      if (isFocused && command(input.ownerDocument, text ? 'insertText' : 'delete', text)) return;
      input.setRangeText(text, start, end, 'end');
      tellInput(input);
    });
    if (value === before) this.#options.edited(source, source !== 'typed');
  }

  #assign(value: string): void {
    const input = this.#input;
    if (!input || input.value === value) return;
    // By the prototype's setter, so that a framework's own accessor still sees the change (M15, T45).
    Object.getOwnPropertyDescriptor(prototypeOf(input), 'value')?.set?.call(input, value);
  }

  /** A script or a framework wrote the input's value. */
  readonly #written = (): void => {
    const raw = this.#input?.value;
    if (raw === undefined || raw === this.#seen) return;
    this.#over ??= this.#seen;
    this.#seen = raw;
    this.#options.assigned();
  };
}

const EVENTS = [
  'beforeinput',
  'input',
  'compositionstart',
  'compositionend',
  'paste',
  'change',
  'focus',
  'blur',
  'keydown',
] as const;

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

function prototypeOf(input: HTMLInputElement): object {
  const view = input.ownerDocument.defaultView;
  return (view ?? globalThis).HTMLInputElement.prototype;
}

interface Observed {
  readonly accessor: PropertyDescriptor;
  /** What lay on the input itself before: a framework's, or nothing. */
  readonly before: PropertyDescriptor | undefined;
}

const observed = new WeakMap<HTMLInputElement, Observed>();

/** Calls back on every `input.value = …`: frameworks write it without an event (M15). */
function observeValue(input: HTMLInputElement, written: () => void): void {
  const before = Object.getOwnPropertyDescriptor(input, 'value');
  const below = before ?? Object.getOwnPropertyDescriptor(prototypeOf(input), 'value');
  if (!below?.get || !below.set) return;
  const {get, set} = below;
  const accessor = {
    configurable: true,
    enumerable: true,
    get(this: HTMLInputElement) {
      return get.call(this) as string;
    },
    set(this: HTMLInputElement, value: string) {
      set.call(this, value);
      written();
    },
  };
  Object.defineProperty(input, 'value', accessor);
  observed.set(input, {accessor, before});
}

/** Puts back what was there; nothing, where somebody has since put an accessor of theirs over ours. */
function unobserveValue(input: HTMLInputElement): void {
  const {accessor, before} = observed.get(input) ?? {};
  observed.delete(input);
  if (!accessor || Object.getOwnPropertyDescriptor(input, 'value')?.set !== accessor.set) return;
  if (before) Object.defineProperty(input, 'value', before);
  else Reflect.deleteProperty(input, 'value');
}
