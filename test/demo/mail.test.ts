import {describe, expect, it} from 'vitest';
import {signInMail} from '../../demo/server/mail-text.js';
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
