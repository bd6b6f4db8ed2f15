import {hasFocus} from './dom.js';

/** An input's text and the selection in it. */
export interface Selection {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly focused: boolean;
}

/** The caret is at the end where the engine tells none. */
export function selectionOf(input: HTMLInputElement): Selection {
  const {value, selectionStart, selectionEnd} = input;
  const start = selectionStart ?? value.length;
  return {value, start, end: selectionEnd ?? start, focused: hasFocus(input)};
}

/** A single click lands on the boundary under the pointer; drags and double clicks stay the browser's (M21). */
export function snapClick({detail}: MouseEvent, input: HTMLInputElement, boundary: number): void {
  if (detail !== 1 || input.selectionStart !== input.selectionEnd) return;
  const caret = Math.min(boundary, input.value.length);
  input.setSelectionRange(caret, caret);
}
