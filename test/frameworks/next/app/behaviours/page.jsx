'use client';
import {OtpInput} from 'otp-stepup/react';
import {useState} from 'react';

const check = async (code) => code === '482913';

/** What every application shows, rendered by the server first. */
export default function Page() {
  const [code, setCode] = useState('');
  const [sent, setSent] = useState('');
  const [isShown, setShown] = useState(true);
  const [completed, setCompleted] = useState(0);
  return (
    <main>
      <h1>Sign in</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setSent(String(new FormData(event.currentTarget).get('otp-code')));
        }}
      >
        {isShown && (
          <OtpInput
            label="Security code"
            name="otp-code"
            required
            value={code}
            onValueChange={setCode}
            verifyCode={check}
            onOtpComplete={() => setCompleted((count) => count + 1)}
          />
        )}
        <button>Continue</button>
        <button type="reset">Reset</button>
        <button type="button" onClick={() => setCode('')}>
          Empty
        </button>
        <button type="button" onClick={() => setShown(!isShown)}>
          {isShown ? 'Remove' : 'Bring back'}
        </button>
      </form>
      <output aria-label="Model">{`${code.length} of 6`}</output>
      <output aria-label="Completed">{completed}</output>
      <output aria-label="Sent">{sent}</output>
    </main>
  );
}
