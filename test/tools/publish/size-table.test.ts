import {describe, expect, it} from 'vitest';
import {findSizeFaults, formatSizes, sizeOf} from './size-table.mjs';

const sizes = [
  {entry: '`otp-stepup/client`', raw: 10_000, gzip: 4000, brotli: 3500},
  {entry: '`otp-stepup/testing`', raw: 7000, gzip: 2000, brotli: 1900},
];

describe('the table of sizes', () => {
  const table = formatSizes(sizes);

  it('has a row an entry, in bytes', () => {
    expect(table.split('\n').slice(2)).toEqual([
      '| `otp-stepup/client` | 10000 | 4000 | 3500 |',
      '| `otp-stepup/testing` | 7000 | 2000 | 1900 |',
    ]);
    expect(sizeOf('x', 'a'.repeat(1000))).toMatchObject({entry: 'x', raw: 1000});
  });

  it('holds while it says what is measured, however it is aligned', () => {
    expect(findSizeFaults(table, sizes)).toEqual([]);
    expect(findSizeFaults(table.replaceAll(' | ', '   |   '), sizes)).toEqual([]);
  });

  it('has no fault within a hundredth of what is compressed', () => {
    expect(findSizeFaults(table.replace('4000', '4040'), sizes)).toEqual([]);
    expect(findSizeFaults(table.replace('4000', '4041'), sizes)).toHaveLength(1);
  });

  it('is at fault when a byte is off, an entry is missing or one is too many', () => {
    expect(findSizeFaults(table.replace('10000', '10001'), sizes)).toEqual([
      '`otp-stepup/client` is 10000, 4000 and 3500 bytes',
    ]);
    expect(findSizeFaults(formatSizes(sizes.slice(1)), sizes)).toHaveLength(1);
    expect(findSizeFaults(table, sizes.slice(1))).toEqual(['`otp-stepup/client` is no entry']);
  });
});
