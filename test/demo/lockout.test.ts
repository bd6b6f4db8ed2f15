import {describe, expect, it} from 'vitest';
import {MemoryLockout} from '../../demo/server/lockout.js';

const POLICY = {perCaller: 2, perIdentity: 4, durationMs: 1000};

describe('MemoryLockout', () => {
  it('locks one caller without locking the identity for others', async () => {
    const lockout = new MemoryLockout(POLICY);
    for (let count = 0; count < 2; count += 1) await lockout.failed('ana', 'eve', 0);
    expect(await lockout.lockedUntil('ana', 'eve', 0)).toBe(1000);
    expect(await lockout.lockedUntil('ana', 'ana at home', 0)).toBeUndefined();
  });

  it('locks the identity for all when the failures of all callers reach the cap', async () => {
    const lockout = new MemoryLockout(POLICY);
    for (const caller of ['a', 'b', 'c', 'd']) await lockout.failed('ana', caller, 0);
    expect(await lockout.lockedUntil('ana', 'e', 999)).toBe(1000);
    expect(await lockout.lockedUntil('ana', 'e', 1000)).toBeUndefined();
  });

  it('stays locked when a failure arrives that raced with the one that locked', async () => {
    const lockout = new MemoryLockout(POLICY);
    for (let count = 0; count < 3; count += 1) await lockout.failed('ana', 'eve', 0);
    expect(await lockout.lockedUntil('ana', 'eve', 0)).toBe(1000);
  });

  it('forgets failures a day after the last', async () => {
    const lockout = new MemoryLockout(POLICY);
    await lockout.failed('ana', 'eve', 0);
    lockout.purge(24 * 60 * 60 * 1000);
    await lockout.failed('ana', 'eve', 24 * 60 * 60 * 1000);
    expect(await lockout.lockedUntil('ana', 'eve', 24 * 60 * 60 * 1000)).toBeUndefined();
  });
});
