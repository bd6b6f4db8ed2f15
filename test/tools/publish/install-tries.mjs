// @ts-check
/** Installs the tarball into empty projects, with each package manager, and uses it there as its reader would. */
import {copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {execFileSync} from 'node:child_process';
import {ensureInstalled} from '../install.mjs';
import {ROOT, binOf, run} from '../process.mjs';
import {checkSource, doorsOf, typesSource} from './install-project.mjs';

/** Where pnpm and yarn are, and where they keep what they have fetched. */
const TOOLS = join(ROOT, 'test/install');
const CACHE = join(ROOT, 'node_modules/.cache/otp-stepup/install');

/**
 * @typedef {object} Way
 * @property {string} name
 * @property {string[]} install
 * @property {string[]} node runs Node as the project's own scripts would
 * @property {string[]} command runs what the package brings
 * @property {boolean} hasFolder whether there is a node_modules, which a compiler finds by itself
 * @property {Record<string, string>} [env]
 */

/** @param {string} packageName @param {string} bin */
const tool = (packageName, bin) => [process.execPath, join(TOOLS, 'node_modules', packageName, bin)];
const PNPM = tool('pnpm', 'bin/pnpm.cjs');
const YARN = tool('@yarnpkg/cli-dist', 'bin/yarn.js');

/**
 * The ways to install, each from the registry that npm is told to use.
 * @param {string} registry
 * @returns {Way[]}
 */
function waysOf(registry) {
  const yarn = {
    YARN_NPM_REGISTRY_SERVER: registry,
    YARN_UNSAFE_HTTP_WHITELIST: new URL(registry).hostname,
    YARN_CACHE_FOLDER: join(CACHE, 'yarn'),
    YARN_ENABLE_GLOBAL_CACHE: 'false',
    YARN_ENABLE_TELEMETRY: 'false',
    // Where it finds CI it refuses to write its first lockfile.
    YARN_ENABLE_IMMUTABLE_INSTALLS: 'false',
  };
  const node = [process.execPath];
  return [
    {
      name: 'npm',
      install: ['npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error'],
      node,
      command: ['npm', 'exec', '--no', '--', 'otp-stepup'],
      hasFolder: true,
    },
    {
      name: 'pnpm',
      install: [
        ...PNPM,
        'install',
        '--prefer-offline',
        '--no-frozen-lockfile',
        `--store-dir=${join(CACHE, 'pnpm')}`,
      ],
      node,
      command: [...PNPM, 'exec', 'otp-stepup'],
      hasFolder: true,
      env: {npm_config_registry: registry},
    },
    {
      name: 'yarn, Plug’n’Play',
      install: [...YARN, 'install'],
      node: [...YARN, 'node'],
      command: [...YARN, 'run', 'otp-stepup'],
      hasFolder: false,
      env: yarn,
    },
    {
      name: 'yarn, node_modules',
      install: [...YARN, 'install'],
      node,
      command: [...YARN, 'run', 'otp-stepup'],
      hasFolder: true,
      env: {...yarn, YARN_NODE_LINKER: 'node-modules'},
    },
  ];
}

/**
 * Tries the tarball in every way.
 * @param {string} tarball
 * @returns {Promise<{name: string, succeeded: boolean}[]>}
 */
export async function tryInstalls(tarball) {
  ensureInstalled(TOOLS);
  const registry = execFileSync('npm', ['config', 'get', 'registry'], {
    cwd: ROOT,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  }).trim();
  const results = [];
  for (const way of waysOf(registry)) results.push({name: way.name, succeeded: await tryWay(way, tarball)});
  return results;
}

/** @param {Way} way @param {string} tarball */
async function tryWay({install, node, command, hasFolder, env = {}}, tarball) {
  // Inside the repository, Node and the compiler would find its own node_modules.
  const folder = mkdtempSync(join(tmpdir(), 'otp-stepup-install-'));
  /** @param {string[]} words */
  const runHere = ([file = '', ...args]) => run(file, args, {cwd: folder, env, quiet: true});
  try {
    writeProject(folder, tarball);
    const compiler = [process.execPath, binOf('typescript7', 'tsc'), '--project', folder];
    return (
      (await runHere(install)) &&
      (await runHere([...node, 'doors.mjs'])) &&
      (await runHere([...command, '--help'])) &&
      (!hasFolder || (await runHere(compiler)))
    );
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** @param {string} folder @param {string} tarball */
function writeProject(folder, tarball) {
  const {exports: doors, peerDependencies} = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const entries = doorsOf(doors, (path) => readdirSync(join(ROOT, path)));
  /** @param {string} place */
  const sourceOf = (place) => readFileSync(join(ROOT, place), 'utf8');
  const peers = Object.keys(peerDependencies);
  copyFileSync(tarball, join(folder, 'otp-stepup.tgz'));
  const files = {
    'package.json': JSON.stringify({
      name: 'empty',
      private: true,
      type: 'module',
      dependencies: {'otp-stepup': 'file:./otp-stepup.tgz'},
    }),
    // A folder with a lockfile of its own is a project of its own.
    'yarn.lock': '',
    'doors.mjs': checkSource(entries, peers, sourceOf),
    'doors.ts': typesSource(entries, peers, sourceOf),
    'tsconfig.json': JSON.stringify({
      compilerOptions: {
        strict: true,
        noEmit: true,
        target: 'es2022',
        module: 'nodenext',
        lib: ['es2023', 'dom', 'dom.iterable'],
        types: [],
      },
      files: ['doors.ts'],
    }),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
