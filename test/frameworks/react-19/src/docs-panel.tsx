import type {OtpClientPort} from 'otp-stepup';
import {OtpChallenge, OtpProvider} from 'otp-stepup/react';

export function Panel({client}: {client: OtpClientPort}) {
  return (
    <OtpProvider client={client} purpose="login" identity="ana@example.com">
      <OtpChallenge support="/help" remember />
    </OtpProvider>
  );
}
