import {existsSync, readFileSync} from 'node:fs';
import {expect, it} from 'vitest';
import {page} from './blocks.js';

const BLOCKS = [...page('frameworks.md').matchAll(/^```(\S+) (\S+)\n(.*?)^```/gms)];

it('the page has blocks', () => {
  expect(BLOCKS.length).toBeGreaterThan(5);
});

for (const [, , file = '', code = ''] of BLOCKS) {
  it(`what the page shows of ${file} is there, where it is type-checked and built`, () => {
    const text = readFileSync(new URL(`../frameworks/${file}`, import.meta.url), 'utf8');
    expect(outdented(text)).toContain(outdented(code));
  });
}

it('the file that the page names for VS Code is one that the build writes', () => {
  const [, path = ''] = /"\.\/node_modules\/otp-stepup\/dist\/(.*?)"/.exec(page('frameworks.md')) ?? [];
  expect(path).toBe('vscode.html-custom-data.json');
  const dist = new URL(`../../dist/${path}`, import.meta.url);
  expect(!existsSync(new URL('../../dist', import.meta.url)) || existsSync(dist)).toBe(true);
});

/** A page shows a part of a file without what is around it. */
function outdented(text: string): string {
  return text.replaceAll(/^\s+/gm, '');
}
