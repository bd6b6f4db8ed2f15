import {useState} from 'preact/hooks';
import 'otp-stepup/otp-input/define';
import {check} from './check.js';

export function App() {
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
          setSent(code);
        }}
        onReset={() => setCode('')}
      >
        {isShown && (
          <otp-input length={6} verifyCode={check} onotp-complete={() => setCompleted((count) => count + 1)}>
            <label slot="label" for="code">
              Security code
            </label>
            <input
              id="code"
              name="otp-code"
              required
              value={code}
              onInput={({currentTarget}) => setCode(currentTarget.value)}
            />
          </otp-input>
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
