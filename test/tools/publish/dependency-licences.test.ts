import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {generatedIn} from '../generated.mjs';
import {
  findAllLicenceFaults,
  findLicenceFaults,
  formatLicences,
  productionPackages,
  readLock,
} from './dependency-licences.mjs';

const LOCK = {
  packages: {
    '': {dependencies: {one: '^1.0.0', two: '^1.0.0'}, devDependencies: {tool: '^1.0.0'}},
    'node_modules/one': {version: '1.0.0', license: 'MIT', dependencies: {two: '^2.0.0'}},
    'node_modules/one/node_modules/two': {version: '2.0.0', license: 'ISC'},
    'node_modules/two': {version: '1.1.0', license: 'BSD-3-Clause'},
    'node_modules/tool': {version: '1.0.0', license: 'MPL-2.0'},
    'node_modules/here': {link: true},
  },
};
const withLicence = (place: string, license: string | undefined): object => ({
  packages: {...LOCK.packages, [place]: {version: '1.0.0', license}},
});
const faultsOf = (lock: object): string[] =>
  findLicenceFaults(lock as Parameters<typeof findLicenceFaults>[0], {forUsers: true});

describe('the licences of dependencies', () => {
  it('are listed for what comes with the package, nested versions too, and not for its tools', () => {
    expect(productionPackages(LOCK).map(({name, version, license}) => [name, version, license])).toEqual([
      ['one', '1.0.0', 'MIT'],
      ['two', '2.0.0', 'ISC'],
      ['two', '1.1.0', 'BSD-3-Clause'],
    ]);
    expect(faultsOf(LOCK)).toEqual([]);
  });

  it('may be weaker for a tool than for what is handed on', () => {
    expect(faultsOf(withLicence('node_modules/two', 'MPL-2.0'))).toEqual([
      'two may not be handed on: MPL-2.0',
    ]);
  });

  it.each([
    'GPL-3.0-only',
    'AGPL-3.0-or-later',
    'SEE LICENSE IN x',
    'BSD',
    '(MIT AND GPL-3.0-only)',
    undefined,
  ])('may not be %s, for tools either', (license) => {
    expect(faultsOf(withLicence('node_modules/tool', license))).toHaveLength(1);
  });

  it('may be a choice, of which one is allowed', () => {
    expect(faultsOf(withLicence('node_modules/tool', '(MIT OR GPL-3.0-or-later)'))).toEqual([]);
  });

  it('are allowed, in every lockfile of the repository', () => {
    expect(findAllLicenceFaults()).toEqual([]);
  });

  it('stand in docs/licences.md as they are', () => {
    const page = readFileSync(new URL('../../../docs/licences.md', import.meta.url), 'utf8');
    const cells = (table: string): string[][] =>
      table
        .split('\n')
        .slice(2)
        .map((row) => row.split('|').map((cell) => cell.trim()));
    expect(cells(generatedIn(page, 'npm run build'))).toEqual(cells(formatLicences(readLock())));
  });
});
