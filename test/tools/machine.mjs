// @ts-check
/** What the search for engines can ask of the machine it runs on. */
import {spawnSync} from 'node:child_process';
import {accessSync, constants, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/**
 * The parts of the machine that the search looks at.
 * @typedef {object} Machine
 * @property {NodeJS.Platform} platform
 * @property {NodeJS.ProcessEnv} env
 * @property {(path: string) => boolean} isExecutable
 * @property {(path: string) => boolean} starts says whether the browser gets as far as its version
 * @property {(folder: string) => string[]} list the names in a folder, none when there is no such folder
 * @property {() => Promise<string[]>} downloaded the browsers in the project's own cache
 */

/** The project's own cache of downloaded browsers. */
export const BROWSER_CACHE = fileURLToPath(
  new URL('../../node_modules/.cache/otp-stepup/browsers', import.meta.url),
);

/** @type {Machine} */
export const THIS_MACHINE = {
  platform: process.platform,
  env: process.env,
  isExecutable: (path) => succeeds(() => accessSync(path, constants.X_OK)),
  // On Windows `--version` opens a window instead of answering.
  starts: (path) =>
    process.platform === 'win32' ||
    spawnSync(path, ['--version'], {stdio: 'ignore', timeout: 30_000}).status === 0,
  list: (folder) => {
    try {
      return readdirSync(folder);
    } catch {
      return [];
    }
  },
  downloaded: async () => {
    const {getInstalledBrowsers} = await import('@puppeteer/browsers');
    const browsers = await getInstalledBrowsers({cacheDir: BROWSER_CACHE});
    return browsers.map((browser) => browser.executablePath);
  },
};

/** @param {() => void} attempt */
function succeeds(attempt) {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
