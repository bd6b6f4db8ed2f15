import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {bundledPackages, packageFolder} from './licences.mjs';

describe('the notices of bundled packages', () => {
  it('know the package a module belongs to, scoped and nested ones too', () => {
    expect(packageFolder('/a/node_modules/lit-html/lit-html.js')).toBe('/a/node_modules/lit-html');
    expect(packageFolder('/a/node_modules/@lit/context/x/y.js')).toBe('/a/node_modules/@lit/context');
    expect(packageFolder('/a/node_modules/b/node_modules/ky/i.js')).toBe('/a/node_modules/b/node_modules/ky');
    expect(packageFolder('/a/dist/elements/x.js')).toBeUndefined();
  });

  it('refuse a bundle with a package that has no licence file', () => {
    const root = mkdtempSync(join(tmpdir(), 'otp-licence-'));
    const folder = join(root, 'node_modules', 'nameless');
    mkdirSync(folder, {recursive: true});
    writeFileSync(join(folder, 'package.json'), '{"name": "nameless", "version": "1.0.0", "license": "MIT"}');
    expect(() => bundledPackages([join(folder, 'index.js')])).toThrow('nameless has no licence file');
    writeFileSync(join(folder, 'LICENSE.md'), 'MIT License\n\nCopyright (c) Nobody\n\nText');
    expect(bundledPackages([join(folder, 'index.js'), join(folder, 'b.js')])).toMatchObject([
      {name: 'nameless', version: '1.0.0', license: 'MIT'},
    ]);
    rmSync(root, {recursive: true});
  });
});
