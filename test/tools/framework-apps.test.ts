import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {appsIn, ensureBuilt, isTried, placePackage} from './framework-apps.mjs';

describe('the applications of other frameworks', () => {
  let root: string;
  let app: string;
  let library: string;

  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    root = mkdtempSync(join(tmpdir(), 'otp-stepup-'));
    app = join(root, 'apps', 'one');
    library = join(root, 'dist');
    write('apps/one/package-lock.json', '{}');
    write('apps/one/app/page.jsx', 'one');
    write('dist/index.js', 'one');
  });
  afterEach(() => {
    vi.restoreAllMocks();
    rmSync(root, {recursive: true});
  });

  function write(path: string, text: string): void {
    mkdirSync(join(root, path, '..'), {recursive: true});
    writeFileSync(join(root, path), text);
  }

  /** Whether it was built, by a build that succeeds. */
  function build(): boolean {
    return ensureBuilt(app, library, () => true);
  }

  it('are the folders with a lockfile', () => {
    write('apps/notes/README.md', '');
    write('apps/next.e2e.ts', '');
    expect(appsIn(join(root, 'apps'))).toEqual([app]);
  });

  it('are given the package as it is now, and nothing that it held before', () => {
    write('package.json', '{"name": "otp-stepup"}');
    write('apps/one/node_modules/otp-stepup/dist/old.js', 'old');
    const place = placePackage(app, root);
    expect(place).toBe(join(app, 'node_modules', 'otp-stepup'));
    expect(readFileSync(join(place, 'dist', 'index.js'), 'utf8')).toBe('one');
    expect(() => readFileSync(join(place, 'dist', 'old.js'))).toThrow('ENOENT');
  });

  it('are built once', () => {
    expect([build(), build()]).toEqual([true, false]);
  });

  it.each(['apps/one/app/page.jsx', 'apps/one/package-lock.json', 'apps/one/app/new.jsx', 'dist/index.js'])(
    'are built again when %s changes',
    (path) => {
      build();
      write(path, 'two');
      expect(build()).toBe(true);
    },
  );

  it.each(['apps/one/node_modules/next/index.js', 'apps/one/.cache/next/trace'])(
    'are not built again for %s, which follows from the rest',
    (path) => {
      build();
      write(path, 'two');
      expect(build()).toBe(false);
    },
  );

  it('are built again after a build that failed', () => {
    expect(() => ensureBuilt(app, library, () => false)).toThrow('npm run build failed');
    expect(build()).toBe(true);
  });

  it('are few in every run, and all where that is asked for', () => {
    expect(['/apps/vue', 'angular', 'next', 'nuxt'].map((one) => isTried(one, {}))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(isTried('/apps/nuxt', {FRAMEWORKS: 'all'})).toBe(true);
  });
});
