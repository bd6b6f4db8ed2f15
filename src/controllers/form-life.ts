import {listen} from './dom.js';

export interface FormOptions {
  readonly input: () => HTMLInputElement | undefined;
  readonly value: () => string;
  /** Reads the input again, in case it was written without an event. */
  readonly reread: () => void;
  /** Takes in what the browser restored with the page. */
  readonly restore: () => void;
  /** The form was reset. */
  readonly reset: () => void;
  /** The caret or selection moved somewhere in the root. */
  readonly moved: () => void;
  /** Whether the code must not come back with the page. */
  readonly isOver: () => boolean;
  /** Whether the code is being checked, so that the form waits. */
  readonly isBusy: () => boolean;
  readonly forget: () => void;
}

/** The field's part in its form and its page: submission, reset, restoration (FIELD rules 4, 8; M16–M18, M24). */
export class FormLife {
  readonly #options: FormOptions;
  #stops: (() => void)[] = [];
  #submitted = false;

  constructor(options: FormOptions) {
    this.#options = options;
  }

  connect(host: Element): void {
    const {ownerDocument} = host;
    const root = host.getRootNode();
    this.#stops = [
      listen(root, 'submit click', this, true),
      listen(root, 'reset formdata selectionchange', this),
      listen(ownerDocument.defaultView ?? window, 'pageshow pagehide', this),
    ];
    // Chromium fires it here alone for an input in a shadow root (M19).
    if (root !== ownerDocument) this.#stops.push(listen(ownerDocument, 'selectionchange', this));
  }

  disconnect(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  handleEvent(event: Event): void {
    const options = this.#options;
    const isMine = event.target === options.input()?.form;
    switch (event.type) {
      case 'selectionchange':
        options.reread();
        options.moved();
        break;
      case 'click':
        options.reread();
        break;
      case 'submit':
        if (isMine) this.#onSubmit(event as SubmitEvent);
        break;
      case 'formdata':
        if (isMine) this.#onFormData(event as FormDataEvent);
        break;
      case 'reset':
        // The event comes before the reset itself.
        if (isMine) setTimeout(() => event.defaultPrevented || options.reset());
        break;
      case 'pagehide':
        if (this.#submitted || options.isOver()) options.forget();
        break;
      default:
        this.#submitted = false;
        this.#restore();
        // WebKit blanks the input after `pageshow`, silently (M16).
        setTimeout(() => this.#restore());
    }
  }

  #restore(): void {
    if (this.#options.isOver()) this.#options.forget();
    else this.#options.restore();
  }

  /** Validation came before this event, so a code found partial only now is stopped here (M18). */
  #onSubmit(event: SubmitEvent): void {
    this.#options.reread();
    const input = this.#options.input();
    const isUnchecked = event.submitter?.hasAttribute('formnovalidate') ?? false;
    const isBusy = !isUnchecked && input?.form?.method !== 'dialog' && this.#options.isBusy();
    this.#submitted =
      !isBusy && (isUnchecked || input?.form?.noValidate === true || input?.checkValidity() !== false);
    if (this.#submitted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!isBusy) input?.reportValidity();
  }

  /** The entry list was made from the raw text: put the code in its place. */
  #onFormData({formData}: FormDataEvent): void {
    this.#options.reread();
    const name = this.#options.input()?.name;
    if (name && formData.has(name)) formData.set(name, this.#options.value());
  }
}
