import '../otp-challenge/define.js';
import {OtpStepUp} from './otp-step-up.js';

if (!customElements.get('otp-step-up')) customElements.define('otp-step-up', OtpStepUp);

export {OtpStepUp};
