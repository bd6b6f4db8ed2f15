import {readFileSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/** A fenced block of code on a page. */
export interface Fence {
  /** The page, from the repository. */
  readonly page: string;
  /** Of its first line of code, from 1. */
  readonly line: number;
  readonly language: string;
  /** What the page calls it, such as `page.js`, or nothing. */
  readonly name: string;
  readonly code: string;
}

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Every page that somebody reads, from the repository: those at its root, of the demo, and all in `docs`. */
export function pages(): string[] {
  const docs = readdirSync(`${ROOT}docs`, {recursive: true, encoding: 'utf8'})
    .map((path) => `docs/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.md'));
  const others = readdirSync(ROOT).filter((name) => name.endsWith('.md'));
  return [...others, 'demo/README.md', ...docs].sort();
}

export function textOf(page: string): string {
  return readFileSync(ROOT + page, 'utf8');
}

/** The fenced blocks of a page, in order. One that stands in a list is moved to the left. */
export function fences(page: string, text = textOf(page)): Fence[] {
  return [...text.matchAll(/^( *)```(\S*) ?(.*)\n([^]*?)^\1```$/gm)].map((found) => {
    const [, indent = '', language = '', name = '', code = ''] = found;
    const line = text.slice(0, found.index).split('\n').length + 1;
    return {page, line, language, name, code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), '')};
  });
}

/** The first block of a language under a heading. */
export function fenceUnder(page: string, heading: string, language: string): Fence {
  const section = textOf(page)
    .split(/^## /m)
    .find((part) => part.startsWith(`${heading}\n`));
  const found = fences(page, section).find((block) => block.language === language);
  if (!found) throw new Error(`${page} shows no ${language} under “${heading}”`);
  return found;
}

/** A page without its blocks of code, each of whose lines becomes an empty one. */
export function prose(page: string, text = textOf(page)): string {
  return text.replaceAll(/^( *)```[^]*?^\1```$/gm, (block) => block.replaceAll(/.*/g, ''));
}
