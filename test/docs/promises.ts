import {readFileSync} from 'node:fs';
import {page} from './blocks.js';

/** A test that a page names: a file, and a title in it. */
export interface NamedTest {
  readonly file: string;
  readonly title: string;
}

/** The tests that a page names in the last cell of its tables, as `file`: title. */
export function namedTests(path: string): NamedTest[] {
  return [...page(path).matchAll(/\| `([\w./-]+\.(?:test|e2e)\.ts)`: (.+?) *\|$/gm)].map(
    ([, file = '', title = '']) => ({file, title}),
  );
}

/** The rows of a page's tables of promises, without their heads. */
export function promiseRows(path: string): string[] {
  return page(path).match(/^\| (?!-|Promise)[^|]*\|/gm) ?? [];
}

/** Whether a file has a test of a title, in which … stands for what a title of many forms is given. */
export function hasTest(file: URL, title: string): boolean {
  const parts = title.split('…').map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const titles = [parts.join('…'), parts.join('\\$\\{[^}]*\\}')].map((form) => `['\`"]${form}['\`"]`);
  return new RegExp(titles.join('|')).test(readFileSync(file, 'utf8'));
}
