// @ts-check
/**
 * Serves packages that are written for bundlers (CommonJS, or with CommonJS dependencies) to browser tests as
 * modules. A test imports them by name, with their types. What they share is shared: there is one React.
 */
import {createRequire} from 'node:module';
import {build} from 'esbuild';

const FOLDER = '/__bundled__/';
/** What Vue asks its bundlers to say. */
const VUE_FLAGS = {
  __VUE_OPTIONS_API__: 'true',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
};
const require = createRequire(import.meta.url);

/**
 * @param {{modules: string[], commonjs: string[]}} packages
 * @returns {import('@web/dev-server-core').Plugin}
 */
export function bundledPackagesPlugin({modules, commonjs}) {
  const sources = new Map([
    ...modules.map((name) => /** @type {const} */ ([name, `export * from '${name}';`])),
    ...commonjs.map((name) => /** @type {const} */ ([name, namedExportsOf(name)])),
  ]);
  /** @type {Promise<Map<string, string>> | undefined} */
  let bundles;
  return {
    name: 'bundled-packages',
    resolveImport: ({source}) => (sources.has(source) ? `${FOLDER}${source}.js` : undefined),
    serve: async ({path}) => {
      if (!path.startsWith(FOLDER)) return undefined;
      bundles ??= bundlesOf(sources);
      const body = (await bundles).get(path);
      return body === undefined ? undefined : {body, type: 'js'};
    },
  };
}

/** A bundler cannot see what a CommonJS module exports; Node can. @param {string} name */
function namedExportsOf(name) {
  const names = Object.keys(/** @type {object} */ (require(name))).filter((key) => key !== 'default');
  return `export {${names.join(', ')}, default} from '${name}';`;
}

/** @param {Map<string, string>} sources by package @returns {Promise<Map<string, string>>} by path */
async function bundlesOf(sources) {
  const {outputFiles} = await build({
    entryPoints: Object.fromEntries([...sources.keys()].map((name) => [name, `entry:${name}`])),
    plugins: [
      {
        name: 'entries',
        setup({onResolve, onLoad}) {
          onResolve({filter: /^entry:/}, ({path}) => ({
            path: path.slice('entry:'.length),
            namespace: 'entry',
          }));
          onLoad({filter: /.*/, namespace: 'entry'}, ({path}) => ({
            contents: sources.get(path) ?? '',
            resolveDir: import.meta.dirname,
          }));
        },
      },
    ],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    outdir: FOLDER,
    define: {'process.env.NODE_ENV': '"development"', global: 'globalThis', ...VUE_FLAGS},
    write: false,
    logLevel: 'error',
  });
  return new Map(outputFiles.map(({path, text}) => [path, text]));
}
