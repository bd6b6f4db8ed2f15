import {useStepUp} from 'otp-stepup/react';
import type {StepUp} from 'otp-stepup/step-up';

export function ChangeAddress({stepUp}: {stepUp: StepUp}) {
  const {require, isAsking} = useStepUp(stepUp);
  return (
    <button disabled={isAsking} onClick={() => require({purpose: 'settings-change'})}>
      Change the address
    </button>
  );
}
