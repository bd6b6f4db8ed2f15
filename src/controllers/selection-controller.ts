import {hasFocus} from './dom.js';

export interface SelectionOptions {
  /** The caret, the selection or the focus may have moved. */
  readonly moved: () => void;
  /** The boundary (0 … length) under a point, by the painted slots. */
  readonly boundaryAt: (x: number) => number;
  /** Whether a click that brings the focus selects the whole text, because it is there to be replaced. */
  readonly wantsAll: () => boolean;
}

const EVENTS = ['focus', 'blur', 'select', 'keyup', 'pointerup', 'selectionchange', 'click'];

/** Where the caret and the selection are, in every engine's own order of events (M19–M21). */
export class SelectionController {
  readonly #options: SelectionOptions;
  #input: HTMLInputElement | undefined;
  /** The focus came, and no click or key since. */
  #fresh = false;

  constructor(options: SelectionOptions) {
    this.#options = options;
  }

  attach(input: HTMLInputElement): void {
    this.#input = input;
    for (const type of EVENTS) input.addEventListener(type, this);
  }

  detach(input: HTMLInputElement): void {
    for (const type of EVENTS) input.removeEventListener(type, this);
    this.#input = undefined;
  }

  get focused(): boolean {
    return this.#input !== undefined && hasFocus(this.#input);
  }

  handleEvent(event: Event): void {
    if (event.type === 'click') this.#snap(event as MouseEvent);
    if (event.type === 'focus') this.#fresh = true;
    else if (event.type === 'click' || event.type === 'keyup') this.#fresh = false;
    this.#options.moved();
  }

  /** A single click lands on the slot under the pointer; drags and double clicks stay the browser's (M21). */
  #snap(event: MouseEvent): void {
    const input = this.#input;
    if (!input || event.detail !== 1) return;
    if (this.#fresh && this.#options.wantsAll()) {
      // Chromium collapses a selection that is clicked into after this event.
      setTimeout(() => input.select());
      return;
    }
    if (input.selectionStart !== input.selectionEnd) return;
    const boundary = Math.min(this.#options.boundaryAt(event.clientX), input.value.length);
    input.setSelectionRange(boundary, boundary);
  }
}
