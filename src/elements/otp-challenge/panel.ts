import type {TemplateResult} from 'lit/html.js';
import {html, nothing} from 'lit/html.js';
import type {ChannelOption} from '../../core/contracts.js';
import type {OtpSnapshot} from '../../core/session-machine.js';
import {formatDuration} from '../../i18n/duration.js';
import type {AllMessages} from '../../i18n/panel-messages.js';
import {detailsOf, isolated} from './details.js';
import {icon} from './icons.js';

/** What a panel shows, and what its buttons do. */
export interface Panel {
  readonly snapshot: OtpSnapshot;
  readonly messages: AllMessages;
  readonly language: string;
  /** The site that the code is for. */
  readonly site: string;
  readonly support: string | undefined;
  readonly remembers: boolean;
  /** A code is being asked for, or checked: nothing else can be asked. */
  readonly isBusy: boolean;
  /** Why the last one could not be had. */
  readonly problem: string | undefined;
  /** The person said that they did not ask for it. */
  readonly isStopped: boolean;
  readonly ask: (option?: string) => void;
  readonly stop: () => void;
  readonly typed: (event: KeyboardEvent) => void;
}

/** How far it has come: no code yet, a choice of ways, a code to enter, or an end. */
export type Stage = 'begin' | 'choose' | 'enter' | 'verified' | 'locked' | 'stopped';

export function stageOf({snapshot, isStopped}: Pick<Panel, 'snapshot' | 'isStopped'>): Stage {
  const {status, challenge, options, resendAt} = snapshot;
  if (isStopped) return 'stopped';
  if (status === 'verified') return status;
  // Where another code can be had, the field says so.
  if (status === 'locked' && resendAt === undefined && options.length === 0) return status;
  if (challenge) return 'enter';
  return options.length > 0 ? 'choose' : 'begin';
}

/** What is said first: where the code is, what there is to choose, or how it ended. */
export function leadOf(panel: Panel): string {
  const {snapshot, messages} = panel;
  const {challenge, purpose, status} = snapshot;
  switch (stageOf(panel)) {
    case 'begin':
      return status === 'failed' ? problemWords(panel) : messages.intro;
    case 'choose':
      return messages.choose;
    case 'enter':
      return messages.sent(challenge?.channel ?? 'other', isolated(challenge?.destination));
    case 'verified':
      return messages.done(purpose);
    case 'locked':
      return messages.ended;
    case 'stopped':
      return messages.stopped;
  }
}

/** Why no code could be had. */
export function problemWords({
  snapshot,
  messages,
  language,
}: Pick<Panel, 'snapshot' | 'messages' | 'language'>): string {
  const {code, retryAfterMs: wait} = snapshot.error ?? {};
  if (code !== 'rate_limited') return messages.unsent;
  return messages.rate_limited(wait ? formatDuration(wait / 1000, language) : undefined);
}

/** What is confirmed, in words, for who hears it. */
export function detailWords({snapshot, messages, language}: Omit<Panel, 'typed' | 'ask' | 'stop'>): string {
  const {transaction = {}} = snapshot.challenge ?? {};
  return detailsOf(transaction, messages, language)
    .map(({name, value}) => `${name}: ${value}`)
    .join('. ');
}

export function panelTemplate(panel: Panel): TemplateResult {
  const stage = stageOf(panel);
  const isOpen = stage === 'enter';
  return html`<div part="panel" class=${stage} role="group" aria-labelledby="heading">
    ${heading(panel)} ${details(panel)} ${lead(panel)}
    <div part="field" ?hidden=${!panel.snapshot.challenge || stage === 'stopped'}><slot></slot></div>
    ${isOpen ? remember(panel) : nothing} ${ways(panel)}
    ${isOpen ? html`${help(panel)} ${notice(panel)} ${stop(panel)}` : nothing}
    ${stage === 'locked' || stage === 'stopped' ? support(panel) : nothing}
  </div>`;
}

function heading({messages, snapshot, typed}: Panel): TemplateResult {
  return html`<h2 part="heading" id="heading" tabindex="-1" @keydown=${typed}>
    <slot name="heading">${messages.heading(snapshot.purpose)}</slot>
  </h2>`;
}

function details({messages, language, snapshot}: Panel): TemplateResult | typeof nothing {
  const {transaction} = snapshot.challenge ?? {};
  if (!transaction) return nothing;
  const rows = detailsOf(transaction, messages, language).map(
    ({key, name, value}) =>
      html`<div part="detail" class=${key === 'amount' ? key : nothing}>
        <dt>${name}</dt>
        <dd dir="auto">${value}</dd>
      </div>`,
  );
  return html`<div part="details" role="group" aria-label=${messages.details}>
    <slot name="details"><dl>${rows}</dl></slot>
  </div>`;
}

function lead(panel: Panel): TemplateResult {
  const stage = stageOf(panel);
  const name = stage === 'verified' || stage === 'locked' ? stage : 'lead';
  const isUnsent = stage === 'begin' && panel.snapshot.status === 'failed';
  return html`<p part="lead" class=${isUnsent ? 'unsent' : nothing}>
      ${stage === 'verified' ? icon('done') : nothing}<slot name=${name}>${leadOf(panel)}</slot>
    </p>
    ${panel.problem ? html`<p part="problem">${panel.problem}</p>` : nothing}`;
}

function remember({messages, remembers}: Panel): TemplateResult | typeof nothing {
  if (!remembers) return nothing;
  return html`<label part="remember">
    <input type="checkbox" id="remember" /><slot name="remember">${messages.remember}</slot>
  </label>`;
}

/** The first code's button, or a button for each way. */
function ways(panel: Panel): TemplateResult | typeof nothing {
  const {messages, snapshot, isBusy, ask} = panel;
  const stage = stageOf(panel);
  if (stage === 'begin') {
    const words = isBusy ? messages.sending : messages.send;
    return html`<button type="button" part="send" aria-disabled=${isBusy} @click=${() => ask()}>
      ${snapshot.status === 'failed' && !isBusy ? messages.retry : words}
    </button>`;
  }
  const isOver = stage === 'verified' || stage === 'stopped';
  if (isOver || snapshot.options.length === 0) return nothing;
  const title = stage === 'choose' ? nothing : html`<p id="ways">${messages.otherWays}</p>`;
  return html`<div part="ways">
    <slot name="ways">
      ${title}
      <ul aria-labelledby=${stage === 'choose' ? nothing : 'ways'}>
        ${snapshot.options.map((option) => html`<li>${way(option, panel)}</li>`)}
      </ul>
    </slot>
  </div>`;
}

function way({id, channel, destination}: ChannelOption, {messages, isBusy, ask}: Panel): TemplateResult {
  return html`<button type="button" part="way" aria-disabled=${isBusy} @click=${() => ask(id)}>
    ${icon(channel)}<span>${messages.way(channel, isolated(destination))}</span>
  </button>`;
}

function help(panel: Panel): TemplateResult {
  const {messages, snapshot} = panel;
  const channel = snapshot.challenge?.channel ?? 'other';
  return html`<details part="help">
    <summary>${messages.help(channel)}</summary>
    <slot name="help">
      <ul>
        ${messages.advice(channel).map((words) => html`<li>${words}</li>`)}
      </ul>
    </slot>
    ${support(panel)}
  </details>`;
}

function support({messages, support: href}: Panel): TemplateResult {
  const link = href ? html`<a part="support" href=${href}>${messages.support}</a>` : nothing;
  return html`<slot name="support">${link}</slot>`;
}

function notice({messages, site}: Panel): TemplateResult | typeof nothing {
  // A page without a host, such as a file, has to be told what it is called.
  if (!site) return nothing;
  return html`<p part="notice">
    ${icon('host')}<slot name="notice"><span>${messages.notice(isolated(site) ?? site)}</span></slot>
  </p>`;
}

function stop({messages, stop: act}: Panel): TemplateResult {
  return html`<slot name="unrequested">
    <button type="button" part="unrequested" @click=${act}>${messages.unrequested}</button>
  </slot>`;
}
