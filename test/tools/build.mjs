// @ts-check
/** Writes dist: modules and types, the custom elements manifest, the tokens, and the two self-contained files. */
import {copyFileSync, existsSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {ROOT, binOf, runNode} from './process.mjs';

/** @returns {Promise<boolean>} whether every part succeeded */
async function build() {
  rmSync(join(ROOT, 'dist'), {recursive: true, force: true});
  for (const project of ['src', 'src/conformance']) {
    if (!(await runNode(binOf('typescript', 'tsc'), ['-p', project]))) return false;
  }
  copyFileSync(join(ROOT, 'src/conformance/openapi.json'), join(ROOT, 'dist/conformance/openapi.json'));
  const manifest = ['analyze', '--config', 'test/tools/custom-elements-manifest.config.mjs', '--quiet'];
  if (!(await runNode(binOf('@custom-elements-manifest/analyzer', 'cem'), manifest))) return false;
  if (!(await runNode('test/tools/tokens/write.mjs', ['--dist']))) return false;
  const missing = ['otp-input', 'otp-stepup'].filter(
    (name) => !existsSync(join(ROOT, `dist/cdn/${name}.js`)),
  );
  if (missing.length > 0) {
    console.error(`Nothing to bundle: ${missing.map((name) => `src/cdn/${name}.ts`).join(', ')} is missing.`);
    return false;
  }
  return runNode(binOf('rollup'), ['--config', 'rollup.config.mjs', '--silent']);
}

process.exitCode = (await build()) ? 0 : 1;
