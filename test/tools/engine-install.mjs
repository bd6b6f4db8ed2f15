// @ts-check
/** The two ways of getting an engine: a download, and the system's packages. */
import {spawnSync} from 'node:child_process';
import {BROWSER_CACHE} from './machine.mjs';

/** How long the list of builds may take to arrive; a network that swallows packets never answers. */
const LOOKUP_TIMEOUT_MS = 20_000;

/** Puts the stable Chrome for Testing into the project's cache. */
export async function downloadChromium() {
  const {Browser, detectBrowserPlatform, install, resolveBuildId} = await import('@puppeteer/browsers');
  const platform = detectBrowserPlatform();
  if (platform === undefined) throw new Error(`there is no build for ${process.platform} ${process.arch}`);
  const buildId = await within(LOOKUP_TIMEOUT_MS, resolveBuildId(Browser.CHROME, platform, 'stable'));
  await install({browser: Browser.CHROME, buildId, platform, cacheDir: BROWSER_CACHE});
}

/**
 * @template T
 * @param {number} limitMs
 * @param {Promise<T>} work
 * @returns {Promise<T>}
 */
async function within(limitMs, work) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('the list of builds did not arrive')), limitMs);
  });
  try {
    return /** @type {T} */ (await Promise.race([work, late]));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Installs Debian packages; the caller is root.
 * @param {string[]} packages
 */
export function installPackages(packages) {
  // A machine that updates itself may hold the lock for a while.
  const lock = ['-o', 'DPkg::Lock::Timeout=300'];
  aptGet([...lock, 'update']);
  aptGet([...lock, 'install', '-y', '--no-install-recommends', ...packages]);
}

/** @param {string[]} args */
function aptGet(args) {
  const {status, stdout, stderr} = spawnSync('apt-get', args, {
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`apt-get ${args.join(' ')} failed:\n${stdout}${stderr}`);
}
