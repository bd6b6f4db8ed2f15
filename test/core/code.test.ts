import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {CodeFormat} from '../../src/core/code.js';
import {
  codeFormat,
  isComplete,
  mapSelection,
  normaliseCode,
  plainText,
  typeInto,
} from '../../src/core/code.js';
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

describe('mapping the caret', () => {
  it('I-03: keeps it behind the same characters', () => {
    expect(mapSelection('١٢ ٣', 3, numeric)).toBe(2);
    expect(mapSelection('12-3', 0, numeric)).toBe(0);
    expect(mapSelection('12-3', -1, numeric)).toBe(0);
    expect(mapSelection('12-3', 99, numeric)).toBe(3);
    expect(mapSelection('𝟏𝟐', 1, numeric)).toBe(0);
  });

  it('never leaves the normalised value and never goes back as the index grows', () => {
    fc.assert(
      fc.property(anyText, fc.integer({min: -3, max: 99}), anyFormat, (text, index, format) => {
        const at = mapSelection(text, index, format);
        expect(at).toBeGreaterThanOrEqual(0);
        expect(at).toBeLessThanOrEqual(normaliseCode(text, format).length);
        expect(mapSelection(text, index + 1, format)).toBeGreaterThanOrEqual(at);
      }),
    );
  });
});

describe('typing', () => {
  const caret = (value: string, at: number) => ({value, start: at, end: at});

  it('appends at the end', () => {
    expect(typeInto(caret('12', 2), '3', numeric)).toEqual({...caret('123', 3), refused: ''});
  });

  it('T22: overwrites in the middle, one character for each typed', () => {
    expect(typeInto(caret('1234', 1), '9', numeric)).toEqual({...caret('1934', 2), refused: ''});
    expect(typeInto(caret('1234', 3), '98', numeric)).toEqual({...caret('12398', 5), refused: ''});
  });

  it('replaces a selection, whichever way it was made, and closes the gap', () => {
    expect(typeInto({value: '123456', start: 1, end: 5}, '9', numeric)).toEqual({
      ...caret('196', 2),
      refused: '',
    });
    expect(typeInto({value: '123456', start: 5, end: 1}, '9', numeric)).toEqual({
      ...caret('196', 2),
      refused: '',
    });
  });

  it('refuses what does not fit and what does not belong, without a word about spaces and dashes', () => {
    expect(typeInto(caret('123456', 6), '7', numeric)).toEqual({...caret('123456', 6), refused: '7'});
    expect(typeInto(caret('12', 2), 'a3 -\u200b4é', numeric)).toEqual({...caret('1234', 4), refused: 'aé'});
    expect(typeInto({value: '123456', start: 0, end: 2}, '789', numeric)).toEqual({
      ...caret('783456', 2),
      refused: '9',
    });
  });

  it('T18: leaves value and selection alone when nothing is accepted', () => {
    const selected = {value: '123456', start: 1, end: 4};
    expect(typeInto(selected, 'x', numeric)).toEqual({...selected, refused: 'x'});
    expect(typeInto(selected, '', numeric)).toEqual({...selected, refused: ''});
  });

  it('works on a value that is already too long, and on a selection outside it', () => {
    expect(typeInto(caret('12345678', 2), '99', numeric)).toEqual({...caret('12995678', 4), refused: ''});
    expect(typeInto(caret('12345678', 7), '9', numeric)).toEqual({...caret('12345678', 7), refused: '9'});
    expect(typeInto({value: '12', start: 7, end: 9}, '3', numeric)).toEqual({
      ...caret('123', 3),
      refused: '',
    });
  });

  it('never throws, never makes a value too long, never moves what is outside the edit', () => {
    const anyIndex = fc.integer({min: -2, max: 14});
    fc.assert(
      fc.property(anyText, anyText, anyIndex, anyIndex, anyFormat, (before, text, start, end, format) => {
        const value = normaliseCode(before, format).slice(0, format.length);
        const next = typeInto({value, start, end}, text, format);
        expect(next.value.length).toBeLessThanOrEqual(format.length);
        expect(normaliseCode(next.value, format)).toBe(next.value);
        const low = Math.max(0, Math.min(start, end, value.length));
        expect(next.value.slice(0, low)).toBe(value.slice(0, low));
        const high = Math.min(value.length, Math.max(low, start, end));
        if (next.value !== value && high > low) expect(next.value.endsWith(value.slice(high))).toBe(true);
        for (const char of next.refused) expect(text).toContain(char);
      }),
    );
  });
});
