import {existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {ensureInstalled, isInstalled, isNodeSupported} from './install.mjs';

describe('the installer', () => {
  let folder: string;
  const lock = (text: string) => writeFileSync(join(folder, 'package-lock.json'), text);
  const install = vi.fn((where: string) => {
    rmSync(join(where, 'node_modules'), {recursive: true, force: true});
    mkdirSync(join(where, 'node_modules'));
    return true;
  });

  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    folder = mkdtempSync(join(tmpdir(), 'otp-install-'));
    lock('{"lockfileVersion": 3}');
    install.mockClear();
  });
  afterEach(() => rmSync(folder, {recursive: true}));

  it('installs when nothing is installed, and not again for the same lockfile', () => {
    expect(ensureInstalled(folder, install)).toBe(true);
    expect(ensureInstalled(folder, install)).toBe(false);
    expect(install).toHaveBeenCalledTimes(1);
  });

  it('does not install again for a lockfile that was only touched', () => {
    ensureInstalled(folder, install);
    lock('{"lockfileVersion": 3}');
    expect(ensureInstalled(folder, install)).toBe(false);
  });

  it('installs again when the lockfile has changed or node_modules is gone', () => {
    ensureInstalled(folder, install);
    lock('{"lockfileVersion": 3, "packages": {}}');
    expect(ensureInstalled(folder, install)).toBe(true);
    rmSync(join(folder, 'node_modules'), {recursive: true});
    expect(ensureInstalled(folder, install)).toBe(true);
    expect(install).toHaveBeenCalledTimes(3);
  });

  it('does not trust a node_modules that it did not complete', () => {
    mkdirSync(join(folder, 'node_modules'));
    expect(isInstalled(folder)).toBe(false);
  });

  it('marks nothing as fresh after a failed install, and tries again', () => {
    ensureInstalled(folder, install);
    lock('{}');
    expect(() => ensureInstalled(folder, () => false)).toThrow(`npm ci failed in ${folder}`);
    lock('{"lockfileVersion": 3}');
    expect(isInstalled(folder)).toBe(false);
    expect(existsSync(join(folder, 'node_modules', '.otp-stepup-lock'))).toBe(false);
    expect(ensureInstalled(folder, install)).toBe(true);
  });

  it('says that a folder without a lockfile cannot be installed', () => {
    rmSync(join(folder, 'package-lock.json'));
    expect(() => ensureInstalled(folder, install)).toThrow('package-lock.json');
    expect(install).not.toHaveBeenCalled();
  });
});

describe('the check of Node', () => {
  it.each(['20.19.0', 'v20.19.4', '20.20.2', '22.0.0', '24.1.0'])('takes %s', (version) => {
    expect(isNodeSupported(version)).toBe(true);
  });

  it.each(['20.18.3', '18.20.0', 'v16.0.0', '', 'x'])('refuses "%s"', (version) => {
    expect(isNodeSupported(version)).toBe(false);
  });
});
