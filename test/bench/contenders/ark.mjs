import {PinInput} from '@ark-ui/react/pin-input';
import {createElement} from 'react';
import {reactFields} from './react.mjs';

/** The machine is Zag's. */
const Field = () =>
  createElement(
    PinInput.Root,
    {otp: true, count: 6},
    createElement(
      PinInput.Control,
      null,
      ...Array.from({length: 6}, (_, index) => createElement(PinInput.Input, {key: index, index})),
    ),
    createElement(PinInput.HiddenInput),
  );

globalThis.contender = reactFields(Field);
