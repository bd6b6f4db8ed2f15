import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {codeFormat, normaliseCode} from '../../src/core/code.js';
import type {ExtractOptions, Extraction} from '../../src/core/extract.js';
import {extractCode} from '../../src/core/extract.js';
import {anyText} from './any-text.js';
import {messages} from './messages.js';

const SIX = codeFormat();
const letters = (length: number) => codeFormat({length, charset: 'alphanumeric'});
const words = (length: number) => codeFormat({length, charset: 'alphabetic'});
const digits = (length: number) => codeFormat({length});
const code = (value: string): Extraction => ({kind: 'code', code: value});
const fragment = (text: string): Extraction => ({kind: 'fragment', text});
const none = (reason: (Extraction & {kind: 'none'})['reason']): Extraction => ({kind: 'none', reason});

describe('bare text', () => {
  it('I-07, T32, T33: is the code whatever spaces and dashes are in it', () => {
    for (const text of [
      '123456',
      ' 123 456\n',
      '12-34-56',
      '123–456',
      '1 2 3 4 5 6',
      '123\u00a0456',
      '1\n2\n3\n4\n5\n6',
    ]) {
      expect(extractCode(text, SIX)).toEqual(code('123456'));
    }
  });

  it('I-01, T37, T53: is read in any script, with marks of direction in it', () => {
    for (const text of ['١٢٣٤٥٦', '۱۲۳۴۵۶', '१२३ ४५६', '１２３４５６', '๑๒๓๔๕๖', '\u200f١٢٣\u200e٤٥٦']) {
      expect(extractCode(text, SIX)).toEqual(code('123456'));
    }
  });

  it('I-07: is taken in quotes, brackets and after a number sign', () => {
    for (const text of [
      '"123456"',
      '[123456]',
      '#123456',
      '123456.',
      '*123456*',
      '«123 456»',
      'G-123456',
      '- 123456',
    ]) {
      expect(extractCode(text, SIX)).toEqual(code('123456'));
    }
  });

  it('I-07: that is the code twice over is the code', () => {
    expect(extractCode('123456123456', SIX)).toEqual(code('123456'));
    expect(extractCode('123456\n123456', SIX)).toEqual(code('123456'));
    expect(extractCode('123456123457', SIX)).toEqual(none('too-long'));
  });

  it('I-07: that is shorter is a fragment, longer is refused', () => {
    expect(extractCode('12-3', SIX)).toEqual(fragment('123'));
    expect(extractCode('1234567', SIX)).toEqual(none('too-long'));
    expect(extractCode('abc', letters(6))).toEqual(fragment('ABC'));
  });

  it('I-07: that can be read as a date is no code', () => {
    for (const text of ['2026-11-20', '20 11 2026', '11-20-2026']) {
      expect(extractCode(text, digits(8))).toEqual(none('ambiguous'));
    }
    expect(extractCode('20-11-26', SIX)).toEqual(none('ambiguous'));
    expect(extractCode('26-11-20', SIX)).toEqual(none('ambiguous'));
    expect(extractCode('99-11-20', SIX)).toEqual(none('ambiguous'));
    expect(extractCode('12-48-56', SIX)).toEqual(code('124856'));
    expect(extractCode('1234-56-78', digits(8))).toEqual(code('12345678'));
    expect(extractCode('12-34-2026', digits(8))).toEqual(code('12342026'));
    expect(extractCode('12-11-3026', digits(8))).toEqual(code('12113026'));
  });

  it('says so when there is nothing, or nothing of the charset', () => {
    expect(extractCode('', SIX)).toEqual(none('empty'));
    expect(extractCode(' \u200b-\n', SIX)).toEqual(none('empty'));
    expect(extractCode('abcdef', SIX)).toEqual(none('charset'));
    expect(extractCode('123456', words(6))).toEqual(none('charset'));
    expect(extractCode('?!', letters(6))).toEqual(none('charset'));
  });

  it('I-04: may hold letters, in groups as well', () => {
    expect(extractCode('k7pq9x', letters(6))).toEqual(code('K7PQ9X'));
    expect(extractCode('k7p q9x', letters(6))).toEqual(code('K7PQ9X'));
    expect(extractCode('WDJB-MJHT', letters(8))).toEqual(code('WDJBMJHT'));
    expect(extractCode('ABC DEF', words(6))).toEqual(code('ABCDEF'));
    expect(extractCode('aBc1', {...letters(4), letterCase: 'preserve'})).toEqual(code('aBc1'));
  });

  it('is not a code when it is a few words', () => {
    expect(extractCode('take this', letters(8))).toEqual(none('ambiguous'));
    expect(extractCode('PIN 482913', letters(9))).toEqual(none('ambiguous'));
    expect(extractCode('Hi Tom', letters(8))).toEqual(none('ambiguous'));
    expect(extractCode('code AB12', letters(4))).toEqual(code('AB12'));
  });
});

describe('a bound message', () => {
  const bound: ExtractOptions = {...SIX, hosts: ['shop.example']};

  it('I-06: counts for its own host alone', () => {
    expect(extractCode('Hi\n@shop.example #123456', bound)).toEqual(code('123456'));
    expect(extractCode('Code: 123456\n@evil.test #123456', bound)).toEqual(none('other-origin'));
    expect(extractCode('Code: 123456\n  @evil.test #123456  ', bound)).toEqual(none('other-origin'));
    expect(extractCode('Code: 123456\n@evil.test #123456', {...SIX, hosts: []})).toEqual(
      none('other-origin'),
    );
  });

  it('I-06: is not checked when the hosts are not known', () => {
    expect(extractCode('Hi\n@shop.example #123456', SIX)).toEqual(code('123456'));
  });

  it('I-06: of another length is refused, even when the words hold a number that fits', () => {
    expect(extractCode('Code: 123456\n@shop.example #12345', bound)).toEqual(none('ambiguous'));
    expect(extractCode('Code: 123456\n@shop.example #1234567', bound)).toEqual(none('too-long'));
  });
});

describe('prose', () => {
  const takes = (text: string, options: ExtractOptions = SIX) => extractCode(text, options);

  it('T36: gives the number that is named, not the one that comes first', () => {
    expect(takes('Expires in 10 minutes: code 123456')).toEqual(code('123456'));
    expect(takes('Expires in 10 minutes: 123456')).toEqual(code('123456'));
    expect(takes('Your parcel 123456 expires in 3 days')).toEqual(none('ambiguous'));
    expect(takes('Order 999888, code 123456')).toEqual(code('123456'));
    expect(takes('123456 is your code')).toEqual(code('123456'));
  });

  it('I-08: gives groups that are equal, and no others', () => {
    expect(takes('Code: 123 456')).toEqual(code('123456'));
    expect(takes('Code: 12-34-56')).toEqual(code('123456'));
    expect(takes('Code: 1 2 3 4 5 6')).toEqual(code('123456'));
    expect(takes('Code: 12 3456')).toEqual(none('ambiguous'));
    expect(takes('Code: 12 34 56 78 90', digits(10))).toEqual(none('ambiguous'));
    expect(takes('Code: 20-11-26')).toEqual(none('ambiguous'));
    expect(takes('Code 123456 5 min')).toEqual(code('123456'));
    expect(takes('Code 123456 20/11/2026')).toEqual(code('123456'));
    expect(takes('Code 123456 654321')).toEqual(none('ambiguous'));
  });

  it('I-08: gives no amount, time, date, address or masked number', () => {
    const others = [
      'Code for 123456 EUR', 'Code €123456', 'Code 123456%', 'Code +123456', 'Code *123456', 'Code 123456*',
      'Code 123,456', 'Code 1234.56', 'Code 12:34:56', 'Code 12/34/56', 'Code (012) 123456', 'Code ***123456',
      'Code x-123456', 'Code 123456-x', 'Code INV4-123456', 'Code Rs. 123456', 'Code 123456元', 'Code X123456',
      'Code 123456abc', 'Code @123456', 'Code 123456@', 'Code //123456', 'Code invoice-123456',
    ]; // prettier-ignore
    expect(others.filter((text) => takes(text).kind === 'code')).toEqual([]);
  });

  it('I-08: gives what stands behind a sender’s mark or the code’s name and a dash', () => {
    expect(takes('G-123456 is your Gryphon code')).toEqual(code('123456'));
    expect(takes('Your OTP-123456')).toEqual(code('123456'));
    expect(takes('Your code-123456')).toEqual(code('123456'));
  });

  it('I-08: gives nothing out of web and mail addresses', () => {
    expect(takes('Your code: https://a.example/123456')).toEqual(none('ambiguous'));
    expect(takes('Your code: www.123456')).toEqual(none('ambiguous'));
    expect(takes('Your code is at x.example/c-123456')).toEqual(none('ambiguous'));
    expect(takes('Code from sam123456@mail.example')).toEqual(none('ambiguous'));
  });

  it('I-09: takes a year for a code only next to the code’s name', () => {
    expect(takes('Your code is 2026', digits(4))).toEqual(code('2026'));
    expect(takes('1987 is your code', digits(4))).toEqual(code('1987'));
    expect(takes('Your code from spring 2026', digits(4))).toEqual(none('ambiguous'));
    expect(takes('Your code from spring 30261', digits(5))).toEqual(code('30261'));
  });

  it('I-10: follows the name to a number of another length and takes none instead', () => {
    expect(takes('Code 4829, hall 123456')).toEqual(none('ambiguous'));
    expect(takes('Your code is 4829. Your balance code 123456')).toEqual(none('ambiguous'));
    expect(takes('Your code 123456 is 3 digits long, 999', digits(3))).toEqual(none('ambiguous'));
    expect(takes('Your code is 999', digits(3))).toEqual(code('999'));
  });

  it('I-11: takes none where two could be meant', () => {
    expect(takes('Code 123456 or 654321')).toEqual(none('ambiguous'));
    expect(takes('123456, 654321 are your codes')).toEqual(none('ambiguous'));
    expect(takes('Your codes:\n123456\n654321')).toEqual(none('ambiguous'));
    expect(takes('123456\n654321\nare your codes')).toEqual(none('ambiguous'));
    expect(takes('123456\n\n654321\n\nThese are your codes')).toEqual(none('ambiguous'));
    expect(takes('Code 123456. Again: code 123456.')).toEqual(code('123456'));
  });

  it('I-11: takes none where nothing says that it is a code', () => {
    expect(takes('The museum has 123456 coins')).toEqual(none('ambiguous'));
    expect(takes('Room\n\n123456\n\nThanks')).toEqual(none('ambiguous'));
    expect(takes('Your password was changed\n\nRequest\n123456\n\nUse your password')).toEqual(
      none('ambiguous'),
    );
  });

  it('takes the number that stands alone below or above the line that names it', () => {
    expect(takes('Your code\n\n123456\n\nThanks')).toEqual(code('123456'));
    expect(takes('Dear Sam,\n\n123456\n\nis your code')).toEqual(code('123456'));
    expect(takes('Please use this code\nto sign in\n\n(123456)\n\nThanks')).toEqual(code('123456'));
    expect(takes('Your code\nHello\nOne\n123456')).toEqual(none('ambiguous'));
  });

  it('takes no number of an account, an order or a telephone', () => {
    expect(takes('Never share your PIN, call 123456')).toEqual(none('ambiguous'));
    expect(takes('PIN of card 123456 changed')).toEqual(none('ambiguous'));
    expect(takes('Promo code 123456')).toEqual(none('ambiguous'));
    expect(takes('Gutscheincode 123456')).toEqual(none('ambiguous'));
    expect(takes('Código de pedido: 123456')).toEqual(none('ambiguous'));
    expect(takes('PIN changed, account: 123456')).toEqual(none('ambiguous'));
    expect(takes('Enter code for your account: 123456')).toEqual(code('123456'));
    expect(takes('Use code 123456 and save 15%')).toEqual(none('ambiguous'));
  });

  it('takes letters only where they can be no word', () => {
    expect(takes('Your code is K7PQ9X', letters(6))).toEqual(code('K7PQ9X'));
    expect(takes('Your code is K7P-Q9X.', letters(6))).toEqual(code('K7PQ9X'));
    expect(takes('Your code: QUARTZ', words(6))).toEqual(code('QUARTZ'));
    expect(takes('Your code is QWXZKT', words(6))).toEqual(code('QWXZKT'));
    expect(takes('Your code: SECRET information', words(6))).toEqual(none('ambiguous'));
    expect(takes('Your code is SECRET', words(6))).toEqual(none('ambiguous'));
    expect(takes('Your code is valid 30mins', letters(6))).toEqual(none('ambiguous'));
    expect(takes('Your code until 20NOV26', letters(7))).toEqual(none('ambiguous'));
    expect(takes('Your code A1-B2-C3-D4-E5', letters(10))).toEqual(none('ambiguous'));
    expect(takes('Your code is K7PQ9X/8', letters(6))).toEqual(none('ambiguous'));
    expect(takes('Your code 1234-ABCD', letters(8))).toEqual(code('1234ABCD'));
  });

  it('reads a sentence across a wrapped line, and not across its end', () => {
    expect(takes('Here is your one-time\ncode 123456')).toEqual(code('123456'));
    expect(takes('Never share a code. See tel. 123456')).toEqual(none('ambiguous'));
    expect(takes('Kod nr. 123456 to kod')).toEqual(none('ambiguous'));
  });

  it('knows where words run together without spaces', () => {
    expect(takes('您的验证码是123456，请勿泄露')).toEqual(code('123456'));
    expect(takes('您的验证码已发送至尾号123456')).toEqual(none('ambiguous'));
    expect(takes('您的密码将寄往123456信箱')).toEqual(none('ambiguous'));
  });
});

describe('any text', () => {
  const anyOptions = fc
    .record({
      length: fc.integer({min: 3, max: 12}),
      charset: fc.constantFrom('numeric', 'alphanumeric', 'alphabetic'),
      letterCase: fc.constantFrom('upper', 'preserve'),
    } as const)
    .map((options): ExtractOptions => codeFormat(options));
  const likeMessages = fc
    .array(
      fc.constantFrom(
        ...messages.slice(0, 200).flatMap(({text}) => text.split(/(?<=[\s.,:])/)),
        '123456',
        '4829',
        'code',
      ),
      {maxLength: 30},
    )
    .map((parts) => parts.join(''));

  function isSound(text: string, options: ExtractOptions): void {
    const found = extractCode(text, options);
    if (found.kind === 'code') {
      expect(found.code).toHaveLength(options.length);
      expect(normaliseCode(found.code, options)).toBe(found.code);
      expect(extractCode(found.code, options)).toEqual(found);
      expect(normaliseCode(text, options)).toContain(found.code);
    }
    if (found.kind === 'fragment') {
      expect(found.text.length).toBeLessThan(options.length);
      expect(normaliseCode(text, options)).toBe(found.text);
    }
  }

  it('never throws, and yields a whole code of the format, a fragment, or none', () => {
    fc.assert(fc.property(anyText, anyOptions, isSound), {numRuns: 500});
    fc.assert(fc.property(likeMessages, anyOptions, isSound), {numRuns: 500});
  });

  it('I-07: that is a code in any usual format yields that code', () => {
    const anyCode = anyOptions.chain((options) =>
      fc.tuple(
        fc.constant(options),
        fc
          .array(fc.constantFrom(...Array.from('0123456789BCDFGHJKMNPQRSTVWXYZ')), {
            minLength: 12,
            maxLength: 12,
          })
          .map((chars) =>
            normaliseCode(chars.join('') + 'BCDFGHJKMNPQ012345678901', options).slice(0, options.length),
          ),
        fc.integer({min: 1, max: 4}),
        fc.constantFrom('', '-', '–'),
      ),
    );
    fc.assert(
      fc.property(anyCode, ([options, value, size, separator]) => {
        const groups = value.match(new RegExp(`.{1,${size}}`, 'g')) ?? [];
        const isDated = separator !== '' && groups.length === 3 && options.charset !== 'alphabetic';
        fc.pre(!isDated);
        expect(extractCode(`  ${groups.join(separator)}\n`, options)).toEqual(code(value));
      }),
    );
  });

  it('is not read when it is longer than 64 KB', () => {
    const long = ' '.repeat(65_536 - 12);
    expect(extractCode(`code: 123456${long}`, SIX)).toEqual(code('123456'));
    expect(extractCode(`code: 123456${long} `, SIX)).toEqual(none('ambiguous'));
  });
});
