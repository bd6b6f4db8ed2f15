import {describe, expect, it} from 'vitest';
import {shortenPrivateNames} from './private-names.mjs';

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

describe('private names in the bundles', () => {
  it('begin anew in each class', () => {
    const short = shortenPrivateNames(
      'class A { #one; #two } class B { #two = 2; three() { return this.#two } }',
    );
    expect(short).toBe('class A { #e; #t } class B { #e = 2; three() { return this.#e } }');
  });

  it('mean what they meant: in nested classes, accessors and tests, and in no string', async () => {
    const short = shortenPrivateNames(NESTED);
    expect(short).not.toMatch(/#(second|third|sum)/);
    expect(await run(short)).toBe(await run(NESTED));
    expect(await run(short)).toBe('false true 10,30,2,3 5 #first');
  });

  it('are all different where a class has more of them than there are letters', async () => {
    const names = Array.from({length: 60}, (_, index) => `name${index}`);
    const fields = names.map((name, index) => `#${name} = ${index};`).join(' ');
    const sum = names.map((name) => `this.#${name}`).join(' + ');
    const code = `export default new (class { ${fields} sum() { return ${sum}; } })().sum();`;
    expect(await run(shortenPrivateNames(code))).toBe((59 * 60) / 2);
  });
});
