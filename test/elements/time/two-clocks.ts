/** Both clocks of the page and its timers, in a test's hands; and whether the page is seen. */
export interface TwoClocks {
  /** Timers that wait now: of every kind, however long. */
  readonly waiting: number;
  /** Every delay that was asked for. */
  readonly delays: number[];
  /** Intervals and frames that were asked for: a clock has no use for either. */
  readonly loops: readonly string[];
  /** Both clocks go on, and each timer runs when it is due, or so much later. */
  advance(ms: number, late?: number): Promise<void>;
  /** A machine sleeps: the wall clock goes on, timers do not run; the monotonic clock stops, as on Linux and macOS. */
  sleep(ms: number, options?: {monotonicGoesOn?: boolean}): void;
  /** Somebody sets the wall clock. */
  setWallClock(byMs: number): void;
  hide(): void;
  show(): void;
  restore(): void;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

export function twoClocks(): TwoClocks {
  const {setTimeout, clearTimeout, setInterval, requestAnimationFrame} = window;
  const dateNow = Date.now;
  const [wallStart, monoStart] = [Math.round(dateNow()), Math.round(performance.now())];
  const timers = new Map<number, Timer>();
  const delays: number[] = [];
  const loops: string[] = [];
  let awake = 0;
  let wallAhead = 0;
  let monoAhead = 0;
  let id = 1_000_000_000;

  Object.assign(window, {
    setTimeout: (run: () => void, delay = 0) => {
      // As engines do: what does not fit in 31 bits is due at once (T-11).
      const wait = delay > 2 ** 31 - 1 ? 0 : Math.max(0, delay);
      delays.push(delay);
      timers.set(++id, {due: awake + wait, run});
      return id;
    },
    clearTimeout: (which?: number) => {
      if (!timers.delete(which ?? 0)) clearTimeout.call(window, which);
    },
    setInterval: (...rest: Parameters<typeof setInterval>) => {
      loops.push('interval');
      return setInterval(...rest);
    },
    requestAnimationFrame: (frame: FrameRequestCallback) => {
      loops.push('frame');
      return requestAnimationFrame.call(window, frame);
    },
  });
  Date.now = () => wallStart + awake + wallAhead;
  performance.now = () => monoStart + awake + monoAhead;

  async function runDue(until: number, late: number): Promise<boolean> {
    const [next] = [...timers].sort(([, a], [, b]) => a.due - b.due);
    if (!next || next[1].due + late > until) return false;
    timers.delete(next[0]);
    awake = Math.max(awake, next[1].due + late);
    next[1].run();
    await microtasks();
    return true;
  }

  function setHidden(isHidden: boolean): void {
    Object.defineProperty(document, 'hidden', {configurable: true, get: () => isHidden});
    document.dispatchEvent(new Event('visibilitychange', {bubbles: true}));
  }

  return {
    get waiting() {
      return timers.size;
    },
    delays,
    loops,
    async advance(ms, late = 0) {
      await microtasks();
      const end = awake + ms;
      while (await runDue(end, late));
      awake = end;
      await microtasks();
    },
    sleep(ms, {monotonicGoesOn = false} = {}) {
      wallAhead += ms;
      if (monotonicGoesOn) monoAhead += ms;
    },
    setWallClock: (byMs) => void (wallAhead += byMs),
    hide: () => setHidden(true),
    show: () => setHidden(false),
    restore() {
      Object.assign(window, {setTimeout, clearTimeout, setInterval, requestAnimationFrame});
      Date.now = dateNow;
      Reflect.deleteProperty(performance, 'now');
      Reflect.deleteProperty(document, 'hidden');
    },
  };
}

/** What a page does between two tasks: enough turns for a render and what follows from it. */
export async function microtasks(): Promise<void> {
  for (let turns = 0; turns < 12; turns++) await Promise.resolve();
}
