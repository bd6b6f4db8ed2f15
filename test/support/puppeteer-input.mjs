// @ts-check
/** Real input for Chromium and Firefox, which puppeteer drives. */

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('./real-input-plugin.mjs').EngineInput} EngineInput */

/** The size the launcher gives every page. */
const VIEWPORT = {width: 800, height: 600};

/** On a Mac the commands hang on another key, and a headless page has to be told which one it is. */
const IS_MAC = process.platform === 'darwin';
/** @type {Record<string, string>} */
const MAC_COMMANDS = {a: 'SelectAll', c: 'Copy', v: 'Paste', x: 'Cut', z: 'Undo'};

/**
 * @param {Page} page
 * @param {boolean} isChromium the DevTools protocol is there, which Firefox does not speak
 * @returns {EngineInput}
 */
export function createPuppeteerInput(page, isChromium) {
  /** @type {Promise<import('puppeteer-core').CDPSession> | undefined} */
  let session;
  // Emulation lasts as long as the session that asked for it, so there is one for the page's life.
  const cdp = () => (session ??= page.createCDPSession());
  let isResized = false;
  let isEmulating = false;

  /** @param {Record<string, string>} features */
  async function emulate(features) {
    const list = Object.entries(features).map(([name, value]) => ({name, value}));
    await (await cdp()).send('Emulation.setEmulatedMedia', {features: list});
    isEmulating = list.length > 0;
  }

  return {
    type: (text) => page.keyboard.type(text),
    chord: (keys) => pressTogether(page, keys),
    click: ({x, y}, count) => page.mouse.click(x, y, {count}),
    drag: (path) => dragAlong(page, path),

    async setViewport(size) {
      await page.setViewport(size);
      isResized = true;
    },

    async emulateMedia(features) {
      if (isChromium) await emulate(features);
      return isChromium;
    },

    async computed(fact) {
      return isChromium ? readAccessibility(await cdp(), fact) : undefined;
    },

    async reset() {
      await page.mouse.reset();
      if (!(await page.evaluate('document.hasFocus()'))) await refocus(page);
      if (isResized) await page.setViewport(VIEWPORT);
      if (isEmulating) await emulate({});
      isResized = false;
    },
  };
}

/**
 * Takes the focus back from the browser's own controls, to which Tab may have gone on. A page that is in front
 * already is not focused by being brought there, so another one comes between.
 * @param {Page} page
 */
async function refocus(page) {
  const other = await page.browserContext().newPage();
  await other.bringToFront();
  await page.bringToFront();
  await other.close();
}

/** @param {Page} page @param {string[]} keys */
async function pressTogether(page, keys) {
  const names = /** @type {import('puppeteer-core').KeyInput[]} */ (
    keys.map((key) => (IS_MAC && key === 'Control' ? 'Meta' : key))
  );
  const last = names.at(-1);
  if (last === undefined) return;
  const held = names.slice(0, -1);
  const command = held.includes('Meta') ? MAC_COMMANDS[last.toLowerCase()] : undefined;
  for (const key of held) await page.keyboard.down(key);
  try {
    await page.keyboard.press(last, IS_MAC && command !== undefined ? {commands: [command]} : {});
  } finally {
    for (const key of held.reverse()) await page.keyboard.up(key);
  }
}

/** @param {Page} page @param {import('./real-input-plugin.mjs').Point[]} path */
async function dragAlong(page, path) {
  for (const [index, {x, y}] of path.entries()) {
    await page.mouse.move(x, y);
    if (index === 0) await page.mouse.down();
  }
  await page.mouse.up();
}

/**
 * @param {import('puppeteer-core').CDPSession} cdp
 * @param {import('./real-input-plugin.mjs').AccessibilityFact} fact
 */
async function readAccessibility(cdp, fact) {
  const {result} = await cdp.send('Runtime.evaluate', {expression: 'globalThis.__subject'});
  if (result.objectId === undefined) throw new Error('There is no element to look at.');
  const {nodes} = await cdp.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  return String(nodes[0]?.[fact]?.value ?? '');
}
