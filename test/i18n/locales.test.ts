import {expect} from '@open-wc/testing';
import {ar} from '../../src/i18n/locales/ar.js';
import {de} from '../../src/i18n/locales/de.js';
import {en} from '../../src/i18n/locales/en.js';
import {es} from '../../src/i18n/locales/es.js';
import {pl} from '../../src/i18n/locales/pl.js';
import {pt} from '../../src/i18n/locales/pt.js';
import {zh} from '../../src/i18n/locales/zh.js';
import {registerMessages} from '../../src/i18n/messages.js';
import type {OtpMessages} from '../../src/i18n/messages.js';
import type {AllMessages} from '../../src/i18n/panel-messages.js';
import {createPlural} from '../../src/i18n/plural.js';
import {fieldOf, inputOf, messageOf, settled} from '../support/field.js';
import {resetInput, type} from '../support/real-input.js';
import {CHANNELS, CHARSETS, LOCALES, NAMES, SENT, english, everythingSaid, ownWords} from './said.js';

/** None, one and two of a thing are words in Arabic, not numbers. */
const ARABIC_WORDS: Readonly<Record<number, RegExp>> = {
  0: /لم تتبقَّ أي/,
  1: /واحدة?(?!\p{L})/u,
  2: /(?:رقم|حرف|خانت|محاولت)(?:ين|ان)(?!\p{L})/u,
};

function contains(text: string, given: number | string, language: string): boolean {
  if (typeof given === 'string') return text.includes(given);
  const digits = new Intl.NumberFormat(language).format(given);
  if (new RegExp(`(?<!\\p{Nd})${digits}(?!\\p{Nd})`, 'u').test(text)) return true;
  return language === 'ar' && (ARABIC_WORDS[given]?.test(text) ?? false);
}

/** The words of five letters or more that two languages share: one has them from the other, or both are kin. */
const LOANS: Readonly<Record<string, readonly string[]>> = {
  de: ['authenticator', 'codes', 'minute', 'offline', 'website'],
  fr: ['change', 'codes', 'message', 'minute'],
  nl: ['authenticator', 'begin', 'codes', 'contact', 'later', 'letters', 'website'],
};

/** The Latin letters that another script writes. */
const LATIN: Readonly<Record<string, string>> = {ja: 'SMS'};

/** The marks that are wrong in a language. */
const MISWRITTEN: Readonly<Record<string, RegExp>> = {
  // Without the narrow no-break space that stands before them.
  fr: /(?<!\u202f)[?!:;]/,
  es: /(?<!¿[^.]*)\?|(?<!¡[^.]*)!/,
  ar: /[?,;]/,
  hi: /[.]/,
  zh: /[.,?!:;()]/,
  ja: /[.,?!:;()\s]/,
};

type Ending = 'question' | 'sentence' | 'progress' | 'label';

function ending(text: string): Ending {
  if (/[?？؟]$/.test(text)) return 'question';
  if (/[.。।]$/.test(text)) return 'sentence';
  return text.endsWith('…') ? 'progress' : 'label';
}

function longWords(messages: AllMessages): Set<string> {
  const text = everythingSaid(messages).map(ownWords).join(' ');
  return new Set(text.toLowerCase().match(/\p{L}{5,}/gu));
}

/** What a language says of the attempts left, after the sentence that the code is wrong. */
function attempts({rejected}: OtpMessages, left: number): string {
  return rejected(left).slice(rejected().length).trim();
}

const inEnglish = new Map(everythingSaid(english).map(({asked, text}) => [asked, text]));
const englishWords = longWords(english);

for (const [language, messages] of Object.entries({en: english, ...LOCALES})) {
  describe(`the words of ${language}`, () => {
    it('are text, with the numbers and times that they were given (I-15)', () => {
      for (const {asked, text, given} of everythingSaid(messages)) {
        expect(text, asked).to.match(/\p{L}|\d/u);
        for (const value of given) {
          expect(contains(text, value, language), `${asked}: ${text}`).to.equal(true);
        }
      }
    });

    it('have no markup, no gap and nothing left to fill in', () => {
      for (const {asked, text} of everythingSaid(messages)) {
        expect(text, asked).to.equal(text.trim());
        expect(text, asked).not.to.match(/[<>&#{}[\]]|\s{2}|\b(?:undefined|null|NaN)\b/);
      }
    });

    it('name where a code was sent, wherever it was', () => {
      for (const channel of CHANNELS) {
        for (const name of NAMES) {
          const isNamed = SENT.includes(channel);
          expect(messages.sent(channel, name).includes(name), channel).to.equal(isNamed);
          expect(messages.way(channel, name).includes(name), channel).to.equal(isNamed);
        }
      }
    });

    it('put no letter to either end of a name, which cannot be inflected', () => {
      // Japanese has no spaces, and its particles change nothing.
      if (language === 'ja') return;
      for (const {asked, text} of everythingSaid(messages)) {
        const name = NAMES.find((one) => text.includes(one)) ?? '';
        expect(name && text.replace(name, '_'), asked).not.to.match(/[\p{L}\p{M}’-]_|_[\p{L}\p{M}’-]/u);
      }
    });

    it('give advice in sentences, whatever the channel', () => {
      for (const channel of CHANNELS) {
        const advice = messages.advice(channel);
        expect(advice, channel).not.to.be.empty;
        for (const text of advice) expect(ending(text), text).to.equal('sentence');
      }
    });

    it('have the marks of the language', () => {
      for (const words of everythingSaid(messages)) {
        expect(words.text, words.asked).not.to.match(/['"]|\.{2}/);
        if (MISWRITTEN[language]) expect(ownWords(words), words.asked).not.to.match(MISWRITTEN[language]);
      }
    });

    it('name what a code may be made of in three ways', () => {
      const {hint, charset: refused} = messages;
      expect(new Set(CHARSETS.map((charset) => hint(6, charset))).size).to.equal(3);
      expect(new Set(CHARSETS.map((charset) => refused(6, charset))).size).to.equal(3);
    });
  });
}

for (const [language, messages] of Object.entries(LOCALES)) {
  describe(`the words of ${language}`, () => {
    it('are those that English has, no more and no less', () => {
      const shape = (words: object): string[] =>
        Object.entries(words)
          .map(([key, value]) => `${key}: ${typeof value}`)
          .sort();
      expect(shape(messages)).to.deep.equal(shape(english));
      expect(shape(messages.detail)).to.deep.equal(shape(english.detail));
    });

    it('have no English in them', () => {
      const shared = [...longWords(messages)].filter((word) => englishWords.has(word)).sort();
      expect(shared).to.deep.equal(LOANS[language] ?? []);
    });

    it('tell apart what English tells apart (A-49)', () => {
      const heard = new Map<string, string>();
      for (const {asked, text} of everythingSaid(messages)) {
        const before = heard.get(text) ?? asked;
        expect(inEnglish.get(before), `${before}, ${asked}: ${text}`).to.equal(inEnglish.get(asked));
        heard.set(text, before);
      }
    });

    it('are sentences, questions and labels where those of English are', () => {
      for (const {asked, text} of everythingSaid(messages)) {
        const expected = ending(inEnglish.get(asked) ?? '');
        // A button or a heading is no question in Japanese.
        const isUnasked = expected === 'question' && language === 'ja';
        expect(ending(text), `${asked}: ${text}`).to.equal(isUnasked ? 'label' : expected);
      }
    });
  });
}

describe('the words of a language in another script', () => {
  for (const language of ['ar', 'hi', 'zh', 'ja']) {
    it(`have no Latin letter: ${language}`, () => {
      for (const words of everythingSaid(LOCALES[language] as AllMessages)) {
        const text = ownWords(words).replace(LATIN[language] ?? '', '');
        expect(text, words.asked).not.to.match(/\p{Script=Latin}/u);
      }
    });
  }
});

describe('a number beside a noun (I-15)', () => {
  /** What stands for each number, in every plural form that whole numbers have in the language. */
  const ATTEMPTS: Readonly<Record<string, Readonly<Record<number, string>>>> = {
    de: {1: 'Sie haben noch 1 Versuch.', 2: 'Sie haben noch 2 Versuche.'},
    fr: {
      0: 'Il vous reste 0 tentative.',
      1: 'Il vous reste 1 tentative.',
      2: 'Il vous reste 2 tentatives.',
    },
    es: {1: 'Le queda 1 intento.', 2: 'Le quedan 2 intentos.'},
    it: {1: 'Hai ancora 1 tentativo.', 2: 'Hai ancora 2 tentativi.'},
    pt: {1: 'Resta 1 tentativa.', 2: 'Restam 2 tentativas.'},
    nl: {1: 'U hebt nog 1 poging.', 2: 'U hebt nog 2 pogingen.'},
    pl: {
      1: 'Pozostała 1 próba.',
      2: 'Pozostały 2 próby.',
      5: 'Pozostało 5 prób.',
      12: 'Pozostało 12 prób.',
      21: 'Pozostało 21 prób.',
      22: 'Pozostały 22 próby.',
    },
    tr: {1: '1 deneme hakkınız kaldı.', 2: '2 deneme hakkınız kaldı.'},
    ar: {
      0: 'لم تتبقَّ أي محاولة.',
      1: 'تبقّت محاولة واحدة.',
      2: 'تبقّت محاولتان.',
      5: 'تبقّت 5 محاولات.',
      11: 'تبقّت 11 محاولة.',
      100: 'تبقّت 100 محاولة.',
    },
    hi: {1: '1 प्रयास शेष है।', 2: '2 प्रयास शेष हैं।'},
    zh: {1: '您还有 1 次机会。', 2: '您还有 2 次机会。'},
    ja: {1: 'あと1回お試しいただけます。', 2: 'あと2回お試しいただけます。'},
  };

  for (const [language, messages] of Object.entries(LOCALES)) {
    it(`has the form that ${language} asks for`, () => {
      const expected = Object.entries(ATTEMPTS[language] ?? {});
      expect(expected.length).to.be.greaterThan(1);
      for (const [left, text] of expected) {
        const digits = new Intl.NumberFormat(language).format(Number(left));
        expect(attempts(messages, Number(left))).to.equal(text.replace(left, digits));
      }
    });

    it(`has every form of ${language}, and none besides`, () => {
      const numbers = Array.from({length: 101}, (_, index) => index);
      const rules = new Intl.PluralRules(language);
      const forms = new Map(numbers.map((left) => [rules.select(left), left]));
      const listed = new Set(Object.keys(ATTEMPTS[language] ?? {}).map((left) => rules.select(Number(left))));
      expect([...listed].sort()).to.deep.equal([...forms.keys()].sort());
      const shapes = numbers.map((left) => attempts(messages, left).replace(/\p{Nd}+/u, '#'));
      const shapesOfForms = [...forms.values()].map((left) => shapes[left]);
      expect(new Set(shapes)).to.deep.equal(new Set(shapesOfForms));
    });
  }

  it('has the five forms of an Arabic digit', () => {
    const forms = [1, 2, 3, 11, 100].map((length) => ar.hint(length, 'numeric'));
    const nouns = ['من رقم واحد ', 'من رقمين ', ' أرقام ', ' رقمًا ', ' رقم '];
    for (const [index, noun] of nouns.entries()) expect(forms[index]).to.contain(noun);
  });

  it('has the Polish accusative of what a code has', () => {
    expect(pl.partial(1, 3, 'numeric')).to.equal('Kod ma 3 cyfry, a wpisano 1.');
    expect(pl.partial(3, 6, 'alphabetic')).to.equal('Kod ma 6 liter, a wpisano 3.');
    expect(pl['too-long'](4)).to.contain('4 znaki.');
    expect(pl['too-long'](6)).to.contain('6 znaków.');
  });

  it('is singular at one o’clock in Spanish and in Portuguese', () => {
    expect(es.locked('1:30')).to.contain('a partir de la 1:30.');
    expect(es.locked('13:30')).to.contain('a partir de las 13:30.');
    expect(pt.locked('01:30')).to.contain('a partir da 01:30.');
    expect(pt.locked('11:30')).to.contain('a partir das 11:30.');
  });

  it('falls back to the form called other, in the digits of the language', () => {
    expect(createPlural('pl')(1, {other: '# x'})).to.equal('1 x');
    expect(createPlural('fr')(1_000_000, {one: 'one', other: 'other'})).to.equal('other');
    expect(createPlural('ar-EG')(6, {other: '#'})).to.equal('٦');
  });
});

describe('a field in another language', () => {
  before(() => {
    for (const [language, messages] of Object.entries(LOCALES)) registerMessages(language, messages);
  });

  afterEach(resetInput);

  async function textsIn(language: string): Promise<(string | null | undefined)[]> {
    const field = await fieldOf(`<section lang="${language}"><p><otp-input></otp-input></p></section>`);
    field.status = 'expired';
    await settled(field);
    return [inputOf(field).ariaLabel, inputOf(field).ariaDescription, messageOf(field)];
  }

  function textsOf({label, hint, expired}: OtpMessages): string[] {
    return [label, hint(6, 'numeric'), expired];
  }

  for (const [language, messages] of Object.entries(LOCALES)) {
    it(`shows the words of the nearest lang: ${language} (I-15)`, async () => {
      expect(await textsIn(language)).to.deep.equal(textsOf(messages));
    });
  }

  it('shows the language where the region has no words of its own', async () => {
    expect(await textsIn('de-AT')).to.deep.equal(textsOf(de));
    expect(await textsIn('zh-Hans-SG')).to.deep.equal(textsOf(zh));
  });

  it('shows English where nobody has registered the language', async () => {
    expect(await textsIn('is')).to.deep.equal(textsOf(en));
  });

  it('says in that language what became of a code', async () => {
    const field = await fieldOf('<section lang="pl"><otp-input></otp-input></section>');
    field.verifyCode = () => ({status: 'rejected', reason: 'invalid_code', attemptsLeft: 3});
    field.focus();
    await type('123456');
    await settled(field);
    expect(messageOf(field)).to.equal(
      'Kod jest nieprawidłowy. Sprawdź go i spróbuj ponownie. Pozostały 3 próby.',
    );
  });
});
