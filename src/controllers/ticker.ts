import type {Instant} from '../core/deadline.js';
import {listen} from './dom.js';

/** Called with the present; answers in how many milliseconds it wants to be called again (Infinity: not by itself). */
export type Tick = (now: Instant) => number;

const ticks = new Set<Tick>();
let stopListening: (() => void) | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

export function present(): Instant {
  return {wall: Date.now(), mono: performance.now()};
}

/** The one ticker of the page: a timer only while somebody counts and the page is seen (T-06 … T-08). */
export function startTicking(tick: Tick): () => void {
  stopListening ??= listen(window, 'visibilitychange pageshow resume online focus', run, true);
  ticks.add(tick);
  run();
  return () => {
    ticks.delete(tick);
    if (ticks.size > 0) return;
    stopListening?.();
    stopListening = undefined;
    clearTimeout(timer);
  };
}

function run(): void {
  clearTimeout(timer);
  const now = present();
  const delay = Math.min(...[...ticks].map((tick) => tick(now)));
  if (delay < Infinity && !document.hidden) timer = setTimeout(run, delay);
}
