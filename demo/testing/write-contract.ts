/** Writes the contract where the package has it: `npm run contract`. */
import {writeFileSync} from 'node:fs';
import {publishedContract} from './published-contract.js';

const file = new URL('../../src/conformance/openapi.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(publishedContract(), null, 2)}\n`);
