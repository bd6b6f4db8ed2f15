import {expect} from '@open-wc/testing';
import {detailsOf, isolated} from '../../../src/elements/otp-challenge/details.js';
import {en, enPanel} from '../../../src/i18n/locales/en.js';

const messages = {...en, ...enPanel};

function sum(amount: string, currency: string, language = 'en'): string | undefined {
  return detailsOf({amount, currency}, messages, language).map(({value}) => value)[0];
}

describe('an amount that is confirmed (S-40)', () => {
  it('is written in the way of the language, to the digit', () => {
    expect(sum('49.90', 'EUR')).to.equal('€49.90');
    expect(sum('49.90', 'EUR', 'de')?.replace('\u00a0', ' ')).to.equal('49,90 €');
    expect(sum('5000', 'JPY')).to.equal('¥5,000');
    expect(sum('7', 'EUR')).to.equal('€7.00');
    expect(sum('0.005', 'EUR')).to.equal('€0.005');
    expect(sum('1.5', 'JPY')).to.equal('¥1.5');
    expect(sum('123456789012.99', 'USD')).to.equal('$123,456,789,012.99');
  });

  it('is left as the service wrote it where the language could make another one of it', () => {
    expect(sum('9007199254740993', 'EUR')).to.equal('9007199254740993 EUR');
    expect(sum('0.1234567', 'EUR')).to.equal('0.1234567 EUR');
    for (const amount of ['49,90', '1e3', '0x10', '', ' 5', '.5', '5.', '-', '٤٩', 'NaN'])
      if (amount) expect(sum(amount, 'EUR'), amount).to.equal(`${amount.trim()} EUR`);
  });

  it('is left as it is beside what is no currency', () => {
    expect(sum('5', 'points')).to.equal('5 points');
    expect(sum('5', '€')).to.equal('5 €');
    expect(detailsOf({currency: 'EUR'}, messages, 'en')).to.deep.equal([
      {key: 'currency', name: 'Currency', value: 'EUR'},
    ]);
    expect(detailsOf({amount: '5'}, messages, 'en')[0]?.value).to.equal('5');
  });
});

describe('a text of the service', () => {
  it('is one line without what nobody sees', () => {
    const [detail] = detailsOf({payee: 'Ac\u202eme\n\u200f Ltd \u2067x\u0000'}, messages, 'en');
    expect(detail?.value).to.equal('Ac me Ltd x');
  });

  it('keeps its own direction within a sentence', () => {
    expect(isolated('•••• 900')).to.equal('\u2068•••• 900\u2069');
    expect(isolated('\u2069a')).to.equal('\u2068a\u2069');
    expect(isolated(undefined)).to.equal(undefined);
  });

  it('may have any name, also one that objects have already', () => {
    const [detail] = detailsOf({constructor: 'x', toString: 'y'}, messages, 'en');
    expect(detail).to.deep.equal({key: 'constructor', name: 'constructor', value: 'x'});
  });
});
