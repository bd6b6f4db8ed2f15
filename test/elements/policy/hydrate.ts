import type {ChangeEvent} from 'react';
import {createElement, useState} from 'react';
import {hydrateRoot} from 'react-dom/client';

/** What the server rendered into strict-hydrated.html. */
function Form() {
  const [code, setCode] = useState('');
  const onChange = (event: ChangeEvent<HTMLInputElement>) => setCode(event.target.value);
  return createElement(
    'form',
    null,
    createElement(
      'otp-input',
      {'expires-in': '90', 'resend-in': '0'},
      createElement('label', {slot: 'label', htmlFor: 'code'}, 'Security code'),
      createElement('input', {id: 'code', name: 'otp-code', value: code, onChange}),
    ),
  );
}

const {complaints} = globalThis as unknown as {complaints: string[]};
const error = console.error;
console.error = (...words: unknown[]) => {
  complaints.push(words.join(' '));
  error(...words);
};
hydrateRoot(document.querySelector('#root') as Element, createElement(Form), {
  onRecoverableError: (reason) => complaints.push(String(reason)),
});
// Once React has the page: before that, the attributes that the field adds would be a mismatch to its development build (M26).
setTimeout(() => void import('../../../src/elements/otp-input/define.js'), 100);
