import {restBackend} from './backends/rest.js';
import {createOtpClient} from './client/create-client.js';
import {OtpProvider} from './elements/otp-provider/otp-provider.js';

// The provider first, so that fields find their context when they are upgraded.
OtpProvider.clientFor = (endpoint) => createOtpClient({backend: restBackend({baseUrl: endpoint})});
export * from './elements/otp-provider/define.js';
export * from './elements/otp-input/define.js';
export * from './elements/otp-challenge/define.js';
export * from './elements/otp-step-up/define.js';
