import {describe, expect, it} from 'vitest';
import {isRegression, noise, ratios, summarise} from './statistics.js';

describe('the figures of a benchmark', () => {
  it('are the median and the middle half of the rounds', () => {
    expect(summarise([5, 1, 3, 2, 4])).toEqual({median: 3, low: 2, high: 4});
    expect(summarise([1, 2])).toEqual({median: 1.5, low: 1.25, high: 1.75});
  });

  it('are not there where there was no round', () => {
    expect(summarise([]).median).toBeNaN();
  });

  it('compare each round with the same round, so that a slow one is slow for both', () => {
    expect(ratios([10, 40, 10], [5, 20, 5])).toEqual([2, 2, 2]);
    expect(ratios([10, 40], [5])).toEqual([2]);
  });

  it('tell the noise as a part, whichever run was the slower', () => {
    expect(noise(10, 11)).toBeCloseTo(0.1);
    expect(noise(11, 10)).toBeCloseTo(0.1);
  });
});

describe('a regression', () => {
  it('is what is worse by more than the noise of both runs', () => {
    expect(isRegression(12.5, 10, 0.1, 0.1)).toBe(true);
    expect(isRegression(11.9, 10, 0.1, 0.1)).toBe(false);
  });

  it('is a twentieth at least, on the quietest machine', () => {
    expect(isRegression(10.4, 10, 0, 0)).toBe(false);
    expect(isRegression(10.6, 10, 0, 0)).toBe(true);
  });

  it('is never what got better', () => {
    expect(isRegression(5, 10, 0, 0)).toBe(false);
  });
});
