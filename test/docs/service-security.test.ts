import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {page} from './blocks.js';

/** The tests that the page names: a file, and a title in it. */
const named = [...page('service-security.md').matchAll(/\| `([\w-]+\.test\.ts)`: (.+?) *\|$/gm)].map(
  ([, file = '', title = '']) => ({file, title}),
);

describe('the page of the service’s promises', () => {
  it('names tests for each of them', () => {
    const promises = page('service-security.md').match(/^\| (?!-|Promise)[^|]*\|/gm) ?? [];
    expect(promises).toHaveLength(named.length);
    expect(named.length).toBeGreaterThan(40);
  });

  it.each(named)('names one that there is: $file, $title', ({file, title}) => {
    const source = readFileSync(new URL(`../demo/${file}`, import.meta.url), 'utf8');
    expect(source).toContain(`'${title}'`);
  });
});
