import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';
import {FormControl, FormGroup, ReactiveFormsModule, Validators} from '@angular/forms';
import {OtpInputControl} from 'otp-stepup/angular';
import {check} from './check.js';

@Component({
  selector: 'app-root',
  imports: [ReactiveFormsModule, OtpInputControl],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Sign in</h1>
      <form [formGroup]="form" (ngSubmit)="sent.set(form.value.code ?? '')">
        @if (isShown()) {
          <otp-input
            formControlName="code"
            [verifyCode]="check"
            (otp-complete)="completed.set(completed() + 1)"
          >
            <label slot="label" for="code">Security code</label>
            <input id="code" name="otp-code" required />
          </otp-input>
        }
        <button>Continue</button>
        <button type="reset">Reset</button>
        <button type="button" (click)="control.setValue('')">Empty</button>
        <button type="button" (click)="control.disabled ? control.enable() : control.disable()">
          Disable
        </button>
        <button type="button" (click)="isShown.set(!isShown())">
          {{ isShown() ? 'Remove' : 'Bring back' }}
        </button>
      </form>
      <output aria-label="Control"
        >{{ control.touched ? 'touched' : 'untouched' }}
        {{ control.valid ? 'valid' : keys(control.errors) }}</output
      >
      <output aria-label="Model">{{ control.value?.length ?? 0 }} of 6</output>
      <output aria-label="Completed">{{ completed() }}</output>
      <output aria-label="Sent">{{ sent() }}</output>
    </main>
  `,
})
export class ReactivePage {
  readonly check = check;
  readonly keys = (errors: object | null): string => Object.keys(errors ?? {}).join();
  readonly control = new FormControl('', Validators.required);
  readonly form = new FormGroup({code: this.control});
  readonly sent = signal('');
  readonly isShown = signal(true);
  readonly completed = signal(0);
}
