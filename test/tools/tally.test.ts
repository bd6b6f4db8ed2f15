import {describe, expect, it, vi} from 'vitest';
import {countByEngine} from './browser-report.mjs';
import {failureLines, reconcile, sum, summaryLine, tallyPlaywright, tallyVitest} from './tally.mjs';
import {tallyEngines} from './test-steps.mjs';

describe('the sum of a run', () => {
  it('is a line alone, and names skipped tests only when there are any', () => {
    expect(summaryLine({passed: 12, failed: 0, skipped: 0})).toBe('12 passed, 0 failed');
    expect(summaryLine({passed: 12, failed: 1, skipped: 3})).toBe('12 passed, 1 failed, 3 skipped');
  });

  it('adds up tallies that leave numbers out', () => {
    expect(sum([{passed: 1}, {failed: 2}, {passed: 3, failed: 0, skipped: 4}, {}])).toEqual({
      passed: 4,
      failed: 2,
      skipped: 4,
    });
  });

  it('is preceded by the names of all that failed, step by step', () => {
    const total = sum([{failed: 1, failures: ['a']}, {passed: 1}, {failed: 2, failures: ['b', 'c']}]);
    expect(failureLines(total)).toBe('Failed:\n- a\n- b\n- c\n');
    expect(failureLines(sum([{passed: 1}]))).toBe('');
  });

  it('counts a failure when a runner ends badly and no test has failed', () => {
    const tally = {passed: 5, failed: 0, skipped: 0};
    expect(reconcile(tally, false)).toEqual({...tally, failed: 1});
    expect(reconcile(tally, true)).toEqual(tally);
    expect(reconcile({...tally, failed: 2}, false).failed).toBe(2);
  });
});

describe('the reading of vitest’s report', () => {
  const file = (status: string, ...tests: string[]) => ({
    name: '/test/a.test.ts',
    status,
    assertionResults: tests.map((one, index) => ({fullName: `test ${index}`, status: one})),
  });

  it('takes the numbers of tests', () => {
    const testResults = [file('passed', 'passed'), file('failed', 'failed', 'passed')];
    const numbers = {numPassedTests: 2, numFailedTests: 1, numPendingTests: 3, numTodoTests: 1};
    expect(tallyVitest({...numbers, testResults})).toEqual({
      passed: 2,
      failed: 1,
      skipped: 4,
      failures: ['test 0'],
    });
  });

  it('counts a file that does not load as a failure', () => {
    const testResults = [file('passed', 'passed'), file('failed')];
    const numbers = {numPassedTests: 1, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0};
    expect(tallyVitest({...numbers, testResults})).toMatchObject({failed: 1, failures: ['/test/a.test.ts']});
  });
});

describe('the reading of Playwright’s report', () => {
  const stats = {expected: 4, unexpected: 0, flaky: 0, skipped: 1};

  it('takes the numbers of tests, and a flaky one as failed', () => {
    const spec = (title: string, status: string) => ({title, tests: [{status}]});
    const inner = {title: 'pay', specs: [spec('two', 'flaky'), spec('three', 'expected')]};
    const suites = [{title: 'pay.e2e.ts', specs: [spec('one', 'unexpected')], suites: [inner]}];
    const report = {stats: {...stats, unexpected: 1, flaky: 1}, errors: [], suites};
    expect(tallyPlaywright(report)).toEqual({
      passed: 4,
      failed: 2,
      skipped: 1,
      failures: ['pay.e2e.ts › one', 'pay.e2e.ts › pay › two'],
    });
  });

  it('counts errors outside tests', () => {
    expect(tallyPlaywright({stats, errors: [{message: 'No tests found'}]}).failed).toBe(1);
  });
});

describe('the counting of engines', () => {
  const test = (passed: boolean, skipped = false) => ({name: 't', passed, skipped});
  const session = (name: string, passed: boolean, ...tests: ReturnType<typeof test>[]) => ({
    browser: {name} as Parameters<typeof countByEngine>[0] extends Iterable<{browser: infer B}> ? B : never,
    passed,
    testFile: 'a.test.ts',
    testResults: {name: '', tests: [], suites: [{name: 's', tests, suites: []}]},
  });

  it('adds up the tests of nested suites, engine by engine', () => {
    const report = countByEngine([
      session('Chromium', true, test(true), test(true), test(true, true)),
      session('Firefox', false, test(true), test(false)),
      session('Chromium', true, test(true)),
    ]);
    expect(report).toEqual({
      Chromium: {passed: 3, failed: 0, skipped: 1},
      Firefox: {passed: 1, failed: 1, skipped: 0, failures: ['Firefox › s › t']},
    });
  });

  it('counts a file that does not load as a failure', () => {
    const {browser} = session('WebKit', false);
    expect(countByEngine([{browser, passed: false, testFile: 'a.test.ts'}])).toEqual({
      WebKit: {passed: 0, failed: 1, skipped: 0, failures: ['WebKit › a.test.ts']},
    });
  });

  it('counts an engine that was to run and reports nothing as a failure', () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const report = {Chromium: {passed: 3, failed: 0, skipped: 0}};
    expect(tallyEngines(['chromium', 'webkit'], report)).toEqual({passed: 3, failed: 1, skipped: 0});
  });
});
