import {deadlineAfter} from '../core/deadline.js';

const NOW = {wall: 0, mono: 0};

/**
 * How long a service wants to be left alone, in milliseconds, from 0 to 24 hours. Seconds or an HTTP date; anything else
 * is ignored.
 * @see https://www.rfc-editor.org/rfc/rfc9110.html#section-10.2.3
 */
export function retryAfterMs(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after') ?? headers.get('x-retry-after') ?? '';
  const seconds = Number(value || NaN);
  // `Date.parse` alone takes nearly anything.
  const date = value.endsWith(' GMT') ? Date.parse(value) : NaN;
  return deadlineAfter(NOW, Number.isNaN(seconds) ? date - now : seconds * 1000)?.wall;
}
