import {html, type TemplateResult} from 'lit';
import type {Channel} from '../../src/core/contracts.js';
import {en, enPanel} from '../../src/i18n/locales/en.js';
import {messagesFor} from '../../src/i18n/messages.js';
import type {AllMessages} from '../../src/i18n/panel-messages.js';
import {draftOf, smsOf} from './draft.js';
import {LANGUAGES, type LanguageName} from './words.js';
import './pages.css';

const DESTINATION = '•••• 900';
const SITE = 'larkpost.example';

/** One step of the way, or one way off it. */
interface Step {
  readonly name: string;
  /** What goes through the person's head. */
  readonly thought: string;
  /** What they read. */
  readonly says: readonly string[];
  /** What is to be designed or decided. */
  readonly duty: string;
}

/** The words of a language as the field and the panel have them. */
export const wordsIn = (language: string): AllMessages => ({...en, ...enPanel, ...messagesFor(language)});

const hasWords = (language: string): language is LanguageName => Object.hasOwn(LANGUAGES, language);

const wayIn = (words: AllMessages, language: string): readonly Step[] => [
  {
    name: 'A code is needed',
    thought: 'Why now? I only wanted to sign in.',
    says: [words.heading('login'), words.intro, words.send],
    duty: 'Ask only when something is at stake, and keep what the person was doing.',
  },
  {
    name: 'It is sent',
    thought: 'Where do I have to look?',
    says: [words.sent('sms', DESTINATION)],
    duty: 'Say the channel and the end of the number. Never the whole of it.',
  },
  {
    name: 'It arrives',
    thought: 'Is it the right one? From whom?',
    says: [smsOf({...draftOf('signIn', hasWords(language) ? language : 'en'), isBound: false}) ?? ''],
    duty: 'Write the message so that its first words suffice. See “Writing the message”.',
  },
  {
    name: 'It is entered',
    thought: 'Can I just paste it?',
    says: [words.label, words.hint(6, 'numeric')],
    duty: 'One field with a label. Let phones and password managers fill it.',
  },
  {
    name: 'It is checked',
    thought: 'Did that work?',
    says: [words.verifying],
    duty: 'Nothing to press: the code is whole, so it is checked. Say so after a moment, not at once.',
  },
  {
    name: 'It is done',
    thought: 'And now on with it.',
    says: [words.verified, words.done('login')],
    duty: 'Go on exactly where the person was, with all they had typed.',
  },
];

const detours = (words: AllMessages): readonly Step[] => [
  {
    name: 'No code comes',
    thought: 'It is stuck. Is it me?',
    says: [words.help('sms'), ...words.advice('sms'), words.otherWays],
    duty: 'Offer another way. A lost phone must not be the end.',
  },
  {
    name: 'The code is wrong',
    thought: 'I typed what it said.',
    says: [words.rejected(3)],
    duty: 'Keep the digits to compare. Say how many tries are left.',
  },
  {
    name: 'Its time is over',
    thought: 'I was only looking for my glasses.',
    says: [words.expired, words.resend],
    duty: 'One action to a new code. Ask for nothing again.',
  },
  {
    name: 'Too many tries',
    thought: 'Am I locked out now?',
    says: [words.locked(), words.support],
    duty: 'Say until when, and whom to ask.',
  },
  {
    name: 'The network is gone',
    thought: 'I am in a lift.',
    says: [words.offline, words.retry],
    duty: 'Keep the code. Never count it as a wrong one.',
  },
  {
    name: '“I did not ask for this”',
    thought: 'Is somebody in my account?',
    says: [words.unrequested, words.stopped],
    duty: 'One button that stops it, and somebody who hears of it.',
  },
];

const card = ({name, thought, says, duty}: Step, language: string): TemplateResult =>
  html`<li>
    <h3>${name}</h3>
    <p class="thought">${thought}</p>
    <dl>
      <div>
        <dt>They read</dt>
        <dd>${says.map((sentence) => html`<p class="says" lang=${language}>${sentence}</p>`)}</dd>
      </div>
      <div>
        <dt>You design</dt>
        <dd>${duty}</dd>
      </div>
    </dl>
  </li>`;

/** The whole way of a code, and where it leaves it. */
export function journeyMap(language: string): TemplateResult {
  const words = wordsIn(language);
  return html`<div class="guide" lang="en">
    <h3 class="band">The way</h3>
    <ol class="journey">
      ${wayIn(words, language).map((step) => card(step, language))}
    </ol>
    <h3 class="band">Where it leaves the way</h3>
    <ul class="journey detours">
      ${detours(words).map((step) => card(step, language))}
    </ul>
  </div>`;
}

const CHANNELS: Readonly<Record<Extract<Channel, string>, string>> = {
  sms: 'SMS',
  email: 'E-mail',
  voice: 'Call',
  totp: 'Authenticator app',
  recovery: 'Recovery code',
};

/** What the panel says to who got no code, by channel, and to everybody for safety. */
export function helpAndSafety(language: string): TemplateResult {
  const words = wordsIn(language);
  return html`<div class="guide words" lang="en">
    ${Object.entries(CHANNELS).map(
      ([channel, name]) =>
        html`<article lang=${language}>
          <h3 lang="en">${name}</h3>
          <p>${words.sent(channel, channel === 'email' ? 'a••@e•••••.com' : DESTINATION)}</p>
          <p><strong>${words.help(channel)}</strong></p>
          <ul>
            ${words.advice(channel).map((advice) => html`<li>${advice}</li>`)}
          </ul>
        </article>`,
    )}
    <article lang=${language}>
      <h3 lang="en">Safety, on every channel</h3>
      <p>${words.notice(SITE)}</p>
      <p><strong>${words.unrequested}</strong></p>
      <p>${words.stopped}</p>
    </article>
  </div>`;
}
