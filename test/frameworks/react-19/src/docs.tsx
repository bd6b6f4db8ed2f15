import {OtpInput} from 'otp-stepup/react';
import {useState} from 'react';

async function verify(code: string, {signal}: {signal: AbortSignal}): Promise<boolean> {
  const answer = await fetch('/verify', {method: 'POST', body: new URLSearchParams({code}), signal});
  return answer.ok;
}

export function CodeField() {
  const [code, setCode] = useState('');
  return (
    <OtpInput
      label="Security code"
      name="otp-code"
      required
      value={code}
      onValueChange={setCode}
      verifyCode={verify}
    />
  );
}
