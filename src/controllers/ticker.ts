import type {Instant} from '../core/deadline.js';

/** Called with the present; answers in how many milliseconds it wants to be called again (Infinity: not by itself). */
export type Tick = (now: Instant) => number;

const ticks = new Set<Tick>();
const WAKING = ['visibilitychange', 'pageshow', 'resume', 'online', 'focus'];
let timer: ReturnType<typeof setTimeout> | undefined;

export function present(): Instant {
  return {wall: Date.now(), mono: performance.now()};
}

/** The one ticker of the page: a timer only while somebody counts and the page is seen (T-06 … T-08). */
export function startTicking(tick: Tick): () => void {
  if (ticks.size === 0) listen('addEventListener');
  ticks.add(tick);
  run();
  return () => {
    if (!ticks.delete(tick)) return;
    if (ticks.size > 0) return;
    listen('removeEventListener');
    clearTimeout(timer);
  };
}

/** Asks everybody again, after a deadline changed. */
export function run(): void {
  clearTimeout(timer);
  const now = present();
  let delay = Infinity;
  for (const tick of ticks) delay = Math.min(delay, tick(now));
  if (delay < Infinity && !document.hidden) timer = setTimeout(run, delay);
}

function listen(method: 'addEventListener' | 'removeEventListener'): void {
  for (const type of WAKING) window[method](type, run, true);
}
