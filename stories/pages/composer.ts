import {html, nothing, render, type TemplateResult} from 'lit';
import {en as words} from '../../src/i18n/locales/en.js';
import {field} from '../otp-input/field.js';
import {draftOf, mailOf, smsOf, withWords, type Draft} from './draft.js';
import {phone} from './phone.js';
import {readMessage, type Reading} from './reading.js';
import {reviewMail, reviewSms, type Remark} from './review.js';
import {smsSize} from './sms-size.js';
import {LANGUAGES, type Kind, type LanguageName} from './words.js';
import './pages.css';

const KINDS: Readonly<Record<Kind, string>> = {
  signIn: 'Sign-in',
  payment: 'Payment',
  delivery: 'Delivery',
  change: 'Change of settings',
};
const ROOM = {'GSM-7': 160, 'UCS-2': 70} as const;
const DIGITS = 6;

type Carrier = 'sms' | 'mail';

/** The composer's state: what is written, what is looked at, and what was copied last. */
interface Desk {
  draft: Draft;
  carrier: Carrier;
  copied: string;
}

/** The composer of a code's message, as one element. */
export function composer(draft: Partial<Draft> = {}, carrier: Carrier = 'sms'): HTMLElement {
  const root = Object.assign(document.createElement('div'), {className: 'guide composer'});
  const desk: Desk = {
    draft: {...draftOf(draft.kind ?? 'signIn', draft.language), ...draft},
    carrier,
    copied: '',
  };
  const live = field({
    label: 'The field, given this message',
    length: DIGITS,
    hint: 'As if the message was pasted on that page.',
  });
  const draw = (): unknown => render(template(desk, change, live), root);
  const change = (news: Partial<Desk>): void => {
    Object.assign(desk, {copied: ''}, news);
    showIn(live, desk);
    draw();
  };
  change({});
  return root;
}

type Change = (news: Partial<Desk>) => void;

/** The field takes what it would take of the message when pasted. */
function showIn(live: ReturnType<typeof field>, {draft, carrier}: Desk): void {
  const text = carrier === 'sms' ? (smsOf(draft) ?? '') : mailOf(draft).body;
  const {field: read} = readMessage(text, {length: DIGITS, page: draft.page});
  live.value = read.kind === 'code' ? read.code : '';
  live.error = read.kind === 'none' && text ? wordsFor(read.reason) : undefined;
}

function wordsFor(reason: Exclude<Reading['field'], {kind: 'code' | 'fragment'}>['reason']): string {
  switch (reason) {
    case 'charset':
      return words.charset(DIGITS, 'numeric');
    case 'too-long':
      return words['too-long'](DIGITS);
    case 'empty':
      return words.ambiguous;
    default:
      return words[reason];
  }
}

function template(desk: Desk, change: Change, live: HTMLElement): TemplateResult {
  const {carrier} = desk;
  return html`<div class="desk">
    <form @submit=${(event: Event) => event.preventDefault()}>
      ${about(desk, change)} ${names(desk, change)}
      ${carrier === 'sms' ? smsWords(desk, change) : mailWords(desk, change)}
    </form>
    <div class="result">
      ${carrier === 'sms' ? smsResult(desk, change) : mailResult(desk, change)} ${live}
    </div>
  </div>`;
}

function about({draft, carrier}: Desk, change: Change): TemplateResult {
  const {kind, language} = draft;
  const carriers: readonly (readonly [Carrier, string])[] = [
    ['sms', 'SMS'],
    ['mail', 'E-mail'],
  ];
  return html`<fieldset>
      <legend>Sent by</legend>
      <div class="choice">
        ${carriers.map(
          ([value, name]) =>
            html`<label class="tick"
              ><input
                type="radio"
                name="carrier"
                .checked=${carrier === value}
                @change=${() => change({carrier: value})}
              />${name}</label
            >`,
        )}
      </div>
    </fieldset>
    <fieldset>
      <legend>What for</legend>
      <label>
        Kind
        <select
          @change=${(event: Event) => change({draft: withWords(draft, valueOf(event) as Kind, language)})}
        >
          ${Object.entries(KINDS).map(([value, name]) => option(value, name, kind))}
        </select>
      </label>
      <label>
        Words in
        <select
          @change=${(event: Event) => change({draft: withWords(draft, kind, valueOf(event) as LanguageName)})}
        >
          ${Object.entries(LANGUAGES).map(([value, {name}]) => option(value, name, language))}
        </select>
      </label>
    </fieldset>`;
}

const option = (value: string, name: string, chosen: string): TemplateResult =>
  html`<option value=${value} .selected=${value === chosen}>${name}</option>`;

const valueOf = (event: Event): string => (event.target as HTMLInputElement).value;

/** The parts of a draft that are one line of text. */
type Line = Exclude<keyof Draft, 'kind' | 'language' | 'isBound' | 'sms' | 'body'>;

function line(desk: Desk, change: Change, key: Line, name: string, hint?: string): TemplateResult {
  const {draft} = desk;
  return html`<label>
    ${name}
    <input
      autocomplete="off"
      spellcheck="false"
      .value=${draft[key]}
      @input=${(event: Event) => change({draft: {...draft, [key]: valueOf(event)}})}
    />
    ${hint ? html`<span class="quiet">${hint}</span>` : nothing}
  </label>`;
}

function text(desk: Desk, change: Change, key: 'sms' | 'body', name: string, rows: number): TemplateResult {
  const {draft} = desk;
  const {direction} = LANGUAGES[draft.language];
  return html`<label class="wide">
    ${name}
    <textarea
      rows=${rows}
      lang=${draft.language}
      dir=${direction}
      .value=${draft[key]}
      @input=${(event: Event) => change({draft: {...draft, [key]: valueOf(event)}})}
    ></textarea>
  </label>`;
}

function names(desk: Desk, change: Change): TemplateResult {
  const {kind} = desk.draft;
  return html`<fieldset>
    <legend>What is filled in</legend>
    ${line(desk, change, 'brand', 'Brand')} ${line(desk, change, 'code', 'Code')}
    ${line(desk, change, 'minutes', 'Minutes it lasts')}
    ${
      kind === 'payment'
        ? html`${line(desk, change, 'amount', 'Amount')} ${line(desk, change, 'payee', 'Payee')}`
        : nothing
    }
    ${kind === 'delivery' ? line(desk, change, 'item', 'Parcel') : nothing}
    ${kind === 'change' ? line(desk, change, 'item', 'Change') : nothing}
  </fieldset>`;
}

/** What each kind has besides code, brand and minutes. */
const OWN: Readonly<Record<Kind, readonly string[]>> = {
  signIn: [],
  payment: ['amount', 'payee'],
  delivery: ['item'],
  change: ['item'],
};

const placeholders = ({draft}: Desk): TemplateResult =>
  html`<p class="quiet">
    Filled in:
    ${['code', 'brand', 'minutes', ...OWN[draft.kind]].map((name) => html`<code>{${name}}</code> `)}
  </p>`;

function smsWords(desk: Desk, change: Change): TemplateResult {
  const {draft} = desk;
  return html`<fieldset>
      <legend>The words</legend>
      ${text(desk, change, 'sms', 'Text', 4)}
    </fieldset>
    ${placeholders(desk)}
    <fieldset>
      <legend>The last line</legend>
      <label class="tick wide">
        <input
          type="checkbox"
          .checked=${draft.isBound}
          @change=${(event: Event) =>
            change({draft: {...draft, isBound: (event.target as HTMLInputElement).checked}})}
        />
        Bind the code to a site
      </label>
      ${line(desk, change, 'host', 'Site')}
      ${line(desk, change, 'embeddedHost', 'Frame in it', 'Only where the field is in a frame of another site.')}
      ${wide(line(desk, change, 'page', 'The field is on', 'The host of its page, or of its frame.'))}
      ${wide(line(desk, change, 'after', 'Added by the gateway', 'A signature, “Reply STOP”.'))}
    </fieldset>`;
}

function mailWords(desk: Desk, change: Change): TemplateResult {
  return html`<fieldset>
      <legend>The words</legend>
      ${wide(line(desk, change, 'subject', 'Subject'))} ${wide(line(desk, change, 'preheader', 'Preheader'))}
      ${text(desk, change, 'body', 'Body', 12)}
    </fieldset>
    ${placeholders(desk)}`;
}

const wide = (content: TemplateResult): TemplateResult => html`<div class="whole">${content}</div>`;

function smsResult(desk: Desk, change: Change): TemplateResult {
  const {draft} = desk;
  const sms = smsOf(draft);
  if (sms === undefined) {
    return remarksOf([
      {
        rule: 'not-bound',
        level: 'problem',
        text: 'No last line can be made of this. Site, frame and code are each one plain word: no scheme, port, path or space.',
      },
    ]);
  }
  const reading = readMessage(sms, {length: DIGITS, page: draft.page, isFramed: draft.embeddedHost !== ''});
  return html`${remarksOf(reviewSms(draft, sms, DIGITS))}
    <section>
      <h3>On the phone</h3>
      ${phone({
        from: draft.brand,
        text: sms,
        language: draft.language,
        direction: LANGUAGES[draft.language].direction,
        offer: offerOf(reading),
      })}
      <p class="quiet">
        Marked: the first 40 characters, as on a watch. Shown: some 90, as on a lock screen. Below: what the
        keyboard offers.
      </p>
    </section>
    <section>
      <h3>The SMS</h3>
      <div class="sent" lang=${draft.language} dir=${LANGUAGES[draft.language].direction}>
        ${linesOf(sms)}
      </div>
      ${copyRow(desk, change, 'SMS', sms)} ${sizeOf(sms)}
    </section>
    <section>
      <h3>What is read</h3>
      ${factsOf(draft, reading)}
    </section>`;
}

/** A line of hosts and digits runs from left to right in any language. */
const linesOf = (message: string): readonly TemplateResult[] =>
  message.split('\n').map((each) => html`<p dir=${each.startsWith('@') ? 'ltr' : nothing}>${each}</p>`);

function sizeOf(sms: string): TemplateResult {
  const {alphabet, units, parts, left, foreign} = smsSize(sms);
  const room = ROOM[alphabet];
  const because = foreign.length > 0 ? ` because of ${foreign.slice(0, 5).join(' ')}` : '';
  return html`<meter
      aria-label="Length of the SMS"
      min="0"
      max=${room}
      high=${room}
      value=${Math.min(units, room)}
    ></meter>
    <p class="quiet">
      ${parts === 1 ? 'One message' : `${parts} messages`}: ${units} of ${room} characters in
      ${alphabet}${because}, ${left} left.
    </p>`;
}

function offerOf({bound, fits, field: read}: Reading): {code: string; host?: string} | undefined {
  if (bound) return fits ? {code: bound.code, host: bound.embeddedHost ?? bound.host} : undefined;
  return read.kind === 'code' ? {code: read.code} : undefined;
}

function factsOf(draft: Draft, reading: Reading): TemplateResult {
  const {bound, fits, field: read} = reading;
  const page = draft.page || 'this page';
  const site = bound?.embeddedHost ?? bound?.host ?? '';
  const autofill = !bound
    ? read.kind === 'code'
      ? `guesses ${read.code}, and offers it on any page, a false one too`
      : 'finds nothing it could offer'
    : fits
      ? `offers ${bound.code}, and on ${site} alone`
      : `offers nothing on ${page}`;
  return html`<dl class="facts">
    <dt>Bound to</dt>
    <dd>
      ${bound ? `${bound.host}${bound.embeddedHost ? `, in it ${bound.embeddedHost}` : ''}` : 'no site'}
    </dd>
    <dt>Site fits page</dt>
    <dd>${bound ? `${fits ? 'yes' : 'no'}: ${site || '—'} and ${page}` : 'cannot be told'}</dd>
    <dt>Autofill</dt>
    <dd>${autofill}</dd>
    <dt>Our field, pasted</dt>
    <dd>
      ${read.kind === 'code' ? `takes ${read.code}` : `takes nothing: ${read.kind === 'none' ? wordsFor(read.reason) : ''}`}
    </dd>
  </dl>`;
}

function mailResult(desk: Desk, change: Change): TemplateResult {
  const {draft} = desk;
  const mail = mailOf(draft);
  const {direction} = LANGUAGES[draft.language];
  return html`${remarksOf(reviewMail(draft, mail, DIGITS))}
    <section>
      <h3>In the inbox</h3>
      <div class="inbox">
        <p class="quiet">${draft.brand}</p>
        <p lang=${draft.language} dir=${direction}><strong>${mail.subject}</strong></p>
        <p class="quiet" lang=${draft.language} dir=${direction}>
          ${mail.preheader || mail.body.slice(0, 90)}
        </p>
      </div>
    </section>
    <section>
      <h3>The mail</h3>
      <div class="sent" lang=${draft.language} dir=${direction}>${linesOf(mail.body)}</div>
      <div class="row">
        ${copyRow(desk, change, 'subject', mail.subject)}
        ${copyRow(desk, change, 'preheader', mail.preheader)} ${copyRow(desk, change, 'body', mail.body)}
      </div>
    </section>`;
}

function copyRow({copied}: Desk, change: Change, name: string, content: string): TemplateResult {
  const copy = (): void => {
    void navigator.clipboard.writeText(content).then(
      () => change({copied: name}),
      () => change({copied: ''}),
    );
  };
  return html`<div class="row">
    <button type="button" @click=${copy}>Copy the ${name}</button>
    <span role="status" class="quiet">${copied === name ? 'Copied.' : ''}</span>
  </div>`;
}

function remarksOf(remarks: readonly Remark[]): TemplateResult {
  const problems = remarks.filter(({level}) => level === 'problem').length;
  const summary =
    problems === 0 ? 'Nothing to mend' : problems === 1 ? 'One thing to mend' : `${problems} things to mend`;
  return html`<section>
    <h3><span role="status">${summary}</span></h3>
    <ul class="remarks">
      ${
        remarks.length === 0
          ? html`<li class="fine">
              <strong>Good.</strong> The code comes first, and it is clear what it does.
            </li>`
          : remarks.map(
              ({level, text: words}) =>
                html`<li class=${level}>
                  <strong>${level === 'problem' ? 'Mend:' : 'Better:'}</strong> ${words}
                </li>`,
            )
      }
    </ul>
  </section>`;
}
