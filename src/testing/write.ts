type View = Window & typeof globalThis;

/** The window whose classes make the events of an input. */
export function viewOf(input: HTMLInputElement): View {
  return (input.ownerDocument.defaultView ?? globalThis) as View;
}

/**
 * Sets the value as the world of an extension or the browser itself does: past an accessor that the page has put on
 * the input, such as React's.
 */
export function write(input: HTMLInputElement, value: string): void {
  valueOf(input).set?.call(input, value);
}

/** Reads the value past an accessor of the page. */
export function read(input: HTMLInputElement): string {
  return valueOf(input).get?.call(input) as string;
}

/** Dispatches a bare event that bubbles and, as the events of extensions, does not leave a shadow root. */
export function tell(input: HTMLInputElement, type: string): void {
  input.dispatchEvent(new (viewOf(input).Event)(type, {bubbles: true}));
}

/** A key event that names no key. The code 229 says that a keyboard of the screen is at work. */
export function pressNoKey(input: HTMLInputElement, type: string, {key = '', keyCode = 0} = {}): void {
  const {KeyboardEvent} = viewOf(input);
  const event = new KeyboardEvent(type, {key, bubbles: true, cancelable: true, composed: true});
  Object.defineProperty(event, 'keyCode', {value: keyCode});
  input.dispatchEvent(event);
}

/**
 * Puts a text in at the caret in one go, as the keyboard of a phone does with a suggestion: `beforeinput`, which may
 * be refused, as much of the text as `maxlength` has room for and in one line, and `input`.
 */
export function insert(input: HTMLInputElement, text: string, inputType = 'insertText'): void {
  const {InputEvent} = viewOf(input);
  const init = {inputType, data: text, bubbles: true, composed: true};
  if (!input.dispatchEvent(new InputEvent('beforeinput', {...init, cancelable: true}))) return;
  const data = text.replace(/[\r\n]/g, '').slice(0, roomIn(input));
  replaceSelection(input, data);
  input.dispatchEvent(new InputEvent('input', {...init, data}));
}

function roomIn(input: HTMLInputElement): number {
  if (input.maxLength < 0) return Infinity;
  const selected = (input.selectionEnd ?? 0) - (input.selectionStart ?? 0);
  return Math.max(0, input.maxLength - input.value.length + selected);
}

function replaceSelection(input: HTMLInputElement, text: string): void {
  const {selectionStart: start, selectionEnd: end} = input;
  // A type such as `number` has no selection to be told of.
  if (start === null || end === null) write(input, read(input) + text);
  else input.setRangeText(text, start, end, 'end');
}

function valueOf(input: HTMLInputElement): PropertyDescriptor {
  return Object.getOwnPropertyDescriptor(viewOf(input).HTMLInputElement.prototype, 'value') ?? {};
}
