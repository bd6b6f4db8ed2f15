import type {ReactNode} from 'react';
import {useState} from 'react';
import {useForm} from 'react-hook-form';
import {CodeField, type SignIn} from './code-field.js';

export function App(): ReactNode {
  const {control, handleSubmit, reset, setValue, watch} = useForm<SignIn>({defaultValues: {code: ''}});
  const [sent, setSent] = useState('');
  const [isShown, setShown] = useState(true);
  const [completed, setCompleted] = useState(0);
  return (
    <main>
      <h1>Sign in</h1>
      <form onSubmit={handleSubmit(({code}) => setSent(code))} onReset={() => reset()}>
        {isShown && <CodeField control={control} onComplete={() => setCompleted((count) => count + 1)} />}
        <button>Continue</button>
        <button type="reset">Reset</button>
        <button type="button" onClick={() => setValue('code', '')}>
          Empty
        </button>
        <button type="button" onClick={() => setShown(!isShown)}>
          {isShown ? 'Remove' : 'Bring back'}
        </button>
      </form>
      <output aria-label="Model">{`${watch('code').length} of 6`}</output>
      <output aria-label="Completed">{completed}</output>
      <output aria-label="Sent">{sent}</output>
    </main>
  );
}
