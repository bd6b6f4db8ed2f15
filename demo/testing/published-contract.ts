import {OPERATIONS} from '../server/contract.js';
import {openapiDocument} from '../server/openapi.js';

/** What the package publishes as `otp-stepup/openapi.json`: the contract alone, without what is the demo's own. */
export function publishedContract(): object {
  return openapiDocument(Object.values(OPERATIONS).filter(({tag}) => tag === 'otp'));
}
