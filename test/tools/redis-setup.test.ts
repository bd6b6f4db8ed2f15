import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest';
import {ensureRedis} from './redis-setup.mjs';

describe('Redis for the tests', () => {
  beforeEach(() => void vi.spyOn(console, 'log').mockImplementation(() => undefined));
  afterEach(() => vi.restoreAllMocks());

  it('is installed where it is required and missing', () => {
    const installed: string[] = [];
    const isThere = (): boolean => installed.length > 0;
    expect(ensureRedis({required: true, isThere, apt: (packages) => installed.push(...packages)})).toBe(true);
    expect(installed).toEqual(['redis-server']);
  });

  it('is done without, and that is said, where it is not required', () => {
    const apt = vi.fn();
    expect(ensureRedis({required: false, isThere: () => false, apt})).toBe(false);
    expect(apt).not.toHaveBeenCalled();
    expect(console.log).toHaveBeenCalledWith(expect.stringContaining('skipped'));
  });

  it('is left alone where it is there', () => {
    const apt = vi.fn();
    expect(ensureRedis({required: true, isThere: () => true, apt})).toBe(true);
    expect(apt).not.toHaveBeenCalled();
  });
});
