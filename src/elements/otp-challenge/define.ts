import '../otp-provider/define.js';
import '../otp-input/define.js';
import {OtpChallenge} from './otp-challenge.js';

if (!customElements.get('otp-challenge')) customElements.define('otp-challenge', OtpChallenge);

export {OtpChallenge};
