import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {page} from './blocks.js';
import {hasTest, namedTests, promiseRows} from './promises.js';

const PAGE = 'security.md';
const named = namedTests(PAGE);

describe('the threat model', () => {
  it('names tests for each of its promises', () => {
    expect(promiseRows(PAGE)).toHaveLength(named.length);
    expect(named.length).toBeGreaterThan(50);
  });

  it.each(named)('names one that there is: $file, $title', ({file, title}) => {
    expect(hasTest(new URL(`../${file}`, import.meta.url), title)).toBe(true);
  });

  it('would notice a title that there is not', () => {
    const file = new URL('../elements/policy/traces.test.ts', import.meta.url);
    expect(hasTest(file, 'is stored, logged, sent and told nowhere, … (S-09, S-10, S-12, S-14)')).toBe(true);
    expect(hasTest(file, 'is stored, logged, sent and told nowhere (S-09, S-10, S-12, S-14)')).toBe(false);
    expect(hasTest(file, 'is stored, logged, sent')).toBe(false);
  });

  it('names every package that comes with this one, which runs nothing when it is installed', () => {
    const {dependencies, scripts} = JSON.parse(
      readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
    ) as {readonly dependencies: object; readonly scripts: object};
    const [row = ''] = /^\| It depends on [^|]*/m.exec(page(PAGE)) ?? [];
    const told = [...row.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
    expect(told.sort()).toEqual(Object.keys(dependencies).sort());
    // `prepare` runs in a clone alone.
    for (const name of ['preinstall', 'install', 'postinstall']) expect(scripts).not.toHaveProperty(name);
  });

  it('says plainly what it does not promise', () => {
    const [, refused = ''] = page(PAGE).split(/^## /m);
    for (const word of ['XSS', 'clickjacking', 'phishing-resistant', 'frame-ancestors', 'HttpOnly'])
      expect(refused, word).toContain(word);
  });
});
