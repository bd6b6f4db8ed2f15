/** What is measured of a contender. Each opens a page of its own, or is given one that is loaded. */
import {readdirSync, readFileSync} from 'node:fs';
import type {Browser, KeyInput} from 'puppeteer-core';
import type {Bundle} from './bundle.js';
import {Stage} from './stage.js';

export const MOUNTS = 1000;
export const LEFT_MOUNTS = 500;
export const IDLE_SECONDS = 10;
const PASTES = 8;
const CODES = 4;
/** A code typed and taken back. */
const KEYS = [...Array.from('123456'), ...Array.from({length: 6}, () => 'Backspace')] as KeyInput[];

/** One round of a measure. */
export type Measure = (browser: Browser, bundle: Bundle) => Promise<number>;

async function loaded(browser: Browser, bundle: Bundle): Promise<Stage> {
  const stage = await Stage.open(browser);
  await stage.load(bundle);
  return stage;
}

/** Milliseconds to load and mount the first field of a page. */
export function loadAndMount(slowness = 1): Measure {
  return async (browser, bundle) => {
    const stage = await Stage.open(browser);
    await stage.page.bringToFront();
    await stage.slowDown(slowness);
    const cost = await stage.cpuOf(async () => {
      await stage.load(bundle);
      await stage.mount(1);
    });
    await stage.close();
    return cost;
  };
}

/** Milliseconds of many mounts at once, in a page that has seen some. */
export const mounts: Measure = async (browser, bundle) => {
  const stage = await loaded(browser, bundle);
  await stage.page.bringToFront();
  await stage.mount(100);
  await stage.unmount();
  const cost = await stage.cpuOf(() => stage.mount(MOUNTS));
  await stage.close();
  return cost;
};

/** Kilobytes of the heap that an instance holds. */
export const heap: Measure = async (browser, bundle) => {
  const stage = await loaded(browser, bundle);
  await stage.page.bringToFront();
  await stage.mount(10);
  await stage.unmount();
  await stage.collectGarbage();
  const before = await stage.metric('JSHeapUsedSize');
  await stage.mount(MOUNTS);
  await stage.collectGarbage();
  const held = (await stage.metric('JSHeapUsedSize')) - before;
  await stage.close();
  return held / MOUNTS / 1024;
};

/** Milliseconds a key, of codes typed and taken back. */
export const key: Measure = async (browser, bundle) => {
  const stage = await loaded(browser, bundle);
  await stage.mount(1);
  await stage.focus();
  await stage.press(KEYS);
  const cost = await stage.cpuOf(async () => {
    for (let code = 0; code < CODES; code++) await stage.press(KEYS);
    await stage.painted();
  });
  await stage.close();
  return cost / CODES / KEYS.length;
};

/** Milliseconds from a key to the frame that shows it, the median of several. */
export const keyToFrame: Measure = async (browser, bundle) => {
  const stage = await loaded(browser, bundle);
  await stage.mount(1);
  await stage.focus();
  await stage.press(KEYS);
  await stage.page.evaluate(() => {
    globalThis.frameTimes = [];
    window.addEventListener(
      'keydown',
      ({timeStamp}) => {
        requestAnimationFrame(() => {
          const {port1, port2} = new MessageChannel();
          port1.onmessage = () => globalThis.frameTimes.push(performance.now() - timeStamp);
          port2.postMessage(undefined);
        });
      },
      true,
    );
  });
  for (let code = 0; code < 2; code++)
    for (const one of KEYS) {
      await stage.press([one]);
      await stage.painted();
    }
  const times = await stage.page.evaluate(() => globalThis.frameTimes.toSorted((one, other) => one - other));
  await stage.close();
  return times[times.length >> 1] ?? NaN;
};

/** Milliseconds of a whole code pasted into an empty field, by the browser's own command. */
export const paste: Measure = async (browser, bundle) => {
  const stage = await loaded(browser, bundle);
  await copyCode(stage);
  let cost = 0;
  for (let count = 0; count < PASTES; count++) {
    await stage.mount(1);
    await stage.focus();
    await stage.painted();
    cost += await stage.cpuOf(async () => {
      await stage.command('KeyV', 'Paste');
      await stage.painted();
    });
    await stage.unmount();
  }
  await stage.close();
  return cost / PASTES;
};

async function copyCode(stage: Stage): Promise<void> {
  await stage.page.bringToFront();
  await stage.page.evaluate(() => {
    const source = document.createElement('textarea');
    source.value = '482913';
    document.body.append(source);
    source.focus();
    source.select();
  });
  await stage.command('KeyC', 'Copy');
  await stage.page.evaluate(() => document.querySelector('textarea')?.remove());
}

/** A field that has the focus and is left alone. */
export interface Idleness {
  /** Milliseconds of CPU: the page's main thread, and all of the browser's processes. */
  readonly main: number;
  readonly all: number;
  /** Callbacks of timers and frames. */
  readonly wakeUps: number;
}

export async function idle(browser: Browser, bundle: Bundle, count = 1): Promise<Idleness> {
  const stage = await loaded(browser, bundle);
  await stage.mount(count);
  await stage.focus();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  const read = async (): Promise<number[]> => [
    1000 * (await stage.metric('TaskDuration')),
    cpuOfFamily(browser.process()?.pid ?? 0),
    await stage.page.evaluate(() => globalThis.wakeUps),
  ];
  const before = await read();
  await new Promise((resolve) => setTimeout(resolve, IDLE_SECONDS * 1000));
  const after = await read();
  const [main = 0, all = 0, wakeUps = 0] = after.map((value, index) => value - (before[index] as number));
  await stage.close();
  return {main, all, wakeUps};
}

/** Milliseconds of CPU of a process and all below it; NaN where there is no `/proc`. */
function cpuOfFamily(root: number): number {
  try {
    const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const stats = processes.flatMap((id) => statOf(Number(id)));
    const isIn = (id: number): boolean => {
      const parent = stats.find((stat) => stat.id === id)?.parent;
      return id === root || (parent !== undefined && parent > 1 && isIn(parent));
    };
    return stats.filter(({id}) => isIn(id)).reduce((sum, {cpu}) => sum + cpu, 0);
  } catch {
    return NaN;
  }
}

function statOf(id: number): {id: number; parent: number; cpu: number}[] {
  try {
    const text = readFileSync(`/proc/${id}/stat`, 'utf8');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    // In hundredths of a second, the clock's ticks.
    return [{id, parent: fields[1] as number, cpu: 10 * ((fields[11] as number) + (fields[12] as number))}];
  } catch {
    return [];
  }
}

/** What is left of many mounts once they are gone. */
export interface Leftovers {
  readonly nodes: number;
  readonly listeners: number;
}

export async function leftovers(browser: Browser, bundle: Bundle): Promise<Leftovers> {
  const stage = await loaded(browser, bundle);
  await stage.page.bringToFront();
  const read = async (): Promise<number[]> => {
    await stage.collectGarbage();
    return [await stage.metric('Nodes'), await stage.metric('JSEventListeners')];
  };
  // What is there from the first field on is not left by the others.
  await stage.mount(1);
  await stage.unmount();
  const before = await read();
  for (let count = 0; count < LEFT_MOUNTS; count += 50) {
    await stage.mount(50);
    await stage.unmount();
  }
  const after = await read();
  await stage.close();
  const [nodes = 0, listeners = 0] = after.map((value, index) => value - (before[index] as number));
  return {nodes, listeners};
}
