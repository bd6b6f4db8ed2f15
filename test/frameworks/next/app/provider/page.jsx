'use client';
import 'otp-stepup/define';
import {SignInForm} from '../sign-in-form.jsx';

export default function Page() {
  return (
    <SignInForm>
      <otp-provider endpoint="/otp" purpose="login">
        <otp-input>
          <label slot="label" htmlFor="code">
            Security code
          </label>
          <input id="code" name="otp-code" required suppressHydrationWarning />
        </otp-input>
      </otp-provider>
    </SignInForm>
  );
}
