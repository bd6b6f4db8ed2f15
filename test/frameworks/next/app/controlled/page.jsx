'use client';
import 'otp-stepup/otp-input/define';
import {useState} from 'react';
import {SignInForm} from '../sign-in-form.jsx';

export default function Page() {
  const [code, setCode] = useState('');
  return (
    <SignInForm>
      <otp-input>
        <label slot="label" htmlFor="code">
          Security code
        </label>
        <input
          id="code"
          name="otp-code"
          value={code}
          onChange={({target}) => setCode(target.value)}
          suppressHydrationWarning
        />
      </otp-input>
      <output>{`${code.length} of 6`}</output>
      <button type="button" onClick={() => setCode('')}>
        Empty
      </button>
    </SignInForm>
  );
}
