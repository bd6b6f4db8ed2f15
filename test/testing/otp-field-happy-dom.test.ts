// @vitest-environment happy-dom
import {otpFieldSuite} from './otp-field-suite.js';

otpFieldSuite('happy-dom');
