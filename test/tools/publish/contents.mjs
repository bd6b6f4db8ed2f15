// @ts-check
/** What the tarball holds, as a list that is committed: a file that comes or goes is seen in it. */
import {readFileSync, writeFileSync} from 'node:fs';

const LIST = new URL('contents.txt', import.meta.url);

/** What a tarball may hold. */
const PUBLISHED = /^(?:dist\/.+|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/;

/** What it may hold nowhere: maps to sources that are not in it, tests, stories, what compilers remember, what is hidden. */
const PRIVATE = /\.map$|\.(?:test|e2e|stories)\.|\.tsbuildinfo$|(?:^|\/)\./;

/**
 * Names the files that must not be published.
 * @param {readonly string[]} paths
 */
export function strayFiles(paths) {
  return paths.filter((path) => !PUBLISHED.test(path) || PRIVATE.test(path));
}

/**
 * The files in order, a line each; a module and its types share one.
 * @param {readonly string[]} paths
 */
export function listOf(paths) {
  const all = new Set(paths);
  const lines = paths.flatMap((path) => {
    const types = path.replace(/\.js$/, '.d.ts');
    if (types !== path && all.has(types)) return [path.replace(/\.js$/, '.{js,d.ts}')];
    return all.has(path.replace(/\.d\.ts$/, '.js')) && path.endsWith('.d.ts') ? [] : [path];
  });
  return `${lines.sort().join('\n')}\n`;
}

/**
 * What a list that was committed and the one of now do not share.
 * @param {string} committed
 * @param {string} current
 */
export function findChanges(committed, current) {
  const [before, now] = [committed, current].map((list) => list.trim().split('\n'));
  return [
    ...(before ?? []).filter((line) => !now?.includes(line)).map((line) => `no longer there: ${line}`),
    ...(now ?? []).filter((line) => !before?.includes(line)).map((line) => `new: ${line}`),
  ];
}

export function readList() {
  return readFileSync(LIST, 'utf8');
}

/** @param {readonly string[]} paths */
export function writeList(paths) {
  writeFileSync(LIST, listOf(paths));
}
