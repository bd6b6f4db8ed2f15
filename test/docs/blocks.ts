import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

/** A page of docs, by its path from the folder `docs`. */
export function page(path: string): string {
  return readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8');
}

/** The block of code that a page calls by a name, as in a fence of `js server.mjs`. */
export function block(path: string, name: string): string {
  return fenced(path, `\\w+ ${name}`);
}

/** The first block of code of a language that a page gives no name. */
export function firstBlock(path: string, language: string): string {
  return fenced(path, language);
}

function fenced(path: string, info: string): string {
  const [, code] = new RegExp(`^\`\`\`${info}\\n(.*?)^\`\`\``, 'ms').exec(page(path)) ?? [];
  if (!code) throw new Error(`docs/${path} has no block "${info}"`);
  return code;
}

/** A page's block of code, run as the module that it is. */
export async function moduleOf<T>(path: string, name: string): Promise<T> {
  const file = join(mkdtempSync(join(tmpdir(), 'otp-docs-')), name);
  writeFileSync(file, block(path, name));
  return (await import(/* @vite-ignore */ file)) as T;
}

/** The rows of a page's tables, as lists of their cells without marks. */
export function rows(path: string): string[][] {
  return page(path)
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replaceAll('`', '').trim()),
    );
}
