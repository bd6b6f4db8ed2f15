export interface SelectionOptions {
  /** The caret, the selection or the focus may have moved. */
  readonly moved: () => void;
  /** The boundary (0 … length) under a point, by the painted slots. */
  readonly boundaryAt: (x: number) => number;
}

const EVENTS = ['select', 'keyup', 'pointerup', 'selectionchange', 'click'];

/** Where the caret and the selection are, in every engine's own order of events (M19–M21). */
export class SelectionController {
  readonly #options: SelectionOptions;
  #input: HTMLInputElement | undefined;

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

  /** By the root's active element: `:focus` is false while the window is not in front (M20). */
  get focused(): boolean {
    const root = this.#input?.getRootNode() as Document | ShadowRoot | undefined;
    return root !== undefined && root.activeElement === this.#input;
  }

  handleEvent(event: Event): void {
    if (event.type === 'click') this.#snap(event as MouseEvent);
    this.#options.moved();
  }

  /** A single click lands on the slot under the pointer; drags and double clicks stay the browser's (M21). */
  #snap(event: MouseEvent): void {
    const input = this.#input;
    if (!input || event.detail !== 1 || input.selectionStart !== input.selectionEnd) return;
    const boundary = Math.min(this.#options.boundaryAt(event.clientX), input.value.length);
    input.setSelectionRange(boundary, boundary);
  }
}
