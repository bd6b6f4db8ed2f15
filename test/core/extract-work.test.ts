import {describe, expect, it} from 'vitest';
import {codeFormat} from '../../src/core/code.js';
import {extractCode} from '../../src/core/extract.js';
import {messages} from './messages.js';

interface Work {
  /** Characters that regular expressions went over. */
  steps: number;
  /** Sources of those that were given a long text. */
  readonly sources: Set<string>;
}

/** Runs `act` and counts, at the one door through which every regular expression is run. */
function count(act: () => void): Work {
  const work: Work = {steps: 0, sources: new Set()};
  const native = RegExp.prototype.exec;
  RegExp.prototype.exec = function (this: RegExp, text: string) {
    const moves = this.global || this.sticky;
    const start = moves ? this.lastIndex : 0;
    const match = native.call(this, text);
    const end = match ? match.index + match[0].length : this.sticky ? start : text.length;
    work.steps += 1 + Math.max(0, end - start);
    if (text.length > 64) work.sources.add(this.source);
    return match;
  };
  try {
    act();
  } finally {
    RegExp.prototype.exec = native;
  }
  return work;
}

/** Whether a group that repeats without limit holds something that does. */
function hasNestedQuantifier(source: string): boolean {
  const plain = source.replace(/\\./g, 'e').replace(/\[[^\]]*\]/g, 'c');
  const open: boolean[] = [];
  let repeats = false;
  for (let index = 0; index < plain.length; index++) {
    const isUnlimited = /^([*+]|\{\d+,\})/.test(plain.slice(index + 1, index + 6));
    if (plain[index] === '(') {
      open.push(repeats);
      repeats = false;
    } else if (plain[index] === ')') {
      if (repeats && isUnlimited) return true;
      repeats = repeats || isUnlimited || (open.pop() ?? false);
    } else if (isUnlimited) repeats = true;
  }
  return false;
}

const FORMATS = [codeFormat(), codeFormat({charset: 'alphanumeric', length: 8})];
const CASES: Record<string, string> = {
  'messages of all languages': messages.map(({text}) => text).join('\n'),
  'one letter': 'a',
  'one digit': '1',
  'other digits': '٣',
  'digits and spaces': '1 ',
  'digits and commas': '1,',
  'short words': 'a-',
  'codes that never end': 'A1-',
  'names of codes': 'code ',
  'names of codes in one word': 'codekodкод',
  'names and numbers': 'code 123456, ',
  'numbers and a name': '123456, ',
  'numbers behind marks': 'G-123456 ',
  'lines of numbers': '123456\n',
  'lines of names and numbers': 'code\n123456\n',
  points: '.',
  stars: '*',
  brackets: '(1) ',
  links: 'www.',
  'mail addresses': 'a@',
  accents: 'e\u0301',
  'words without spaces': '验证码',
  'names without spaces': 'รหัส',
  spaces: ' ',
  'line breaks': ' \n',
  'halves of pairs': '\ud835',
};

describe('the work of extraction', () => {
  it.each(Object.entries(CASES))('I-05: grows with the text and no faster: %s', (_, unit) => {
    const text = (size: number) => `code x ${unit.repeat(Math.ceil(size / unit.length)).slice(0, size)} x`;
    for (const format of FORMATS) {
      const [small, large] = [8_000, 64_000].map(
        (size) => count(() => extractCode(text(size), format)).steps,
      );
      expect(large).toBeLessThan(10 * (small as number));
      expect(large).toBeLessThan(64_000 * 300);
    }
  });

  it('I-05: uses no nested quantifier on a long text', () => {
    const sources = new Set(
      Object.values(CASES).flatMap((unit) =>
        FORMATS.flatMap((format) => [
          ...count(() => extractCode(`code ${unit.repeat(500)}`.slice(0, 9_000), format)).sources,
        ]),
      ),
    );
    expect(sources.size).toBeGreaterThan(5);
    expect([...sources].filter(hasNestedQuantifier)).toEqual([]);
    expect(['(a+)+', '(?:a|b*)*x', '((a+)b){2,}', '([ab]+ ?)*'].filter(hasNestedQuantifier)).toHaveLength(4);
  });
});
