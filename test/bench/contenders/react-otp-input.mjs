import {createElement, useState} from 'react';
import OtpInput from 'react-otp-input';
import {reactFields} from './react.mjs';

function Field() {
  const [value, onChange] = useState('');
  return createElement(OtpInput, {
    value,
    onChange,
    numInputs: 6,
    renderInput: (properties) => createElement('input', properties),
  });
}

globalThis.contender = reactFields(Field);
