import type {Charset} from '../../src/core/code.js';
import {ar} from '../../src/i18n/locales/ar.js';
import {de} from '../../src/i18n/locales/de.js';
import {en, enPanel} from '../../src/i18n/locales/en.js';
import {es} from '../../src/i18n/locales/es.js';
import {fr} from '../../src/i18n/locales/fr.js';
import {hi} from '../../src/i18n/locales/hi.js';
import {it as italian} from '../../src/i18n/locales/it.js';
import {ja} from '../../src/i18n/locales/ja.js';
import {nl} from '../../src/i18n/locales/nl.js';
import {pl} from '../../src/i18n/locales/pl.js';
import {pt} from '../../src/i18n/locales/pt.js';
import {tr} from '../../src/i18n/locales/tr.js';
import {zh} from '../../src/i18n/locales/zh.js';
import type {OtpMessages} from '../../src/i18n/messages.js';
import type {AllMessages, PanelMessages} from '../../src/i18n/panel-messages.js';

// prettier-ignore
export const LOCALES: Readonly<Record<string, AllMessages>> = {de, fr, es, it: italian, pt, nl, pl, tr, ar, hi, zh, ja};

export const english: AllMessages = {...en, ...enPanel};

export const CHARSETS: readonly Charset[] = ['numeric', 'alphabetic', 'alphanumeric'];
const PURPOSES = ['login', 'payment', 'settings-change', 'delivery', 'enrol', 'tax-return', 'constructor'];
/** Those to which a code is sent, one of them a service's own. */
export const SENT = ['sms', 'email', 'voice', 'carrier-pigeon'];
export const CHANNELS = [...SENT, 'totp', 'recovery'];

/** As a panel gives them: isolated, whatever their script. */
const DESTINATIONS = ['\u2068+44 •••• 042\u2069', '\u2068m•••@larkpost.test\u2069'];
const HOST = 'login.larkpost.test';
export const NAMES: readonly string[] = [...DESTINATIONS, HOST];
const COUNTS = [0, 1, 2, 5, 11, 21, 100];
const TIMES = ['0:00', '4:05', '1:04:05'];

/** A text, and the numbers, times and names that it was made of. */
export interface Said {
  readonly key: keyof AllMessages;
  /** The key and everything its function was called with. */
  readonly asked: string;
  readonly text: string;
  readonly given: readonly (number | string)[];
}

/** Every text of a language, its functions called with every sort of value. */
export function everythingSaid(messages: AllMessages): Said[] {
  return [...plainTexts(messages), ...byTheField(messages), ...byThePanel(messages)];
}

/** A text without the names and times that it was given. */
export function ownWords({text, given}: Said): string {
  return given.reduce<string>((words, value) => words.replaceAll(String(value), ''), text);
}

export function keysOf<T extends object>(object: T): (keyof T)[] {
  return Object.keys(object) as (keyof T)[];
}

function said(key: Said['key'], text: string, given: Said['given'] = [], ...asked: string[]): Said {
  return {key, asked: [key, ...given, ...asked].join(' '), text, given};
}

function plainTexts(messages: AllMessages): Said[] {
  return keysOf(messages).flatMap((key) => {
    const text = messages[key];
    return typeof text === 'string' ? [said(key, text)] : [];
  });
}

function byTheField(messages: OtpMessages): Said[] {
  const {charset: refused, rejected, locked, rate_limited: wait} = messages;
  return [
    ...CHARSETS.map((charset) => said('charset', refused(6, charset), [], charset)),
    said('rejected', rejected()),
    said('locked', locked()),
    said('rate_limited', wait()),
    ...COUNTS.flatMap((count) => counted(messages, count)),
    ...TIMES.flatMap((time) => timed(messages, time)),
  ];
}

function counted(messages: OtpMessages, count: number): Said[] {
  const {hint, partial, progress, rejected, 'too-long': tooLong} = messages;
  const typed = count + 3;
  return [
    ...CHARSETS.flatMap((charset) => [
      said('hint', hint(count, charset), [count], charset),
      said('partial', partial(typed, count, charset), [typed, count], charset),
      said('partial', partial(count, typed, charset), [count, typed], charset),
    ]),
    said('too-long', tooLong(count), [count]),
    said('progress', progress(count, typed), [count, typed]),
    said('rejected', rejected(count), [count]),
  ];
}

function timed({locked, rate_limited, timer, timeLeft, resendIn}: OtpMessages, time: string): Said[] {
  const made = {locked, rate_limited, timer, timeLeft, resendIn};
  return keysOf(made).map((key) => said(key, made[key](time), [time]));
}

function byThePanel(messages: PanelMessages): Said[] {
  const {heading, done, detail, notice} = messages;
  return [
    ...PURPOSES.flatMap((purpose) => [
      said('heading', heading(purpose), [], purpose),
      said('done', done(purpose), [], purpose),
    ]),
    ...Object.entries(detail).map(([name, text]) => said('detail', text, [], name)),
    ...CHANNELS.flatMap((channel) => byChannel(messages, channel)),
    said('notice', notice(HOST), [HOST]),
  ];
}

function byChannel({sent, way, help, advice}: PanelMessages, channel: string): Said[] {
  return [
    said('sent', sent(channel), [], channel),
    said('way', way(channel), [], channel),
    ...DESTINATIONS.flatMap((destination) => {
      const given = SENT.includes(channel) ? [destination] : [];
      return [
        said('sent', sent(channel, destination), given, channel),
        said('way', way(channel, destination), given, channel),
      ];
    }),
    said('help', help(channel), [], channel),
    ...advice(channel).map((text, index) => said('advice', text, [], channel, String(index))),
  ];
}
