import Link from 'next/link';
import {CodeField} from './code-field.jsx';
import {SignInForm} from './sign-in-form.jsx';

/** The field as the README says: authored on the server, defined in an effect. */
export default function Page() {
  return (
    <SignInForm>
      <CodeField />
      <Link href="/help">Help</Link>
    </SignInForm>
  );
}
