import {describe, expect, it} from 'vitest';
import {Sealing} from '../../demo/server/sealing.js';

const SECRET = 'JBSWY3DPEHPK3PXP';

describe('sealing', () => {
  const sealing = new Sealing('a key of the service');
  const sealed = sealing.seal(SECRET, 'ana');

  it('opens what it sealed, for who it was sealed for', () => {
    expect(sealing.open(sealed, 'ana')).toBe(SECRET);
    expect(sealed).not.toContain(SECRET);
    expect(sealing.seal(SECRET, 'ana')).not.toBe(sealed);
  });

  it('opens nothing for somebody else, under another key, or that was changed', () => {
    expect(() => sealing.open(sealed, 'eve')).toThrow();
    expect(() => new Sealing('another key').open(sealed, 'ana')).toThrow();
    for (const place of [0, 14, sealed.length - 2]) {
      const changed = sealed.slice(0, place) + (sealed[place] === 'A' ? 'B' : 'A') + sealed.slice(place + 1);
      expect(() => sealing.open(changed, 'ana')).toThrow();
    }
    expect(() => sealing.open('', 'ana')).toThrow();
  });
});
