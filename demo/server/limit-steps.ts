import type {Quota} from './limits.js';

/** When each use was, epoch milliseconds, oldest first. */
export type Uses = readonly number[];

/** How long to wait for a use of a quota, in milliseconds; 0 where there is one. The window slides. */
export function waitFor(uses: Uses | undefined, {limit, windowMs}: Quota, now: number): number {
  const oldest = recent(uses, windowMs, now).at(-limit);
  return oldest === undefined ? 0 : oldest + windowMs - now;
}

/** The uses with one more. */
export function withUse(uses: Uses | undefined, {windowMs}: Quota, now: number): Uses {
  return [...recent(uses, windowMs, now), now];
}

function recent(uses: Uses = [], windowMs: number, now: number): Uses {
  return uses.filter((time) => time + windowMs > now);
}
