'use client';
import 'otp-stepup/otp-input/define';
import {SignInForm} from '../sign-in-form.jsx';

/** What the README warns of: the field creates what the server did not send. */
export default function Page() {
  return (
    <SignInForm>
      <otp-input name="otp-code"></otp-input>
    </SignInForm>
  );
}
