import {formatBoundMessage} from '../../src/core/bound-message.js';
import {LANGUAGES, type Kind, type LanguageName} from './words.js';

/** What is typed into the composer. */
export interface Draft {
  readonly kind: Kind;
  readonly language: LanguageName;
  readonly brand: string;
  /** The site that the last line names. */
  readonly host: string;
  /** The frame inside that site which asks for the code. Empty where the field is on the page itself. */
  readonly embeddedHost: string;
  /** Where the field is. */
  readonly page: string;
  readonly code: string;
  readonly minutes: string;
  readonly amount: string;
  readonly payee: string;
  /** The parcel or the change. */
  readonly item: string;
  /** The words, with `{code}` and the like for what is filled in. */
  readonly sms: string;
  /** What the gateway sets below, such as a signature. */
  readonly after: string;
  readonly isBound: boolean;
  readonly subject: string;
  readonly preheader: string;
  readonly body: string;
}

/** The words of a draft. */
export type Template = 'sms' | 'subject' | 'preheader' | 'body';

const ITEMS: Readonly<Record<LanguageName, Partial<Record<Kind, string>>>> = {
  en: {delivery: 'parcel LP-20417', change: 'your new e-mail address'},
  de: {delivery: 'Paket LP-20417', change: 'neue E-Mail-Adresse'},
  pl: {delivery: 'paczka LP-20417', change: 'nowy adres e-mail'},
  ar: {delivery: 'الطرد LP-20417', change: 'تغيير البريد'},
};

/** A draft to begin with: the words of its kind and language, and an example of everything else. */
export function draftOf(kind: Kind, language: LanguageName = 'en'): Draft {
  return {
    kind,
    language,
    brand: 'Larkpost',
    host: 'larkpost.example',
    embeddedHost: '',
    page: 'www.larkpost.example',
    code: '482913',
    minutes: '10',
    amount: 'EUR 49.90',
    payee: 'Acme Bicycles Ltd',
    item: ITEMS[language][kind] ?? '',
    after: '',
    isBound: true,
    ...wordsOf(kind, language),
  };
}

/** The words to begin with. */
export function wordsOf(kind: Kind, language: LanguageName): Pick<Draft, Template> {
  const {sms, subject, preheader, body} = LANGUAGES[language].kinds[kind];
  return {sms, subject, preheader, body};
}

/** Another kind or language of the same message: its words and item change, names and numbers stay. */
export function withWords(draft: Draft, kind: Kind, language: LanguageName): Draft {
  return {...draft, kind, language, item: ITEMS[language][kind] ?? '', ...wordsOf(kind, language)};
}

/** Words with everything filled in. A name that nobody knows stays as it is. */
export function fill(words: string, draft: Draft): string {
  const values: Partial<Record<string, string>> = {
    code: draft.code,
    brand: draft.brand,
    host: draft.host,
    minutes: draft.minutes,
    amount: draft.amount,
    payee: draft.payee,
    item: draft.item,
  };
  return words.replace(/\{(\w+)\}/g, (name, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? name) : name,
  );
}

/** The SMS as it is sent. Undefined where no bound line can be made of host and code. */
export function smsOf(draft: Draft): string | undefined {
  const text = boundTo(draft, fill(draft.sms, draft).trim());
  if (text === undefined) return undefined;
  return draft.after.trim() ? `${text}\n${draft.after.trim()}` : text;
}

function boundTo({isBound, host, code, embeddedHost}: Draft, words: string): string | undefined {
  if (!isBound) return words;
  try {
    return formatBoundMessage({host, code, ...(embeddedHost && {embeddedHost})}, words);
  } catch {
    return undefined;
  }
}

/** The mail as it is sent. */
export interface Mail {
  readonly subject: string;
  readonly preheader: string;
  readonly body: string;
}

export function mailOf(draft: Draft): Mail {
  return {
    subject: fill(draft.subject, draft).trim(),
    preheader: fill(draft.preheader, draft).trim(),
    body: fill(draft.body, draft).trim(),
  };
}
