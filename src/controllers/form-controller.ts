import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {listenAround} from './root-events.js';

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
export class FormController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: FormOptions;
  #stop: (() => void) | undefined;
  #submitted = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: FormOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#stop = listenAround(this.#host, this);
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  handleRootEvent(event: Event): void {
    const mine = event.target === this.#options.input()?.form;
    switch (event.type) {
      case 'selectionchange':
        this.#options.reread();
        this.#options.moved();
        break;
      case 'click':
        this.#options.reread();
        break;
      case 'submit':
        if (mine) this.#onSubmit(event);
        break;
      case 'formdata':
        if (mine) this.#onFormData(event as FormDataEvent);
        break;
      case 'reset':
        // The event comes before the reset itself.
        if (mine) setTimeout(() => event.defaultPrevented || this.#options.reset());
        break;
      case 'pagehide':
        if (this.#submitted || this.#options.isOver()) this.#options.forget();
        break;
      case 'pageshow':
        this.#onPageShow();
        break;
    }
  }

  /** Validation came before this event, so a code found partial only now is stopped here (M18). */
  #onSubmit(event: Event): void {
    this.#options.reread();
    const input = this.#options.input();
    const {submitter} = event as SubmitEvent;
    const skipped = input?.form?.noValidate || submitter?.hasAttribute('formnovalidate');
    const leaves = submitter?.hasAttribute('formnovalidate') || input?.form?.method === 'dialog';
    const isBusy = !leaves && this.#options.isBusy();
    if (!isBusy && (!input || skipped || input.checkValidity())) {
      this.#submitted = true;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!isBusy) input?.reportValidity();
  }

  /** The entry list was made from the raw text: put the code in its place. */
  #onFormData(event: FormDataEvent): void {
    this.#options.reread();
    const name = this.#options.input()?.name;
    if (name && event.formData.has(name)) event.formData.set(name, this.#options.value());
  }

  #onPageShow(): void {
    this.#submitted = false;
    const restore = (): void => {
      if (this.#options.isOver()) this.#options.forget();
      else this.#options.restore();
    };
    restore();
    // WebKit blanks the input after this event, silently (M16).
    setTimeout(restore);
  }
}
