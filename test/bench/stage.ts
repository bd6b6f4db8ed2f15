/** A page with one contender in it, and what its main thread and its memory are asked for. */
import type {Browser, CDPSession, KeyInput, Page} from 'puppeteer-core';
import type {Bundle} from './bundle.js';

/** What each file under `contenders` leaves in its page. */
interface Mounter {
  mount(place: Element, count: number): void;
  unmount(place: Element): void;
}

declare global {
  var contender: Mounter;
  /** Callbacks of timers and frames that have run. */
  var wakeUps: number;
  /** Milliseconds from a key to its frame, one a key. */
  var frameTimes: number[];
}

export type Metric = 'TaskDuration' | 'JSHeapUsedSize' | 'Nodes' | 'JSEventListeners';

export class Stage {
  readonly page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.page = page;
    this.#session = session;
  }

  static async open(browser: Browser): Promise<Stage> {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    // The thread's own time: what else the machine does is not counted.
    await session.send('Performance.enable', {timeDomain: 'threadTicks'});
    // What compiles these files calls it in functions that are sent to the page.
    await page.evaluateOnNewDocument('globalThis.__name = (named) => named');
    await page.evaluateOnNewDocument(countWakeUps);
    await page.goto('about:blank');
    await page.setContent('<!doctype html><html lang="en"><body><div id="place"></div></body></html>');
    return new Stage(page, session);
  }

  /** Slows the main thread down, as a cheap phone is. */
  async slowDown(rate: number): Promise<void> {
    await this.#session.send('Emulation.setCPUThrottlingRate', {rate});
  }

  /** One load: the styles, and the script that leaves `contender`. */
  async load({script, styles}: Bundle): Promise<void> {
    if (styles) await this.page.addStyleTag({content: styles});
    await this.page.addScriptTag({content: script});
  }

  async mount(count: number): Promise<void> {
    await this.page.evaluate(async (count) => {
      contender.mount(document.querySelector('#place') as Element, count);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }, count);
  }

  async unmount(): Promise<void> {
    await this.page.evaluate(async () => {
      contender.unmount(document.querySelector('#place') as Element);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
  }

  /** Puts the focus into the first field's first input, in whatever shadow root it is. */
  async focus(): Promise<void> {
    await this.page.bringToFront();
    await this.page.evaluate(() => {
      const inputIn = (root: ParentNode): HTMLInputElement | undefined => {
        for (const element of root.querySelectorAll('*')) {
          const isInput = element instanceof HTMLInputElement && element.type !== 'hidden';
          if (isInput && element.tabIndex >= 0 && !element.closest('[aria-hidden=true]')) return element;
          const inside = element.shadowRoot && inputIn(element.shadowRoot);
          if (inside) return inside;
        }
        return undefined;
      };
      const field = document.querySelector<HTMLElement>('#place > *');
      field?.focus();
      const {activeElement} = document;
      if (!activeElement || activeElement === document.body) inputIn(document)?.focus();
    });
  }

  async press(keys: readonly KeyInput[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** By the keys' own commands, so that the clipboard is the browser's. */
  async command(key: KeyInput, command: string): Promise<void> {
    await this.page.keyboard.down('Control');
    await this.page.keyboard.down(key, {commands: [command]});
    await this.page.keyboard.up(key);
    await this.page.keyboard.up('Control');
  }

  /** Waits until what was done is painted. */
  async painted(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }

  /** A figure of the browser's own; times are in seconds. */
  async metric(name: Metric): Promise<number> {
    const {metrics} = await this.#session.send('Performance.getMetrics');
    return metrics.find((each) => each.name === name)?.value ?? NaN;
  }

  /** Milliseconds of the main thread's CPU. */
  async cpuOf(work: () => Promise<void>): Promise<number> {
    const before = await this.metric('TaskDuration');
    await work();
    return 1000 * ((await this.metric('TaskDuration')) - before);
  }

  async collectGarbage(): Promise<void> {
    await this.#session.send('HeapProfiler.collectGarbage');
    await this.#session.send('HeapProfiler.collectGarbage');
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

/** In the page, before anything else: counts what wakes it. */
function countWakeUps(): void {
  globalThis.wakeUps = 0;
  const counted = (name: 'setTimeout' | 'setInterval' | 'requestAnimationFrame'): void => {
    const original = globalThis[name] as (callback: unknown, ...rest: unknown[]) => number;
    Object.assign(globalThis, {
      [name]: (callback: (...all: unknown[]) => void, ...rest: unknown[]) =>
        original.call(
          globalThis,
          (...all: unknown[]) => {
            globalThis.wakeUps++;
            callback(...all);
          },
          ...rest,
        ),
    });
  };
  counted('setTimeout');
  counted('setInterval');
  counted('requestAnimationFrame');
}
