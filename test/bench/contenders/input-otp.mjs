import {OTPInput} from 'input-otp';
import {createElement} from 'react';
import {reactFields} from './react.mjs';

/** As its own page shows it. */
const Field = () =>
  createElement(OTPInput, {
    maxLength: 6,
    render: ({slots}) =>
      createElement(
        'div',
        null,
        ...slots.map(({char, isActive}, key) => createElement('div', {key, 'data-active': isActive}, char)),
      ),
  });

globalThis.contender = reactFields(Field);
