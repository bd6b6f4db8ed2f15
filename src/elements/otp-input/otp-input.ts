import {ContextConsumer} from '@lit/context';
import type {PropertyValues} from '@lit/reactive-element';
import {ReactiveElement} from '@lit/reactive-element';
import {property} from '@lit/reactive-element/decorators.js';
import {DEV} from '#dev';
import {snapshotContext} from '../../context/snapshot-context.js';
import {Announcer} from '../../controllers/announcer.js';
import {CountdownController} from '../../controllers/countdown-controller.js';
import type {EditSource} from '../../controllers/edit-controller.js';
import {EditController} from '../../controllers/edit-controller.js';
import {FormController} from '../../controllers/form-controller.js';
import {RootSheetController, sheetOf} from '../../controllers/root-sheet-controller.js';
import {SelectionController} from '../../controllers/selection-controller.js';
import {SlottedInputController} from '../../controllers/slotted-input-controller.js';
import {SlottedTextController} from '../../controllers/slotted-text-controller.js';
import {WebOtpController} from '../../controllers/web-otp-controller.js';
import type {Charset, CodeFormat, LetterCase} from '../../core/code.js';
import {codeFormat, isComplete} from '../../core/code.js';
import {parseTime} from '../../core/deadline.js';
import {errorView, isChallengeOver, isOtpError} from '../../core/errors.js';
import type {OtpSnapshot} from '../../core/session-machine.js';
import {warn} from '../../dev/warn.js';
import {formatDuration} from '../../i18n/duration.js';
import {LocaleController} from '../../i18n/locale-controller.js';
import type {OtpMessages} from '../../i18n/messages.js';
import {tokens} from '../../styles/tokens.js';
import type {OtpFieldStatus, OtpSource, OtpUnusableReason, RequestedCode} from '../events.js';
import {
  OtpCompleteEvent,
  OtpExpireEvent,
  OtpResendEvent,
  OtpStatusChangeEvent,
  OtpUnusableEvent,
} from '../events.js';
import {setAttribute, statesOf} from '../../controllers/dom.js';
import {asked, Exchange} from './exchange.js';
import type {FooterView} from './footer.js';
import {Frame} from './frame.js';
import {rootCss, styles} from './otp-input.styles.js';
import type {StatusDetails} from './outcome.js';
import {readOutcome} from './outcome.js';
import {fieldStatus} from './snapshot-status.js';
import {statusWords} from './words.js';

/** Seconds left from which the time is spoken, once each. */
const MILESTONES = [10, 30, 60];
/** Who typed within this time is still typing. */
const TYPING_MS = 1000;
/** An answer within this time needs no word that it is awaited. */
const SLOW_MS = 400;

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
export class OtpInput extends ReactiveElement {
  static override styles = [tokens, styles];

  /** Characters of the code: 3–12. */
  @property({type: Number}) length = 6;
  @property() charset: Charset = 'numeric';
  /** Letters are upper-cased unless `preserve`. */
  @property() case: LetterCase = 'upper';
  /** Visual groups, as `"3 3"`; never in the value. */
  @property() groups: string | undefined;
  @property({reflect: true, useDefault: true}) size: 'small' | 'medium' | 'large' = 'medium';
  /** Shows glyphs instead of the characters. */
  @property({type: Boolean}) mask = false;
  /** One character a slot. */
  @property() placeholder = '';
  @property() label: string | undefined;
  @property() hint: string | undefined;
  /** An error of the page's own, shown until it is taken away. */
  @property() error: string | undefined;
  /** For a created input; an authored input owns its name. */
  @property() name: string | undefined;
  @property({type: Boolean}) required = false;
  @property({type: Boolean}) disabled = false;
  @property({type: Boolean}) readonly = false;
  /** Submits the form once the code is whole; the hint says so beforehand. */
  @property({type: Boolean}) autosubmit = false;
  /** Takes the code of an origin-bound SMS from the browser, where it can, while a code is awaited. */
  @property({type: Boolean}) webotp = false;
  /** When the code ends: epoch milliseconds or an ISO date. */
  @property({attribute: 'expires-at'}) expiresAt: number | string | undefined;
  /** When another code may be asked for: epoch milliseconds or an ISO date. Resend is shown when it is set. */
  @property({attribute: 'resend-at'}) resendAt: number | string | undefined;
  /** Seconds from connection: for pages that do not reload. */
  @property({attribute: 'expires-in', type: Number}) expiresIn: number | undefined;
  @property({attribute: 'resend-in', type: Number}) resendIn: number | undefined;
  /** Whether time left and progress are spoken. */
  @property() announcements: 'milestones' | 'off' = 'milestones';
  /** Replaces single words of the language's own. */
  @property({attribute: false}) messages: Partial<OtpMessages> | undefined;
  /** Checks a whole code: an Outcome or a boolean. Used where no listener answered `otp-complete`. */
  @property({attribute: false}) verifyCode:
    ((code: string, options: {signal: AbortSignal}) => unknown) | undefined;
  /** Sends another code and tells its times. Used where no listener answered `otp-resend`. */
  @property({attribute: false}) requestCode:
    | ((options: {signal: AbortSignal}) => RequestedCode | PromiseLike<RequestedCode | undefined> | undefined)
    | undefined;

  /** `form` is handed to a created input, and as a property it is the native one. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'form'];
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name === 'form') this.requestUpdate();
  }

  readonly #states = statesOf(this);
  readonly #locale = new LocaleController(this, () => this.messages);
  readonly #frame = new Frame({
    slotChanged: () => this.#slotted.resolve(),
    retry: () => this.#retry(),
    resend: () => this.#resend(),
  });
  readonly #announcer = new Announcer(this.#frame.status, this.#frame.alert);
  readonly #text = new SlottedTextController(this);
  readonly #edit = new EditController({
    format: () => this.#format,
    composed: () => this.#show(),
    assigned: () => this.#assigned(),
    edited: (source, again) => this.#edited(source, again),
    unusable: (reason) => this.#unusable(reason),
    refused: () => this.#notify(this.#words.refused(this.#format.charset)),
  });
  readonly #selection = new SelectionController({
    moved: () => this.#paint(),
    boundaryAt: (x) => this.#frame.row.boundaryAt(x),
    wantsAll: () => this.#status === 'rejected',
  });
  readonly #slotted = new SlottedInputController(this, {
    created: () => this.#forwarded,
    inputMode: () => (this.charset === 'numeric' ? 'numeric' : 'text'),
    adopted: (input) => this.#adopt(input),
    released: (input) => this.#release(input),
  });
  readonly #expiry = new CountdownController(this, {
    elapsed: () => this.#expire(),
    counted: (seconds) => this.#milestone(seconds),
  });
  readonly #cooldown = new CountdownController(this);
  readonly #webOtp: WebOtpController;
  readonly #snapshots: ContextConsumer<typeof snapshotContext, this>;
  #followed: OtpSnapshot | undefined;
  #status: OtpFieldStatus = 'idle';
  #details: StatusDetails = {};
  /** The provider's code comes by SMS. */
  #isBySms = false;
  /** A passing remark that blocks nothing. */
  #notice: string | undefined;
  /** The code for which completion was told; forgotten by any edit. */
  #told: string | undefined;
  #customWords = '';
  /** The lowest milestone that was reached. */
  #reached = Infinity;
  /** The input's own `readOnly`, while ours stands in its place. */
  #latched: boolean | undefined;
  readonly #verification = new Exchange<unknown>();
  readonly #resending = new Exchange<RequestedCode | undefined>();

  constructor() {
    super();
    // Before the element is in a page, where each node that is added costs more.
    const root = this.shadowRoot ?? this.attachShadow(OtpInput.shadowRootOptions);
    root.replaceChildren(...this.#frame.parts);
    if (Object.hasOwn(this, 'value')) this.#takeEarlyValue();
    this.#states.add('otp-input');
    new RootSheetController(this, rootCss);
    new FormController(this, {
      input: () => this.input,
      value: () => this.value,
      reread: this.#edit.reread,
      restore: this.#edit.restore,
      reset: () => this.#reset(),
      moved: () => this.#paint(),
      isOver: () => this.#status === 'verified' || this.#status === 'expired',
      isBusy: () => this.#status === 'verifying',
      forget: () => (this.value = ''),
    });
    this.#webOtp = new WebOtpController(this, {
      isAwaited: () => this.#awaitsSms,
      received: (code) => this.#receive(code),
    });
    this.#snapshots = new ContextConsumer(this, {
      context: snapshotContext,
      subscribe: true,
      callback: (snapshot) => snapshot && this.#follow(snapshot),
    });
  }

  /** The code as it is: normalised, perhaps not whole. Assigning fires nothing. */
  get value(): string {
    return this.#edit.value;
  }

  set value(text: string) {
    this.#edit.value = text;
    this.#assigned();
  }

  /** What the field shows of a verification. Assigning fires nothing; a person's edit returns it to `idle`. */
  @property()
  get status(): OtpFieldStatus {
    return this.#status;
  }

  set status(status: OtpFieldStatus | null) {
    // A removed attribute arrives as null.
    if (status !== this.#status) this.#enter(status ?? 'idle', {}, false);
  }

  /** Whether the code is whole. */
  get complete(): boolean {
    return isComplete(this.value, this.#format);
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
    this.#enter('idle', {}, false);
    this.#edit.clear();
    this.#told = undefined;
  }

  /** Does what a paste of the text would do. */
  fill(text: string): void {
    this.#edit.insert(text, 'script');
  }

  /** Shows how a verification ended: an Outcome, or a boolean. Anything else is `failed`. */
  settle(outcome: unknown): void {
    this.#verification.abort();
    const settled = readOutcome(outcome);
    if (!settled) {
      if (DEV) warn('a verification was answered by neither an Outcome nor a boolean.');
      this.#enter('failed', {}, true);
    } else if (settled.status === 'next') {
      this.#enter('idle', {}, true);
      this.value = '';
    } else {
      this.#enter(settled.status, settled.details, true);
    }
  }

  checkValidity(): boolean {
    this.#edit.reread();
    return this.input?.checkValidity() ?? true;
  }

  reportValidity(): boolean {
    this.#edit.reread();
    return this.input?.reportValidity() ?? true;
  }

  /** Words that make the code invalid until they are taken away with an empty string. */
  setCustomValidity(words: string): void {
    this.#customWords = words;
    this.#validate();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#onKeyDown);
    this.addEventListener('pointerdown', this.#onPointerDown);
    this.#awaitProvider();
    const {body, activeElement} = this.ownerDocument;
    if (this.hasAttribute('autofocus') && activeElement === body) this.focus();
  }

  /** Moved by `moveBefore`: whatever it asked goes on, in another place (W-29). */
  connectedMoveCallback(): void {
    super.disconnectedCallback();
    super.connectedCallback();
  }

  /** A sheet of another document is refused (M5). */
  adoptedCallback(): void {
    const {ownerDocument, shadowRoot} = this;
    if (!ownerDocument.defaultView || !shadowRoot) return;
    shadowRoot.adoptedStyleSheets = OtpInput.styles.map(({cssText}) => sheetOf(ownerDocument, cssText));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKeyDown);
    this.removeEventListener('pointerdown', this.#onPointerDown);
    this.#announcer.stop();
    this.#resending.abort();
    if (this.#verification.abort()) this.#enter('idle', {}, false);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('expiresIn')) this.expiresAt = fromNow(this.expiresIn) ?? this.expiresAt;
    if (changed.has('resendIn')) this.resendAt = fromNow(this.resendIn) ?? this.resendAt;
    if (changed.has('expiresAt')) this.#setExpiry();
    if (changed.has('resendAt')) this.#cooldown.deadline = parseTime(this.resendAt);
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    if (changed.has('length') || changed.has('groups') || !this.hasUpdated) this.#layOut();
    this.#slotted.forward();
    this.#writeTexts();
    if (changed.has('error') && this.error && this.hasUpdated) this.#announcer.say(this.error, true);
    this.#frame.footer.show(this.#footer);
    this.#validate();
    this.#paint();
  }

  get #format(): CodeFormat {
    return codeFormat({length: this.length, charset: this.charset, letterCase: this.case});
  }

  get #words(): OtpMessages {
    return this.#locale.messages;
  }

  get #isInvalid(): boolean {
    return Boolean(this.error) || this.#status === 'rejected' || this.#status === 'locked';
  }

  get #awaitsSms(): boolean {
    const isOpen = this.#status === 'idle' && !this.complete && !this.input?.matches(':disabled, :read-only');
    return isOpen && (this.webotp || this.#isBySms);
  }

  /** Anybody can send a bound message: it is read like a paste, and what the person typed stands. */
  #receive(code: string): void {
    if (!code.startsWith(this.value)) return;
    this.#edit.insert(code, 'webotp');
  }

  get #forwarded(): Record<string, string | boolean | undefined> {
    const {name, required, disabled, readonly} = this;
    const form = this.getAttribute('form') ?? undefined;
    return {name, required, disabled, form, readonly: readonly || this.#isLatched};
  }

  /** While a code is checked, and after it was accepted, nothing can be typed; the focus stays. */
  get #isLatched(): boolean {
    return this.#status === 'verifying' || this.#status === 'verified';
  }

  /** The service no longer knows the code: only another one helps. */
  get #isGone(): boolean {
    const {code} = this.#details;
    return this.#status === 'failed' && code !== undefined && isChallengeOver(code);
  }

  /** The service or the clock has done with the code: nothing counts down any more. */
  get #isSettled(): boolean {
    return ['verified', 'expired', 'locked'].includes(this.#status) || this.#isGone;
  }

  get #canRetry(): boolean {
    return this.#status === 'failed' && this.complete && !this.#isGone;
  }

  get #footer(): FooterView {
    const status = this.#status;
    const isVerified = status === 'verified';
    const canResend = !isVerified && parseTime(this.resendAt) !== undefined;
    return {
      words: this.#words,
      language: this.#locale.language,
      left: this.#isSettled ? undefined : this.#expiry.seconds,
      canRetry: this.#canRetry,
      resend: canResend
        ? {
            wait: this.#cooldown.seconds ?? 0,
            isSending: this.#resending.isOpen,
            isBarred: status === 'verifying',
            isPrimary: status === 'expired' || status === 'locked' || this.#isGone,
          }
        : undefined,
    };
  }

  /** A provider that is defined after the field has not heard its request. */
  #awaitProvider(): void {
    if (!this.closest('otp-provider:not(:defined)')) return;
    void customElements.whenDefined('otp-provider').then(() => {
      if (this.isConnected) this.#snapshots.hostConnected();
    });
  }

  /** Set before the element was defined, it lies over our accessor (W-28). */
  #takeEarlyValue(): void {
    const {value} = this;
    Reflect.deleteProperty(this, 'value');
    this.value = value;
  }

  #layOut(): void {
    this.#frame.row.layOut(this.#format.length, this.groups);
  }

  #adopt(input: HTMLInputElement): void {
    this.#edit.attach(input);
    this.#selection.attach(input);
    this.#text.attach(input);
    this.#latch();
  }

  #release(input: HTMLInputElement): void {
    this.#unlatch(input);
    this.#edit.detach(input);
    this.#selection.detach(input);
    this.#text.detach(input);
  }

  #paint(): void {
    const {input} = this;
    if (!input) return;
    const focused = this.#selection.focused;
    const start = input.selectionStart ?? 0;
    const end = input.selectionEnd ?? start;
    const {value, mask} = this;
    const placeholder = this.placeholder || '';
    this.#frame.row.paint({value, mask, placeholder, focused, start, end});
    this.#setState('focused', focused);
    this.#setState('complete', this.complete);
    this.#setState('disabled', input.matches(':disabled'));
    this.#setState('readonly', input.readOnly);
  }

  #setState(name: string, on: boolean): void {
    if (on) this.#states.add(name);
    else this.#states.delete(name);
  }

  #writeTexts(): void {
    const words = this.#words;
    const isInvalid = this.#isInvalid;
    const {length, charset} = this.#format;
    this.#frame.isInvalid = isInvalid;
    const spoken = words.hint(length, charset);
    const hint = this.hint || spoken;
    this.#text.label(this.label || undefined, words.label);
    this.#text.hint(this.autosubmit ? `${hint} ${words.autosubmit}` : hint, !this.hint && !this.autosubmit);
    this.#text.message(this.#message, isInvalid);
  }

  get #message(): string | undefined {
    const status = statusWords(this.#status, this.#details, this.#words, this.#locale.language);
    return this.#notice ?? (this.#status === 'verified' ? status : this.error || status);
  }

  /** A partial code is the input's own custom validity, so that the browser's bubble hangs on the row. */
  #validate(): void {
    const {input, value} = this;
    if (!input) return;
    const {length, charset} = this.#format;
    const partial = value && value.length < length ? this.#words.partial(value.length, length, charset) : '';
    const rejected = this.#status === 'rejected' ? (this.#message ?? '') : '';
    input.setCustomValidity(this.#customWords || partial || rejected);
  }

  #edited(source: EditSource, again: boolean): void {
    const isRepeat = again && this.value === this.#told && (this.#isLatched || this.#status === 'idle');
    if (!isRepeat) this.#rearm(true);
    this.#announcer.hush(TYPING_MS);
    this.#notice = undefined;
    this.#show();
    if (this.complete) queueMicrotask(() => this.#tell(source));
    else if (this.mask) this.#announce(this.#words.progress(this.value.length, this.#format.length));
  }

  #assigned(): void {
    this.#rearm(false);
    this.#show();
  }

  /** Any edit takes back what was said of the code before it; that its time is over stays true. */
  #rearm(fires: boolean): void {
    this.#told = undefined;
    this.#verification.abort();
    const isOver = this.#status === 'expired' && this.#expiry.seconds === 0;
    if (this.#status !== 'idle' && !isOver) this.#enter('idle', {}, fires);
  }

  #show(): void {
    this.#validate();
    this.#paint();
    this.requestUpdate();
  }

  #unusable(reason: OtpUnusableReason | 'empty'): void {
    if (reason === 'empty') return;
    const words = this.#words;
    const {charset, length} = this.#format;
    const said: Record<OtpUnusableReason, string> = {
      charset: words.refused(charset),
      ambiguous: words.ambiguous,
      'too-long': words.tooLong(length),
      'other-origin': words.otherOrigin,
    };
    this.#notify(said[reason]);
    this.dispatchEvent(new OtpUnusableEvent(reason));
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
    const question = new AbortController();
    const event = new OtpCompleteEvent(value, source, question.signal);
    // Asked after the page's own listeners on the field, and before a provider around it.
    this.addEventListener('otp-complete', this.#answerByProperty, {once: true});
    this.dispatchEvent(event);
    this.removeEventListener('otp-complete', this.#answerByProperty);
    if (event.response) this.#await(event.response, question);
    else if (this.autosubmit && !event.defaultPrevented) this.#submit();
  }

  readonly #answerByProperty = (event: OtpCompleteEvent): void => {
    const {verifyCode} = this;
    if (!verifyCode || event.defaultPrevented || event.response) return;
    event.respondWith(asked(() => verifyCode(event.code, {signal: event.signal})));
  };

  #await(response: Promise<unknown>, question: AbortController): void {
    void this.#verification.wait(response, question, {
      answered: (outcome) => this.settle(outcome),
      failed: (error) => this.#enter('failed', isOtpError(error) ? errorView(error) : {}, true),
    });
    this.#enter('verifying', {}, true);
  }

  #submit(): void {
    const form = this.input?.form;
    const button = [...(form?.elements ?? [])].find(isSubmitButton);
    if (form && !button?.disabled) form.requestSubmit(button);
  }

  readonly #retry = (): void => {
    this.#told = undefined;
    this.focus();
    this.#tell('retry');
  };

  readonly #onPointerDown = (): void => this.#frame.row.alignText();

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter' && event.target === this.input) {
      if (this.#canRetry) {
        event.preventDefault();
        this.#retry();
      } else if (this.#status === 'verifying') {
        event.preventDefault();
      }
    } else if (event.key === 'Escape' && this.#verification.abort()) {
      this.#told = undefined;
      this.#enter('idle', {}, true);
    }
  };

  /** Shows a status; `fires` where a person, an answer or time brought it. */
  #enter(status: OtpFieldStatus, details: StatusDetails, fires: boolean): void {
    const before = this.#status;
    if (before !== status) this.#setState(before, false);
    if (status !== 'idle') this.#setState(status, true);
    this.#status = status;
    this.#details = details;
    this.#notice = undefined;
    this.#latch();
    this.#show();
    const words = this.#message;
    if (status === 'rejected') this.#selectCode();
    if (status === 'idle') this.#announcer.stop();
    if (words && status === 'verifying') this.#announcer.say(words, false, SLOW_MS);
    else if (words && status !== 'idle') this.#announcer.say(words, status !== 'verified');
    this.requestUpdate('status', before);
    if (fires && before !== status) this.dispatchEvent(new OtpStatusChangeEvent(status));
  }

  #latch(): void {
    const {input} = this;
    if (!input) return;
    setAttribute(input, 'aria-busy', this.#status === 'verifying' ? 'true' : undefined);
    if (this.#isLatched) {
      this.#latched ??= input.readOnly;
      input.readOnly = true;
    } else {
      this.#unlatch(input);
    }
  }

  #unlatch(input: HTMLInputElement): void {
    if (this.#latched !== undefined) input.readOnly = this.#latched;
    this.#latched = undefined;
  }

  /** The next key replaces the whole code. */
  #selectCode(): void {
    this.input?.setSelectionRange(0, this.input.value.length);
    this.#paint();
  }

  #setExpiry(): void {
    const at = parseTime(this.expiresAt);
    this.#reached = milestoneAt(((at ?? Infinity) - Date.now()) / 1000);
    this.#expiry.deadline = at;
    const over = at !== undefined && at <= Date.now();
    if (over && this.#status === 'idle') this.#enter('expired', {}, false);
    else if (at !== undefined && !over && this.#status === 'expired') this.#enter('idle', {}, false);
  }

  #expire(): void {
    if (this.#isSettled) return;
    this.dispatchEvent(new OtpExpireEvent());
    // The answer to a submission in flight wins (T-05).
    if (this.#status !== 'verifying') this.#enter('expired', {}, true);
  }

  /** Held back, a milestone is told with the time that is left then; so is one that was slept through. */
  #milestone(seconds: number): void {
    const reached = milestoneAt(seconds);
    if (reached >= this.#reached || !seconds || this.#isLatched || !this.#announcer.isFree) return;
    this.#reached = reached;
    this.#announce(this.#words.timeLeft(formatDuration(seconds, this.#locale.language)));
  }

  readonly #resend = (): void => {
    if (this.#resending.isOpen || this.#cooldown.seconds || this.#status === 'verifying') return;
    const start = Date.now();
    const question = new AbortController();
    const event = new OtpResendEvent(question.signal);
    this.dispatchEvent(event);
    const {requestCode} = this;
    const byProperty = requestCode && !event.defaultPrevented;
    const response = event.response ?? (byProperty && asked(() => requestCode({signal: question.signal})));
    if (!response) return;
    void this.#resending.wait(response, question, {
      answered: (times) => this.#renew(times, start),
      failed: (error) => this.#resendFailed(error),
    });
    this.#announcer.say(this.#words.resending, false, SLOW_MS);
    this.requestUpdate();
  };

  /** A new code is out: both clocks begin again, from when it was asked for (T-03), and the field is empty. */
  #renew(times: RequestedCode | undefined, start: number): void {
    this.expiresAt = times?.expiresAt ?? fromNow(times?.expiresIn, start);
    this.resendAt = times?.resendAt ?? fromNow(times?.resendIn, start) ?? Date.now();
    this.#webOtp.renew();
    this.clear();
    this.#notify(this.#words.resent);
  }

  #resendFailed(error: unknown): void {
    const wait = isOtpError(error) ? error.retryAfterMs : undefined;
    if (wait !== undefined) this.resendAt = Date.now() + wait;
    this.#notify(this.#words.resendFailed);
  }

  #reset(): void {
    this.#slotted.mark();
    this.#verification.abort();
    this.#enter('idle', {}, false);
    this.value = this.input?.value ?? '';
  }

  /** Shows what the provider's session is at. While an answer is awaited here, the answer tells. */
  #follow(snapshot: OtpSnapshot): void {
    const {challenge, error} = snapshot;
    const isKnown = snapshot === this.#followed;
    this.#followed = snapshot;
    this.#isBySms = challenge?.channel === 'sms' && challenge.issued;
    if (challenge) {
      this.length = challenge.length;
      this.charset = challenge.charset;
    }
    // Before there is a code, the field's own times stand.
    if (snapshot.status !== 'idle') {
      this.expiresAt = snapshot.expiresAt;
      this.resendAt = snapshot.resendAt;
    }
    const status = fieldStatus(snapshot.status);
    const isAsked = this.#verification.isOpen || this.#resending.isOpen;
    if (isKnown || isAsked || status === this.#status) return;
    this.#enter(status, {...error, isUnsent: challenge === undefined}, true);
  }
}

function milestoneAt(seconds: number): number {
  return MILESTONES.find((milestone) => seconds <= milestone) ?? Infinity;
}

function fromNow(seconds: number | undefined, now = Date.now()): number | undefined {
  return seconds !== undefined && Number.isFinite(seconds) ? now + seconds * 1000 : undefined;
}

function isSubmitButton(element: Element): element is HTMLButtonElement {
  return element.matches('button:not([type=button], [type=reset]), input[type=submit], input[type=image]');
}

declare global {
  interface HTMLElementTagNameMap {
    'otp-input': OtpInput;
  }
}
