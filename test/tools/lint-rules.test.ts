import {fileURLToPath} from 'node:url';
import {ESLint} from 'eslint';
import {describe, expect, it} from 'vitest';

const eslint = new ESLint({cwd: fileURLToPath(new URL('../..', import.meta.url))});

/** The rules that a text breaks when it stands in a file of src. */
async function broken(text: string, filePath = 'src/core/errors.ts'): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(`export {};\n${text}\n`, {filePath});
  return result!.messages.map((message) => message.ruleId);
}

const element = "declare const node: HTMLElement; import {html} from 'lit';";

describe('the lint rules', {timeout: 120_000}, () => {
  it.each([
    ['innerHTML', 'node.innerHTML = "";', 'no-restricted-properties'],
    ['outerHTML by a computed name', 'node["outerHTML"] = "";', 'no-restricted-properties'],
    ['insertAdjacentHTML', 'node.insertAdjacentHTML("beforeend", "");', 'no-restricted-properties'],
    ['document.write', 'document.write("");', 'no-restricted-properties'],
    ['unsafeHTML', "import {unsafeHTML} from 'lit/directives/unsafe-html.js';", 'no-restricted-imports'],
    ['unsafeSVG', "import {unsafeSVG} from 'lit/directives/unsafe-svg.js';", 'no-restricted-imports'],
    ['unsafeCSS', "import {unsafeCSS} from 'lit';", 'no-restricted-imports'],
    ['unsafeStatic', "import {unsafeStatic} from 'lit/static-html.js';", 'no-restricted-imports'],
    ['eval', 'eval("1");', 'no-eval'],
    ['new Function', 'new Function("1");', 'no-new-func'],
    ['a timer with a text', 'setTimeout("1", 1);', '@typescript-eslint/no-implied-eval'],
  ])('S-02: refuse %s in src', async (_name, text, rule) => {
    expect(await broken(`${element}\n${text}`)).toContain(rule);
  });

  it.each([
    ['a style attribute', 'export const a = html`<p style="color: red"></p>`;', 'lit/ban-attributes'],
    ['a bound style attribute', 'export const a = html`<p style=${"x"}></p>`;', 'lit/ban-attributes'],
    ['styleMap', "import {styleMap} from 'lit/directives/style-map.js';", 'no-restricted-imports'],
    ['setAttribute of style', 'node.setAttribute("style", "");', 'no-restricted-syntax'],
  ])('W-37: refuse %s in src', async (_name, text, rule) => {
    expect(await broken(`${element}\n${text}`)).toContain(rule);
  });

  it('S-10: refuse the console in src, except in dev', async () => {
    expect(await broken('console.warn("");')).toContain('no-console');
    expect(await broken('console.warn("");', 'src/dev/warn.ts')).not.toContain('no-console');
  });

  it.each([
    ['an enum', 'export enum A { x }'],
    ['a namespace', 'export namespace N { export const x = 1; }'],
    ['a parameter property', 'export class C { constructor(readonly x: number) {} }'],
    ['a private keyword', 'export class C { private x = 1; }'],
    ['a default export', 'export default 1;'],
  ])('refuse %s in src', async (_name, text) => {
    expect(await broken(text)).toContain('no-restricted-syntax');
  });

  it('let the types of the page be widened', async () => {
    const text = "declare global { interface HTMLElementTagNameMap { 'otp-x': HTMLElement } }";
    expect(await broken(text)).not.toContain('no-restricted-syntax');
  });
});
