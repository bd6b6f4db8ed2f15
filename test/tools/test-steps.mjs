// @ts-check
/** The steps that run tests. Their counts come from the runners' own reports. */
import {existsSync, mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {ENGINE_NAMES} from './engines.mjs';
import {ensureInstalled} from './install.mjs';
import {ROOT, binOf, runNode} from './process.mjs';
import {reconcile, sum, summaryLine, tallyPlaywright, tallyVitest} from './tally.mjs';

/** @typedef {import('./engines.mjs').Engine} Engine */
/** @typedef {import('./tally.mjs').Tally} Tally */

export const REPORTS = join(ROOT, 'node_modules/.cache/otp-stepup/reports');

/**
 * The tests that need no browser.
 * @param {{quick: boolean}} options the quick loop leaves the service alone, and measures no coverage
 */
export function runUnitTests({quick}) {
  return reported('unit', tallyVitest, (report) =>
    runNode(binOf('vitest'), [
      'run',
      '--config=test/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...(quick ? ['--exclude=test/demo/**'] : ['--coverage']),
    ]),
  );
}

/** The backends on services that nobody here wrote, which are installed first. */
export function runServiceTests() {
  ensureInstalled(join(ROOT, 'test/services'));
  return reported('services', tallyVitest, (report) =>
    runNode(binOf('vitest'), [
      'run',
      '--config=test/services/vitest.config.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]),
  );
}

/**
 * The tests inside a browser, once an engine.
 * @param {readonly Engine[]} engines
 */
export function runBrowserTests(engines) {
  const env = {ENGINES: engines.join(',')};
  return reported(
    'browser',
    (report) => tallyEngines(engines, report),
    (report) =>
      runNode(
        binOf('@web/test-runner', 'wtr'),
        ['--config', 'test/web-test-runner.config.mjs', '--static-logging'],
        {env: {...env, WTR_REPORT: report}},
      ),
  );
}

/**
 * Prints what each engine came to. One that reports nothing has failed.
 * @param {readonly Engine[]} engines
 * @param {Record<string, Tally>} report
 */
export function tallyEngines(engines, report) {
  return sum(
    engines.map((engine) => {
      const tally = report[ENGINE_NAMES[engine]] ?? {passed: 0, failed: 1, skipped: 0};
      console.log(`${ENGINE_NAMES[engine]}: ${summaryLine(tally)}`);
      return tally;
    }),
  );
}

/** Every story drawn, operated and checked for accessibility, in its own colours and in forced ones. */
export function runStories() {
  return reported('stories', tallyVitest, (report) =>
    runNode(
      binOf('vitest'),
      [
        'run',
        '--config=vitest.config.ts',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ],
      {env: {STORYBOOK_DISABLE_TELEMETRY: '1'}},
    ),
  );
}

/** The tests of the demo, from the page to the mail and back. */
export function runEndToEndTests() {
  return runPlaywright('end-to-end', 'test/e2e/playwright.config.ts');
}

/** The built package on servers and in applications of other frameworks, which are installed and built first. */
export async function runFrameworkTests() {
  if (!(await runNode('test/tools/frameworks.mjs', []))) return {failed: 1};
  return runPlaywright('frameworks', 'test/frameworks/playwright.config.ts');
}

/** @param {string} name @param {string} config */
function runPlaywright(name, config) {
  return reported(name, tallyPlaywright, (report) =>
    runNode(binOf('@playwright/test', 'playwright'), ['test', `--config=${config}`, '--reporter=list,json'], {
      env: {PLAYWRIGHT_JSON_OUTPUT_NAME: report},
    }),
  );
}

/**
 * Runs a runner and reads the report it leaves.
 * @param {string} name
 * @param {(report: any) => Tally} read
 * @param {(report: string) => Promise<boolean>} run
 * @returns {Promise<Tally>}
 */
async function reported(name, read, run) {
  const report = join(REPORTS, `${name}.json`);
  mkdirSync(REPORTS, {recursive: true});
  rmSync(report, {force: true});
  const succeeded = await run(report);
  if (!existsSync(report)) return {passed: 0, failed: 1, skipped: 0};
  return reconcile(read(JSON.parse(readFileSync(report, 'utf8'))), succeeded);
}
