// @ts-check
/** Fails when a file in src imports what its room may not. */
import {fileURLToPath} from 'node:url';
import {readImports} from './imports.mjs';
import {findViolations} from './layers.mjs';

const imports = readImports(fileURLToPath(new URL('../..', import.meta.url)), 'src');
const violations = findViolations(imports);
for (const violation of violations) console.error(violation);
console.log(`${imports.size} files, ${violations.length} forbidden imports`);
process.exitCode = violations.length === 0 ? 0 : 1;
