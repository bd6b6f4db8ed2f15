// @ts-check
/** Runs the tools, each as a process of its own. */
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

/** The repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();
let isEnding = false;

/**
 * The file that an installed package runs as a command, so that no shell is needed on any system.
 * @param {string} packageName
 * @param {string} [command] when it is not called as the package is
 */
export function binOf(packageName, command = packageName) {
  const folder = join(ROOT, 'node_modules', packageName);
  const {bin} = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * @typedef {object} RunOptions
 * @property {string} [cwd] where it runs: the repository
 * @property {Record<string, string>} [env] added to this process's own
 * @property {boolean} [quiet] shows what the tool prints only when it fails
 */

/**
 * Runs a JavaScript file with Node.
 * @param {string} file
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<boolean>} whether it ended well
 */
export function runNode(file, args, options) {
  return run(process.execPath, [file, ...args], options);
}

/**
 * Runs a command.
 * @param {string} command Node itself, or one that is found by its name
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<boolean>} whether it ended well
 */
export function run(command, args, {cwd = ROOT, env = {}, quiet = false} = {}) {
  const output = quiet ? 'pipe' : 'inherit';
  const child = spawn(command, args, {
    cwd,
    env: {...process.env, ...env},
    stdio: ['ignore', output, output],
    // There npm is no program but a script of the shell.
    shell: process.platform === 'win32' && command === 'npm',
  });
  running.add(child);
  /** @type {Buffer[]} */
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => printed.push(chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => console.error(error));
    child.once('close', (code) => {
      running.delete(child);
      // The next step must not begin.
      if (isEnding) process.exit(1);
      if (code !== 0) process.stderr.write(Buffer.concat(printed));
      resolve(code === 0);
    });
  });
}

/** When this process is told to end, ends the tools first; they in turn end their browsers. */
export function endWithChildren() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.once(signal, () => {
      isEnding = true;
      for (const child of running) child.kill(signal);
      if (running.size === 0) process.exit(1);
    });
  }
}
