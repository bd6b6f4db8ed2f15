import {plainText} from '../core/code.js';
import {findField, type FieldElement, type FieldStatus} from './find-field.js';
import {isFocused} from './inputs.js';
import {pasteText, pressKey} from './keys.js';
import {until} from './until.js';
import {tell} from './write.js';

/**
 * Operates one `<otp-input>` as a person does, and tells what a person is shown: by its real input, its parts and its
 * words alone, so that a test says nothing of how it is made. What a person could not do, does nothing: nothing is
 * typed while the field is read-only, disabled or being verified.
 */
export class OtpField {
  readonly element: FieldElement;
  readonly #announced: string[] = [];
  /** What the input held when it last told of a `change`. */
  #committed: string;

  constructor(element: FieldElement) {
    this.element = element;
    this.#committed = element.value;
    element.addEventListener('change', () => (this.#committed = this.value));
    this.#listen();
  }

  /** The real input. @throws {Error} while the field is in no page */
  get input(): HTMLInputElement {
    const {input} = this.element;
    if (!input) throw new Error('The field is in no page.');
    return input;
  }

  /** The code as far as it is there, normalised. */
  get value(): string {
    return this.element.value;
  }

  get complete(): boolean {
    return this.element.complete;
  }

  get status(): FieldStatus {
    return this.element.status;
  }

  /** What is painted in the slots, an underscore for each empty one. */
  get shown(): string {
    const slots = this.element.shadowRoot?.querySelectorAll('[part=char]') ?? [];
    return [...slots].map(({textContent}) => textContent || '_').join('');
  }

  /** What the field says below the code: its error, its state, a remark. Empty where it says nothing. */
  get message(): string {
    return this.#wordsIn('message');
  }

  get hint(): string {
    return this.#wordsIn('hint') || (this.input.getAttribute('aria-description') ?? '');
  }

  /** What was announced to screen readers since the harness was made. */
  get announced(): readonly string[] {
    return [...this.#announced];
  }

  /** The words of the clock, such as `Code expires in 4:59`; empty where none is shown. */
  get timer(): string {
    return this.#part('timer')?.textContent ?? '';
  }

  /** What that clock shows, in seconds; undefined where none is shown. */
  get secondsLeft(): number | undefined {
    const clock = /\d+(?::\d+)+/.exec(plainText(this.timer))?.[0];
    return clock?.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  }

  /** Whether the button for another code is there and does something. */
  get canResend(): boolean {
    const button = this.#part('resend');
    return button !== undefined && button.getAttribute('aria-disabled') !== 'true';
  }

  /** Whether there is a button that tries the same code again. */
  get canRetry(): boolean {
    return this.#part('retry') !== undefined;
  }

  /** Puts the caret into the field, where that can be done. */
  async focus(): Promise<void> {
    if (!isFocused(this.input)) this.input.focus();
    await this.settled();
  }

  /** Presses the keys of a text one after the other, at the caret. */
  async type(text: string): Promise<void> {
    for (const character of text) await this.press(character);
  }

  /**
   * Presses one key, named as in `KeyboardEvent.key`. `Backspace`, `Delete`, the arrows, `Home`, `End`, `Enter` (which
   * submits) and `Tab` (which leaves the field) do what they do in a browser; others are heard by the page alone.
   */
  async press(key: string): Promise<void> {
    await this.focus();
    if (key === 'Enter') this.#commit();
    pressKey(this.input, key);
    if (key === 'Tab') this.#commit();
    await this.settled();
  }

  /** Pastes a text at the caret, as the menu of the browser does. */
  async paste(text: string): Promise<void> {
    await this.focus();
    pasteText(this.input, text);
    await this.settled();
  }

  /** Selects all there is and deletes it. */
  async clear(): Promise<void> {
    await this.focus();
    this.input.setSelectionRange(0, this.input.value.length);
    await this.press('Backspace');
  }

  /** Clicks the button for another code. One that still waits does nothing. @throws {Error} when none is shown */
  async resend(): Promise<void> {
    await this.#click('resend');
  }

  /** Clicks the button that tries the same code again. @throws {Error} when none is shown */
  async retry(): Promise<void> {
    await this.#click('retry');
  }

  /**
   * Waits until the field shows a status; it may show it already. In real time, on whatever clock the page is.
   * @param options `timeoutMs`: 5 000
   * @throws {Error} that says what it shows instead
   */
  async whenStatus(status: FieldStatus, options?: {timeoutMs?: number}): Promise<void> {
    await this.when(() => this.status === status, options);
  }

  /**
   * Waits until something of the field is so, such as `() => field.value === ''` after another code was asked for.
   * @param options `timeoutMs`: 5 000
   * @throws {Error} that says what the field shows instead
   */
  async when(isSo: () => boolean, {timeoutMs = 5000} = {}): Promise<void> {
    const shown = () => `Waited in vain: the field is "${this.status}" and says "${this.message}".`;
    await until(isSo, timeoutMs, shown);
    await this.settled();
  }

  /** Settles once the page was told of what was done, and what follows at once is shown. */
  async settled(): Promise<void> {
    for (let turn = 0; turn < 3; turn++) await this.element.updateComplete;
  }

  async #click(name: string): Promise<void> {
    const button = this.#part(name);
    if (!button) throw new Error(`The field shows no ${name} button; it is "${this.status}".`);
    button.click();
    await this.settled();
  }

  /** A `change`, where the engine has made none of its own. */
  #commit(): void {
    if (this.value !== this.#committed) tell(this.input, 'change');
  }

  #part(name: string): HTMLElement | undefined {
    const part = this.element.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]:not([hidden])`);
    return part ?? undefined;
  }

  #wordsIn(slot: string): string {
    return this.element.querySelector(`:scope > [slot=${slot}]`)?.textContent.trim() ?? '';
  }

  #listen(): void {
    const {shadowRoot, ownerDocument} = this.element;
    const regions = [...(shadowRoot?.querySelectorAll('[role=status], [role=alert]') ?? [])];
    const {MutationObserver: Observer} = ownerDocument.defaultView ?? globalThis;
    for (const region of regions) {
      const heard = (): void => {
        if (region.textContent) this.#announced.push(region.textContent);
      };
      new Observer(heard).observe(region, {childList: true, characterData: true, subtree: true});
    }
  }
}

/**
 * The field of a page, for a test to operate: `<otp-input>` itself, or what holds exactly one, such as `document`.
 *
 * Runs where the page runs: in browser tests, in Playwright's `page.evaluate`, in a story's `play`, in jsdom and
 * happy-dom. The events are those of a keyboard and a paste menu, in their order, and not trusted. To fill a field as
 * phones and password managers do there is `fillAs`.
 *
 * @example
 * const field = otpField(document);
 * await field.type(backend.wrongCode);
 * await field.whenStatus('rejected');
 * field.message; // 'That code is not right. Check it and try again. 4 attempts left.'
 *
 * @throws {Error} when there is none, when there are several, and when `<otp-input>` is not defined
 */
export function otpField(place: ParentNode): OtpField {
  return new OtpField(findField(place));
}
