'use client';
import 'otp-stepup/otp-input/define';
import {useEffect, useRef} from 'react';
import {check} from '../check.js';
import {SignInForm} from '../sign-in-form.jsx';

/** The field is defined before React hydrates it, and its module is evaluated on the server too. */
export default function Page() {
  const field = useRef(null);
  useEffect(() => {
    // React sets no property of a custom element that it hydrates: https://github.com/facebook/react/issues/35446
    field.current.verifyCode = check;
  }, []);
  return (
    <SignInForm>
      <otp-input ref={field}>
        <label slot="label" htmlFor="code">
          Security code
        </label>
        <input id="code" name="otp-code" required suppressHydrationWarning />
      </otp-input>
    </SignInForm>
  );
}
