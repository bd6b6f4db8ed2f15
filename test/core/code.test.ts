import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {CodeFormat} from '../../src/core/code.js';
import {codeFormat, isComplete, normaliseCode, plainText} from '../../src/core/code.js';
import {anyText} from './any-text.js';

const numeric = codeFormat();
const letters = codeFormat({charset: 'alphanumeric'});
const words = codeFormat({charset: 'alphabetic', letterCase: 'preserve'});
const anyFormat = fc
  .record({
    length: fc.integer({min: 3, max: 12}),
    charset: fc.constantFrom('numeric', 'alphanumeric', 'alphabetic'),
    letterCase: fc.constantFrom('upper', 'preserve'),
  } as const)
  .map((options) => codeFormat(options));
const ALPHABETS = {numeric: /^\d*$/, alphanumeric: /^[\dA-Za-z]*$/, alphabetic: /^[A-Za-z]*$/};

describe('the format of a code', () => {
  it('is six digits unless something else is asked for', () => {
    expect(codeFormat()).toEqual({length: 6, charset: 'numeric', letterCase: 'upper'});
    expect(codeFormat({length: 8, charset: 'alphabetic', letterCase: 'preserve'})).toEqual({
      length: 8,
      charset: 'alphabetic',
      letterCase: 'preserve',
    });
  });

  it('keeps its length between 3 and 12, whole', () => {
    expect([-1, 2, 3, 4.9, 12, 13, 1e9].map((length) => codeFormat({length}).length)).toEqual([
      3, 3, 3, 4, 12, 12, 12,
    ]);
    expect([NaN, Infinity, '5'].map((length) => codeFormat({length: length as number}).length)).toEqual([
      6, 6, 6,
    ]);
  });

  it('falls back to digits and upper case for names it does not know', () => {
    const odd = {charset: 'toString', letterCase: 'lower'} as unknown as Partial<CodeFormat>;
    expect(codeFormat(odd)).toMatchObject({charset: 'numeric', letterCase: 'upper'});
  });
});

describe('normalising', () => {
  it('I-01, T37: turns every decimal digit of Unicode into the ASCII digit of its value', () => {
    let run = 0;
    for (let point = 0; point <= 0x10ffff; point++) {
      const char = String.fromCodePoint(point);
      run = /\p{Nd}/u.test(char) ? run + 1 : 0;
      if (run > 0) expect(normaliseCode(char, numeric)).toBe(String((run - 1) % 10));
    }
  });

  it('I-01: takes nothing for a digit that only looks like one', () => {
    expect(normaliseCode('①²₃½Ⅷ౸', numeric)).toBe('');
  });

  it('I-02, T32: drops spaces, dashes, line ends and all that is invisible', () => {
    expect(normaliseCode(' 12\u00a03-4–5−6\r\n', numeric)).toBe('123456');
    expect(normaliseCode('\u200f1\u200b2\u2060\ufeff3\u00ad\u2066', numeric)).toBe('123');
    expect(normaliseCode('1\ufe0f\u20e32\ufe0f\u20e3', numeric)).toBe('12');
  });

  it('I-04: makes ASCII letters upper case unless the case is to be kept, and guesses at none', () => {
    expect(normaliseCode('aı-Iİß-é-Oo0', letters)).toBe('AIOO0');
    expect(normaliseCode('aBc 1', words)).toBe('aBc');
    expect(normaliseCode('Ｋ７ｐ', letters)).toBe('K7P');
  });

  it('T34, T47: keeps leading zeros and does not cut what is too long', () => {
    expect(normaliseCode('00012345', numeric)).toBe('00012345');
  });

  it('never throws, is idempotent, and yields characters of the charset alone', () => {
    fc.assert(
      fc.property(anyText, anyFormat, (text, format) => {
        const code = normaliseCode(text, format);
        expect(code).toMatch(ALPHABETS[format.charset]);
        expect(normaliseCode(code, format)).toBe(code);
        expect(plainText(plainText(text))).toBe(plainText(text));
      }),
    );
  });
});

describe('a complete code', () => {
  it('has exactly the length and the characters of the format', () => {
    expect(
      ['123456', '12345', '1234567', '12 456', '١23456'].map((code) => isComplete(code, numeric)),
    ).toEqual([true, false, false, false, false]);
    expect(isComplete('ab12cd', letters)).toBe(false);
  });
});
