import {OtpInput} from 'otp-stepup/react';
import type {ReactNode} from 'react';
import {type Control, Controller} from 'react-hook-form';
import {check} from './check.js';

export interface SignIn {
  code: string;
}

export function CodeField({
  control,
  onComplete,
}: {
  control: Control<SignIn>;
  onComplete: () => void;
}): ReactNode {
  return (
    <Controller
      control={control}
      name="code"
      rules={{minLength: {value: 6, message: 'The code is not whole.'}}}
      render={({field: {onChange, ...field}, fieldState: {error}}) => (
        <OtpInput
          {...field}
          label="Security code"
          error={error?.message}
          onValueChange={onChange}
          verifyCode={check}
          onOtpComplete={onComplete}
        />
      )}
    />
  );
}
