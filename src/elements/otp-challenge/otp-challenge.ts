import {ContextConsumer} from '@lit/context';
import type {PropertyValues} from '@lit/reactive-element';
import {ReactiveElement} from '@lit/reactive-element';
import {property} from '@lit/reactive-element/decorators.js';
import {render} from 'lit/html.js';
import {snapshotContext} from '../../context/snapshot-context.js';
import {Announcer} from '../../controllers/announcer.js';
import {create, listen} from '../../controllers/dom.js';
import {isOurs, take} from '../../controllers/slotted.js';
import {BUSY, initialSnapshot, type OtpSnapshot} from '../../core/session-machine.js';
import type {AllMessages} from '../../i18n/panel-messages.js';
import {panelLocaleOf} from '../../i18n/panel-messages.js';
import {sharedSheet} from '../../styles/sheets.js';
import {tokens} from '../../styles/tokens.js';
import type {OtpCompleteEvent, RequestedCode} from '../events.js';
import {OtpResendEvent, OtpUnrequestedEvent} from '../events.js';
import {Exchange} from '../otp-input/exchange.js';
import type {OtpInput} from '../otp-input/otp-input.js';
import {styles} from './otp-challenge.styles.js';
import {detailWords, leadOf, panelTemplate, problemWords, stageOf, type Panel, type Stage} from './panel.js';

const sheet = /* @__PURE__ */ sharedSheet(tokens + styles);

/** At these the field speaks for itself. */
const FIELD_SPEAKS: readonly Stage[] = ['verified', 'locked'];

/**
 * @summary A whole verification: what is confirmed, where the code is, the field, other ways, help and safety.
 *
 * It shows the state of the nearest `<otp-provider>` (or of an `<otp-step-up>` around it), and asks that for what its
 * buttons say. Connecting it sends nothing: its first button does.
 *
 * ```html
 * <otp-provider endpoint="/otp" purpose="login" identity="ana@example.com">
 *   <otp-challenge support="/help"></otp-challenge>
 * </otp-provider>
 * ```
 *
 * What is confirmed is the service's own statement, shown as text: an amount with its currency in the way of the
 * language where that is exact, everything else as the service wrote it, without characters that nobody sees.
 *
 * @tag otp-challenge
 * @slot - An `<otp-input>`; created when there is none.
 * @slot heading - What the person is here for.
 * @slot details - What is confirmed.
 * @slot lead - Where the code is.
 * @slot ways - Other ways to get a code.
 * @slot remember - The words beside the box.
 * @slot help - Advice for who got no code.
 * @slot support - A way to ask a person.
 * @slot notice - Where the code may be entered.
 * @slot unrequested - In place of the button for who did not ask for it.
 * @slot verified - The good end.
 * @slot locked - The bad end.
 * @fires {OtpResendEvent} otp-resend - The person asks for a code, `option` says by which way. A provider answers.
 * @fires {OtpUnrequestedEvent} otp-unrequested - The person did not ask for the code. A provider cancels its session.
 * @csspart panel - All of it.
 * @csspart heading - The heading.
 * @csspart details - What is confirmed.
 * @csspart detail - One thing that is confirmed.
 * @csspart lead - Where the code is.
 * @csspart problem - Why no code could be had.
 * @csspart field - The place of the field.
 * @csspart send - The button that asks for the first code.
 * @csspart ways - The other ways.
 * @csspart way - The button of one of them.
 * @csspart remember - The box to remember the device.
 * @csspart help - The advice.
 * @csspart support - The link to support.
 * @csspart notice - Where the code may be entered.
 * @csspart unrequested - The button for who did not ask for it.
 * @cssproperty --otp-accent - Colour of buttons and links.
 * @cssproperty --otp-muted-color - Colour of what is less important.
 * @cssproperty --otp-border-color - Borders.
 * @cssproperty --otp-background - Background of what is confirmed and of buttons.
 * @cssproperty --otp-radius - Corners.
 */
export class OtpChallenge extends ReactiveElement {
  /** The site that the code is for, as the notice names it. The page's own host where left out. */
  @property() site: string | undefined;
  /** Where a person can be asked: a URL. */
  @property() support: string | undefined;
  /** Offers to remember this device; the session's `verify` is told. */
  @property({type: Boolean}) remember = false;
  /** Replaces single words of the language's own. */
  @property({attribute: false}) messages: Partial<AllMessages> | undefined;

  readonly #status = create('div', {role: 'status', 'aria-atomic': 'true'});
  readonly #alert = create('div', {role: 'alert', 'aria-atomic': 'true'});
  readonly #announcer = new Announcer(this.#status, this.#alert);
  readonly #place = create('div');
  readonly #asking = new Exchange<RequestedCode | undefined>();
  readonly #provided = new ContextConsumer(this, {
    context: snapshotContext,
    subscribe: true,
    callback: (snapshot) => this.#follow(snapshot),
  });
  #snapshot: OtpSnapshot = initialSnapshot('login');
  #problem: string | undefined;
  #isStopped = false;
  /** The lead that was shown last. */
  #lead: string | undefined;
  #stay = new AbortController();

  /** The field inside. */
  get field(): OtpInput | undefined {
    return this.querySelector('otp-input') ?? undefined;
  }

  /** Whether the person said that they did not ask for the code; nothing goes on from there. */
  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** What is confirmed as one text, for the description of a dialog around it. */
  get description(): string {
    return detailWords(this.#panel);
  }

  /** Goes to the field; or to the heading where there is something to read first. */
  override focus(options?: FocusOptions): void {
    const {challenge} = this.#snapshot;
    const heading = this.renderRoot.querySelector<HTMLElement>('[part=heading]');
    const target = challenge && !challenge.transaction ? this.field : heading;
    target?.focus(options);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#connect();
    this.requestUpdate();
  }

  /** Moved by `moveBefore`: what is asked goes on, in another place (W-29). */
  connectedMoveCallback(): void {
    this.#stay.abort();
    this.#connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#stay.abort();
    this.#asking.abort();
    this.#announcer.stop();
  }

  /** No template of Lit's server, as with the provider: it would be in the page twice. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.replaceChildren(this.#place, this.#status, this.#alert);
    return root;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    const panel = this.#panel;
    render(panelTemplate(panel), this.#place, {host: this});
    this.#settleField(panel.messages.label);
    const lead = leadOf(panel);
    // A field says by itself what became of its code.
    if (this.#lead !== undefined && lead !== this.#lead && !FIELD_SPEAKS.includes(stageOf(panel)))
      this.#announcer.say(lead);
    this.#lead = lead;
  }

  #connect(): void {
    this.#stay = new AbortController();
    const {signal} = this.#stay;
    sheet(this.renderRoot as ShadowRoot);
    listen(this, 'otp-complete', (event) => this.#onComplete(event as OtpCompleteEvent), signal);
    listen(window, 'languagechange', () => this.requestUpdate(), signal);
    // A provider that was defined after the panel has not heard it ask.
    listen(window, 'context-provider', () => this.#provided.hostConnected(), signal);
    // The parser may still bring the author's field.
    listen(this.ownerDocument, 'DOMContentLoaded', () => this.requestUpdate(), signal);
  }

  get #panel(): Panel {
    const {language, messages} = panelLocaleOf(this, this.messages);
    return {
      snapshot: this.#snapshot,
      messages,
      language,
      site: this.site || location.host,
      support: this.support,
      remembers: this.remember,
      isBusy: this.#asking.isOpen || BUSY.includes(this.#snapshot.status),
      problem: this.#problem,
      isStopped: this.#isStopped,
      ask: (option) => this.#ask(option),
      stop: () => this.#stop(),
      typed: (event) => this.#onHeadingKey(event),
    };
  }

  /** The author's field, or else one of ours while there is a code to enter: a hidden one would be found by whoever fills forms. */
  #settleField(label: string): void {
    if (this.ownerDocument.readyState === 'loading') return;
    const fields = [...this.querySelectorAll('otp-input')];
    const own = fields.find(isOurs);
    if (fields.length > 1 || !this.#snapshot.challenge) own?.remove();
    else if (fields.length === 0) this.append(take(create('otp-input')));
    const {field} = this;
    if (field && isOurs(field)) field.label = label;
  }

  #follow(snapshot: OtpSnapshot | undefined): void {
    if (!snapshot) return;
    // Another code is asked for, so the one before is not refused any more.
    if (snapshot.status !== 'idle') this.#isStopped = false;
    if (snapshot.status !== this.#snapshot.status) this.#problem = undefined;
    this.#snapshot = snapshot;
    this.requestUpdate();
  }

  #ask(option: string | undefined): void {
    if (this.#panel.isBusy) return;
    this.#problem = undefined;
    const isFirst = !this.#snapshot.challenge;
    this.#asking.ask(
      this,
      (signal) => Object.assign(new OtpResendEvent(signal), option !== undefined && {option}),
      undefined,
      () => this.#asked(isFirst),
      () => this.#failed(),
    );
    this.requestUpdate();
  }

  /** What was typed was for the code before; a first one may be in the field already. */
  #asked(isFirst: boolean): void {
    if (!isFirst) this.field?.clear();
    this.requestUpdate();
    void this.updateComplete.then(() => this.focus());
  }

  #failed(): void {
    const panel = this.#panel;
    // Where no code is out, the lead says it.
    if (stageOf(panel) !== 'begin') this.#problem = problemWords(panel);
    if (this.#problem) this.#announcer.say(this.#problem, true);
    this.requestUpdate();
  }

  #stop(): void {
    this.#isStopped = true;
    this.dispatchEvent(new OtpUnrequestedEvent());
    this.requestUpdate();
    void this.updateComplete.then(() => this.focus());
  }

  #onComplete(event: OtpCompleteEvent): void {
    const box = this.renderRoot.querySelector<HTMLInputElement>('#remember');
    if (box?.checked) event.remember = true;
  }

  /** Who types a code, or pastes one, while the heading has the focus means the field. */
  #onHeadingKey({key, ctrlKey, metaKey, altKey}: KeyboardEvent): void {
    const isPaste = (ctrlKey || metaKey) && key.toLowerCase() === 'v';
    const isTyped = /^[\p{L}\p{N}]$/u.test(key) && !ctrlKey && !metaKey && !altKey;
    if (isTyped || isPaste) this.field?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'otp-challenge': OtpChallenge;
  }
}
