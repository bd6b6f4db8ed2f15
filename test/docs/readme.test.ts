import {readFileSync, readdirSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {ROOT, textOf} from './fences.js';

const text = textOf('README.md');
const {exports: doors} = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as {
  readonly exports: Readonly<Record<string, unknown>>;
};

/** What a cell of the table names: `…/x` stands beside the first, or under it. */
function namedIn(cell: string): string[] {
  const [first = '', ...others] = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  const parent = first.slice(0, first.lastIndexOf('/'));
  return [first, ...others.flatMap((name) => [name.replace('…', first), name.replace('…', parent)])];
}

describe('the README', () => {
  it('has every door of the package in its table, and none that there is not', () => {
    const cells = [...text.matchAll(/^\| (`otp-stepup[^|]*)\|/gm)].map(([, cell = '']) => cell);
    const named = new Set(cells.flatMap(namedIn));
    const own = Object.keys(doors)
      .filter((door) => door !== './package.json')
      .map((door) => `otp-stepup${door.slice(1)}`);
    const isNamed = (door: string): boolean =>
      named.has(door) || (door.endsWith('/cdn/*') && named.has('otp-stepup/cdn/otp-input.js'));
    expect(own.filter((door) => !isNamed(door))).toEqual([]);
    const first = cells.map((cell) => namedIn(cell)[0]!).filter((name) => !name.includes('/cdn/'));
    expect(first.filter((name) => !own.includes(name))).toEqual([]);
  });

  it('counts the languages that there are', () => {
    const words = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen'];
    const besidesEnglish = readdirSync(`${ROOT}src/i18n/locales`).length - 1;
    expect(text).toContain(`Words in ${words[besidesEnglish - 10]!} languages besides English`);
  });
});
