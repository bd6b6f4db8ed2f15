import {restBackend} from 'otp-stepup/backends/rest';
import {createOtpClient} from 'otp-stepup/client';
import {OtpInput, useOtpSession} from 'otp-stepup/react';

const client = createOtpClient({backend: restBackend({baseUrl: '/otp'})});

export function SignIn() {
  const {session, snapshot, start, verify, resend} = useOtpSession(client);
  if (!session) {
    return (
      <button onClick={() => start({purpose: 'login', identity: 'ana@example.com'})}>Send me a code</button>
    );
  }
  return (
    <OtpInput
      label="Security code"
      verifyCode={verify}
      requestCode={resend}
      expiresAt={snapshot?.expiresAt}
      resendAt={snapshot?.resendAt}
    />
  );
}
