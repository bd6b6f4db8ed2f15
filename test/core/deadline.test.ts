import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {
  deadlineAfter,
  deadlineAt,
  nextTickDelay,
  parseTime,
  remainingMs,
  remainingSeconds,
} from '../../src/core/deadline.js';

const NOW = {wall: 1_800_000_000_000, mono: 5_000};
const DAY = 86_400_000;
const later = (wall: number, mono = wall) => ({wall: NOW.wall + wall, mono: NOW.mono + mono});
const finite = fc.double({noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15});
const anyNumber = fc.oneof(finite, fc.constantFrom(NaN, Infinity, -Infinity, 0, -0, 2 ** 53));

describe('a deadline', () => {
  it('T-03: lies the whole duration after the start, within 0 and 24 hours', () => {
    expect(deadlineAfter(NOW, 300_000)).toEqual(later(300_000));
    expect(deadlineAfter(NOW, -1)).toEqual(later(0));
    expect(deadlineAfter(NOW, 2 * DAY)).toEqual(later(DAY));
  });

  it('T-03: does not exist for a duration that is no finite number', () => {
    expect([NaN, Infinity, -Infinity].map((ms) => deadlineAfter(NOW, ms))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('T-02: can be given as an absolute time', () => {
    expect(deadlineAt(NOW.wall + 1_000, NOW)).toEqual(later(1_000));
    expect(deadlineAt(NOW.wall - 1_000, NOW)).toEqual(later(0));
    expect(deadlineAt(NaN, NOW)).toBeUndefined();
  });
});

describe('the time left', () => {
  const deadline = later(60_000);

  it('T-04: is what the stricter clock leaves: after sleep, a clock set forward, a clock set back', () => {
    expect(remainingMs(deadline, later(10_000))).toBe(50_000);
    expect(remainingMs(deadline, later(50_000, 1_000))).toBe(10_000);
    expect(remainingMs(deadline, later(-3_600_000, 20_000))).toBe(40_000);
  });

  it('T-07, T58: is never negative', () => {
    expect(remainingMs(deadline, later(60_001))).toBe(0);
    expect(remainingMs(deadline, later(10 * DAY, 0))).toBe(0);
  });

  it('T-07: is shown in seconds rounded up, so that 0 means that time is up', () => {
    expect([60_000, 59_999, 1, 0].map(remainingSeconds)).toEqual([60, 60, 1, 0]);
  });

  it('T-01: does not depend on how often anybody asked', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000)), (pauses) => {
        const passed = pauses.reduce((sum, pause) => sum + pause, 0);
        expect(remainingMs(deadline, later(passed))).toBe(Math.max(0, 60_000 - passed));
      }),
    );
  });
});

describe('the next tick', () => {
  it('T-07: comes 5 ms after the shown value changes', () => {
    expect(nextTickDelay(2_300)).toBe(305);
    expect(nextTickDelay(3_000)).toBe(1_005);
    expect(nextTickDelay(1)).toBe(6);
  });

  it('T-08: is until the first’s second changes or another one ends, whichever is sooner', () => {
    expect(nextTickDelay(2_300, 90_700)).toBe(305);
    expect(nextTickDelay(2_300, 90_700, 120)).toBe(125);
  });

  it('T-11: fits into a timer, however much is left', () => {
    expect(nextTickDelay(2 ** 40)).toBeLessThanOrEqual(1_005);
    expect(nextTickDelay(DAY)).toBe(1_005);
  });

  it('T-07: reaches zero by waking once a second, without drift', () => {
    let left = 600_000;
    let wakes = 0;
    for (let shown = 600; left > 0; wakes++) {
      left = Math.max(0, left - nextTickDelay(left));
      expect(remainingSeconds(left)).toBe(--shown);
      expect(shown * 1000 - left).toBeLessThanOrEqual(50);
    }
    expect(wakes).toBe(600);
  });

  it('always lets the shown value change', () => {
    fc.assert(
      fc.property(fc.double({min: 0.001, max: DAY, noNaN: true}), (left) => {
        const delay = nextTickDelay(left);
        expect(delay).toBeGreaterThan(0);
        expect(remainingSeconds(left - delay)).toBeLessThan(remainingSeconds(left));
      }),
    );
  });
});

describe('reading a time', () => {
  it('takes epoch milliseconds, as a number or in digits, and ISO 8601 dates', () => {
    expect(parseTime(NOW.wall)).toBe(NOW.wall);
    expect(parseTime(` ${NOW.wall} `)).toBe(NOW.wall);
    expect(parseTime(0)).toBe(0);
    expect(parseTime('2026-11-20T09:30:00Z')).toBe(Date.UTC(2026, 10, 20, 9, 30));
    expect(parseTime('2026-11-20T09:30:00.250+02:00')).toBe(Date.UTC(2026, 10, 20, 7, 30, 0, 250));
    expect(parseTime('2026-11-20')).toBe(Date.UTC(2026, 10, 20));
    expect(parseTime('2026-11-20T09:30')).toBe(new Date(2026, 10, 20, 9, 30).getTime());
  });

  it('takes nothing else', () => {
    const odd = [
      null,
      undefined,
      '',
      ' ',
      'soon',
      '2026-13-45',
      '20 Nov 2026',
      '12:30',
      NaN,
      Infinity,
      '1e999',
    ];
    expect(odd.map(parseTime).filter(Number.isFinite)).toEqual([]);
  });

  it('never throws, and yields a number', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), anyNumber), (value) => {
        expect(typeof parseTime(value)).toBe('number');
      }),
    );
  });
});

it('never throws on any numbers and never yields a time below 0 or above a day', () => {
  fc.assert(
    fc.property(anyNumber, finite, finite, (ms, wall, mono) => {
      const now = {wall, mono};
      for (const deadline of [deadlineAfter(now, ms), deadlineAt(ms, now)]) {
        if (!deadline) continue;
        const left = remainingMs(deadline, now);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left).toBeLessThanOrEqual(DAY + 1);
        expect(nextTickDelay(left)).toBeGreaterThan(0);
      }
    }),
  );
});
