// @ts-check
/**
 * `npm start`: installs what is missing, builds the package when it is older than its source, and runs the demo.
 * Uses nothing but Node, for it runs before anything is installed.
 */
import {spawn, spawnSync} from 'node:child_process';
import {readdirSync, statSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {checkNode, ensureInstalled} from '../test/tools/install.mjs';

const demo = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('..', import.meta.url));

/** The last files a build writes, and what it reads. */
const BUILT = ['dist/cdn/otp-stepup.js', 'dist/cdn/otp-input.js'];
const SOURCES = ['src', 'package-lock.json', 'rollup.config.mjs', 'test/tools'];

/**
 * When a file, or the newest file of a folder, was changed; undefined when there is none.
 * @param {string} path
 * @returns {number | undefined}
 */
function changedAt(path) {
  const stat = statSync(path, {throwIfNoEntry: false});
  if (!stat?.isDirectory()) return stat?.mtimeMs;
  const times = readdirSync(path).map((name) => changedAt(join(path, name)) ?? 0);
  return Math.max(stat.mtimeMs, ...times);
}

function isBuilt() {
  const built = BUILT.map((path) => changedAt(join(root, path)) ?? 0);
  const sources = SOURCES.map((path) => changedAt(join(root, path)) ?? 0);
  return Math.min(...built) >= Math.max(...sources);
}

function build() {
  const {status} = spawnSync(process.execPath, [join(root, 'test/tools/build.mjs')], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The build failed; the demo was not started.');
}

/** Runs the service until it ends by itself or is told to. */
function serve() {
  const loader = pathToFileURL(join(demo, 'node_modules/tsx/dist/loader.mjs')).href;
  const service = spawn(process.execPath, ['--import', loader, join(demo, 'server/main.ts')], {
    stdio: 'inherit',
  });
  // Ctrl+C reaches the service by itself; other ways to stop are passed on.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => service.kill('SIGTERM'));
  service.once('exit', (code) => process.exit(code ?? 1));
}

try {
  checkNode();
  ensureInstalled(root);
  ensureInstalled(demo);
  if (!isBuilt()) build();
  serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
