// @ts-check
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {ROOT, binOf} from './process.mjs';

/**
 * What `dist/custom-elements.json` will say, read from the source, so that nothing has to be built first.
 * The analyzer runs in a process of its own: a module of its that is no JavaScript ends a worker of vitest with a fault.
 * @returns {import('./manifest.mjs').Manifest}
 */
export function sourceManifest() {
  const folder = mkdtempSync(join(tmpdir(), 'otp-manifest-'));
  const cem = binOf('@custom-elements-manifest/analyzer', 'cem');
  const config = 'test/tools/custom-elements-manifest.config.mjs';
  const args = ['analyze', '--config', config, '--quiet', '--outdir', relative(ROOT, folder)];
  try {
    execFileSync(process.execPath, [cem, ...args], {cwd: ROOT, stdio: 'pipe'});
    return JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
  } finally {
    rmSync(folder, {recursive: true});
  }
}
