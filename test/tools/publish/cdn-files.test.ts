import {describe, expect, it} from 'vitest';
import {integrityOf, reachesOutside, tagsOf} from './cdn-files.mjs';

describe('a file for a CDN', () => {
  it.each([
    ['an import', 'import "lit";'],
    ['an import', 'import {html} from "./other.js"; html();'],
    ['a dynamic import', 'const load = async () => { await import("lit"); };'],
    ['a dynamic import', 'import(`./${name}.js`)'],
    ['an export from another module', 'export * from "lit";'],
    ['an export from another module', 'export {html} from "lit";'],
    ['import.meta', 'new URL("a.wasm", import.meta.url)'],
  ])('is not whole with %s: %s', (what, code) => {
    expect(reachesOutside(code)).toEqual([what]);
  });

  it('is whole when it only speaks of imports', () => {
    const code =
      'const text = "import(\'lit\')"; /* import "lit" */ export {text}; function F() { new.target; }';
    expect(reachesOutside(code)).toEqual([]);
  });

  it('is refused when it is no module at all', () => {
    expect(() => reachesOutside('import {')).toThrow();
  });

  it('has a hash as browsers compute it', () => {
    // echo -n "alert('Hello, world.');" | openssl dgst -sha384 -binary | openssl base64 -A
    expect(integrityOf("alert('Hello, world.');")).toBe(
      'sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO',
    );
  });

  it('is named with its version and its hash', () => {
    const tags = tagsOf('1.2.3', (file) => file);
    expect(tags).toContain('src="https://cdn.jsdelivr.net/npm/otp-stepup@1.2.3/dist/cdn/otp-input.js"');
    expect(tags).toContain(`integrity="${integrityOf('dist/cdn/otp-input.js')}"`);
    expect(tags).toContain(`integrity="${integrityOf('dist/cdn/otp-stepup.js')}"`);
    expect(tags.match(/crossorigin="anonymous"/g)).toHaveLength(2);
  });
});
