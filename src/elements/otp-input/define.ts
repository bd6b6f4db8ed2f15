import {OtpInput} from './otp-input.js';

if (!customElements.get('otp-input')) customElements.define('otp-input', OtpInput);

export {OtpInput};
