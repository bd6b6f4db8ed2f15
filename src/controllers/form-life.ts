import {DEV} from '#dev';
import {warnOfUrl} from '../dev/url.js';
import {listen} from './dom.js';

/** What the form and the page need of a field. */
export interface FormField extends HTMLElement {
  readonly input: HTMLInputElement | undefined;
  value: string;
  readonly status: string;
}

export interface FormOptions {
  /** Reads the input again, in case it was written without an event. */
  readonly reread: () => void;
  /** Takes in what the browser restored with the page. */
  readonly restore: () => void;
  /** The form was reset. */
  readonly reset: () => void;
}

/** The field's part in its form and its page: submission, reset, restoration (FIELD rules 4, 8; M16–M18, M24). */
export class FormLife {
  readonly #field: FormField;
  readonly #options: FormOptions;
  #isSubmitted = false;

  constructor(field: FormField, options: FormOptions) {
    this.#field = field;
    this.#options = options;
  }

  /** Listens; returns how to stop. */
  connect(): (() => void)[] {
    return [
      listen(this.#field.getRootNode(), 'submit click reset formdata', this, true),
      listen(window, 'pageshow pagehide', this),
    ];
  }

  handleEvent(event: Event): void {
    const {type, target} = event;
    if (type === 'pagehide') {
      if (this.#isSubmitted) this.#field.value = '';
      this.#forget();
    } else if (type === 'pageshow') {
      this.#isSubmitted = false;
      this.#restore();
      // WebKit blanks the input after this event, silently (M16).
      setTimeout(() => this.#restore());
    } else {
      this.#options.reread();
      if (target !== this.#field.input?.form) return;
      if (type === 'submit') this.#onSubmit(event as SubmitEvent);
      if (type === 'formdata') this.#onFormData(event as FormDataEvent);
      // The event comes before the reset itself.
      if (type === 'reset') setTimeout(() => event.defaultPrevented || this.#options.reset());
    }
  }

  /** A code that is over must not come back with the page; whether it was. */
  #forget(): boolean {
    const isOver = ['verified', 'expired'].includes(this.#field.status);
    if (isOver) this.#field.value = '';
    return isOver;
  }

  #restore(): void {
    if (!this.#forget()) this.#options.restore();
  }

  /** Validation came before this event, so a code found partial only now is stopped here (M18). */
  #onSubmit(event: SubmitEvent): void {
    const {input, status} = this.#field;
    const isUnchecked = event.submitter?.hasAttribute('formnovalidate') ?? false;
    // While the code is being checked, the form waits.
    const isBusy = status === 'verifying' && !isUnchecked && input?.form?.method !== 'dialog';
    const isValid = isUnchecked || input?.form?.noValidate || input?.checkValidity();
    this.#isSubmitted = !isBusy && isValid === true;
    if (DEV) warnOfUrl(event);
    if (this.#isSubmitted) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!isBusy) input?.reportValidity();
  }

  /** The entry list was made from the raw text: put the code in its place. */
  #onFormData({formData}: FormDataEvent): void {
    const {input, value} = this.#field;
    const name = input?.name;
    if (name && formData.has(name)) formData.set(name, value);
  }
}
