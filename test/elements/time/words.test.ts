import {expect} from '@open-wc/testing';
import {registerMessages} from '../../../src/index.js';
import {en} from '../../../src/i18n/locales/en.js';
import {partOf} from '../../support/field.js';
import {fieldOf, removeFields} from './counting.js';
import type {TwoClocks} from './two-clocks.js';
import {microtasks, twoClocks} from './two-clocks.js';

describe('a running time in words', () => {
  let clocks: TwoClocks;
  beforeEach(() => (clocks = twoClocks()));
  afterEach(() => {
    removeFields();
    clocks.restore();
  });

  for (const [seconds, shown] of [
    [1, '0:01'],
    [59, '0:59'],
    [65, '1:05'],
    [600, '10:00'],
    [3600, '1:00:00'],
    [3725, '1:02:05'],
    [86_400, '24:00:00'],
  ] as const) {
    it(`carries seconds into minutes and hours, and shows hours where there are any: ${shown} (T-14, T-16)`, async () => {
      const field = await fieldOf(`<otp-input expires-in="${seconds}"></otp-input>`);
      expect(partOf(field, 'timer')?.textContent).to.match(new RegExp(`(?<!\\d)${shown}$`));
    });
  }

  it('has the digits and the separator of its language (T-16)', async () => {
    const digits: Readonly<Record<string, string>> = {
      'ar-EG': '٤٠٥',
      fa: '۴۰۵',
      fi: '405',
      en: '405',
      'da-DK': '405',
    };
    for (const [language, written] of Object.entries(digits)) {
      if (language !== 'en') registerMessages(language, en);
      const field = await fieldOf(`<otp-input lang="${language}" expires-in="245"></otp-input>`);
      const text = partOf(field, 'timer')?.textContent ?? '';
      expect([...text.matchAll(/\p{Nd}/gu)].join('').replace(/^[0٠۰]/, ''), language).to.equal(written);
    }
  });

  it('is told of times that are no whole seconds, and throws at none (T-14)', async () => {
    for (const ms of [1, 999.5, 1000.0001, 59_999.999, 61_234.5]) {
      const field = await fieldOf('<otp-input></otp-input>');
      field.expiresAt = Date.now() + ms;
      await microtasks();
      expect(partOf(field, 'timer')?.textContent, String(ms)).to.match(/\d:\d\d$/);
    }
  });

  it('is there without the engine’s own formatter of durations (T-17)', async () => {
    const {DurationFormat} = Intl as {DurationFormat?: unknown};
    Reflect.deleteProperty(Intl, 'DurationFormat');
    try {
      // A region that no other test has made a formatter of.
      const field = await fieldOf('<otp-input lang="en-ZW" expires-in="3725" resend-in="65"></otp-input>');
      expect(partOf(field, 'timer')?.textContent).to.match(/ 1:02:05$/);
      expect(partOf(field, 'resend')?.textContent).to.match(/ 1:05$/);
    } finally {
      Object.defineProperty(Intl, 'DurationFormat', {
        configurable: true,
        writable: true,
        value: DurationFormat,
      });
    }
  });
});
