import '../define.js';

export * from '../index.js';
export {createOtpClient} from '../client/create-client.js';
export {restBackend} from '../backends/rest.js';
export {createStepUp} from '../step-up/step-up.js';
