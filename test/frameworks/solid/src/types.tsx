// What the type check is to find; it is never shown.
export const right = () => (
  <otp-provider purpose="login" identity="ana@example.com">
    <otp-challenge support="/help" remember />
    <otp-input
      length={8}
      class="wide"
      on:otp-complete={(event) => event.respondWith(event.code.length === 8)}
    />
  </otp-provider>
);

export const wrong = () => [
  // @ts-expect-error: a length is a number
  <otp-input length="six" />,
  // @ts-expect-error: Solid would set a property `verifycode`
  <otp-input verifyCode={() => true} />,
  // @ts-expect-error: there is no such property
  <otp-input lenght={6} />,
  // @ts-expect-error: a step-up has no code
  <otp-step-up value="" />,
];
