// @vitest-environment jsdom
import {otpFieldSuite} from './otp-field-suite.js';

otpFieldSuite('jsdom');
