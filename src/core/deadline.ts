/** One moment on both clocks: epoch milliseconds, and monotonic milliseconds such as `performance.now()`. */
export interface Instant {
  readonly wall: number;
  readonly mono: number;
}

/** The moment at which time is up, on both clocks. */
export interface Deadline {
  readonly wall: number;
  readonly mono: number;
}

const DAY_MS = 86_400_000;
const ISO_DATE = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/;

/**
 * The deadline `durationMs` after `start`, which should be when the request was *sent*: then nobody is shown
 * more time than the service gives. Held to 0–24 hours; undefined when the duration is no finite number.
 */
export function deadlineAfter(start: Instant, durationMs: number): Deadline | undefined {
  if (!Number.isFinite(durationMs)) return undefined;
  const duration = Math.min(DAY_MS, Math.max(0, durationMs));
  return {wall: start.wall + duration, mono: start.mono + duration};
}

/** The deadline at an absolute time in epoch milliseconds, as seen from `now`. Same limits as {@link deadlineAfter}. */
export function deadlineAt(wallMs: number, now: Instant): Deadline | undefined {
  return deadlineAfter(now, wallMs - now.wall);
}

/**
 * Milliseconds left, never negative. Of the two clocks the one that leaves less counts: the monotonic clock
 * may stop while a device sleeps, and the wall clock may be set back.
 */
export function remainingMs(deadline: Deadline, now: Instant): number {
  return Math.max(0, Math.min(deadline.wall - now.wall, deadline.mono - now.mono));
}

/** Seconds to show for `ms` left, which are not negative. Rounded up, so that 0 appears only when time is up. */
export function remainingSeconds(ms: number): number {
  return Math.ceil(ms / 1000);
}

/**
 * Milliseconds until the second changes that is shown of `left`, or until any of the `others` ends; plus 5, so that a
 * timer wakes just past it.
 */
export function nextTickDelay(left: number, ...others: readonly number[]): number {
  return Math.min(left % 1000 || 1000, ...others) + 5;
}

/**
 * Epoch milliseconds from a number, a numeric string or an ISO 8601 date (without an offset a date with a time
 * is local and a date alone is UTC, as `Date.parse` has it). Not finite for anything else.
 */
export function parseTime(value: string | number | null | undefined): number {
  const text = String(value ?? '').trim();
  return ISO_DATE.test(text) ? Date.parse(text) : Number(text || NaN);
}
