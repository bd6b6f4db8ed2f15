// @ts-check
/** What tests and checks came to, and how it is said. */

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} [failures] the names of what failed, where they are known
 */

/**
 * @param {Iterable<Partial<Tally>>} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  /** @type {Tally} */
  const total = {passed: 0, failed: 0, skipped: 0};
  for (const {passed = 0, failed = 0, skipped = 0, failures = []} of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    if (failures.length > 0) total.failures = [...(total.failures ?? []), ...failures];
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

/** What a run says last of all: each failure by name, for whoever reads the end alone. @param {Tally} tally */
export function failureLines({failures = []}) {
  return failures.length > 0 ? `Failed:\n${failures.map((name) => `- ${name}`).join('\n')}\n` : '';
}

/**
 * Reads vitest's JSON report.
 * @param {{numPassedTests: number, numPendingTests: number, numTodoTests: number, numFailedTests: number,
 *   testResults: {name: string, status: string, assertionResults: {fullName: string, status: string}[]}[]}} report
 * @returns {Tally}
 */
export function tallyVitest(report) {
  const failures = report.testResults.flatMap(({name, status, assertionResults}) => {
    const failed = assertionResults.filter((result) => result.status === 'failed');
    // A file that does not load has no test of its own that failed.
    if (failed.length === 0 && status === 'failed') return [name];
    return failed.map(({fullName}) => fullName);
  });
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    ...(failures.length > 0 && {failures}),
  };
}

/**
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {{title: string, tests: {status: string}[]}[]} [specs]
 * @property {PlaywrightSuite[]} [suites]
 */

/**
 * Reads Playwright's JSON report. A flaky test, one that passed at the second go, counts as failed.
 * @param {{stats: {expected: number, unexpected: number, flaky: number, skipped: number}, errors: unknown[],
 *   suites?: PlaywrightSuite[]}} report
 * @returns {Tally}
 */
export function tallyPlaywright({stats, errors, suites = []}) {
  const failed = stats.unexpected + stats.flaky;
  const failures = suites.flatMap((suite) => failuresOf(suite));
  return {
    passed: stats.expected,
    failed: failed === 0 ? errors.length : failed,
    skipped: stats.skipped,
    ...(failures.length > 0 && {failures}),
  };
}

/** @param {PlaywrightSuite} suite @returns {string[]} */
function failuresOf({title, specs = [], suites = []}) {
  const own = specs.filter(({tests}) => tests.some(({status}) => /^(unexpected|flaky)$/.test(status)));
  return [...own.map((spec) => spec.title), ...suites.flatMap(failuresOf)].map(
    (name) => `${title} › ${name}`,
  );
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
