// @ts-check
/** What tests and checks came to, and how it is said. */

/** @typedef {{passed: number, failed: number, skipped: number}} Tally */

/**
 * @param {Iterable<Partial<Tally>>} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = {passed: 0, failed: 0, skipped: 0};
  for (const {passed = 0, failed = 0, skipped = 0} of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}

/**
 * The line a run ends with: `12 passed, 0 failed`, and the skipped ones when there are any.
 * @param {Tally} tally
 */
export function summaryLine({passed, failed, skipped}) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * Reads vitest's JSON report.
 * @param {{numPassedTests: number, numPendingTests: number, numTodoTests: number, numFailedTests: number,
 *   testResults: {status: string, assertionResults: {status: string}[]}[]}} report
 * @returns {Tally}
 */
export function tallyVitest(report) {
  // A file that does not load has no test of its own that failed.
  const broken = report.testResults.filter(
    ({status, assertionResults}) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * Reads Playwright's JSON report. A flaky test, one that passed at the second go, counts as failed.
 * @param {{stats: {expected: number, unexpected: number, flaky: number, skipped: number}, errors: unknown[]}} report
 * @returns {Tally}
 */
export function tallyPlaywright({stats, errors}) {
  const failed = stats.unexpected + stats.flaky;
  return {passed: stats.expected, failed: failed === 0 ? errors.length : failed, skipped: stats.skipped};
}

/**
 * Holds a step's exit code against its report: what failed without a test to show for it counts as one.
 * @param {Tally} tally
 * @param {boolean} succeeded
 * @returns {Tally}
 */
export function reconcile(tally, succeeded) {
  return !succeeded && tally.failed === 0 ? {...tally, failed: 1} : tally;
}
