import {hasFocus, listen} from './dom.js';

export interface SelectionOptions {
  /** The caret, the selection or the focus may have moved. */
  readonly moved: () => void;
  /** The boundary (0 … length) under a point, by the painted slots. */
  readonly boundaryAt: (x: number) => number;
  /** Whether a click that brings the focus selects the whole text, because it is there to be replaced. */
  readonly wantsAll: () => boolean;
}

/** Follows the caret and the selection of an input, in every engine's own order of events (M19–M21); returns how to stop. */
export function followSelection(
  input: HTMLInputElement,
  {moved, boundaryAt, wantsAll}: SelectionOptions,
): () => void {
  /** The focus came, and no click or key since. */
  let isFresh = false;

  /** A single click lands on the slot under the pointer; drags and double clicks stay the browser's (M21). */
  const snap = (event: MouseEvent): void => {
    // Chromium collapses a selection that is clicked into after this event.
    if (isFresh && wantsAll()) setTimeout(() => input.select());
    else if (event.detail === 1 && input.selectionStart === input.selectionEnd) {
      const boundary = Math.min(boundaryAt(event.clientX), input.value.length);
      input.setSelectionRange(boundary, boundary);
    }
  };

  const heard = (event: Event): void => {
    if (event.type === 'click') snap(event as MouseEvent);
    isFresh = event.type === 'focus' || (isFresh && event.type !== 'click' && event.type !== 'keyup');
    moved();
  };
  const stops = [
    listen(input, 'focus blur select keyup pointerup selectionchange click', heard),
    // Chromium fires it here alone for an input in a shadow root (M19).
    listen(input.ownerDocument, 'selectionchange', heard),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The selection as the row is to show it: at 0 where the engine tells none. */
export function selectionOf(input: HTMLInputElement): {focused: boolean; start: number; end: number} {
  const start = input.selectionStart ?? 0;
  return {focused: hasFocus(input), start, end: input.selectionEnd ?? start};
}
