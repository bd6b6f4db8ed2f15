// @ts-check
/** What an application gets that imports a name or two of the package: what these need, by each bundler, and nothing else. */
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {build as esbuild} from 'esbuild';
import {rollup} from 'rollup';
import {build as vite} from 'vite';
import {terser} from '../../../rollup.config.mjs';
import {ensureInstalled} from '../install.mjs';
import {ROOT} from '../process.mjs';

/** Where webpack is. */
const TOOLS = join(ROOT, 'test/install');
const CACHE = join(ROOT, 'node_modules/.cache/otp-stepup');

/** A text of each large part that no minifier takes away. */
export const PARTS = {
  field: ':state(otp-input)',
  panel: 'part="panel"',
  provider: 'otp-stepup.heard',
  lit: 'litHtmlVersions',
  ky: 'Request timed out: ',
};

/**
 * @typedef {keyof typeof PARTS} Part
 * @typedef {object} Import
 * @property {string} from
 * @property {string} [names] none: the module is imported for what it does
 * @property {Part[]} parts those that it needs, and that the bundle therefore holds
 * @property {number} [most] bytes, minified
 */

/** @type {readonly Import[]} */
export const IMPORTS = [
  {from: 'otp-stepup', parts: [], most: 100},
  {from: 'otp-stepup', names: 'OtpError', parts: [], most: 1000},
  {from: 'otp-stepup', names: 'parseChallenges', parts: [], most: 2000},
  {from: 'otp-stepup', names: 'codeFormat', parts: [], most: 2000},
  {from: 'otp-stepup', names: 'OtpInput', parts: ['field']},
  {from: 'otp-stepup/otp-input/define', parts: ['field']},
  {from: 'otp-stepup/client', names: 'createOtpClient', parts: ['ky']},
  {from: 'otp-stepup/backends/rest', names: 'restBackend', parts: []},
  {from: 'otp-stepup/step-up', names: 'createStepUp', parts: []},
  {from: 'otp-stepup/testing', names: 'memoryBackend', parts: []},
  {from: 'otp-stepup', names: 'OtpProvider', parts: ['provider']},
  {from: 'otp-stepup/define', parts: ['field', 'panel', 'provider', 'lit', 'ky']},
];

/**
 * A module of an application that imports and uses it.
 * @param {Pick<Import, 'from' | 'names'>} imported
 */
export function sourceOf({from, names}) {
  return names ? `import {${names}} from '${from}';\nconsole.log(${names});\n` : `import '${from}';\n`;
}

/**
 * What a bundle holds that was not asked for, and what it lacks.
 * @param {Import} imported
 * @param {string} code
 * @returns {string[]}
 */
export function findShakingFaults({from, names, parts, most = Infinity}, code) {
  const what = names ? `${names} of ${from}` : from;
  const faults = Object.entries(PARTS).flatMap(([part, text]) => {
    const holds = code.includes(text);
    if (holds === parts.includes(/** @type {Part} */ (part))) return [];
    return [`${what} ${holds ? 'brings' : 'lacks'} ${part}`];
  });
  const {length} = Buffer.from(code);
  return length > most ? [...faults, `${what} is ${length} bytes, more than ${most}`] : faults;
}

/** Each makes one minified file of a module. @type {Record<string, (file: string) => Promise<string>>} */
const BUNDLERS = {
  async Rollup(file) {
    // TypeScript's decorator helper asks for a global of its own name first, and what is empty shall be.
    const bundle = await rollup({input: file, plugins: [nodeResolve(), terser()], logLevel: 'silent'});
    const {output} = await bundle.generate({format: 'es', inlineDynamicImports: true});
    return output[0].code;
  },
  async esbuild(file) {
    const {outputFiles} = await esbuild({
      entryPoints: [file],
      bundle: true,
      minify: true,
      write: false,
      format: 'esm',
      charset: 'utf8',
    });
    return outputFiles[0]?.text ?? '';
  },
  async Vite(file) {
    const result = await vite({
      root: join(file, '..'),
      configFile: false,
      logLevel: 'error',
      build: {write: false, modulePreload: false, rolldownOptions: {input: file}},
    });
    const [{output}] = /** @type {[import('vite').Rolldown.RolldownOutput]} */ ([result].flat());
    return output.map((part) => (part.type === 'chunk' ? part.code : '')).join('');
  },
  async webpack(file) {
    const path = createRequire(join(TOOLS, 'package.json')).resolve('webpack');
    const {default: webpack} = await import(pathToFileURL(path).href);
    const folder = join(file, '..', 'webpack');
    await new Promise((resolve, reject) => {
      const options = {mode: 'production', entry: file, output: {path: folder, filename: 'main.js'}};
      webpack(options, (/** @type {unknown} */ error, /** @type {any} */ stats) => {
        if (error || stats.hasErrors()) reject(new Error(stats?.toString('errors-only'), {cause: error}));
        else resolve(stats);
      });
    });
    return readFileSync(join(folder, 'main.js'), 'utf8');
  },
};

/**
 * Bundles each import of the tarball by each bundler.
 * @param {string} tarball
 * @returns {Promise<{name: string, faults: string[]}[]>}
 */
export async function tryBundlers(tarball) {
  ensureInstalled(TOOLS);
  // There lit and ky are found, but not this repository's own sources.
  mkdirSync(CACHE, {recursive: true});
  const folder = mkdtempSync(join(CACHE, 'tree-shaking-'));
  try {
    const installed = join(folder, 'node_modules/otp-stepup');
    mkdirSync(installed, {recursive: true});
    execFileSync('tar', ['-xzf', tarball, '-C', installed, '--strip-components=1']);
    const results = [];
    for (const [name, bundle] of Object.entries(BUNDLERS)) {
      const faults = [];
      for (const imported of IMPORTS) {
        const file = join(folder, 'main.js');
        writeFileSync(file, sourceOf(imported));
        faults.push(...findShakingFaults(imported, await bundle(file)));
      }
      results.push({name, faults});
    }
    return results;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
