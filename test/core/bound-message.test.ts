import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {formatBoundMessage, matchesHost, parseBoundMessage} from '../../src/core/bound-message.js';
import {anyText} from './any-text.js';

const EXAMPLE = {host: 'example.com', code: '747723'};
const EMBEDDED = {...EXAMPLE, embeddedHost: 'ecommerce.example'};

describe('reading a bound message', () => {
  it('A-24: finds host and code on the last line', () => {
    expect(
      parseBoundMessage('747723 is your ExampleCo authentication code.\n\n@example.com #747723'),
    ).toEqual(EXAMPLE);
    expect(parseBoundMessage('@example.com #747723')).toEqual(EXAMPLE);
  });

  it('A-26: finds an embedded host after either sign', () => {
    expect(parseBoundMessage('Code\n@example.com #747723 @ecommerce.example')).toEqual(EMBEDDED);
    expect(parseBoundMessage('Code\n@example.com #747723 %ecommerce.example')).toEqual(EMBEDDED);
  });

  it('A-24: ignores what follows, and empty lines at the end', () => {
    expect(parseBoundMessage('@example.com #747723 %ecommerce.example $future')).toEqual(EMBEDDED);
    expect(parseBoundMessage('@example.com #747723 $future')).toEqual(EXAMPLE);
    expect(parseBoundMessage('Code\r\n@example.com #747723\r\n\r\n')).toEqual(EXAMPLE);
    expect(parseBoundMessage('Code\r@example.com #747723')).toEqual(EXAMPLE);
  });

  it('A-24: refuses every other order, separator and position', () => {
    const others = [
      '',
      'something @example.com #747723',
      '#747723 @e @t',
      '#747723 %ecommerce.example @example.com',
      '@example.com code #747723',
      '@example.com  #747723',
      '@example.com\t#747723',
      '@example.com 747723',
      '@example.com #',
      '@ #747723',
      '@https://example.com #747723',
      '@example.com:443 #747723',
      '@example.com #747723\nSent from my phone',
    ];
    expect(others.map(parseBoundMessage)).toEqual(others.map(() => undefined));
  });

  it('never throws', () => {
    fc.assert(fc.property(anyText, (text) => void parseBoundMessage(`@a.b #1\n${text}`)));
  });
});

describe('writing a bound message', () => {
  it('A-28: puts the words first and the bound line last', () => {
    expect(formatBoundMessage(EXAMPLE, '747723 is your code.')).toBe(
      '747723 is your code.\n\n@example.com #747723',
    );
    expect(formatBoundMessage(EMBEDDED, 'Hi')).toBe('Hi\n\n@example.com #747723 @ecommerce.example');
  });

  it('refuses what would not read back, without repeating it', () => {
    const odd = [
      {host: '', code: '1'},
      {host: 'a b', code: '1'},
      {host: 'https://a.b', code: '1'},
      {host: 'a.b', code: ''},
      {host: 'a.b', code: '12 34'},
      {host: 'a.b', code: '12\n@evil.example #9'},
      {host: 'a.b', code: '1', embeddedHost: ''},
      {host: 'a.b', code: '1', embeddedHost: 'c d'},
    ];
    for (const message of odd) {
      expect(() => formatBoundMessage(message, 'Hi')).toThrow(RangeError);
    }
    expect(() => formatBoundMessage({host: 'a b', code: '482913'}, 'Hi')).not.toThrow(/482913/);
  });

  it('is read back as it was written', () => {
    const token = fc.stringMatching(/^[\w.-]+$/);
    fc.assert(
      fc.property(
        token,
        token,
        fc.option(token, {nil: undefined}),
        anyText,
        (host, code, embeddedHost, words) => {
          const message = embeddedHost === undefined ? {host, code} : {host, code, embeddedHost};
          expect(parseBoundMessage(formatBoundMessage(message, words))).toEqual(message);
        },
      ),
    );
  });
});

describe('the host of a bound message', () => {
  const matches = (host: string, ...hosts: string[]) => matchesHost({host, code: '1'}, hosts);

  it('I-06: is the page’s own, one above it or one below it', () => {
    expect(matches('shop.example', 'shop.example')).toBe(true);
    expect(matches('shop.example', 'login.shop.example')).toBe(true);
    expect(matches('login.shop.example', 'shop.example')).toBe(true);
    expect(matches('Shop.Example.', 'shop.example')).toBe(true);
    expect(matches('shop.example', 'other.example', 'shop.example')).toBe(true);
  });

  it('S-35: is not one that only looks alike', () => {
    expect(matches('shop.example', 'notshop.example')).toBe(false);
    expect(matches('notshop.example', 'shop.example')).toBe(false);
    expect(matches('shop.example.evil.test', 'shop.example')).toBe(false);
    expect(matches('example', 'shop.example')).toBe(false);
    expect(matches('shop.example', 'example')).toBe(false);
    expect(matches('shop.example')).toBe(false);
  });

  it('matches a name without a dot only when it is the same', () => {
    expect(matches('localhost', 'localhost')).toBe(true);
    expect(matches('localhost', 'app.localhost')).toBe(false);
  });

  it('A-25: is the embedded one where there is one', () => {
    const message = {host: 'shop.example', code: '1', embeddedHost: 'pay.example'};
    expect(matchesHost(message, ['pay.example'])).toBe(true);
    expect(matchesHost(message, ['shop.example'])).toBe(false);
  });
});
