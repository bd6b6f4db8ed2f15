import '@mantine/core/styles/default-css-variables.css';
import '@mantine/core/styles/global.css';
import '@mantine/core/styles/Input.css';
import '@mantine/core/styles/PinInput.css';
import {MantineProvider, PinInput} from '@mantine/core';
import {createElement} from 'react';
import {reactFields} from './react.mjs';

const Field = () => createElement(PinInput, {length: 6, oneTimeCode: true});

globalThis.contender = reactFields(Field, (fields) => createElement(MantineProvider, null, fields));
