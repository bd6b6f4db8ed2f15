/**
 * What phones' keyboards, password managers and extensions do to an input, as people recorded it: the same events in
 * the same order, though not trusted ones. What the engine would insert is inserted past every accessor of the page.
 */

/** Writes the value as an extension in its own world does: past every accessor, and without an event. */
export function writeSilently(input: HTMLInputElement, value: string): void {
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, value);
}

/** One `input` event with the whole value, as autofill sends it. */
export function autofill(input: HTMLInputElement, value: string): void {
  writeSilently(input, value);
  input.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  input.dispatchEvent(new Event('change', {bubbles: true}));
}

/** A key of a virtual keyboard that does not say which: keyCode 229, `Unidentified`. */
export function unknownKey(input: HTMLInputElement, type: 'keydown' | 'keyup'): void {
  const event = new KeyboardEvent(type, {
    key: 'Unidentified',
    bubbles: true,
    cancelable: true,
    composed: true,
  });
  Object.defineProperty(event, 'keyCode', {value: 229});
  input.dispatchEvent(event);
}

/** Inserts a text as the engine does for `beforeinput` of a kind, unless that was prevented. */
export function insert(
  input: HTMLInputElement,
  data: string,
  {inputType = 'insertText', isComposing = false, cancelable = true} = {},
): void {
  const init = {data, inputType, isComposing, bubbles: true, composed: true};
  if (!input.dispatchEvent(new InputEvent('beforeinput', {...init, cancelable}))) return;
  replaceSelection(input, data);
  input.dispatchEvent(new InputEvent('input', init));
}

/** A composition that grows step by step, each step the whole text so far, and is then taken. */
export function compose(input: HTMLInputElement, steps: readonly string[], {endsEarly = false} = {}): void {
  input.dispatchEvent(new CompositionEvent('compositionstart', {bubbles: true, composed: true, data: ''}));
  const start = input.selectionStart ?? 0;
  for (const data of steps) {
    unknownKey(input, 'keydown');
    input.dispatchEvent(new CompositionEvent('compositionupdate', {bubbles: true, composed: true, data}));
    insert(input, data, {
      inputType: 'insertCompositionText',
      isComposing: true,
      cancelable: false,
    });
    input.setSelectionRange(start, start + data.length);
    unknownKey(input, 'keyup');
  }
  const data = steps.at(-1) ?? '';
  input.setSelectionRange(start + data.length, start + data.length);
  const end = new CompositionEvent('compositionend', {bubbles: true, composed: true, data});
  input.dispatchEvent(end);
  // WebKit ends once more, after the final text.
  if (endsEarly) input.dispatchEvent(new CompositionEvent('compositionend', {bubbles: true, data}));
}

function replaceSelection(input: HTMLInputElement, text: string): void {
  const start = input.selectionStart ?? input.value.length;
  input.setRangeText(text, start, input.selectionEnd ?? start, 'end');
}
