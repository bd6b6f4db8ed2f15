'use client';
import Link from 'next/link';
import {check} from './check.js';
import {CodeField} from './code-field.jsx';
import {SignInForm} from './sign-in-form.jsx';

/** The field as the README has it: authored on the server, defined in an effect. */
export default function Page() {
  return (
    <SignInForm>
      <CodeField verify={check} />
      <Link href="/help">Help</Link>
    </SignInForm>
  );
}
