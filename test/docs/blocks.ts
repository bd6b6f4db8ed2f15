import {readFileSync} from 'node:fs';

/** A page of docs, by its path from the folder `docs`. */
export function page(path: string): string {
  return readFileSync(new URL(`../../docs/${path}`, import.meta.url), 'utf8');
}

/** The block of code that a page calls by a name, as in a fence of `js server.mjs`. */
export function block(path: string, name: string): string {
  const [, code] = new RegExp(`^\`\`\`\\w+ ${name}\\n(.*?)^\`\`\``, 'ms').exec(page(path)) ?? [];
  if (!code) throw new Error(`docs/${path} has no block "${name}"`);
  return code;
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
