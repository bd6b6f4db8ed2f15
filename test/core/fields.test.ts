import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {defined} from '../../src/core/defined.js';
import {matching, need, oneOf, take, text, whole, type Reader} from '../../src/core/fields.js';

describe('defined', () => {
  it('keeps every value but undefined, frozen, and leaves its argument alone', () => {
    const values = {a: 1, b: undefined, c: null, d: false, e: ''};
    const kept = defined(values);
    expect(Object.entries(kept)).toEqual([
      ['a', 1],
      ['c', null],
      ['d', false],
      ['e', ''],
    ]);
    expect(Object.isFrozen(kept)).toBe(true);
    expect(Object.keys(values)).toHaveLength(5);
  });
});

describe('readers', () => {
  it.each<readonly [read: Reader<unknown>, good: readonly unknown[], bad: readonly unknown[]]>([
    [text, ['a', 'x'.repeat(1024), ' ', '\n'], ['', 'x'.repeat(1025), 7, null, undefined, {}, ['a']]],
    [whole, [0, 7, Number.MAX_SAFE_INTEGER], [-1, 1.5, NaN, Infinity, 2 ** 53, '7', null, undefined, 7n]],
    [oneOf<unknown>('a', false, 0), ['a', false, 0], ['b', true, 1, '', null, undefined, '0']],
    [matching(/^\d+$/), ['12'], ['', 'a', '1a', 12, null]],
  ])('take what is as it should be, and nothing else', (read, good, bad) => {
    for (const value of good) expect(read(value)).toBe(value);
    for (const value of bad) expect(read(value)).toBeUndefined();
  });

  it('throw for what is needed and cannot be read', () => {
    expect(need(text)('a')).toBe('a');
    expect(need(oneOf(false))(false)).toBe(false);
    expect(() => need(text)(7)).toThrow(TypeError);
    expect(() => need(whole)(undefined)).toThrow('malformed');
  });
});

describe('take', () => {
  it('takes the parts that can be read and leaves out malformed and unknown ones (S-19)', () => {
    const taken = take({id: 'c1', length: '6', extra: 1}, {id: text, length: whole, channel: text});
    expect(taken).toEqual({id: 'c1'});
    expect(Object.isFrozen(taken)).toBe(true);
  });

  it.each([undefined, null, 7, 'text', true, []])('takes nothing from %o', (value) => {
    expect(take(value, {id: text})).toEqual({});
  });

  it('never throws on what JSON can hold, and yields only what a reader let through', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const {a, b} = take(value, {a: text, b: whole});
        expect(a === undefined || typeof a === 'string').toBe(true);
        expect(b === undefined || Number.isInteger(b)).toBe(true);
      }),
    );
  });

  it('is not misled by what an object inherits', () => {
    expect(take({}, {toString: text, constructor: text})).toEqual({});
    const parsed: unknown = JSON.parse('{"__proto__": {"id": "x"}}');
    expect(take(parsed, {id: text})).toEqual({});
  });
});
