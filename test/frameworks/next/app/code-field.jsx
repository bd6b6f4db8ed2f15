'use client';
import {useEffect, useRef} from 'react';
import {check} from './check.js';

export function CodeField() {
  const field = useRef(null);
  useEffect(() => {
    // React sets no property of a custom element that it hydrates: https://github.com/facebook/react/issues/35446
    field.current.verifyCode = check;
    void import('otp-stepup/otp-input/define');
  }, []);
  return (
    <otp-input ref={field}>
      <label slot="label" htmlFor="code">
        Security code
      </label>
      <input id="code" name="otp-code" required />
    </otp-input>
  );
}
