import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {CURRENCIES, digestPayment, isSamePayment, parsePayment} from '../../demo/server/payment.js';

const PAYMENT = {amount: '49.90', currency: 'EUR', payee: 'Acme'} as const;

describe('parsePayment', () => {
  it.each([
    ['0.01', 'EUR'],
    ['999999.99', 'GBP'],
    ['1', 'JPY'],
    ['999999', 'JPY'],
    ['1.005', 'KWD'],
  ])('takes %s %s', (amount, currency) => {
    expect(parsePayment({...PAYMENT, amount, currency})).toEqual({...PAYMENT, amount, currency});
  });

  it.each([
    ['0.00', 'EUR'],
    ['0', 'JPY'],
    ['0.000', 'KWD'],
    ['49.9', 'EUR'],
    ['49', 'EUR'],
    ['49.900', 'EUR'],
    ['49.', 'EUR'],
    ['.90', 'EUR'],
    ['1.0', 'JPY'],
    ['1.00', 'KWD'],
    ['049.90', 'EUR'],
    ['-49.90', 'EUR'],
    ['+49.90', 'EUR'],
    ['49,90', 'EUR'],
    ['1,000.00', 'EUR'],
    ['1000000.00', 'EUR'],
    ['4e1', 'JPY'],
    ['0x10', 'JPY'],
    ['NaN', 'JPY'],
    ['Infinity', 'JPY'],
    [' 49.90', 'EUR'],
    ['49.90\n', 'EUR'],
    ['４９.９０', 'EUR'],
    ['', 'EUR'],
    ['49.90', 'eur'],
    ['49.90', 'EURO'],
    ['49.90', ''],
    ['49.90', 'XXX'],
    ['49.90', 'constructor'],
    ['49.90', '__proto__'],
  ])('refuses %j %j', (amount, currency) => {
    expect(parsePayment({...PAYMENT, amount, currency})).toBeUndefined();
  });

  it.each([
    'A',
    'Harbour Coffee Ltd.',
    'Café Zoë & Söhne',
    'Ångström',
    '株式会社 大和',
    'مخبز المدينة',
    'ร้านกาแฟ',
    '5 <b>Stars</b> "Inn"',
    'x'.repeat(70),
    '😀'.repeat(70),
  ])('takes the payee %j', (payee) => {
    expect(parsePayment({...PAYMENT, payee})).toEqual({...PAYMENT, payee});
  });

  it.each([
    ['nothing', ''],
    ['a blank', ' '],
    ['a blank in front', ' Acme'],
    ['a blank behind', 'Acme '],
    ['two blanks', 'Acme  Ltd'],
    ['71 characters', 'x'.repeat(71)],
    ['71 characters beyond the first plane', '😀'.repeat(71)],
    ['a line break', 'Acme\nLtd'],
    ['a carriage return', 'Acme\r'],
    ['a tab', 'Acme\tLtd'],
    ['a null', 'Acme\0'],
    ['a C1 control', 'Acme\u0085'],
    ['a line separator', 'Acme\u2028Ltd'],
    ['a no-break space', 'Acme\u00a0Ltd'],
    ['an override of direction', 'Acme\u202eLtd'],
    ['an isolate', '\u2066Acme\u2069'],
    ['a mark of direction', 'Acme\u200f'],
    ['a zero-width space', 'Ac\u200bme'],
    ['a zero-width joiner', 'Ac\u200dme'],
    ['a byte order mark', '\ufeffAcme'],
    ['a soft hyphen', 'Ac\u00adme'],
    ['a Hangul filler', '\u3164'],
    ['a blank Braille pattern', '\u2800'],
    ['a variation selector', 'Acme\ufe0f'],
    ['a tag', 'Acme\u{e0041}'],
    ['a lone surrogate', 'Acme\ud800'],
    ['a private character', 'Acme\ue000'],
    ['an accent without a letter', '\u0301Acme'],
  ])('refuses a payee with %s', (_what, payee) => {
    expect(parsePayment({...PAYMENT, payee})).toBeUndefined();
  });

  it('refuses what lacks a value or has one more', () => {
    for (const name of Object.keys(PAYMENT)) {
      const rest = Object.fromEntries(Object.entries(PAYMENT).filter(([key]) => key !== name));
      expect(parsePayment(rest)).toBeUndefined();
    }
    expect(parsePayment({...PAYMENT, note: ''})).toBeUndefined();
    expect(parsePayment(JSON.parse('{"__proto__":"x"}') as Record<string, string>)).toBeUndefined();
  });

  it('never throws, and gives back what it was given or nothing', () => {
    const any = fc.string({unit: 'binary', maxLength: 80});
    const fields = fc.record({
      amount: fc.oneof(any, fc.double().map(String), fc.constant('49.90')),
      currency: fc.oneof(any, fc.constantFrom(...CURRENCIES)),
      payee: any,
    });
    fc.assert(
      fc.property(fields, (given) => {
        const payment = parsePayment(given);
        if (payment) expect(payment).toEqual(given);
      }),
    );
  });

  it('reads a payee of thousands of blanks and accents at once', () => {
    const begun = performance.now();
    for (const unit of [' ', 'a ', 'a\u0301', ' \u0301', '\u3164']) {
      expect(parsePayment({...PAYMENT, payee: unit.repeat(8000)})).toBeUndefined();
    }
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});

describe('digestPayment', () => {
  it('is another for another amount, currency or payee, and keeps them apart', () => {
    const digests = [
      PAYMENT,
      {...PAYMENT, amount: '49.91'},
      {...PAYMENT, currency: 'GBP'},
      {...PAYMENT, payee: 'Acme Ltd'},
      {...PAYMENT, payee: 'acme'},
      {amount: '49.90', currency: 'EURA', payee: 'cme'},
    ].map((payment) => digestPayment(payment as typeof PAYMENT));
    expect(new Set(digests).size).toBe(digests.length);
    expect(digestPayment({payee: 'Acme', currency: 'EUR', amount: '49.90'})).toBe(digests[0]);
  });
});

describe('isSamePayment', () => {
  it('takes the three values to the letter, and nothing beside them', () => {
    expect(isSamePayment(PAYMENT, {payee: 'Acme', amount: '49.90', currency: 'EUR'})).toBe(true);
    for (const other of [
      {},
      {...PAYMENT, amount: '49.9'},
      {...PAYMENT, amount: '049.90'},
      {...PAYMENT, payee: 'Acme '},
      {...PAYMENT, payee: 'Асme'},
      {...PAYMENT, note: 'x'},
    ]) {
      expect(isSamePayment(PAYMENT, other)).toBe(false);
    }
  });
});
