// @ts-check
/** Real input for WebKitGTK, which speaks WebDriver. */

/** @typedef {NonNullable<import('@web/test-runner-webdriver').WebdriverLauncher['driver']>} Driver */
/** @typedef {import('./real-input-plugin.mjs').EngineInput} EngineInput */
/** @typedef {{width: number, height: number}} Size */

/** WebDriver's characters for the keys that have none. @see https://www.w3.org/TR/webdriver2/#keyboard-actions */
/** @type {Record<string, string>} */
const KEYS = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  Meta: '\uE03D',
  '\n': '\uE007',
};

/** A page gets two seconds to take on a new size. */
const RESIZE_TRIES = 100;
const RESIZE_PAUSE_MS = 20;

const BUTTON_DOWN = {type: 'pointerDown', button: 0};
const BUTTON_UP = {type: 'pointerUp', button: 0};

/**
 * @param {Driver} driver
 * @returns {EngineInput}
 */
export function createWebDriverInput(driver) {
  /** The page's size before the first change of it. @type {Size | undefined} */
  let ownSize;

  return {
    type: (text) => perform(driver, keyActions(Array.from(text).flatMap((key) => [down(key), up(key)]))),

    chord: (keys) => {
      const presses = [...keys.map(down), ...[...keys].reverse().map(up)];
      return perform(driver, keyActions(presses));
    },

    click: (at, count) => {
      const presses = Array.from({length: count}, () => [BUTTON_DOWN, BUTTON_UP]).flat();
      return perform(driver, pointerActions([moveTo(at), ...presses]));
    },

    drag: ([start = {x: 0, y: 0}, ...rest]) =>
      perform(driver, pointerActions([moveTo(start), BUTTON_DOWN, ...rest.map(moveTo), BUTTON_UP])),

    async setViewport(size) {
      ownSize ??= await pageSize(driver);
      await resize(driver, size);
    },

    emulateMedia: () => Promise.resolve(false),

    async computed(fact) {
      if (fact === 'description') return undefined;
      const reference = await driver.execute('return globalThis.__subject');
      const {elementId} = await driver.$(/** @type {any} */ (reference)).getElement();
      return fact === 'name'
        ? driver.getElementComputedLabel(elementId)
        : driver.getElementComputedRole(elementId);
    },

    async reset() {
      await driver.releaseActions();
      if (ownSize !== undefined) await resize(driver, ownSize);
      ownSize = undefined;
    },
  };
}

/** @param {string} key */
function valueOf(key) {
  const value = KEYS[key] ?? key;
  if (Array.from(value).length !== 1) throw new Error(`There is no key called "${key}".`);
  return value;
}

/** @param {string} key */
const down = (key) => ({type: 'keyDown', value: valueOf(key)});
/** @param {string} key */
const up = (key) => ({type: 'keyUp', value: valueOf(key)});

/** @param {object[]} actions */
const keyActions = (actions) => ({type: 'key', id: 'keyboard', actions});

/** @param {import('./real-input-plugin.mjs').Point} point */
const moveTo = ({x, y}) => ({type: 'pointerMove', duration: 0, x, y});

/** @param {object[]} actions */
const pointerActions = (actions) => ({
  type: 'pointer',
  id: 'mouse',
  parameters: {pointerType: 'mouse'},
  actions,
});

/** @param {Driver} driver @param {object} source */
function perform(driver, source) {
  return driver.performActions([source]);
}

/**
 * WebDriver sizes the window, so the space round the page is measured and added. The page follows in its own time.
 * @param {Driver} driver
 * @param {Size} size
 * @throws {Error} when the page does not follow
 */
async function resize(driver, size) {
  const frame = /** @type {Size} */ (await driver.getWindowRect());
  const page = await pageSize(driver);
  const width = size.width + frame.width - page.width;
  const height = size.height + frame.height - page.height;
  await driver.setWindowRect(null, null, width, height);
  for (let tries = 0; tries < RESIZE_TRIES; tries++) {
    const now = await pageSize(driver);
    if (now.width === size.width && now.height === size.height) return;
    await new Promise((resolve) => setTimeout(resolve, RESIZE_PAUSE_MS));
  }
  throw new Error(`The page did not become ${size.width} × ${size.height}.`);
}

/** @param {Driver} driver @returns {Promise<Size>} */
async function pageSize(driver) {
  return /** @type {Size} */ (await driver.execute('return {width: innerWidth, height: innerHeight}'));
}
