import {describe, expect, it} from 'vitest';
import {findShakingFaults, IMPORTS, PARTS, sourceOf} from './tree-shaking.mjs';

const all = Object.values(PARTS).join();

describe('what an import brings', () => {
  it('is at fault when it is more than was asked for, and when it is less', () => {
    const one = {from: 'otp-stepup', names: 'OtpInput', parts: ['field' as const]};
    expect(findShakingFaults(one, PARTS.field)).toEqual([]);
    expect(findShakingFaults(one, PARTS.field + PARTS.lit)).toEqual(['OtpInput of otp-stepup brings lit']);
    expect(findShakingFaults(one, '')).toEqual(['OtpInput of otp-stepup lacks field']);
  });

  it('is at fault when it is longer than its bound, in bytes', () => {
    const none = {from: 'otp-stepup', parts: [], most: 4};
    expect(findShakingFaults(none, '••')).toEqual(['otp-stepup is 6 bytes, more than 4']);
    expect(findShakingFaults(none, 'abcd')).toEqual([]);
  });

  it('is used by the module that imports it, so that nobody may leave it out', () => {
    expect(sourceOf({from: 'a', names: 'b'})).toBe("import {b} from 'a';\nconsole.log(b);\n");
    expect(sourceOf({from: 'a'})).toBe("import 'a';\n");
  });

  it('is asked of every part by an import that has it, and by one that has not', () => {
    for (const part of Object.keys(PARTS)) {
      const withIt = IMPORTS.filter(({parts}) => parts.some((one) => one === part));
      expect(withIt, part).not.toEqual([]);
      expect(withIt.length, part).toBeLessThan(IMPORTS.length);
    }
    expect(findShakingFaults({from: 'x', parts: []}, all)).toHaveLength(Object.keys(PARTS).length);
  });
});
