// @ts-check
/** The two self-contained files, made from the compiled modules in dist. */
import {readFileSync} from 'node:fs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terserPlugin from '@rollup/plugin-terser';
import {licences} from './test/tools/licences.mjs';
import {shorten} from './test/tools/shorten.mjs';

const own = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

/** Its types describe a CommonJS module, which it is not here. @type {typeof terserPlugin.default} */
export const terser = /** @type {any} */ (terserPlugin);

/** Names of custom properties that are nobody else's, to one letter each. @type {() => import('rollup').Plugin} */
const shortPrivateProperties = () => ({
  name: 'short-private-properties',
  renderChunk(code) {
    const names = [...new Set(code.match(/--_\w+/g))];
    return code.replace(/--_\w+/g, (name) => `--_${names.indexOf(name).toString(36)}`);
  },
});

/** After the minifier. @type {() => import('rollup').Plugin} */
const shortener = () => ({name: 'shortener', renderChunk: (code) => ({code: shorten(code), map: null})});

/** What makes modules small; the production condition leaves the warnings of `#dev` out. */
export const minify = () => [
  nodeResolve({exportConditions: ['production']}),
  shortPrivateProperties(),
  terser({
    module: true,
    ecma: 2020,
    compress: {passes: 3, pure_getters: true, unsafe_arrows: true, hoist_funs: true, inline: 1},
    format: {comments: /^!/, ascii_only: true},
  }),
  shortener(),
];

/**
 * Reads dist/cdn/<name>.js and writes the bundle in its place.
 * @param {string} name
 * @returns {import('rollup').RollupOptions}
 */
export const bundle = (name) => ({
  input: {[name]: `dist/cdn/${name}.js`},
  output: {dir: 'dist/cdn', format: 'es', inlineDynamicImports: true},
  plugins: [licences(own), ...minify()],
  // An import that cannot be bundled, a cycle, a missing export: none of them may pass unseen.
  onwarn(warning) {
    // TypeScript's decorator helper asks for a global of its own name first.
    if (warning.code === 'THIS_IS_UNDEFINED') return;
    throw new Error(warning.message);
  },
});

/** The field alone, and everything. */
export const CDN_NAMES = ['otp-input', 'otp-stepup'];

export default CDN_NAMES.map(bundle);
