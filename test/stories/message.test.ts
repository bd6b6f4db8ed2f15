import {describe, expect, it} from 'vitest';
import {draftOf, fill, mailOf, smsOf, withWords, type Draft} from '../../stories/pages/draft.js';
import {glimpses, readMessage} from '../../stories/pages/reading.js';
import {reviewMail, reviewSms} from '../../stories/pages/review.js';
import {smsSize} from '../../stories/pages/sms-size.js';
import {LANGUAGES, type Kind, type LanguageName} from '../../stories/pages/words.js';

const KINDS: readonly Kind[] = ['signIn', 'payment', 'delivery', 'change'];
const EVERY = (Object.keys(LANGUAGES) as LanguageName[]).flatMap((language) =>
  KINDS.map((kind) => [language, kind] as const),
);

const rulesOf = (draft: Draft): readonly string[] =>
  reviewSms(draft, smsOf(draft) ?? '').map(({rule}) => rule);

const signIn = draftOf('signIn');
const payment = draftOf('payment');

describe('the size of an SMS', () => {
  it.each([
    ['a', 160, 'GSM-7', 1, 0],
    ['a', 161, 'GSM-7', 2, 145],
    ['€', 80, 'GSM-7', 1, 0],
    ['ł', 70, 'UCS-2', 1, 0],
    ['ł', 71, 'UCS-2', 2, 63],
  ] as const)('counts %s × %i as %s in %i with %i left', (character, count, alphabet, parts, left) => {
    expect(smsSize(character.repeat(count))).toMatchObject({alphabet, parts, left});
  });

  it('cuts no character in two where parts meet', () => {
    // 153 septets would end in the middle of the euro sign.
    expect(smsSize(`${'a'.repeat(152)}€${'a'.repeat(10)}`)).toMatchObject({parts: 2, left: 153 - 12});
    // Nor an emoji of two units after 66 of 67.
    expect(smsSize(`${'ł'.repeat(66)}😀${'a'.repeat(10)}`)).toMatchObject({parts: 2, left: 67 - 12});
  });

  it('names what is not in GSM-7, once each', () => {
    expect(smsSize('Don’t – don’t').foreign).toEqual(['’', '–']);
  });

  it('takes the bound line for plain GSM-7', () => {
    expect(smsSize('@larkpost.example #482913').alphabet).toBe('GSM-7');
  });
});

describe('the words to begin with', () => {
  it.each(EVERY)('leave nothing to mend in %s for %s', (language, kind) => {
    const draft = draftOf(kind, language);
    expect(reviewSms(draft, smsOf(draft)!).filter(({level}) => level === 'problem')).toEqual([]);
    expect(reviewMail(draft, mailOf(draft)).filter(({level}) => level === 'problem')).toEqual([]);
  });

  it.each(EVERY)('are read by the field in %s for %s, without the bound line too', (language, kind) => {
    const draft = draftOf(kind, language);
    for (const isBound of [true, false]) {
      const {field} = readMessage(smsOf({...draft, isBound})!, {length: 6, page: draft.page});
      expect(field).toEqual({kind: 'code', code: '482913'});
    }
  });

  it.each(KINDS)('fit into one SMS in English for %s', (kind) => {
    expect(smsSize(smsOf(draftOf(kind))!)).toMatchObject({alphabet: 'GSM-7', parts: 1});
  });
});

describe('a draft', () => {
  it('keeps names and numbers when its kind changes', () => {
    const other = withWords({...signIn, code: '112233', brand: 'Acme'}, 'payment', 'de');
    expect(other).toMatchObject({code: '112233', brand: 'Acme', sms: LANGUAGES.de.kinds.payment.sms});
  });

  it('leaves a name that nobody knows as it is', () => {
    expect(fill('{code} {constructor} {x}', signIn)).toBe('482913 {constructor} {x}');
  });

  it('ends in the bound line, which names a frame where there is one', () => {
    expect(smsOf(signIn)!.split('\n').at(-1)).toBe('@larkpost.example #482913');
    expect(smsOf({...signIn, embeddedHost: 'pay.example'})!).toMatch(
      /\n@larkpost\.example #482913 @pay\.example$/,
    );
  });

  it.each(['https://larkpost.example', 'larkpost.example:443', 'a b', ''])(
    'makes no SMS for host %j',
    (host) => {
      expect(smsOf({...signIn, host})).toBeUndefined();
    },
  );
});

describe('what is read', () => {
  const read = (draft: Draft) =>
    readMessage(smsOf(draft)!, {length: 6, page: draft.page, isFramed: draft.embeddedHost !== ''});

  it('fits a page on the host, below it and above it', () => {
    for (const page of ['larkpost.example', 'www.larkpost.example']) {
      expect(read({...signIn, page}).fits).toBe(true);
    }
  });

  it('fits no other page, and the field refuses it', () => {
    const {fits, field} = read({...signIn, page: 'larkpost.example.evil.test'});
    expect(fits).toBe(false);
    expect(field).toEqual({kind: 'none', reason: 'other-origin'});
  });

  it('wants the frame named in a frame, and not on the page itself', () => {
    const framed = smsOf({...signIn, embeddedHost: 'pay.example'})!;
    const page = 'pay.example';
    expect(readMessage(framed, {length: 6, page, isFramed: true}).fits).toBe(true);
    expect(readMessage(framed, {length: 6, page, isFramed: false}).fits).toBe(false);
    expect(readMessage(smsOf(signIn)!, {length: 6, page: signIn.page, isFramed: true}).fits).toBe(false);
  });

  it.each(['482913 confirms your payment of EUR 49.90.', 'Your code to receive parcel LP-20417 is: 482913'])(
    'takes nothing of %j, as the page says',
    (text) => {
      expect(readMessage(text, {length: 6, page: signIn.page}).field.kind).toBe('none');
    },
  );

  it('cuts what is seen at 40 and at 90 characters', () => {
    const [glance, banner, rest] = glimpses('x'.repeat(100));
    expect([glance.length, banner.length, rest.length]).toEqual([40, 50, 10]);
    expect(glimpses('482913\n\n@a.example')[0]).toBe('482913 @a.example');
  });
});

describe('the review of an SMS', () => {
  it.each([
    ['code-not-first', {sms: 'Thank you for using Larkpost, the best of all posts. Sign-in code: {code}'}],
    ['code-not-first', {sms: 'Larkpost sign-in code: {code}'}],
    ['no-code', {sms: 'Your Larkpost sign-in code is below.'}],
    ['no-brand', {sms: '{code} is your sign-in code.'}],
    ['no-purpose', {sms: '{code} is your Larkpost code.'}],
    ['link', {sms: '{code} is your {brand} sign-in code. Not you? https://larkpost.example/stop'}],
    ['link', {sms: '{code} is your {brand} sign-in code. Not you? larkpost.example/stop'}],
    ['host-in-words', {sms: '{code} is your {brand} sign-in code for larkpost.example only.'}],
    ['not-bound', {isBound: false}],
    ['after-bound-line', {after: 'Reply STOP to end'}],
    ['wrong-page', {page: 'evil.test'}],
    ['code-shape', {code: '482'}],
    ['not-read', {code: '48291'}],
    ['not-read', {isBound: false, sms: 'Larkpost sign in 482913 771204'}],
    ['too-long', {sms: `${signIn.sms} ${'And so on. '.repeat(12)}`}],
    ['unknown-name', {sms: '{code} is your {brand} sign-in code, {name}.'}],
  ] as const)('finds %s', (rule, change: Partial<Draft>) => {
    expect(rulesOf({...signIn, ...change})).toContain(rule);
  });

  it('finds a payment without its amount or its payee', () => {
    const sms = '{code} confirms your {brand} payment.';
    expect(rulesOf({...payment, sms})).toEqual(expect.arrayContaining(['no-amount', 'no-payee']));
    expect(rulesOf({...payment, amount: ''})).toContain('no-amount');
    expect(rulesOf({...signIn, sms: signIn.sms})).not.toContain('no-amount');
  });

  it('says that the code is late only where a watch cuts it off', () => {
    const level = (sms: string) =>
      reviewSms({...signIn, sms}, smsOf({...signIn, sms})!).find(({rule}) => rule === 'code-not-first')
        ?.level;
    expect(level('Larkpost sign-in code: {code}')).toBe('advice');
    expect(level('Thank you for signing in to Larkpost. Code: {code}')).toBe('problem');
  });

  it('puts problems before advice', () => {
    const levels = reviewSms({...payment, sms: 'Code: {code}'}, 'Code: 482913').map(({level}) => level);
    expect(levels).toEqual(levels.toSorted().toReversed());
  });

  it('names the characters that halve the room', () => {
    const sms = `${signIn.sms} Don’t share it, whatever they say on the phone.`;
    const remark = reviewSms({...signIn, sms}, smsOf({...signIn, sms})!).find(
      ({rule}) => rule === 'foreign-characters',
    );
    expect(remark?.text).toContain('’');
  });
});

describe('the review of a mail', () => {
  it.each([
    ['code-not-first', {subject: 'Your {brand} sign-in code'}],
    ['no-preheader', {preheader: ' '}],
    ['preheader-repeats', {preheader: 'is your {brand} sign-in code'}],
    ['subject-long', {subject: '{code} is the code that you need to sign in to {brand} with today'}],
    ['code-not-alone', {body: 'Your {brand} sign-in code is {code}.'}],
    ['no-code', {body: 'Your {brand} sign-in code is in the subject.'}],
    ['not-read', {body: 'Hello'}],
    ['link', {body: '{code}\n\nSign in to {brand}: https://larkpost.example/in?code={code}'}],
  ] as const)('finds %s', (rule, change: Partial<Draft>) => {
    const draft = {...signIn, ...change};
    expect(reviewMail(draft, mailOf(draft)).map((remark) => remark.rule)).toContain(rule);
  });

  it('has nothing to say of the mail to begin with', () => {
    expect(reviewMail(signIn, mailOf(signIn))).toEqual([]);
  });
});
