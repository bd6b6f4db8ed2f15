import {unstable_OneTimePasswordField as OneTimePasswordField} from 'radix-ui';
import {createElement} from 'react';
import {reactFields} from './react.mjs';

const {Root, Input, HiddenInput} = OneTimePasswordField;
const Field = () =>
  createElement(
    Root,
    null,
    ...Array.from({length: 6}, (_, key) => createElement(Input, {key})),
    createElement(HiddenInput, {name: 'code'}),
  );

globalThis.contender = reactFields(Field);
