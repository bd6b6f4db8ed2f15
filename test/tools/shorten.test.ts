import {describe, expect, it} from 'vitest';
import {shorten} from './shorten.mjs';

/** The module's default export, in its own words and with its names shortened. */
async function run(code: string): Promise<unknown> {
  const module: unknown = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  return (module as {default: unknown}).default;
}

const NESTED = `
class Outer {
  #first = 1;
  #second = 2;
  static has(value) { return #first in value; }
  get #sum() { return this.#first + this.#second; }
  read() {
    const outer = this;
    return new (class {
      #first = 10;
      #third = 30;
      all() { return [this.#first, this.#third, outer.#second, outer.#sum].join(); }
    })().all();
  }
}
class Other { #second = 5; read() { return this.#second; } }
export default [Outer.has({}), Outer.has(new Outer()), new Outer().read(), new Other().read(), '#first'].join(' ');
`;

describe('what is shortened in the bundles', () => {
  it('has private names that begin anew in each class', () => {
    const short = shorten('class A { #one; #two } class B { #two = 2; three() { return this.#two } }');
    expect(short).toBe('class A { #e; #t } class B { #e = 2; three() { return this.#e } }');
  });

  it('declares with one word, and leaves the word alone elsewhere', async () => {
    const short = shorten(`const one = 1; let two = 2; export default ['const', one + two].join()`);
    expect(short).toMatch(/^let one = 1; let two/);
    expect(await run(short)).toBe('const,3');
  });

  it('means what it meant: in nested classes, accessors and tests, and in no string', async () => {
    const short = shorten(NESTED);
    expect(short).not.toMatch(/#(second|third|sum)/);
    expect(await run(short)).toBe(await run(NESTED));
    expect(await run(short)).toBe('false true 10,30,2,3 5 #first');
  });

  it('has different names where a class has more of them than there are letters', async () => {
    const names = Array.from({length: 60}, (_, index) => `name${index}`);
    const fields = names.map((name, index) => `#${name} = ${index};`).join(' ');
    const sum = names.map((name) => `this.#${name}`).join(' + ');
    const code = `export default new (class { ${fields} sum() { return ${sum}; } })().sum();`;
    expect(await run(shorten(code))).toBe((59 * 60) / 2);
  });
});
