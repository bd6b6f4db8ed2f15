import {describe, expect, it} from 'vitest';
import {paymentMail, signInMail} from '../../demo/server/mail-text.js';
import {codeFormat} from '../../src/core/code.js';
import {extractCode} from '../../src/core/extract.js';
import {askFor, PAYMENT, signedIn} from './paying.js';
import {ANA, mailedCode, start} from './support.js';

const SENT_AT = Date.UTC(2026, 10, 20, 9, 5);
const MAIL = {code: '482913', host: 'larkpost.example', sentAt: SENT_AT, expiresAt: SENT_AT + 300_000};

describe('the mail with the code', () => {
  it('has the code in the subject, and early in the text on a line of its own', () => {
    const {subject, text} = signInMail(MAIL);
    expect(subject).toBe('482913 is your Larkpost code');
    expect(text.split('\n').slice(0, 3)).toEqual(['Your Larkpost sign-in code is:', '', '482913']);
  });

  it('says what it is for, how long it lives, where and when it was asked for, and what to do', () => {
    for (const words of [signInMail(MAIL).text, signInMail(MAIL).html]) {
      expect(words).toContain('Enter it at larkpost.example to sign in. It ends in 5 minutes');
      expect(words).toContain('at larkpost.example on 20 November 2026 at 09:05 UTC');
      expect(words).toMatch(/Never share this code/);
      expect(words).toMatch(/Did you not ask for it\?/);
      expect(words).toMatch(/© 2026 Larkpost/);
    }
  });

  it.each([
    [10_000, '10 seconds'],
    [60_000, '1 minute'],
    [90_000, '1 minute'],
    [600_000, '10 minutes'],
  ])('never promises more time than there is: %i ms are %s', (ms, words) => {
    expect(signInMail({...MAIL, expiresAt: SENT_AT + ms}).text).toContain(`It ends in ${words} and`);
  });

  it('holds no other number of six digits', () => {
    const {text, html} = signInMail(MAIL);
    for (const words of [text, html.replace(/style="[^"]*"/g, '')]) {
      expect(words.match(/(?<!\d)\d{6}(?!\d)/g)).toEqual(['482913']);
    }
  });

  it('is no way to bring markup in', () => {
    expect(signInMail({...MAIL, host: '<img src=x>'}).html).not.toContain('<img');
  });

  it('arrives over SMTP as it was written, text and HTML, dated when it was asked for', async () => {
    const {service, clock, visitor} = await start();
    await visitor().issue();
    const {host} = new URL(service.url);
    const sentAt = clock.at;
    const words = signInMail({code: mailedCode(service), host, sentAt, expiresAt: sentAt + 300_000});
    const message = service.mailbox?.messages[0];
    expect(message).toMatchObject({to: ANA, subject: words.subject, date: new Date(sentAt).toISOString()});
    expect(message?.text.trim()).toBe(words.text.trim());
    expect(message?.html?.trim()).toBe(words.html.trim());
  });
});

describe('the mail that a payment is confirmed by', () => {
  const words = paymentMail(MAIL, PAYMENT);

  it('S-40: says amount, currency and payee, in the subject and in both texts, with the code early', () => {
    expect(words.subject).toBe('482913 is your code to pay EUR 49.90 to Acme');
    expect(words.text.split('\n').slice(0, 6)).toEqual([
      'Your code to confirm this payment, and nothing else, is:',
      '',
      '482913',
      '',
      'Amount: EUR 49.90',
      'Payee: Acme',
    ]);
    expect(words.html).toMatch(/Amount<\/th>.*EUR 49\.90.*\n.*Payee<\/th>.*Acme/);
  });

  it('gives its code to the field, pasted whole or by its subject alone, whatever numbers the payee has', () => {
    const {subject, text} = paymentMail(MAIL, {...PAYMENT, payee: 'Room 123456'});
    const whole = `${subject}\n\n${text}`;
    for (const pasted of [subject, text, whole])
      expect(extractCode(pasted, codeFormat({length: 6}))).toEqual({kind: 'code', code: '482913'});
  });

  it('S-41: has no word of a sign-in’s, and that of a sign-in none of a payment’s', () => {
    const signIn = signInMail(MAIL);
    for (const part of ['subject', 'text', 'html'] as const) {
      expect(words[part]).not.toMatch(/sign[- ]in|Larkpost code/i);
      expect(signIn[part]).not.toMatch(/pay|amount|EUR|Acme/i);
    }
  });

  it('says where, how long and when, never to share the code, and what to do if it is not wanted', () => {
    for (const text of [words.text, words.html]) {
      expect(text).toContain(
        'Enter it at larkpost.example only if you want to pay this amount to this payee.',
      );
      expect(text).toContain('It ends in 5 minutes');
      expect(text).toContain('at larkpost.example on 20 November 2026 at 09:05 UTC');
      expect(text).toMatch(/Never share this code/);
      expect(text).toMatch(/Did you not ask for a payment\?/);
    }
  });

  it.each([
    ['999999.99', 'GBP', 'GBP 999,999.99'],
    ['482914', 'JPY', 'JPY 482,914'],
    ['0.005', 'KWD', 'KWD 0.005'],
  ] as const)('writes %s %s to the last digit as %s, which looks like no code', (amount, currency, money) => {
    const {subject, text} = paymentMail(MAIL, {...PAYMENT, amount, currency});
    for (const part of [subject, text]) {
      expect(part).toContain(money);
      expect(part.match(/(?<!\d)\d{6}(?!\d)/g)).toEqual(['482913']);
    }
  });

  it('is no way to bring markup in, and lets a payee of another direction turn nothing else', () => {
    const {html, text} = paymentMail(MAIL, {...PAYMENT, payee: '<img src=x> "מאפייה" & Co'});
    expect(html).toContain('<bdi>&lt;img src=x&gt; &quot;מאפייה&quot; &amp; Co</bdi>');
    expect(html).not.toContain('<img');
    expect(text).toContain('Payee: <img src=x> "מאפייה" & Co\n');
  });

  it('arrives over SMTP as it was written, with a payee of any alphabet', async () => {
    const running = await start();
    const ana = await signedIn(running);
    const payment = {...PAYMENT, payee: 'Café 株式会社 大和'};
    await askFor(ana, payment);
    const {service, clock} = running;
    const {host} = new URL(service.url);
    const sentAt = clock.at;
    const mail = {code: mailedCode(service), host, sentAt, expiresAt: sentAt + 300_000};
    const expected = paymentMail(mail, payment);
    const message = service.mailbox?.messages[0];
    expect(message).toMatchObject({to: ANA, subject: expected.subject});
    expect(message?.text.trim()).toBe(expected.text.trim());
    expect(message?.html?.trim()).toBe(expected.html.trim());
  });
});
