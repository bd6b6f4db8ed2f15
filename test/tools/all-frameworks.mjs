// @ts-check
/** `npm run test:frameworks`: builds the package, and tries it in every application under test/frameworks. */
import {endWithChildren, runNode} from './process.mjs';
import {summaryLine} from './tally.mjs';
import {runFrameworkTests} from './test-steps.mjs';

endWithChildren();
process.env['FRAMEWORKS'] = 'all';
const tally = {passed: 0, failed: 1, skipped: 0};
if (await runNode('test/tools/build.mjs', [])) Object.assign(tally, {failed: 0}, await runFrameworkTests());
console.log(summaryLine(tally));
process.exitCode = tally.failed === 0 ? 0 : 1;
