// @ts-check
/** The test runner's side of real-input.ts: trusted keys, pointer and page settings in each engine. */
import {createPuppeteerInput} from './puppeteer-input.mjs';
import {createWebDriverInput} from './webdriver-input.mjs';

/** @typedef {'name' | 'role' | 'description'} AccessibilityFact */

/** @typedef {{x: number, y: number}} Point whole CSS pixels of the viewport */

/**
 * What every engine can be asked to do.
 * @typedef {object} EngineInput
 * @property {(text: string) => Promise<void>} type presses one key after the other
 * @property {(keys: string[]) => Promise<void>} chord holds all keys but the last, presses that, lets go
 * @property {(at: Point, count: number) => Promise<void>} click
 * @property {(path: Point[]) => Promise<void>} drag presses at the first point and lets go at the last
 * @property {(size: {width: number, height: number}) => Promise<void>} setViewport
 * @property {(features: Record<string, string>) => Promise<boolean>} emulateMedia false where it cannot be done
 * @property {(fact: AccessibilityFact) => Promise<string | undefined>} computed
 *   what assistive technology is told of `globalThis.__subject`; undefined where the engine does not tell
 * @property {() => Promise<void>} reset undoes all of the above
 */

/**
 * @typedef {{do: 'type', text: string}
 *   | {do: 'chord', keys: string[]}
 *   | {do: 'click', at: Point, count: number}
 *   | {do: 'drag', path: Point[]}
 *   | {do: 'setViewport', size: {width: number, height: number}}
 *   | {do: 'emulateMedia', features: Record<string, string>}
 *   | {do: 'computed', fact: AccessibilityFact}
 *   | {do: 'reset'}} InputOrder
 */

/** The name under which real-input.ts reaches this plugin. */
export const COMMAND = 'real-input';

/** @returns {import('@web/test-runner-core').TestRunnerPlugin<InputOrder>} */
export function realInputPlugin() {
  /** Pages outlive test files, and so does what was set on them. @type {WeakMap<object, EngineInput>} */
  const inputs = new WeakMap();

  /** @param {any} browser @param {string} sessionId @returns {EngineInput} */
  function inputOf(browser, sessionId) {
    const target = browser.type === 'webdriver' ? browser.driver : browser.getPage(sessionId);
    const input = inputs.get(target) ?? createInput(browser, target);
    inputs.set(target, input);
    return input;
  }

  return {
    name: 'real-input',
    executeCommand({command, payload, session}) {
      if (command !== COMMAND || payload === undefined) return undefined;
      return obey(inputOf(session.browser, session.id), payload);
    },
  };
}

/** @param {any} browser @param {any} target @returns {EngineInput} */
function createInput(browser, target) {
  return browser.type === 'webdriver'
    ? createWebDriverInput(target)
    : createPuppeteerInput(target, browser.name === 'Chromium');
}

/**
 * The answer is never undefined, which the test runner would take for an unknown command.
 * @param {EngineInput} input
 * @param {InputOrder} order
 */
async function obey(input, order) {
  return {value: await run(input, order)};
}

/** @param {EngineInput} input @param {InputOrder} order */
function run(input, order) {
  switch (order.do) {
    case 'type':
      return input.type(order.text);
    case 'chord':
      return input.chord(order.keys);
    case 'click':
      return input.click(order.at, order.count);
    case 'drag':
      return input.drag(order.path);
    case 'setViewport':
      return input.setViewport(order.size);
    case 'emulateMedia':
      return input.emulateMedia(order.features);
    case 'computed':
      return input.computed(order.fact);
    case 'reset':
      return input.reset();
  }
}
