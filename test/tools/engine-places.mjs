// @ts-check
/** Where each system keeps its browsers. */
import {join} from 'node:path';

/**
 * @typedef {object} Places
 * @property {string[]} commands names to look for along PATH
 * @property {string[]} paths whole paths to try after that
 */

/**
 * The programs that can stand for an engine, in order of preference.
 * @param {'chromium' | 'firefox'} engine
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 * @returns {Places}
 */
export function placesOf(engine, platform, env) {
  if (platform === 'darwin') return {commands: [], paths: MAC[engine].flatMap((app) => macPaths(app, env))};
  if (platform === 'win32')
    return {commands: [], paths: WINDOWS[engine].flatMap((exe) => winPaths(exe, env))};
  return {commands: LINUX[engine], paths: LINUX[engine].map((name) => `/usr/bin/${name}`)};
}

const LINUX = {
  chromium: [
    'chromium',
    'google-chrome-stable',
    'google-chrome',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ],
  firefox: ['firefox-esr', 'firefox'],
};

const MAC = {
  chromium: [
    'Google Chrome.app/Contents/MacOS/Google Chrome',
    'Chromium.app/Contents/MacOS/Chromium',
    'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['Firefox.app/Contents/MacOS/firefox'],
};

const WINDOWS = {
  chromium: [
    'Google\\Chrome\\Application\\chrome.exe',
    'Chromium\\Application\\chrome.exe',
    'Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: ['Mozilla Firefox\\firefox.exe'],
};

/** @param {string} app @param {NodeJS.ProcessEnv} env */
function macPaths(app, env) {
  return ['/Applications', join(env['HOME'] ?? '/', 'Applications')].map((folder) => join(folder, app));
}

/** @param {string} exe @param {NodeJS.ProcessEnv} env */
function winPaths(exe, env) {
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => env[name])
    .filter((folder) => folder !== undefined)
    .map((folder) => `${folder}\\${exe}`);
}
