import '../../../dist/cdn/otp-input.js';
import {elements} from './elements.mjs';

globalThis.contender = elements('otp-input');
