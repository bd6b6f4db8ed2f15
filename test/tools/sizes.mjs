// @ts-check
/**
 * Bundles what package.json's size-limit entries measure besides the files in dist: the client and the
 * REST backend as an application would bundle them, with ky and without.
 */
import {join} from 'node:path';
import {rollup} from 'rollup';
import {minify} from '../../rollup.config.mjs';
import {ROOT} from './process.mjs';

const FOLDER = join(ROOT, 'node_modules/.cache/otp-stepup/sizes');

/** The client and the REST backend, without ky. */
export const CLIENT_BUNDLE = join(FOLDER, 'client.js');

/** An entry that is no file: the client and the backend together. */
const ENTRY = 'client-and-rest';
const MODULES = ['client/create-client.js', 'backends/rest.js'].map((file) => join(ROOT, 'dist', file));

/** @type {import('rollup').Plugin} */
const entry = {
  name: 'entry',
  resolveId: (id) => (id === ENTRY ? id : undefined),
  load: (id) =>
    id === ENTRY ? MODULES.map((file) => `export * from ${JSON.stringify(file)};`).join('\n') : undefined,
};

/** @param {string} name @param {string[]} external */
async function bundleClient(name, external) {
  const bundle = await rollup({input: ENTRY, external, plugins: [entry, ...minify()]});
  await bundle.write({file: join(FOLDER, `${name}.js`), format: 'es'});
}

/** Writes `client.js` and `client-with-ky.js` into the cache. */
export async function writeSizeBundles() {
  await bundleClient('client', ['ky']);
  await bundleClient('client-with-ky', []);
}
