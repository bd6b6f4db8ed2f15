// @ts-check
/** Writes dist: modules and types, the custom elements manifest, what editors read, the tokens, and the two self-contained files. */
import {copyFileSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {editorData} from './editor-data.mjs';
import {minifyTemplates} from './minify-templates.mjs';
import {ROOT, binOf, runNode} from './process.mjs';

/** @returns {Promise<boolean>} whether every part succeeded */
async function build() {
  rmSync(join(ROOT, 'dist'), {recursive: true, force: true});
  for (const project of ['src', 'src/conformance']) {
    if (!(await runNode(binOf('typescript', 'tsc'), ['-p', project]))) return false;
  }
  if (!(await buildForAngular())) return false;
  await minifyTemplates(join(ROOT, 'dist'));
  copyFileSync(join(ROOT, 'src/conformance/openapi.json'), join(ROOT, 'dist/conformance/openapi.json'));
  const manifest = ['analyze', '--config', 'test/tools/custom-elements-manifest.config.mjs', '--quiet'];
  if (!(await runNode(binOf('@custom-elements-manifest/analyzer', 'cem'), manifest))) return false;
  writeEditorData();
  if (!(await runNode('test/tools/tokens/write.mjs', ['--dist']))) return false;
  return runNode(binOf('rollup'), ['--config', 'rollup.config.mjs', '--silent']);
}

/** In the form that Angular's own tools take from a package, which no other compiler writes. */
async function buildForAngular() {
  if (!(await runNode(binOf('@angular/compiler-cli', 'ngc'), ['-p', 'src/bindings/tsconfig.angular.json'])))
    return false;
  for (const file of ['angular.js', 'angular.d.ts'])
    copyFileSync(
      join(ROOT, 'node_modules/.cache/otp-stepup/angular/bindings', file),
      join(ROOT, 'dist/bindings', file),
    );
  return true;
}

function writeEditorData() {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'dist/custom-elements.json'), 'utf8'));
  for (const [file, text] of Object.entries(editorData(manifest)))
    writeFileSync(join(ROOT, 'dist', file), text);
}

process.exitCode = (await build()) ? 0 : 1;
