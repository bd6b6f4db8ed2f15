import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {ROOT, textOf} from './fences.js';

const text = textOf('CONTRIBUTING.md');

describe('what CONTRIBUTING says', () => {
  it('names files and folders that there are', () => {
    const named = [...text.matchAll(/`((?:src|test|docs|demo|stories)\/[\w./-]+|[\w.-]+\.config\.mjs)`/g)]
      .map(([, path = '']) => path)
      // A part in <> is the reader's to name.
      .filter((path) => !path.includes('<'));
    expect(named.length).toBeGreaterThan(20);
    for (const path of named) expect(existsSync(ROOT + path), path).toBe(true);
  });

  it('has a line for every room of src, and for no other', () => {
    const rooms = readdirSync(`${ROOT}src`, {withFileTypes: true})
      .filter((entry) => entry.isDirectory() && !['cdn', 'dev'].includes(entry.name))
      .map(({name}) => name);
    const [, table = ''] = /## The house\n([^]*?)\n## /.exec(text) ?? [];
    const rows = table.split('\n').filter((line) => line.startsWith('| `src/'));
    const named = rows.flatMap((row) =>
      [...row.split('|')[1]!.matchAll(/`src\/([\w-]+)`/g)].map(([, name]) => name),
    );
    expect(named.sort()).toEqual(rooms.sort());
  });

  it('names lists that have these names', () => {
    for (const [name, path] of [
      ['PAGES', 'test/tools/docs/api-modules.ts'],
      ['LOCALES', 'test/i18n/said.ts'],
      ['LOANS', 'test/i18n/locales.test.ts'],
      ['MISWRITTEN', 'test/i18n/locales.test.ts'],
      ['describeConformance', 'test/backends/conformance-suite.ts'],
      ['defineHttpBackend', 'src/backends/http.ts'],
    ] as const) {
      expect(text).toContain(`\`${name}\``);
      expect(readFileSync(ROOT + path, 'utf8')).toMatch(new RegExp(`(?:const|function) ${name}\\b`));
    }
  });

  it('has every command of the package in its table, but those that others call', () => {
    const {scripts} = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>;
    };
    const listed = [...text.matchAll(/^\| `npm (?:run )?([\w:-]+)`/gm)].map(([, name]) => name);
    const inner = /^(?:contract|manifest|test:frameworks|prepare|release.*)$/;
    expect(Object.keys(scripts).filter((name) => !listed.includes(name) && !inner.test(name))).toEqual([]);
  });
});
