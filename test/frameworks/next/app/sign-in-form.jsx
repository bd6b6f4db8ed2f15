/** A form that works without script. */
export function SignInForm({children}) {
  return (
    <main>
      <h1>Sign in</h1>
      <form method="post" action="/received">
        {children}
        <button>Continue</button>
      </form>
    </main>
  );
}
