import {OtpProvider} from './otp-provider.js';

if (!customElements.get('otp-provider')) customElements.define('otp-provider', OtpProvider);

export {OtpProvider};
