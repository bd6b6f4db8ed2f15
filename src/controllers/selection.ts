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

export interface SnapOptions {
  /** The boundary (0 … length) under a point, by the painted slots. */
  readonly boundaryAt: (x: number) => number;
  /** Whether a click that brings the focus selects the whole text, because it is there to be replaced. */
  readonly wantsAll: () => boolean;
}

/** A single click lands on the slot under the pointer; drags and double clicks stay the browser's (M21). */
export function createSnap({boundaryAt, wantsAll}: SnapOptions): (event: Event, input: HTMLInputElement) => void {
  /** The focus came, and no click or key since. */
  let isFresh = false;

  const snap = (event: MouseEvent, input: HTMLInputElement): void => {
    // Chromium collapses a selection that is clicked into after this event.
    if (isFresh && wantsAll()) setTimeout(() => input.select());
    else if (event.detail === 1 && input.selectionStart === input.selectionEnd) {
      const boundary = Math.min(boundaryAt(event.clientX), input.value.length);
      input.setSelectionRange(boundary, boundary);
    }
  };

  return (event, input) => {
    const {type} = event;
    if (type === 'click') snap(event as MouseEvent, input);
    if (/focus|keyup|click/.test(type)) isFresh = type === 'focus';
  };
}
