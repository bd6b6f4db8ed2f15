// @ts-check
/** The applications under test/frameworks, each with a lockfile of its own. They use the package as it was built. */
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {basename, dirname, join, resolve} from 'node:path';

/** Where an application keeps what it builds; ignored by git. */
const CACHE = '.cache';
const MARK = join(CACHE, 'built-from');

/** No application tells its framework's maker that it was built. */
const ENV = {NEXT_TELEMETRY_DISABLED: '1', NUXT_TELEMETRY_DISABLED: '1', NG_CLI_ANALYTICS: 'false'};

/** What every run tries. The others take longer than they tell; `npm run test:frameworks` has them all. */
const IN_EVERY_RUN = ['next', 'react-19', 'vue', 'angular'];

/**
 * Whether this run tries an application.
 * @param {string} app its folder, or the name of that
 * @param {Readonly<Record<string, string | undefined>>} [env]
 */
export function isTried(app, env = process.env) {
  return env['FRAMEWORKS'] === 'all' || IN_EVERY_RUN.includes(basename(app));
}

/**
 * The folders of the applications in a folder.
 * @param {string} folder
 */
export function appsIn(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((app) => existsSync(join(app, 'package-lock.json')));
}

/**
 * Puts the package into an application as npm would, from what is published. A link to the repository would make a
 * folder without end.
 * @param {string} app its folder
 * @param {string} root the repository
 * @returns {string} where it is now
 */
export function placePackage(app, root) {
  const {name} = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const place = join(app, 'node_modules', name);
  rmSync(place, {recursive: true, force: true});
  for (const part of ['package.json', 'dist']) cpSync(join(root, part), join(place, part), {recursive: true});
  return place;
}

/**
 * Builds an application unless that has been done from these very files. A failed build is never marked.
 * @param {string} app its folder
 * @param {string} library where the package is
 * @param {(app: string) => boolean} [build]
 * @returns {boolean} true when it had to build
 * @throws {Error} when the build failed
 */
export function ensureBuilt(app, library, build = npmBuild) {
  const mark = join(app, MARK);
  const hash = hashOf([app, library]);
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return false;
  console.log(`Building ${resolve(app)}`);
  rmSync(join(app, CACHE), {recursive: true, force: true});
  if (!build(app)) throw new Error(`npm run build failed in ${resolve(app)}`);
  mkdirSync(dirname(mark), {recursive: true});
  writeFileSync(mark, hash);
  return true;
}

/** @param {string} app */
function npmBuild(app) {
  const {status} = spawnSync('npm', ['run', 'build', '--if-present'], {
    cwd: app,
    env: {...process.env, ...ENV},
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** @param {string[]} folders */
function hashOf(folders) {
  const hash = createHash('sha256');
  for (const file of folders.flatMap((folder) => [...filesIn(folder)])) {
    hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

/** What a build is made from. @param {string} folder @returns {Generator<string>} */
function* filesIn(folder) {
  const entries = readdirSync(folder, {withFileTypes: true});
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isFile()) yield path;
    else if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== CACHE)
      yield* filesIn(path);
  }
}
