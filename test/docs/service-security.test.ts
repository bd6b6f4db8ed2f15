import {describe, expect, it} from 'vitest';
import {hasTest, namedTests, promiseRows} from './promises.js';

const PAGE = 'service-security.md';
const named = namedTests(PAGE);

describe('the page of the service’s promises', () => {
  it('names tests for each of them', () => {
    expect(promiseRows(PAGE)).toHaveLength(named.length);
    expect(named.length).toBeGreaterThan(40);
  });

  it.each(named)('names one that there is: $file, $title', ({file, title}) => {
    expect(hasTest(new URL(`../demo/${file}`, import.meta.url), title)).toBe(true);
  });
});
