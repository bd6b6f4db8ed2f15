import {isFocused} from './inputs.js';
import {insert, viewOf} from './write.js';

/** What a key does where nobody refuses it. */
type Deed = (input: HTMLInputElement) => void;

const DEEDS: Readonly<Record<string, Deed>> = {
  Backspace: (input) => remove(input, 'deleteContentBackward', -1),
  Delete: (input) => remove(input, 'deleteContentForward', 1),
  ArrowLeft: (input) => step(input, -1),
  ArrowRight: (input) => step(input, 1),
  Home: (input) => input.setSelectionRange(0, 0),
  End: (input) => input.setSelectionRange(input.value.length, input.value.length),
  Enter: submit,
  Tab: (input) => input.blur(),
};

/** Whether a person could put a character into the input. */
function isEditable(input: HTMLInputElement): boolean {
  return !input.matches(':disabled') && !input.readOnly;
}

/**
 * Presses one key, named as in `KeyboardEvent.key`, on the input that has the focus: `keydown`, `keypress` for what has
 * one, what the key does unless one of these was refused, and `keyup` where the focus is then.
 */
export function pressKey(input: HTMLInputElement, key: string): void {
  if (!isFocused(input)) return;
  const isCharacter = [...key].length === 1;
  const isHeard = sendKey(input, 'keydown', key);
  const isPressed = isHeard && (!(isCharacter || key === 'Enter') || sendKey(input, 'keypress', key));
  if (isPressed && isCharacter && isEditable(input)) insert(input, key);
  else if (isPressed) DEEDS[key]?.(input);
  sendKey(isFocused(input) ? input : input.ownerDocument.body, 'keyup', key);
}

/** A paste by the menu: no keys, a `paste` with the text, and an edit that names the text, unless one is refused. */
export function pasteText(input: HTMLInputElement, text: string): void {
  if (!isFocused(input)) return;
  const {Event: PageEvent} = viewOf(input);
  const event = new PageEvent('paste', {bubbles: true, cancelable: true, composed: true});
  // Not every DOM can make one of its own.
  const clipboardData = {
    types: ['text/plain'],
    getData: (type: string) => (/plain|^text$/i.test(type) ? text : ''),
  };
  Object.defineProperty(event, 'clipboardData', {value: clipboardData});
  if (input.dispatchEvent(event) && isEditable(input)) insert(input, text, 'insertFromPaste');
}

/** False when the page refuses it. */
function sendKey(target: HTMLElement, type: string, key: string): boolean {
  const {KeyboardEvent} = target.ownerDocument.defaultView ?? globalThis;
  const code = /^\d$/.test(key) ? `Digit${key}` : /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
  return target.dispatchEvent(
    new KeyboardEvent(type, {key, code, bubbles: true, cancelable: true, composed: true}),
  );
}

function remove(input: HTMLInputElement, inputType: string, direction: number): void {
  if (!isEditable(input)) return;
  const {selectionStart, selectionEnd, value} = input;
  const start = selectionStart ?? value.length;
  const end = selectionEnd ?? start;
  const isRange = end > start;
  const from = isRange || direction > 0 ? start : Math.max(0, start - 1);
  const to = isRange || direction < 0 ? end : Math.min(value.length, end + 1);
  const {InputEvent} = viewOf(input);
  const init = {inputType, bubbles: true, composed: true};
  if (!input.dispatchEvent(new InputEvent('beforeinput', {...init, cancelable: true})) || from === to) return;
  input.setRangeText('', from, to, 'end');
  input.dispatchEvent(new InputEvent('input', init));
}

function step(input: HTMLInputElement, by: number): void {
  const {selectionStart, selectionEnd, value} = input;
  const [start, end] = [selectionStart ?? value.length, selectionEnd ?? value.length];
  const edge = by < 0 ? start : end;
  const to = start === end ? Math.min(value.length, Math.max(0, edge + by)) : edge;
  input.setSelectionRange(to, to);
}

/**
 * Implicit submission: a click on the form's default button, or none where it has no button and other fields.
 * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#implicit-submission
 */
function submit(input: HTMLInputElement): void {
  const {InputEvent} = viewOf(input);
  const init = {inputType: 'insertLineBreak', bubbles: true, cancelable: true, composed: true};
  if (isEditable(input)) input.dispatchEvent(new InputEvent('beforeinput', init));
  const {form} = input;
  if (!form) return;
  const controls = [...form.elements] as HTMLInputElement[];
  const button = controls.find(({type}) => type === 'submit' || type === 'image');
  if (button) button.click();
  else if (controls.filter(({localName}) => localName === 'input').length === 1) form.requestSubmit();
}
