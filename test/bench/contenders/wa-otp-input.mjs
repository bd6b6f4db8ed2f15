import '@awesome.me/webawesome/dist/components/otp-input/otp-input.js';
import {elements} from './elements.mjs';

globalThis.contender = elements('wa-otp-input');
