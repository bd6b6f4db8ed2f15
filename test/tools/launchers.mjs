// @ts-check
/** One launcher an engine for the browser tests. */
import {chromeLauncher} from '@web/test-runner-chrome';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import * as puppeteer from 'puppeteer-core';
import {startWebKitDriver} from '../support/webkit-driver.mjs';
import {ENGINES, ENGINE_NAMES, findEngines, parseEngines, requiredEngines} from './engines.mjs';

/** @typedef {import('./engines.mjs').Engine} Engine */
/** @typedef {import('./engines.mjs').Engines} Engines */
/** @typedef {import('@web/test-runner-core').BrowserLauncher} BrowserLauncher */

/** Chromium without its talk to the network; its sandbox refuses to run as root. */
export const CHROMIUM_ARGS = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/**
 * The engines to run: those that are there, or those of them that ENGINES names.
 * @param {Engines} engines
 * @param {NodeJS.ProcessEnv} env
 * @throws {Error} when an engine is missing that ENGINES or OTP_ENGINES names
 */
export function chooseEngines(engines, env) {
  const named = parseEngines(env['ENGINES'], 'ENGINES');
  const wanted = named.length > 0 ? named : requiredEngines(env);
  const missing = wanted.filter((engine) => engines[engine] === undefined);
  if (missing.length > 0) throw new Error(`Not found: ${missing.join(', ')}. \`npm test\` installs it.`);
  return named.length > 0 ? named : ENGINES.filter((engine) => engines[engine] !== undefined);
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<BrowserLauncher[]>}
 */
export async function createLaunchers(env) {
  const engines = await findEngines();
  const launchers = chooseEngines(engines, env).map((engine) => createLauncher(engine, engines));
  return /** @type {BrowserLauncher[]} */ (await Promise.all(launchers));
}

/** @param {Engine} engine @param {Engines} engines */
async function createLauncher(engine, {chromium, firefox, webkit}) {
  if (engine === 'webkit' && webkit) return createWebKitLauncher(webkit);
  const launchOptions =
    engine === 'firefox'
      ? {browser: /** @type {const} */ ('firefox'), headless: true, ...firefox}
      : {args: CHROMIUM_ARGS, ...chromium};
  return chromeLauncher({puppeteer: /** @type {any} */ (puppeteer), launchOptions, createPage});
}

/**
 * Firefox fires no focus and no blur event in a page that is not in front.
 * @param {{context: import('puppeteer-core').BrowserContext}} options
 */
async function createPage({context}) {
  const page = await context.newPage();
  await page.bringToFront();
  return page;
}

/** @param {NonNullable<Engines['webkit']>} programs */
async function createWebKitLauncher(programs) {
  const {port} = await startWebKitDriver(programs);
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port,
    path: '/',
    capabilities: /** @type {any} */ ({
      browserName: 'MiniBrowser',
      // webdriverio would look for BiDi, which this driver does not speak.
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': {binary: programs.browser, args: ['--automation']},
    }),
  });
  // The launcher names itself after the browser's file.
  Object.defineProperty(launcher, 'name', {get: () => ENGINE_NAMES.webkit, set: () => {}});
  return launcher;
}
