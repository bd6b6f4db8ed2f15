// @ts-check
/**
 * Installs a folder's dependencies from its lockfile when they are missing or stale.
 * Uses nothing but Node, for it runs before anything is installed.
 */
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';

/** The oldest Node the tools run on, as `[major, minor]`. */
const OLDEST_NODE = /** @type {const} */ ([20, 19]);

/** Left inside node_modules, so that whatever removes the folder removes the mark with it. */
const MARK = join('node_modules', '.otp-stepup-lock');

/**
 * Says whether a version such as `20.19.4` is new enough.
 * @param {string} version
 */
export function isNodeSupported(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/** Ends the process with a clear message on a Node that is too old. */
export function checkNode() {
  if (isNodeSupported(process.versions.node)) return;
  console.error(`This needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${process.versions.node}.`);
  process.exit(1);
}

/**
 * The hash of a folder's lockfile.
 * @param {string} folder
 */
function lockHash(folder) {
  return createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
}

/**
 * Says whether the last complete install was made from the lockfile that is there now.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const hash = lockHash(folder);
  const mark = join(folder, MARK);
  return existsSync(mark) && readFileSync(mark, 'utf8').trim() === hash;
}

/**
 * Runs `npm ci` in a folder and says whether it succeeded.
 * @param {string} folder
 */
function npmCi(folder) {
  // A caller's NODE_ENV=production would leave the development dependencies out.
  const args = ['ci', '--no-audit', '--no-fund', '--include=dev'];
  const {status} = spawnSync('npm', args, {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/**
 * Installs a folder from its lockfile unless that has been done for this very lockfile.
 * A failed install is never marked, so the next call tries again.
 * @param {string} folder holds package.json and package-lock.json
 * @param {(folder: string) => boolean} [install]
 * @returns {boolean} true when it had to install
 * @throws {Error} when the install failed
 */
export function ensureInstalled(folder, install = npmCi) {
  if (isInstalled(folder)) return false;
  console.log(`Installing the dependencies of ${resolve(folder)}`);
  rmSync(join(folder, MARK), {force: true});
  if (!install(folder)) throw new Error(`npm ci failed in ${resolve(folder)}`);
  mkdirSync(join(folder, 'node_modules'), {recursive: true});
  writeFileSync(join(folder, MARK), `${lockHash(folder)}\n`);
  return true;
}
