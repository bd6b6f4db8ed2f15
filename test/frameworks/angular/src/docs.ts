import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';
import {FormControl, ReactiveFormsModule, Validators} from '@angular/forms';
import {OtpInputControl} from 'otp-stepup/angular';

@Component({
  selector: 'code-field',
  imports: [ReactiveFormsModule, OtpInputControl],
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `
    <otp-input [formControl]="code" [verifyCode]="verify">
      <label slot="label" for="code">Security code</label>
      <input id="code" name="otp-code" required />
    </otp-input>
    @if (code.hasError('otpPartial') && code.touched) {
      <p>The code is not whole.</p>
    }
  `,
})
export class CodeField {
  readonly code = new FormControl('', Validators.required);

  readonly verify = async (code: string, {signal}: {signal: AbortSignal}): Promise<boolean> => {
    const answer = await fetch('/verify', {method: 'POST', body: new URLSearchParams({code}), signal});
    return answer.ok;
  };
}
