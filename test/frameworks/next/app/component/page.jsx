'use client';
import {OtpInput} from 'otp-stepup/react';
import {useState} from 'react';
import {check} from '../check.js';
import {SignInForm} from '../sign-in-form.jsx';

/** The component, which the server renders with its label and its input. */
export default function Page() {
  const [code, setCode] = useState('');
  return (
    <SignInForm>
      <OtpInput
        label="Security code"
        hint="From your mail"
        name="otp-code"
        required
        value={code}
        onValueChange={setCode}
        verifyCode={check}
      />
      <output>{`${code.length} of 6`}</output>
    </SignInForm>
  );
}
