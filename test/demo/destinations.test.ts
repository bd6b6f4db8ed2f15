import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {maskEmail, parseEmail} from '../../demo/server/destinations.js';

describe('parseEmail', () => {
  it.each([
    ['ana@example.com', 'ana@example.com'],
    [' Ana.B+tag@Example.CO.UK ', 'ana.b+tag@example.co.uk'],
    ["o'neil@example.com", "o'neil@example.com"],
    ['ana@bücher.example', 'ana@xn--bcher-kva.example'],
    ['a@b.co', 'a@b.co'],
  ])('reads %j as %j', (text, address) => {
    expect(parseEmail(text)).toBe(address);
  });

  it('never throws, and gives one spelling that it reads as itself, without a separator of any kind', () => {
    const part = fc.string({unit: 'binary', maxLength: 20});
    const text = fc.oneof(
      part,
      fc.tuple(part, part).map((parts) => parts.join('@')),
      fc.emailAddress(),
    );
    fc.assert(
      fc.property(text, (input) => {
        const address = parseEmail(input);
        if (address === undefined) return;
        expect(parseEmail(address)).toBe(address);
        expect(address).toMatch(/^[!-~]+@[a-z0-9.-]+$/);
        expect(address).not.toMatch(/[\s,;:<>()[\]"\\]/);
      }),
      {numRuns: 1000},
    );
  });
});

describe('maskEmail', () => {
  it.each([
    ['ana@example.com', 'a••@e•••••.com'],
    ['a@example.com', '••@e•••••.com'],
    ['ana@x.org', 'a••@•••••.org'],
    ['ana@mail.example.co.uk', 'a••@m•••••.uk'],
    ['jo@b.co', 'j••@•••••.co'],
  ])('masks %s as %s', (address, masked) => {
    expect(maskEmail(address)).toBe(masked);
  });

  it('tells of the name its first letter at most, and nothing of its length', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{2,30}$/), (name) => {
        expect(maskEmail(`${name}@example.com`)).toBe(`${name.charAt(0)}••@e•••••.com`);
      }),
    );
  });
});
