// What the type check is to find; it is never shown.
import {OtpChallenge, OtpInput, OtpProvider} from 'otp-stepup/react';
import type {OtpInput as OtpInputElement} from 'otp-stepup';
import {createRef} from 'react';

const ref = createRef<OtpInputElement>();

export const right = (
  <OtpProvider purpose="login" identity="ana@example.com">
    <OtpChallenge support="/help" remember>
      <OtpInput ref={ref} label={<b>Code</b>} className="wide" onOtpComplete={({code}) => code.length} />
    </OtpChallenge>
    <otp-input length={8} onotp-complete={(event) => event.respondWith(true)} />
    <otp-challenge support="/help" remember />
  </OtpProvider>
);

export const wrong = [
  // @ts-expect-error: a length is a number
  <otp-input key="1" length="six" />,
  // @ts-expect-error: there is no such property
  <otp-input key="2" lenght={6} />,
  // @ts-expect-error: a step-up has no code
  <otp-step-up key="3" value="" />,
  // @ts-expect-error: a code is a text
  <OtpInput key="4" value={482913} />,
  // @ts-expect-error: there is no such charset
  <OtpInput key="5" charset="digits" />,
  // @ts-expect-error: a provider has no label
  <OtpProvider key="6" label="Code" />,
];
