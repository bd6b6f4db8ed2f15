// @ts-check
/** Sees to it that the required engines are there: by download, by apt, or by saying what to run. */
import {existsSync, readFileSync} from 'node:fs';
import {downloadChromium, installPackages} from './engine-install.mjs';
import {ENGINES, ENGINE_NAMES, findEngines, requiredEngines} from './engines.mjs';

/** @typedef {import('./engines.mjs').Engine} Engine */
/** @typedef {import('./engines.mjs').Engines} Engines */

/**
 * @typedef {object} Host
 * @property {NodeJS.Platform} platform
 * @property {boolean} isRoot
 * @property {string} osRelease the text of /etc/os-release, empty when there is none
 */

/**
 * @typedef {object} Setup
 * @property {readonly Engine[]} required
 * @property {Host} host
 * @property {() => Promise<Engines>} find
 * @property {() => Promise<void>} download puts a Chromium into the project's cache, or throws
 * @property {(packages: string[]) => void} apt installs packages, or throws
 * @property {(line: string) => void} say
 */

/** @type {Record<Engine, string[]>} */
const APT_PACKAGES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
};

/** @param {Host} host */
export function isDebianLike({platform, osRelease}) {
  return platform === 'linux' && /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(osRelease);
}

/** @param {readonly Engine[]} engines */
function aptPackages(engines) {
  return engines.flatMap((engine) => APT_PACKAGES[engine]);
}

/**
 * What a person has to run to get the engines.
 * @param {readonly Engine[]} engines
 * @param {Host} host
 */
export function commandFor(engines, host) {
  if (isDebianLike(host)) {
    const packages = aptPackages(engines).join(' ');
    return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages}`;
  }
  const casks = {chromium: 'google-chrome', firefox: 'firefox'};
  const ids = {chromium: 'Google.Chrome', firefox: 'Mozilla.Firefox'};
  return engines
    .map((engine) => {
      if (engine === 'webkit') return `install ${aptPackages([engine]).join(' and ')}, on Linux`;
      if (host.platform === 'darwin') return `brew install --cask ${casks[engine]}`;
      if (host.platform === 'win32') return `winget install ${ids[engine]}`;
      return `install ${engine} with the system's package manager`;
    })
    .join('\n  ');
}

/**
 * Finds the engines, installs the required ones that are missing, and names what is skipped.
 * @param {Partial<Setup>} [setup]
 * @returns {Promise<{engines: Engines, skipped: Engine[]}>}
 * @throws {Error} naming the command to run, when a required engine cannot be had
 */
export async function ensureEngines(setup = {}) {
  const all = {...thisSetup(), ...setup};
  let engines = await all.find();
  /** @returns {Engine[]} */
  const missing = () => all.required.filter((engine) => engines[engine] === undefined);
  if (missing().includes('chromium')) {
    await tryDownload(all);
    engines = await all.find();
  }
  if (missing().length > 0) {
    installByApt(missing(), all);
    engines = await all.find();
  }
  if (missing().length > 0) throw new Error(whatToRun(missing(), all.host));
  for (const engine of ENGINES) all.say(`${ENGINE_NAMES[engine]}: ${describe(engines, engine)}`);
  return {engines, skipped: ENGINES.filter((engine) => engines[engine] === undefined)};
}

/** @param {Setup} setup */
async function tryDownload({download, say}) {
  say('No Chrome, Chromium or Edge here; downloading Chromium into node_modules/.cache.');
  try {
    await download();
  } catch (error) {
    say(`The download failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** @param {Engine[]} missing @param {Setup} setup */
function installByApt(missing, {host, apt, say}) {
  if (!isDebianLike(host) || !host.isRoot) throw new Error(whatToRun(missing, host));
  const packages = aptPackages(missing);
  say(`Installing ${packages.join(', ')} with apt-get; this can take a minute.`);
  apt(packages);
}

/** @param {readonly Engine[]} engines @param {Host} host */
function whatToRun(engines, host) {
  const names = engines.map((engine) => ENGINE_NAMES[engine]).join(', ');
  return `Required and not found: ${names}. To get what is missing, run\n  ${commandFor(engines, host)}`;
}

/** @param {Engines} engines @param {Engine} engine */
function describe(engines, engine) {
  if (engine === 'webkit') return engines.webkit?.browser ?? 'skipped, not found';
  return engines[engine]?.executablePath ?? 'skipped, not found';
}

/** @returns {Setup} */
function thisSetup() {
  return {
    required: requiredEngines(),
    host: {
      platform: process.platform,
      isRoot: process.getuid?.() === 0,
      osRelease: existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '',
    },
    find: findEngines,
    download: downloadChromium,
    apt: installPackages,
    say: console.log,
  };
}
