// @ts-check
/** Finds the browser engines this machine has. */
import {delimiter, join} from 'node:path';
import {placesOf} from './engine-places.mjs';
import {THIS_MACHINE} from './machine.mjs';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/** @typedef {import('./machine.mjs').Machine} Machine */

/**
 * What was found: the programs that run each engine.
 * @typedef {object} Engines
 * @property {{executablePath: string}} [chromium] Chrome, Chromium or Edge
 * @property {{executablePath: string}} [firefox]
 * @property {{driver: string, display: string, browser: string}} [webkit]
 *   WebKitWebDriver, Xvfb and MiniBrowser
 */

/** @type {readonly Engine[]} */
export const ENGINES = ['chromium', 'firefox', 'webkit'];

/** @type {Record<Engine, string>} */
export const ENGINE_NAMES = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit'};

/**
 * Reads a list of engine names such as `chromium,firefox`.
 * @param {string | undefined} value
 * @param {string} variable where the list comes from, for the message
 * @returns {Engine[]} in the order of ENGINES, each once
 * @throws {Error} on a name that is no engine's
 */
export function parseEngines(value, variable) {
  const names = (value ?? '')
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '');
  const unknown = names.find((name) => !ENGINES.some((engine) => engine === name));
  if (unknown !== undefined) {
    throw new Error(`${variable} names "${unknown}"; the engines are ${ENGINES.join(', ')}.`);
  }
  return ENGINES.filter((engine) => names.includes(engine));
}

/**
 * The engines that must be there: Chromium always, and those that OTP_ENGINES names.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function requiredEngines(env = process.env) {
  return parseEngines(`chromium,${env['OTP_ENGINES'] ?? ''}`, 'OTP_ENGINES');
}

/**
 * Finds what this machine has of the three engines.
 * @param {Machine} [machine]
 * @returns {Promise<Engines>}
 * @throws {Error} when CHROME_PATH or FIREFOX_PATH names something that does not start
 */
export async function findEngines(machine = THIS_MACHINE) {
  const chromium = named('CHROME_PATH', machine) ?? (await findChromium(machine));
  const firefox = named('FIREFOX_PATH', machine) ?? findBrowser('firefox', machine);
  const webkit = machine.platform === 'linux' ? findWebKit(machine) : undefined;
  return {
    ...(chromium !== undefined && {chromium: {executablePath: chromium}}),
    ...(firefox !== undefined && {firefox: {executablePath: firefox}}),
    ...(webkit !== undefined && {webkit}),
  };
}

/** @param {string} variable @param {Machine} machine */
function named(variable, machine) {
  const path = machine.env[variable];
  if (path === undefined || path === '') return undefined;
  if (isUsable(path, machine)) return path;
  throw new Error(`${variable} is ${path}, and no browser starts from there.`);
}

/** @param {Machine} machine */
async function findChromium(machine) {
  const installed = findBrowser('chromium', machine);
  if (installed !== undefined) return installed;
  return (await machine.downloaded()).find((path) => isUsable(path, machine));
}

/** @param {'chromium' | 'firefox'} engine @param {Machine} machine */
function findBrowser(engine, machine) {
  const {commands, paths} = placesOf(engine, machine.platform, machine.env);
  const candidates = [...commands.flatMap((name) => alongPath(name, machine)), ...paths];
  return candidates.find((path) => isUsable(path, machine));
}

/** @param {Machine} machine */
function findWebKit(machine) {
  const driver = findProgram('WebKitWebDriver', machine);
  const display = findProgram('Xvfb', machine);
  const browser = findMiniBrowser(machine);
  return driver && display && browser ? {driver, display, browser} : undefined;
}

/** @param {Machine} machine */
function findMiniBrowser(machine) {
  const folders = machine
    .list('/usr/lib')
    .flatMap((triplet) => machine.list(`/usr/lib/${triplet}`).map((name) => `/usr/lib/${triplet}/${name}`));
  return folders
    .filter((folder) => /\/webkit2?gtk-[\d.]+$/.test(folder))
    .sort()
    .reverse()
    .map((folder) => `${folder}/MiniBrowser`)
    .find((path) => machine.isExecutable(path));
}

/** @param {string} name @param {Machine} machine */
function findProgram(name, machine) {
  return [...alongPath(name, machine), `/usr/bin/${name}`].find((path) => machine.isExecutable(path));
}

/** @param {string} name @param {Machine} machine */
function alongPath(name, machine) {
  const folders = (machine.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, name));
}

/**
 * A file alone is not enough: a package may leave a stub, and a download may lack system libraries.
 * @param {string} path @param {Machine} machine
 */
function isUsable(path, machine) {
  return machine.isExecutable(path) && machine.starts(path);
}
