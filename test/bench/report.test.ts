import {describe, expect, it} from 'vitest';
import {comparison, figure, noiseOf} from './report.js';

const ROUNDS = new Map([
  ['native', [10, 20, 10]],
  ['field', [30, 60, 31]],
  ['field, again', [33, 66, 33]],
  ['absent', []],
]);

describe('the table of a measure', () => {
  it('tells the median of each, and its ratio round by round', () => {
    expect(comparison(ROUNDS, 'ms', 'native').split('\n')).toEqual([
      '|  | ms | against native | middle half |',
      '| --- | ---: | ---: | ---: |',
      '| native | 10.0 | 1.00 | 1.00–1.00 |',
      '| field | 31.0 | 3.00 | 3.00–3.05 |',
      '| field, again | 33.0 | 3.30 | 3.30–3.30 |',
      '| absent | – | – | – |',
    ]);
  });

  it('tells as many digits as mean something', () => {
    expect([0.123, 1.236, 12.34, 1234.5, NaN].map(figure)).toEqual(['0.12', '1.24', '12.3', '1235', '–']);
  });

  it('takes its noise from the same thing again, or from its rounds where they differ by more', () => {
    expect(noiseOf(ROUNDS, 'native', 'field')).toBeCloseTo(0.1);
    const wide = new Map([...ROUNDS, ['field', [20, 60, 40]], ['field, again', [30, 60, 30]]] as const);
    expect(noiseOf(wide, 'native', 'field')).toBeCloseTo(0.5 / 3);
  });
});
