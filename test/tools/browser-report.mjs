// @ts-check
/** A reporter that writes what every engine's tests came to. */
import {writeFileSync} from 'node:fs';

/** @typedef {import('@web/test-runner-core').TestSuiteResult} TestSuiteResult */
/** @typedef {import('@web/test-runner-core').TestSession} TestSession */
/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * The reporter for the runner's configuration.
 * @param {string} file where to write, as JSON: an object of tallies by the engine's name
 * @returns {import('@web/test-runner-core').Reporter}
 */
export function jsonReporter(file) {
  return {
    onTestRunFinished: ({sessions}) => writeFileSync(file, JSON.stringify(countByEngine(sessions))),
  };
}

/**
 * Adds up the sessions; there is one for every test file and engine.
 * @param {Iterable<Pick<TestSession, 'browser' | 'passed' | 'testFile' | 'testResults'>>} sessions
 * @returns {Record<string, Tally>}
 */
export function countByEngine(sessions) {
  /** @type {Record<string, Tally>} */
  const engines = {};
  for (const {browser, passed, testFile, testResults} of sessions) {
    const tally = (engines[browser.name] ??= {passed: 0, failed: 0, skipped: 0});
    const failedBefore = tally.failed;
    if (testResults) countSuite(testResults, tally, browser.name);
    // A file that does not load, or breaks outside its tests, has no test to show for it.
    if (passed !== true && tally.failed === failedBefore) {
      tally.failed += 1;
      (tally.failures ??= []).push(`${browser.name} › ${testFile}`);
    }
  }
  return engines;
}

/** @param {TestSuiteResult} suite @param {Tally} tally @param {string} place the names of the suites round it */
function countSuite(suite, tally, place) {
  const within = suite.name ? `${place} › ${suite.name}` : place;
  for (const test of suite.tests) {
    const end = test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed';
    tally[end] += 1;
    if (end === 'failed') (tally.failures ??= []).push(`${within} › ${test.name}`);
  }
  for (const inner of suite.suites) countSuite(inner, tally, within);
}
