import {hasFocus, listen} from './dom.js';

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

export interface SnapOptions {
  /** The boundary (0 … length) under a point, by the painted slots. */
  readonly boundaryAt: (x: number) => number;
  /** Whether a click that brings the focus selects the whole text, because it is there to be replaced. */
  readonly wantsAll: () => boolean;
}

/** A single click lands on the slot under the pointer; drags and double clicks stay the browser's (M21). */
export function snapClicks(
  input: HTMLInputElement,
  {boundaryAt, wantsAll}: SnapOptions,
  signal: AbortSignal,
): void {
  /** The focus came, and no click or key since. */
  let isFresh = false;

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
    isFresh = event.type === 'focus';
  };
  listen(input, 'focus keyup click', heard, signal);
}
