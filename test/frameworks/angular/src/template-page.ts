import {Component, CUSTOM_ELEMENTS_SCHEMA, signal} from '@angular/core';
import {FormsModule} from '@angular/forms';
import {OtpInputControl} from 'otp-stepup/angular';
import {check} from './check.js';

@Component({
  selector: 'app-root',
  imports: [FormsModule, OtpInputControl],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <main>
      <h1>Sign in</h1>
      <form (ngSubmit)="sent.set(code())">
        @if (isShown()) {
          <otp-input
            name="otp-code"
            required
            [(ngModel)]="code"
            [disabled]="isDisabled()"
            [verifyCode]="check"
            (otp-complete)="completed.set(completed() + 1)"
            #control="ngModel"
          >
            <label slot="label" for="code">Security code</label>
            <input id="code" name="otp-code" required />
          </otp-input>
          <output aria-label="Control"
            >{{ control.touched ? 'touched' : 'untouched' }}
            {{ control.valid ? 'valid' : keys(control.errors) }}</output
          >
        }
        <button>Continue</button>
        <button type="reset">Reset</button>
        <button type="button" (click)="code.set('')">Empty</button>
        <button type="button" (click)="isDisabled.set(!isDisabled())">Disable</button>
        <button type="button" (click)="isShown.set(!isShown())">
          {{ isShown() ? 'Remove' : 'Bring back' }}
        </button>
      </form>
      <output aria-label="Model">{{ code()?.length ?? 0 }} of 6</output>
      <output aria-label="Completed">{{ completed() }}</output>
      <output aria-label="Sent">{{ sent() }}</output>
    </main>
  `,
})
export class TemplatePage {
  readonly check = check;
  readonly keys = (errors: object | null): string => Object.keys(errors ?? {}).join();
  readonly code = signal<string | null>('');
  readonly sent = signal<string | null>('');
  readonly isShown = signal(true);
  readonly isDisabled = signal(false);
  readonly completed = signal(0);
}
