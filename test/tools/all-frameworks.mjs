// @ts-check
/**
 * `npm run test:frameworks`: builds the package, tries it in every application under test/frameworks, and writes what was
 * tried into docs/frameworks.md.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {frameworkTable} from './framework-table.mjs';
import {withGenerated} from './generated.mjs';
import {ROOT, binOf, endWithChildren, runNode} from './process.mjs';
import {summaryLine} from './tally.mjs';
import {REPORTS, runFrameworkTests} from './test-steps.mjs';

const PAGE = join(ROOT, 'docs/frameworks.md');

endWithChildren();
process.env['FRAMEWORKS'] = 'all';
const tally = {passed: 0, failed: 1, skipped: 0};
if (await runNode('test/tools/build.mjs', [])) Object.assign(tally, {failed: 0}, await runFrameworkTests());
if (tally.passed > 0) {
  const report = JSON.parse(readFileSync(join(REPORTS, 'frameworks.json'), 'utf8'));
  writeFileSync(
    PAGE,
    withGenerated(readFileSync(PAGE, 'utf8'), 'npm run test:frameworks', frameworkTable(report)),
  );
  await runNode(binOf('prettier'), ['--write', '--log-level=warn', PAGE]);
}
console.log(summaryLine(tally));
process.exitCode = tally.failed === 0 ? 0 : 1;
