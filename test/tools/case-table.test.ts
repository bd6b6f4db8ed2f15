import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {
  TABLE,
  casesIn,
  currentTable,
  findFaults,
  formatTable,
  readByCase,
  readTitles,
  titlesIn,
} from './case-table.mjs';

describe('the table of the field’s cases', () => {
  const names = readByCase('case-names.json');
  const reasons = readByCase('case-reasons.json');

  it('has sixty reported cases, twenty-nine measured ones, and the rules of accessibility and privacy', () => {
    const expected = [
      ...Array.from({length: 60}, (_, index) => `T${index + 1}`),
      ...Array.from({length: 29}, (_, index) => `M${index + 1}`),
      ...Array.from({length: 33}, (_, index) => `X-${String(index + 1).padStart(2, '0')}`),
      ...Array.from({length: 14}, (_, index) => `S-${String(index + 1).padStart(2, '0')}`),
      'S-31',
    ];
    expect(Object.keys(names)).toEqual(expected);
  });

  it('has a test or a reason for every one of them', () => {
    expect(findFaults(names, reasons, readTitles())).toEqual([]);
  });

  it('is the one in the documentation; else run `node test/tools/case-table.mjs`', () => {
    expect(readFileSync(TABLE, 'utf8')).toBe(currentTable());
  });
});

describe('the reading of titles', () => {
  it('takes a test’s title after its groups’, in strings and templates', () => {
    const source = `
      describe('a paste', () => {
        it('is cut to nothing (T33)', async () => { await type('it (T1)'); });
        for (const text of texts) it(\`takes \${text} (T36)\`, () => {});
        describe('of an essay', () => it.each([1])('is refused (T34)', () => {}));
      });
      test('stands alone', () => {});`;
    expect(titlesIn(source)).toEqual([
      'a paste: is cut to nothing (T33)',
      'a paste: takes … (T36)',
      'a paste: of an essay: is refused (T34)',
      'stands alone',
    ]);
  });

  it('leaves out what is skipped, for it shows nothing', () => {
    expect(
      titlesIn(`it.skip('x (T1)', () => {}); describe.skip('y', () => it('z (T2)', () => {}));`),
    ).toEqual([]);
  });

  it('knows a case from the rules of other lists and from parts of words', () => {
    const title =
      'ends (T42, M24, X-21) as T-05, S-15, X-40 and I-07, with ST1, M1a, T100, AX-01, S-31 and T36: so';
    expect(casesIn(title)).toEqual(['T42', 'M24', 'X-21', 'S-31', 'T36']);
  });
});

describe('the faults of the table', () => {
  const tests = [{file: 'test/a.test.ts', title: 'x (T1, T2, T9)'}];

  it('are a case without test or reason, one with both, and one that is not known', () => {
    const faults = findFaults({T1: 'a', T2: 'b', T3: 'c', T4: 'd'}, {T2: 'why', T4: 'why', T8: 'why'}, tests);
    expect(faults).toEqual([
      'T2 has tests and a reason for none',
      'T3 has no test and no reason',
      'T9 is no case',
      'T8 is no case',
    ]);
  });

  it('do not hide in a title’s own marks', () => {
    const [row] = formatTable({T1: 'a'}, {}, [{file: 'test/a/b.test.ts', title: 'a | b <c> (T1)'}])
      .split('\n')
      .filter((line) => line.startsWith('| T1'));
    expect(row).toBe('| T1 | a | [a/b](../test/a/b.test.ts): a \\| b \\<c\\> (T1) |');
  });
});
