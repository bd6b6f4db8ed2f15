import * as puppeteer from 'puppeteer-core';
import {startWebKitDriver} from '../support/webkit-driver.mjs';
import {findEngines} from '../tools/engines.mjs';
import {CHROMIUM_ARGS} from '../tools/launchers.mjs';

/** One tab of a browser, with a history and a back/forward cache of its own, as a person has it. */
export interface Tab {
  goTo(url: string): Promise<unknown>;
  /** Presses the key of each character. */
  type(text: string): Promise<void>;
  /** What a script of the page evaluates to. Undefined while the page changes. */
  read(expression: string): Promise<unknown>;
  close(): Promise<unknown>;
}

type Open = () => Promise<Tab>;

/** How to open a tab of each engine that this machine has. Playwright keeps no page in the back/forward cache. */
export async function browsers(): Promise<Readonly<Record<string, Open>>> {
  const {chromium, firefox, webkit} = await findEngines();
  return {
    ...(chromium && {Chromium: () => openPuppeteer({args: CHROMIUM_ARGS, ...chromium})}),
    ...(firefox && {Firefox: () => openPuppeteer({browser: 'firefox', headless: true, ...firefox})}),
    ...(webkit && {WebKit: () => openWebKit(webkit)}),
  };
}

async function openPuppeteer(options: puppeteer.LaunchOptions): Promise<Tab> {
  const browser = await puppeteer.launch(options);
  const page = await browser.newPage();
  await page.bringToFront();
  return {
    // Firefox's protocol loses track of a page that comes out of the cache: neither a navigation nor an answer
    // may be waited for.
    goTo: (url) => within(1000, page.evaluate(`void (location.href = '${url}')`)),
    type: (text) => page.keyboard.type(text),
    read: (expression) => within(1000, page.evaluate(expression)),
    close: () => browser.close(),
  };
}

/** What a promise gives in time; undefined where it fails, or gives nothing by then. */
async function within(ms: number, promise: Promise<unknown>): Promise<unknown> {
  const late = new Promise((resolve) => setTimeout(resolve, ms));
  return Promise.race([promise.catch(() => undefined), late]);
}

type Command = (method: string, path: string, body?: unknown) => Promise<unknown>;

/** @see https://www.w3.org/TR/webdriver2/ */
async function openWebKit(programs: {driver: string; display: string; browser: string}): Promise<Tab> {
  const {port} = await startWebKitDriver(programs);
  const command: Command = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : {body: JSON.stringify(body)}),
    });
    const {value} = (await answer.json()) as {value: unknown};
    if (!answer.ok) throw new Error(JSON.stringify(value));
    return value;
  };
  const options = {binary: programs.browser, args: ['--automation']};
  const capabilities = {alwaysMatch: {'webkitgtk:browserOptions': options}};
  const {sessionId} = (await command('POST', '/session', {capabilities})) as {sessionId: string};
  const session = `/session/${sessionId}`;
  return {
    goTo: (url) => command('POST', `${session}/url`, {url}),
    type: async (text) => {
      const actions = [...text].flatMap((value) => [
        {type: 'keyDown', value},
        {type: 'keyUp', value},
      ]);
      await command('POST', `${session}/actions`, {actions: [{type: 'key', id: 'keyboard', actions}]});
    },
    read: (expression) =>
      command('POST', `${session}/execute/sync`, {script: `return ${expression}`, args: []}).catch(
        () => undefined,
      ),
    close: () => command('DELETE', session),
  };
}
