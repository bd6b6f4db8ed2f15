import {Directive, ElementRef, inject} from '@angular/core';
import type {ControlValueAccessor, ValidationErrors, Validator} from '@angular/forms';
import {NG_VALIDATORS, NG_VALUE_ACCESSOR} from '@angular/forms';
import '../elements/otp-input/define.js';
import type {OtpInput} from '../elements/otp-input/otp-input.js';

/** The element as it may be found: on a server it is an element without properties of its own. */
type Field = HTMLElement & Partial<Pick<OtpInput, 'value' | 'complete' | 'length' | 'status' | 'disabled'>>;

/**
 * Makes `<otp-input>` a control of Angular's forms: `ngModel`, `formControl` and `formControlName`. The control's value
 * is the code as it is, perhaps not whole. It is touched once the focus has left the field, and invalid while the code is
 * partial (`otpPartial`) or was found wrong (`otpRejected`); whether it is required, Angular's own `required` says.
 *
 * A component that imports it needs `CUSTOM_ELEMENTS_SCHEMA`, as for any custom element.
 */
@Directive({
  selector: 'otp-input[ngModel],otp-input[formControl],otp-input[formControlName]',
  standalone: true,
  host: {
    '(input)': 'tell()',
    '(focusout)': 'leave($event)',
    '(otp-status-change)': 'judgeAgain()',
  },
  providers: [
    {provide: NG_VALUE_ACCESSOR, useExisting: OtpInputControl, multi: true},
    {provide: NG_VALIDATORS, useExisting: OtpInputControl, multi: true},
  ],
})
export class OtpInputControl implements ControlValueAccessor, Validator {
  readonly #field = inject<ElementRef<Field>>(ElementRef).nativeElement;
  #changed: (code: string) => void = () => undefined;
  #touched: () => void = () => undefined;
  #validityChanged: () => void = () => undefined;
  /** What the control holds. */
  #known = '';

  writeValue(code: string | null): void {
    this.#known = code ?? '';
    if (this.#known !== (this.#field.value ?? '')) this.#field.value = this.#known;
  }

  registerOnChange(changed: (code: string) => void): void {
    this.#changed = changed;
  }

  registerOnTouched(touched: () => void): void {
    this.#touched = touched;
  }

  registerOnValidatorChange(changed: () => void): void {
    this.#validityChanged = changed;
  }

  setDisabledState(isDisabled: boolean): void {
    this.#field.disabled = isDisabled;
    // An input of the author's own is not the element's to disable.
    const input = this.#field.querySelector('input');
    if (input) input.disabled = isDisabled;
  }

  validate(): ValidationErrors | null {
    const {value, complete, length, status} = this.#field;
    if (status === 'rejected') return {otpRejected: true};
    if (!value || complete !== false) return null;
    return {otpPartial: {requiredLength: length, actualLength: value.length}};
  }

  /** Tells the control what the field holds. */
  protected tell(): void {
    const {value = ''} = this.#field;
    if (value === this.#known) return;
    this.#known = value;
    this.#changed(value);
  }

  /** From the input to a button of the field is not out of it. */
  protected leave({relatedTarget}: FocusEvent): void {
    if (!this.#field.contains(relatedTarget as Node | null)) this.#touched();
  }

  /** An answer changes the validity, and may take the code away without an event of the input. */
  protected judgeAgain(): void {
    this.#validityChanged();
    queueMicrotask(() => this.tell());
  }
}
