import {DEV} from '#dev';
import {snapshotContext} from '../../context/snapshot-context.js';
import {Announcer} from '../../controllers/announcer.js';
import {Countdown} from '../../controllers/countdown.js';
import {
  give,
  hasFocus,
  isFramedByOthers,
  listen,
  setAttribute,
  setText,
  statesOf,
} from '../../controllers/dom.js';
import type {EditSource, Unusable} from '../../controllers/editing.js';
import {Editing} from '../../controllers/editing.js';
import {hearForm} from '../../controllers/form-life.js';
import {startHearing, stopHearing} from '../../controllers/hearing.js';
import {selectionOf, snapClick} from '../../controllers/selection.js';
import {SlottedInput} from '../../controllers/slotted-input.js';
import {isOurs} from '../../controllers/slotted.js';
import {showTexts} from '../../controllers/slotted-texts.js';
import {awaitAnotherSms, awaitSms} from '../../controllers/web-otp.js';
import type {Charset, CodeFormat, LetterCase} from '../../core/code.js';
import {codeFormat} from '../../core/code.js';
import {parseTime} from '../../core/deadline.js';
import type {OtpErrorView} from '../../core/errors.js';
import {isChallengeOver} from '../../core/errors.js';
import type {OtpSnapshot} from '../../core/session-machine.js';
import {warnOfMissingProvider} from '../../dev/definition.js';
import {warn} from '../../dev/warn.js';
import {formatClock, formatDuration} from '../../i18n/duration.js';
import type {Locale} from '../../i18n/locale.js';
import {localeOf} from '../../i18n/locale.js';
import type {OtpMessages} from '../../i18n/messages.js';
import {sharedSheet} from '../../styles/sheets.js';
import {tokens} from '../../styles/tokens.js';
import type {OtpFieldStatus, OtpSource, RequestedCode} from '../events.js';
import {
  FACT,
  OtpCompleteEvent,
  OtpExpireEvent,
  OtpResendEvent,
  OtpStatusChangeEvent,
  OtpUnusableEvent,
} from '../events.js';
import {Exchange} from './exchange.js';
import {Footer, Frame} from './frame.js';
import {rootCss, styles} from './otp-input.styles.js';
import type {FieldState} from './outcome.js';
import {fieldStatus, readOutcome} from './outcome.js';
import type {Properties} from './properties.js';
import {DEFAULTS, fromAttribute, PROPERTY_OF} from './properties.js';
import {statusWords} from './status-words.js';

/** Seconds left from which the time is spoken, once each. */
const MILESTONES = [10, 30, 60];
/** Who typed within this time is still typing. */
const TYPING_MS = 1000;
/** Properties that no attribute can set. */
const FUNCTIONS = ['messages', 'verifyCode', 'requestCode'] as const;
/** An answer within this time needs no word that it is awaited. */
const SLOW_MS = 400;

const shadowSheet = /* @__PURE__ */ sharedSheet(tokens + styles);
const rootSheet = /* @__PURE__ */ sharedSheet(rootCss, ':state(otp-input)');

const IDLE: FieldState = {status: 'idle'};

/** Where there is no DOM the module can still be imported. */
const Base =
  (globalThis as {HTMLElement?: typeof HTMLElement}).HTMLElement ?? (Object as unknown as typeof HTMLElement);

/**
 * @summary A field for a one-time code: one real input, painted as slots.
 *
 * The real `<input>` is a child of the element, the author's or one that it creates; so labels, forms, autofill
 * and password managers treat it as any other.
 *
 * @tag otp-input
 * @slot - The real `<input>`; created when there is none.
 * @slot label - A `<label>` for it.
 * @slot hint - A hint below the code.
 * @slot message - What the field has to say; created when needed.
 * @fires {OtpCompleteEvent} otp-complete - The code became whole by the person's doing. Cancelable; answer with `respondWith()`.
 * @fires {OtpResendEvent} otp-resend - The person asks for another code. Cancelable; answer with `respondWith()`.
 * @fires {OtpExpireEvent} otp-expire - The code's time is over.
 * @fires {OtpUnusableEvent} otp-unusable - What was pasted or filled could not be used; nothing changed.
 * @fires {OtpStatusChangeEvent} otp-status-change - The status changed, other than by assignment.
 * @csspart row - The row of slots.
 * @csspart slot - One slot.
 * @csspart char - The character in a slot.
 * @csspart caret - The painted caret.
 * @csspart separator - The mark between groups.
 * @csspart footer - The clock and the buttons.
 * @csspart timer - The time left.
 * @csspart resend - The button that asks for another code.
 * @csspart retry - The button that tries a code again.
 * @cssstate complete - The code is whole.
 * @cssstate verifying - The code is being checked.
 * @cssstate verified - The code was accepted.
 * @cssstate rejected - The code was wrong.
 * @cssstate expired - The code's time is over.
 * @cssstate locked - No more tries.
 * @cssstate failed - The code could not be checked.
 * @cssstate disabled - The input is disabled.
 * @cssstate readonly - The input is read-only.
 * @cssstate focused - The input has the focus.
 * @cssproperty --otp-slot-size - Width of a slot.
 * @cssproperty --otp-slot-height - Height of a slot.
 * @cssproperty --otp-gap - Gap between slots.
 * @cssproperty --otp-radius - Corners of a slot.
 * @cssproperty --otp-color - Colour of the characters.
 * @cssproperty --otp-muted-color - Colour of hints and placeholders.
 * @cssproperty --otp-background - Background of a slot.
 * @cssproperty --otp-border-color - Border of a slot.
 * @cssproperty --otp-font - Font of the characters.
 * @cssproperty --otp-accent - Colour of focus and buttons.
 * @cssproperty --otp-error-color - Colour of errors.
 * @cssproperty --otp-success-color - Colour of success.
 * @cssproperty --otp-focus-ring - Outline of the active slot.
 * @cssproperty --otp-motion - Duration of transitions.
 */
export class OtpInput extends Base {
  static readonly observedAttributes = [...Object.keys(PROPERTY_OF), 'status', 'form'];

  /**
   * Characters of the code: 3–12.
   * @attr
   */
  declare length: number;
  /** @attr */
  declare charset: Charset;
  /**
   * Letters are upper-cased unless `preserve`.
   * @attr
   */
  declare case: LetterCase;
  /**
   * Visual groups, as `"3 3"`; never in the value.
   * @attr
   */
  declare groups: string | undefined;
  /** @attr */
  declare size: 'small' | 'medium' | 'large';
  /**
   * Shows glyphs instead of the characters.
   * @attr
   */
  declare mask: boolean;
  /**
   * One character a slot.
   * @attr
   */
  declare placeholder: string;
  /** @attr */
  declare label: string | undefined;
  /** @attr */
  declare hint: string | undefined;
  /**
   * An error of the page's own, shown until it is taken away.
   * @attr
   */
  declare error: string | undefined;
  /**
   * For a created input; an authored input owns its name.
   * @attr
   */
  declare name: string | undefined;
  /** @attr */
  declare required: boolean;
  /** @attr */
  declare disabled: boolean;
  /** @attr */
  declare readonly: boolean;
  /**
   * Submits the form once the code is whole; the hint says so beforehand. Not in a frame of another origin (S-31).
   * @attr
   */
  declare autosubmit: boolean;
  /**
   * Takes the code of an origin-bound SMS from the browser, where it can, while a code is awaited. Not in a
   * frame of another origin (S-31).
   * @attr
   */
  declare webotp: boolean;
  /**
   * When the code ends: epoch milliseconds or an ISO date.
   * @attr expires-at
   */
  declare expiresAt: number | string | undefined;
  /**
   * When another code may be asked for: epoch milliseconds or an ISO date. Resend is shown when it is set.
   * @attr resend-at
   */
  declare resendAt: number | string | undefined;
  /**
   * Seconds from connection: for pages that do not reload.
   * @attr expires-in
   */
  declare expiresIn: number | undefined;
  /** @attr resend-in */
  declare resendIn: number | undefined;
  /**
   * Whether time left and progress are spoken.
   * @attr
   */
  declare announcements: 'milestones' | 'off';
  /** Replaces single words of the language's own. */
  declare messages: Partial<OtpMessages> | undefined;
  /** Checks a whole code: an Outcome or a boolean. Used where no listener answered `otp-complete`. */
  declare verifyCode: ((code: string, options: {signal: AbortSignal}) => unknown) | undefined;
  /** Sends another code and tells its times. Used where no listener answered `otp-resend`. */
  declare requestCode:
    | ((options: {signal: AbortSignal}) => RequestedCode | PromiseLike<RequestedCode | undefined> | undefined)
    | undefined;

  static {
    for (const name of [...(Object.keys(DEFAULTS) as (keyof Properties)[]), ...FUNCTIONS]) {
      Object.defineProperty(this.prototype, name, {
        get(this: OtpInput) {
          return this.#properties[name];
        },
        set(this: OtpInput, value: unknown) {
          if (value === this.#properties[name]) return;
          this.#properties[name] = (value ?? DEFAULTS[name as never]) as never;
          this.#changed.add(name);
          this.#refresh();
          this.requestUpdate();
        },
      });
    }
  }

  readonly #properties: Properties & Partial<Pick<OtpInput, (typeof FUNCTIONS)[number]>> = Object.create(
    DEFAULTS,
  ) as Properties;
  /** What an update has to look at. */
  readonly #changed = new Set<string>();
  #update: Promise<void> | undefined;
  readonly #states = statesOf(this);
  readonly #frame = new Frame();
  #footer: Footer | undefined;
  readonly #announcer = new Announcer(this.#frame.status, this.#frame.alert);
  readonly #editing = new Editing({
    moved: () => this.#paint(),
    assigned: () => this.#assigned(),
    edited: (source) => this.#edited(source),
    unusable: (reason, source) => this.#unusable(reason, source),
  });
  readonly #slotted = new SlottedInput(this, (input) => this.#adopt(input));
  readonly #expiry = new Countdown((seconds) => this.#count(seconds));
  readonly #cooldown = new Countdown(() => this.requestUpdate());
  readonly #verification = new Exchange<unknown>();
  readonly #resending = new Exchange<RequestedCode | undefined>();
  #root: Document | ShadowRoot | undefined;
  #leaveProvider: (() => void) | undefined;
  #followed: OtpSnapshot | undefined;
  #localeNow: Locale | undefined;
  #state: FieldState = IDLE;
  /** What was painted last. */
  #shown = '';
  /** A passing remark that blocks nothing. */
  #notice: string | undefined;
  /** The event that was heard last, if it is an `input` event. */
  #inputEvent: Event | undefined;
  /** The code for which completion was told; forgotten by any edit, and once it is not latched any more. */
  #told: string | undefined;
  #customWords = '';
  /** The input comes with the focus, once a connection. */
  #wantsFocus = false;
  /** The focus came, and no click or key since. */
  #isFresh = false;
  /** The lowest milestone that was reached. */
  #reached = Infinity;

  constructor() {
    super();
    // Before the element is in a page, where each node that is added costs more.
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    const {parts, input} = this.#frame;
    root.replaceChildren(...parts);
    this.#states.add('otp-input');
    input.onslotchange = this.#slotted.resolve;
    // What was set before the element was defined lies over the accessors (W-28).
    const before: object = Object.assign({}, this);
    for (const name in before) Reflect.deleteProperty(this, name);
    Object.assign(this, before);
  }

  attributeChangedCallback(attribute: string, _old: string | null, text: string | null): void {
    const name = PROPERTY_OF[attribute];
    // Where it is taken away, null sets the default.
    if (name) this[name] = (text === null ? text : fromAttribute(name, text)) as never;
    else if (attribute === 'status') this.status = text as OtpFieldStatus;
    else {
      this.#changed.add(attribute);
      this.requestUpdate();
    }
  }

  /** Settles once what was set is shown. */
  get updateComplete(): Promise<void> {
    return this.#update ?? Promise.resolve();
  }

  /** The code as it is: normalised, perhaps not whole. Assigning fires nothing. */
  get value(): string {
    return this.#editing.value;
  }

  set value(text: string) {
    this.#editing.value = text;
    this.#assigned();
  }

  /**
   * What the field shows of a verification. Assigning fires nothing; a person's edit returns it to `idle`.
   * @attr
   */
  get status(): OtpFieldStatus {
    return this.#state.status;
  }

  set status(status: OtpFieldStatus | null) {
    // A removed attribute arrives as null.
    if (status !== this.status) this.#enter({status: status ?? 'idle'});
  }

  /** Whether the code is whole. */
  get complete(): boolean {
    return this.value.length === this.#format.length;
  }

  /** The real input, once the element is in a page. */
  get input(): HTMLInputElement | undefined {
    return this.#slotted.input;
  }

  override focus(options?: FocusOptions): void {
    this.input?.focus(options);
  }

  /** Empties the field, keeps the focus, and arms completion again. */
  clear(): void {
    this.#verification.abort();
    this.#enter(IDLE);
    this.#editing.clear();
  }

  /** Does what a paste of the text would do. */
  fill(text: string): void {
    this.#editing.insert(text, 'script');
  }

  /** Shows how a verification ended: an Outcome, or a boolean. Anything else is `failed`. */
  settle(outcome: unknown): void {
    this.#verification.abort();
    const state = readOutcome(outcome);
    if (DEV && !state) warn('a verification was answered by neither an Outcome nor a boolean.');
    this.#enter(state ?? {status: 'failed'}, true);
    if (state?.status === 'idle') this.value = '';
  }

  checkValidity(): boolean {
    this.#editing.reread();
    return this.input?.checkValidity() ?? true;
  }

  reportValidity(): boolean {
    this.#editing.reread();
    return this.input?.reportValidity() ?? true;
  }

  /** Words that make the code invalid until they are taken away with an empty string. */
  setCustomValidity(words: string): void {
    this.#customWords = words;
    this.#show();
  }

  connectedCallback(): void {
    this.#wantsFocus = this.hasAttribute('autofocus');
    this.#connect();
    if (DEV) warnOfMissingProvider(this);
  }

  disconnectedCallback(): void {
    this.#disconnect();
    this.#announcer.stop();
    this.#resending.abort();
    if (this.#verification.abort()) this.#enter(IDLE);
  }

  /** Moved by `moveBefore`: whatever it asked goes on, in another place (W-29). */
  connectedMoveCallback(): void {
    this.#frame.row.stay();
    this.#disconnect();
    this.#connect();
  }

  /** Shows what changed, soon and once. */
  requestUpdate(): void {
    this.#update ??= Promise.resolve().then(() => {
      try {
        if (this.isConnected) this.#render();
      } finally {
        this.#update = undefined;
      }
    });
  }

  /** What follows from the properties and from where the element is. */
  #refresh(): void {
    const {length, charset, case: letterCase} = this;
    this.#editing.format = codeFormat({length, charset, letterCase});
    this.#localeNow = undefined;
  }

  #connect(): void {
    this.#refresh();
    this.#root = this.getRootNode() as Document | ShadowRoot;
    shadowSheet(this.shadowRoot as ShadowRoot);
    rootSheet(this.#root);
    this.#slotted.connect();
    this.#expiry.start();
    this.#cooldown.start();
    startHearing(this, this.#hear);
    this.#askProvider();
    // One that was there before the field is not said.
    this.#changed.delete('error');
    this.requestUpdate();
  }

  #disconnect(): void {
    stopHearing(this.#hear);
    rootSheet(this.#root as Document);
    this.#provided();
    this.#slotted.disconnect();
    this.#expiry.stop();
    this.#cooldown.stop();
    this.#awaitSms(false);
  }

  readonly #hear = (event: Event): void => {
    const {type, target} = event;
    const {input} = this;
    if (type === 'languagechange') this.requestUpdate();
    // A provider that was defined after the field has not heard it ask.
    if (type === 'context-provider') this.#askProvider();
    hearForm(event, this, this.#editing);
    if (type === 'keydown' && this.contains(target as Node)) this.#onKeyDown(event as KeyboardEvent);
    if (input && target === input) this.#hearInput(event, input);
    // For an input in a shadow root Chromium tells the document alone (M19).
    if (target === input || type === 'selectionchange') {
      this.#inputEvent = type === 'input' ? event : undefined;
      this.#editing.hear(event);
    }
  };

  #hearInput(event: Event, input: HTMLInputElement): void {
    const {type} = event;
    if (type === 'click') {
      // It brings the focus, and the whole code is there to be replaced; Chromium collapses a selection that is clicked into.
      if (this.#isFresh && this.#is('rejected')) setTimeout(() => input.select());
      else snapClick(event as MouseEvent, input, this.#frame.row.boundaryAt((event as MouseEvent).clientX));
    }
    if (/focus|keyup|click/.test(type)) this.#isFresh = type === 'focus';
  }

  /** @see https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md */
  #askProvider(): void {
    const request = {
      context: snapshotContext,
      contextTarget: this,
      callback: this.#provided,
      subscribe: true,
    };
    this.dispatchEvent(Object.assign(new Event('context-request', FACT), request));
  }

  /** Shows what the provider's session is at. While an answer is awaited here, the answer tells. */
  readonly #provided = (snapshot?: OtpSnapshot, leave?: () => void): void => {
    if (leave !== this.#leaveProvider) this.#leaveProvider?.();
    this.#leaveProvider = leave;
    const before = this.#followed;
    if (!snapshot || snapshot === before) return;
    this.#followed = snapshot;
    const {challenge, error} = snapshot;
    if (challenge) {
      this.length = challenge.length;
      this.charset = challenge.charset;
    }
    // Before there was a code, the field's own times stand.
    if (snapshot.status !== 'idle' || before?.challenge) {
      this.expiresAt = snapshot.expiresAt;
      this.resendAt = snapshot.resendAt;
    }
    const status = fieldStatus(snapshot.status);
    const isAsked = this.#verification.isOpen || this.#resending.isOpen;
    // What was accepted is not what the next code begins with.
    if (this.#is('verified') && status === 'idle') this.#editing.value = '';
    if (!isAsked && status !== this.status) this.#enter({...error, status, isUnsent: !challenge}, true);
  };

  #render(): void {
    const changed = this.#changed;
    this.#refresh();
    const has = (name: keyof Properties): boolean => changed.has(name);
    if (has('size')) setAttribute(this, 'size', this.size);
    if (has('expiresIn')) this.expiresAt = fromNow(this.expiresIn) ?? this.expiresAt;
    if (has('resendIn')) this.resendAt = fromNow(this.resendIn) ?? this.resendAt;
    if (has('expiresAt')) this.#setExpiry();
    if (has('resendAt')) this.#cooldown.deadline = parseTime(this.resendAt);
    if (has('length') || has('groups')) this.#frame.row.layOut(this.#format.length, this.groups);
    this.#writeTexts();
    if (has('error') && this.error) this.#announcer.say(this.error, true);
    this.#showFooter();
    if (changed.size > 0) this.#shown = '';
    this.#paint();
    changed.clear();
    this.#awaitSms(this.#isSmsAwaited);
  }

  #is(...statuses: OtpFieldStatus[]): boolean {
    return statuses.includes(this.status);
  }

  get #format(): CodeFormat {
    return this.#editing.format;
  }

  /** Read once an update, and not before it is asked for. */
  get #locale(): Locale {
    return (this.#localeNow ??= localeOf(this, this.messages));
  }

  get #words(): OtpMessages {
    return this.#locale.messages;
  }

  get #isSmsAwaited(): boolean {
    const {channel, issued} = this.#followed?.challenge ?? {};
    const isBySms = this.webotp || (channel === 'sms' && issued === true);
    const isOpen = isBySms && this.#is('idle') && !this.complete;
    return isOpen && !this.input?.matches(':disabled, :read-only') && !isFramedByOthers();
  }

  /** Anybody can send a bound message: it is read like a paste, and what the person typed stands. */
  #awaitSms(isAwaited: boolean): void {
    awaitSms(this, isAwaited, (code) => {
      if (code.startsWith(this.value)) this.#editing.insert(code, 'webotp');
    });
  }

  /** While a code is checked, and after it was accepted, nothing can be typed; the focus stays. */
  get #isLatched(): boolean {
    return this.#is('verifying', 'verified');
  }

  /** Only another code helps: this one's time or tries are over, or the service no longer knows it. */
  get #isSpent(): boolean {
    return this.#is('expired', 'locked') || (this.#is('failed') && isChallengeOver(this.#state.code));
  }

  get #canRetry(): boolean {
    return this.#is('failed') && this.complete && !this.#isSpent;
  }

  #adopt(input: HTMLInputElement): void {
    this.#editing.attach(input);
    listen(input, 'beforeinput', this.#hear);
    this.#show();
    const {body, activeElement} = this.ownerDocument;
    if (this.#wantsFocus && activeElement === body) this.focus();
    this.#wantsFocus = false;
  }

  /** Shows at once what a person or an answer changed, and the rest soon. */
  #show(): void {
    this.#shown = '';
    this.#paint();
    this.requestUpdate();
  }

  /** Shows the input's text and selection, where they are other than they were. */
  #paint(): void {
    const {input, complete} = this;
    if (!input) return;
    const selection = selectionOf(input);
    const {focused, start, end} = selection;
    const disabled = input.matches(':disabled');
    const invalidity = this.#invalidity;
    const shown = [input.value, focused, start, end, disabled, input.readOnly, invalidity].join();
    if (shown === this.#shown) return;
    this.#shown = shown;
    // Whether it can be tried again, and whether an SMS is awaited.
    if (complete !== this.#states.has('complete')) this.requestUpdate();
    this.#forward(input);
    input.setCustomValidity(invalidity);
    this.#frame.row.paint(this, selection);
    this.#setStates({
      focused,
      complete,
      disabled,
      readonly: input.readOnly,
      [this.status]: !this.#is('idle'),
    });
  }

  /** Touches those that change alone, since each touch has the styles looked at again. */
  #setStates(states: Readonly<Record<string, boolean>>): void {
    for (const state in states)
      if (states[state] !== this.#states.has(state)) this.#states[states[state] ? 'add' : 'delete'](state);
  }

  #forward(input: HTMLInputElement): void {
    const {name, required, disabled, readonly, charset} = this;
    const attributes: Record<string, string | boolean | undefined> = {
      'aria-busy': this.#is('verifying') && 'true',
      inputmode: charset === 'numeric' ? charset : 'text',
      // An author's input owns its own; the latch is lent to it.
      ...(isOurs(input) && {name, required, disabled, form: this.getAttribute('form') ?? undefined}),
      readonly: this.#isLatched || (isOurs(input) && readonly),
    };
    for (const name in attributes) give(input, name, attributes[name]);
  }

  /** A partial code is the input's own custom validity, so that the browser's bubble hangs on the row. */
  get #invalidity(): string {
    const {length: typed} = this.value;
    const {length, charset} = this.#format;
    const partial = typed && typed < length && this.#words.partial(typed, length, charset);
    return this.#customWords || partial || (this.#is('rejected') && this.#message) || '';
  }

  #writeTexts(): void {
    const {input, label, hint, autosubmit} = this;
    const words = this.#words;
    const {length, charset} = this.#format;
    const isInvalid = !!this.error || this.#is('rejected', 'locked');
    this.#frame.code.classList.toggle('invalid', isInvalid);
    if (!input) return;
    const spoken = hint || words.hint(length, charset);
    showTexts(this, input, {
      label: label || undefined,
      name: words.label,
      hint: autosubmit ? `${spoken} ${words.autosubmit}` : spoken,
      isHintUnseen: !hint && !autosubmit,
      message: this.#message,
      isInvalid,
    });
  }

  #showFooter(): void {
    const {language, messages: words} = this.#locale;
    const left = !this.#isSpent && !this.#is('verified') && this.#expiry.seconds;
    const wait = this.#cooldown.seconds;
    const canRetry = this.#canRetry;
    if (!this.#footer && !left && !canRetry && wait === undefined) return;
    const {timer, retry, resend} = (this.#footer ??= this.#makeFooter());
    const waiting = wait && words.resendIn(formatClock(wait, language));
    const canResend = this.#canResend;
    write(timer, left && words.timer(formatClock(left, language)));
    write(retry, canRetry && words.retry);
    const shown = this.#resending.isOpen ? words.resending : waiting || words.resend;
    write(resend, wait !== undefined && !this.#is('verified') && shown);
    setAttribute(resend, 'aria-label', words.resend);
    // A name or description that ticks is read out to whoever stands on the button.
    if (!waiting || !hasFocus(resend) || !resend.hasAttribute('aria-description'))
      setAttribute(resend, 'aria-description', waiting || undefined);
    // Rather than disabled, so that it keeps its focus while it waits.
    setAttribute(resend, 'aria-disabled', String(!canResend));
    setAttribute(resend, 'class', canResend && this.#isSpent && 'primary');
  }

  #makeFooter(): Footer {
    const footer = new Footer();
    footer.retry.onclick = () => this.#retry();
    footer.resend.onclick = () => this.#resend();
    this.#frame.status.before(footer.element);
    return footer;
  }

  get #message(): string | undefined {
    const status = statusWords(this.#state, this.#locale);
    return this.#notice ?? (this.#is('verified') ? status : this.error || status);
  }

  #edited(source: EditSource): void {
    if (this.value !== this.#told) this.#rearm(true);
    this.#announcer.hush(TYPING_MS);
    if (this.#notice) {
      this.#notice = undefined;
      this.requestUpdate();
    }
    this.#paint();
    const input = this.#inputEvent;
    const tell = (): void => this.#tell(source);
    // Microtasks run between the listeners of an engine's own event: a framework that heard of the whole code before the
    // edit would write its old model over it.
    if (this.complete) queueMicrotask(() => (input?.eventPhase ? setTimeout(tell) : tell()));
    else if (this.mask) this.#announce(this.#words.progress(this.value.length, this.#format.length));
  }

  #assigned(): void {
    // A framework writes back what it has just heard.
    if (this.value !== this.#told) this.#rearm(false);
    this.#paint();
  }

  /** Any edit takes back what was said of the code before it; that its time is over stays true. */
  #rearm(fires: boolean): void {
    this.#told = undefined;
    this.#verification.abort();
    const status = this.#expiry.seconds === 0 ? 'expired' : 'idle';
    if (!this.#is(status)) this.#enter({status}, fires);
  }

  #unusable(reason: Unusable, source: EditSource): void {
    if (reason === 'empty') return;
    const {length, charset} = this.#format;
    const words = this.#words[reason];
    this.#notify(typeof words === 'string' ? words : words(length, charset));
    if (source !== 'typed') this.dispatchEvent(new OtpUnusableEvent(reason));
  }

  #notify(words: string): void {
    this.#notice = words;
    this.#announcer.say(words);
    this.requestUpdate();
  }

  #announce(words: string): void {
    if (this.announcements !== 'off') this.#announcer.say(words);
  }

  /** Tells once that the code is whole, and lets whoever answers check it. */
  #tell(source: OtpSource): void {
    const {value} = this;
    if (!this.complete || this.#isLatched || value === this.#told || !this.isConnected) return;
    this.#told = value;
    const event = this.#verification.ask(
      this,
      (signal) => new OtpCompleteEvent(value, source, signal),
      this.verifyCode?.bind(undefined, value),
      (outcome) => this.settle(outcome),
      (error) => {
        // An OtpError, of any copy of the library, or an error of the page's own that says as much.
        const {code, retryAfterMs} = Object(error) as Partial<OtpErrorView>;
        this.#enter({status: 'failed', code, retryAfterMs}, true);
      },
    );
    if (this.#verification.isOpen) this.#enter({status: 'verifying'}, true);
    else if (this.autosubmit && !event.response && !event.defaultPrevented && !isFramedByOthers())
      this.#submit();
  }

  #submit(): void {
    const form = this.input?.form;
    const button = [...(form?.elements ?? [])].find(isSubmitButton);
    if (!button?.disabled) form?.requestSubmit(button);
  }

  #retry(): void {
    this.focus();
    this.#tell('retry');
  }

  #onKeyDown(event: KeyboardEvent): void {
    const {key, isComposing, target} = event;
    if (isComposing) return;
    const isEnter = key === 'Enter' && target === this.input;
    if (isEnter && (this.#canRetry || this.#is('verifying'))) {
      event.preventDefault();
      if (this.#canRetry) this.#retry();
    } else if (key === 'Escape' && this.#verification.abort()) this.#enter(IDLE, true);
  }

  /** Shows a status; `fires` where a person, an answer or time brought it. */
  #enter(state: FieldState, fires = false): void {
    const {status} = state;
    const isNew = status !== this.status;
    if (isNew) this.#states.delete(this.status);
    this.#state = state;
    this.#notice = undefined;
    // What is checked, or was accepted, is not told again.
    if (!this.#isLatched) this.#told = undefined;
    this.#show();
    // The next key replaces the whole code.
    if (status === 'rejected') this.input?.setSelectionRange(0, this.value.length);
    this.#announcer.stop();
    const words = this.#message;
    if (words && status !== 'idle') {
      const isSlow = status === 'verifying';
      this.#announcer.say(words, !isSlow && status !== 'verified', isSlow ? SLOW_MS : undefined);
    }
    if (fires && isNew) this.dispatchEvent(new OtpStatusChangeEvent(status));
  }

  #setExpiry(): void {
    this.#expiry.deadline = parseTime(this.expiresAt);
    const {seconds} = this.#expiry;
    this.#reached = milestoneAt(seconds);
    if (seconds === 0 ? this.#is('idle') : seconds && this.#is('expired'))
      this.#enter({status: seconds ? 'idle' : 'expired'});
  }

  #count(seconds: number): void {
    this.requestUpdate();
    if (seconds) this.#tellTime(seconds);
    else if (!this.#isSpent && !this.#is('verified')) {
      this.dispatchEvent(new OtpExpireEvent());
      // The answer to a submission in flight wins (T-05).
      if (!this.#is('verifying')) this.#enter({status: 'expired'}, true);
    }
  }

  /** Held back, a milestone is told with the time that is left then; so is one that was slept through. */
  #tellTime(seconds: number): void {
    const reached = milestoneAt(seconds);
    if (reached >= this.#reached || this.#isLatched || !this.#announcer.isFree) return;
    this.#reached = reached;
    this.#announce(this.#words.timeLeft(formatDuration(seconds, this.#locale.language)));
  }

  get #canResend(): boolean {
    return !this.#resending.isOpen && !this.#cooldown.seconds && !this.#is('verifying');
  }

  #resend(): void {
    if (!this.#canResend) return;
    const start = Date.now();
    this.#resending.ask(
      this,
      (signal) => new OtpResendEvent(signal),
      this.requestCode,
      (times) => this.#renew(times, start),
      (error) => this.#resendFailed(error),
    );
    if (!this.#resending.isOpen) return;
    this.#announcer.say(this.#words.resending, false, SLOW_MS);
    this.requestUpdate();
  }

  /** A new code is out: both clocks begin again, from when it was asked for (T-03), and the field is empty. */
  #renew(times: RequestedCode | undefined, start: number): void {
    this.expiresAt = times?.expiresAt ?? fromNow(times?.expiresIn, start);
    this.resendAt = times?.resendAt ?? fromNow(times?.resendIn, start) ?? Date.now();
    awaitAnotherSms(this);
    this.clear();
    this.#notify(this.#words.resent);
  }

  #resendFailed(error: unknown): void {
    const {retryAfterMs = NaN} = Object(error) as Partial<OtpErrorView>;
    this.resendAt = fromNow(retryAfterMs / 1000) ?? this.resendAt;
    this.#notify(this.#words.resendFailed);
  }
}

function milestoneAt(seconds = Infinity): number {
  return MILESTONES.find((milestone) => seconds <= milestone) ?? Infinity;
}

/** Shows a part with its words, or not at all. */
function write(part: HTMLElement, words: string | 0 | false | undefined): void {
  if (words) setText(part, words);
  setAttribute(part, 'hidden', !words);
}

function fromNow(seconds: number | undefined, now = Date.now()): number | undefined {
  return Number.isFinite(seconds) ? now + (seconds as number) * 1000 : undefined;
}

function isSubmitButton(element: Element): element is HTMLButtonElement {
  return (element as HTMLButtonElement).type === 'submit';
}

declare global {
  interface HTMLElementTagNameMap {
    'otp-input': OtpInput;
  }
}
