import 'otp-stepup/otp-input/define';
import {createSignal, Show} from 'solid-js';
import {check} from './check.js';

export function App() {
  const [code, setCode] = createSignal('');
  const [sent, setSent] = createSignal('');
  const [isShown, setShown] = createSignal(true);
  const [completed, setCompleted] = createSignal(0);
  return (
    <main>
      <h1>Sign in</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          setSent(code());
        }}
        onReset={() => setCode('')}
      >
        <Show when={isShown()}>
          <otp-input length={6} prop:verifyCode={check} on:otp-complete={() => setCompleted(completed() + 1)}>
            <label slot="label" for="code">
              Security code
            </label>
            <input
              id="code"
              name="otp-code"
              required
              value={code()}
              onInput={({currentTarget}) => setCode(currentTarget.value)}
            />
          </otp-input>
        </Show>
        <button>Continue</button>
        <button type="reset">Reset</button>
        <button type="button" onClick={() => setCode('')}>
          Empty
        </button>
        <button type="button" onClick={() => setShown(!isShown())}>
          {isShown() ? 'Remove' : 'Bring back'}
        </button>
      </form>
      <output aria-label="Model">{`${code().length} of 6`}</output>
      <output aria-label="Completed">{completed()}</output>
      <output aria-label="Sent">{sent()}</output>
    </main>
  );
}
