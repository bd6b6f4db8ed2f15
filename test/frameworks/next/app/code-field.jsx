'use client';
import {useEffect, useRef} from 'react';

export function CodeField({verify}) {
  const field = useRef(null);
  useEffect(() => {
    field.current.verifyCode = verify; // React sets no property, and hears no event, of an element that it hydrates
    void import('otp-stepup/otp-input/define');
  }, [verify]);
  return (
    <otp-input ref={field}>
      <label slot="label" htmlFor="code">
        Security code
      </label>
      <input id="code" name="otp-code" required />
    </otp-input>
  );
}
