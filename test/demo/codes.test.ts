import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type CodeScope, digestCode, digestsEqual, makeCode} from '../../demo/server/codes.js';
import {CHANGED, PAYMENT} from './paying.js';

const SCOPE: CodeScope = {
  id: 'challenge',
  purpose: 'login',
  identity: 'ana',
  session: 'session',
  channel: 'email',
  to: 'ana@example.com',
  audience: 'POST /api/payments',
};

describe('makeCode', () => {
  it('gives six digits, with zeros in front as often as chance has it', () => {
    const codes = Array.from({length: 5000}, makeCode);
    for (const code of codes) expect(code).toMatch(/^\d{6}$/);
    // One in ten begins with 0; 5000 draws stay within these bounds but once in 10^9 runs.
    const zeros = codes.filter((code) => code.startsWith('0')).length;
    expect(zeros).toBeGreaterThan(370);
    expect(zeros).toBeLessThan(630);
    expect(new Set(codes).size).toBeGreaterThan(4900);
  });
});

describe('digestCode', () => {
  it('depends on the key, the code, and every part of the scope', () => {
    const digest = digestCode('key', SCOPE, '123456');
    const others = [
      digestCode('other', SCOPE, '123456'),
      digestCode('key', SCOPE, '123457'),
      ...Object.keys(SCOPE).map((part) => digestCode('key', {...SCOPE, [part]: 'other'}, '123456')),
      ...[PAYMENT, ...CHANGED.map(([, payment]) => payment)].map((transaction) =>
        digestCode('key', {...SCOPE, transaction}, '123456'),
      ),
    ];
    expect(others.filter((other) => digestsEqual(other, digest))).toEqual([]);
    expect(new Set(others).size).toBe(others.length);
    expect(digestsEqual(digestCode('key', {...SCOPE}, '123456'), digest)).toBe(true);
  });

  it('keeps the parts apart: no text moved from one to the next gives the same digest', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string({minLength: 1}), (left, right, moved) => {
        const one = digestCode('key', {...SCOPE, purpose: left + moved, identity: right}, '1');
        const two = digestCode('key', {...SCOPE, purpose: left, identity: moved + right}, '1');
        expect(one).not.toBe(two);
      }),
    );
  });
});
