import {OtpInput} from './otp-input.js';

// A server has no registry.
if ('customElements' in globalThis && !customElements.get('otp-input')) {
  customElements.define('otp-input', OtpInput);
}

export {OtpInput};
