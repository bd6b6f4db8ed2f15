import {DEV} from '#dev';
import {warnOfUrl} from '../dev/url.js';

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

/** The fields whose code was sent with their form. */
const submitted = new WeakSet<FormField>();

/** A field's part in its form and its page: submission, reset, restoration (M16–M18, M24). */
export function hearForm(event: Event, field: FormField, reader: Reader): void {
  const {type, target} = event;
  if (type === 'pagehide') forget(field);
  else if (type === 'pageshow') {
    const {persisted} = event as PageTransitionEvent;
    restore(field, reader, persisted);
    // WebKit blanks the input after this event, silently (M16).
    setTimeout(restore, 0, field, reader, persisted);
  } else if (/submit|click|reset|formdata/.test(type)) {
    const raw = field.input?.value;
    reader.reread();
    const {input} = field;
    // Nothing is sent or set back where another field of the form stopped it.
    if (!input || target !== input.form || event.defaultPrevented) return;
    if (type === 'submit') onSubmit(event as SubmitEvent, field, input);
    // What went in is what it held; a disabled field holds nothing of another's of its name.
    if (type === 'formdata' && raw !== field.value && !input.matches(':disabled'))
      onFormData(event as FormDataEvent, field, input);
    // The event comes before the reset itself.
    if (type === 'reset') setTimeout(() => event.defaultPrevented || onReset(field, input));
  }
}

function restore(field: FormField, reader: Reader, persisted: boolean): void {
  // What was accepted while the page was still loading stands.
  if (persisted || field.status !== 'verified') forget(field);
  reader.restore();
}

/** A code that was sent, or is over, must not come back with the page. */
function forget(field: FormField): void {
  if (submitted.delete(field) || ['verified', 'expired'].includes(field.status)) field.value = '';
}

/** Validation came before this event, so a code found partial only now is stopped here (M18). */
function onSubmit(event: SubmitEvent, field: FormField, input: HTMLInputElement): void {
  const isUnchecked = (event.submitter as HTMLButtonElement | null)?.formNoValidate;
  // While the code is being checked, the form waits.
  const isBusy = field.status === 'verifying' && !isUnchecked && input.form?.method !== 'dialog';
  if (DEV) warnOfUrl(event);
  if (!isBusy && (isUnchecked || input.form?.noValidate || input.reportValidity())) submitted.add(field);
  else {
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}

/** The code is what the form began with, and the mark by which a copy is known (M27) is there again. */
function onReset(field: FormField, input: HTMLInputElement): void {
  field.value = input.value;
  input.checked = true;
}

/** The entry list was made from the raw text: put the code in its place. */
function onFormData({formData}: FormDataEvent, {value}: FormField, {name}: HTMLInputElement): void {
  if (formData.has(name)) formData.set(name, value);
}
