import {DEV} from '#dev';
import {warnOfUrl} from '../dev/url.js';
import {listen} from './dom.js';

/** What the form and the page need of a field. */
export interface FormField extends HTMLElement {
  readonly input: HTMLInputElement | undefined;
  value: string;
  readonly status: string;
}

/** Who reads the field's input. */
export interface Reader {
  /** Reads it again, in case it was written without an event. */
  reread(): void;
  /** Takes in what the browser restored with the page. */
  restore(): void;
}

/** The field's part in its form and its page: submission, reset, restoration (FIELD rules 4, 8; M16–M18, M24). */
export class FormLife {
  readonly #field: FormField;
  readonly #reader: Reader;
  readonly #reset: () => void;
  #isSubmitted = false;

  /** Once the form was reset, `reset` is called. */
  constructor(field: FormField, reader: Reader, reset: () => void) {
    this.#field = field;
    this.#reader = reader;
    this.#reset = reset;
  }

  connect(signal: AbortSignal): void {
    listen(this.#field.getRootNode(), 'submit click reset formdata', this, signal, true);
    listen(window, 'pageshow pagehide', this, signal);
  }

  handleEvent(event: Event): void {
    const {type, target} = event;
    if (type === 'pagehide') this.#forget();
    else if (type === 'pageshow') {
      this.#restore();
      // WebKit blanks the input after this event, silently (M16).
      setTimeout(() => this.#restore());
    } else {
      this.#reader.reread();
      if (target !== this.#field.input?.form) return;
      if (type === 'submit') this.#onSubmit(event as SubmitEvent);
      if (type === 'formdata') this.#onFormData(event as FormDataEvent);
      // The event comes before the reset itself.
      if (type === 'reset') setTimeout(() => event.defaultPrevented || this.#reset());
    }
  }

  /** A code that was sent, or is over, must not come back with the page. */
  #forget(): void {
    if (this.#isSubmitted || ['verified', 'expired'].includes(this.#field.status)) this.#field.value = '';
    this.#isSubmitted = false;
  }

  #restore(): void {
    this.#forget();
    this.#reader.restore();
  }

  /** Validation came before this event, so a code found partial only now is stopped here (M18). */
  #onSubmit(event: SubmitEvent): void {
    const {input, status} = this.#field;
    const isUnchecked = (event.submitter as HTMLButtonElement | null)?.formNoValidate;
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
