import {describe, expect, it} from 'vitest';
import {codeFormat} from '../../src/core/code.js';
import {extractCode} from '../../src/core/extract.js';
import type {Message} from './messages-shape.js';
import {messages} from './messages.js';

const LENGTHS = [4, 5, 6, 7, 8];

/** What a field of `length` would take from a message: a code, or `none`. */
function filled({text, charset = 'numeric', hosts}: Message, length: number): string {
  const format = codeFormat({length, charset});
  const extraction = extractCode(text, hosts ? {...format, hosts} : format);
  return extraction.kind === 'code' ? extraction.code : 'none';
}

const withCode = messages.filter(({expect}) => expect !== 'none');
const withoutCode = messages.filter(({expect}) => expect === 'none');
const line = (message: Message, fill = filled(message, message.length)) =>
  `${message.language}, ${message.expect} → ${fill}: ${message.text}`;

describe('the messages', () => {
  it('I-12: are at least 200, all different, in at least 20 languages', () => {
    expect(new Set(messages.map(({text}) => text)).size).toBe(messages.length);
    expect(messages.length).toBeGreaterThanOrEqual(200);
    expect(new Set(messages.map(({language}) => language.split('-')[0])).size).toBeGreaterThanOrEqual(20);
  });

  it('I-12: with a code yield that code in 95 of 100 cases or more', () => {
    const unread = withCode.filter((message) => filled(message, message.length) === 'none');
    console.info(
      `No guess for ${unread.length} of ${withCode.length}:\n${unread.map((one) => line(one)).join('\n')}`,
    );
    expect(unread.length / withCode.length).toBeLessThanOrEqual(0.05);
  });

  it('I-12, T36: never yield a wrong code', () => {
    const wrong = withCode.filter((message) => {
      const fill = filled(message, message.length);
      return fill !== 'none' && fill !== message.expect;
    });
    expect(wrong.map((message) => line(message))).toEqual([]);
  });

  it('I-11: without a code, or with two, yield none', () => {
    const wrong = withoutCode.filter((message) => filled(message, message.length) !== 'none');
    expect(wrong.map((message) => line(message))).toEqual([]);
  });

  it('I-10, I-12: yield nothing but codes to fields of any other length', () => {
    const wrong = messages.flatMap((message) =>
      LENGTHS.filter((length) => length !== message.length)
        .map((length) => filled(message, length))
        .filter((fill) => fill !== 'none' && !message.also?.includes(fill))
        .map((fill) => line(message, fill)),
    );
    expect(wrong).toEqual([]);
  });
});
