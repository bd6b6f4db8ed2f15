/** A clock that a test moves: timeouts, `Date.now` and `performance.now` of this page. */
export interface FakeClock {
  /** Milliseconds since it began. */
  readonly now: number;
  /** Lets time pass, and every timeout run when it is due. */
  advance(ms: number): Promise<void>;
  /** Lets time pass as on a machine that sleeps: what is overdue at the end runs once, then. */
  sleep(ms: number): Promise<void>;
  restore(): void;
}

interface Timer {
  readonly due: number;
  readonly run: () => void;
}

/** Begins now. Intervals, frames and microtasks stay real. */
export function fakeClock(): FakeClock {
  const real = {setTimeout: window.setTimeout.bind(window), clearTimeout: window.clearTimeout.bind(window)};
  const {now: dateNow} = Date;
  const [wall, mono] = [dateNow(), performance.now()];
  const timers = new Map<number, Timer>();
  let elapsed = 0;
  // Above whatever the page gives out, so that its own timeouts are told apart.
  let nextId = 1_000_000_000;

  window.setTimeout = ((run: () => void, delay = 0) => {
    timers.set(++nextId, {due: elapsed + Math.max(0, delay), run});
    return nextId;
  }) as typeof setTimeout;
  window.clearTimeout = ((id?: number) => {
    if (id !== undefined && !timers.delete(id)) real.clearTimeout(id);
  }) as typeof clearTimeout;
  Date.now = () => wall + elapsed;
  performance.now = () => mono + elapsed;

  /** Runs the timeout that is due first. False where none is due by then. */
  async function runNext(until: number): Promise<boolean> {
    const [id, timer] = [...timers].sort(([, a], [, b]) => a.due - b.due)[0] ?? [];
    if (id === undefined || timer === undefined || timer.due > until) return false;
    timers.delete(id);
    elapsed = Math.max(elapsed, timer.due);
    timer.run();
    await aTask();
    return true;
  }

  return {
    get now() {
      return elapsed;
    },
    async advance(ms) {
      const end = elapsed + ms;
      await aTask();
      while (await runNext(end));
      elapsed = end;
    },
    async sleep(ms) {
      elapsed += ms;
      while (await runNext(elapsed));
    },
    restore() {
      Object.assign(window, real);
      Date.now = dateNow;
      Reflect.deleteProperty(performance, 'now');
    },
  };
}

/** A task of the page's own, after every microtask, without a timeout. */
function aTask(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
