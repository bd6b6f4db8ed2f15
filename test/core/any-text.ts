import fc from 'fast-check';

/** Any string there can be, halves of surrogate pairs included. */
export const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({min: 0, max: 0xffff}).map((unit) => String.fromCharCode(unit)),
    fc.integer({min: 0, max: 0x10ffff}).map((point) => String.fromCodePoint(point)),
    fc.constantFrom('1', '23', 'A', '-', ' ', '\n', '٤', '\u200b', '１'),
  ),
});
