import {OtpInput} from './otp-input.js';

/** A server has none. */
const registry = globalThis.customElements as CustomElementRegistry | undefined;

if (registry && !registry.get('otp-input')) registry.define('otp-input', OtpInput);

export {OtpInput};
