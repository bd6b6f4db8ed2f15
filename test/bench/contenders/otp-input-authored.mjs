import '../../../dist/cdn/otp-input.js';
import {elements} from './elements.mjs';

/** As a server renders it, and as bindings write it. */
globalThis.contender = elements('otp-input', (field) => field.append(document.createElement('input')));
