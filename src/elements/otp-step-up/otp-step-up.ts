import type {PropertyValues} from '@lit/reactive-element';
import {ReactiveElement} from '@lit/reactive-element';
import {property} from '@lit/reactive-element/decorators.js';
import {create, listen, setAttribute, setText} from '../../controllers/dom.js';
import {isOurs, take} from '../../controllers/slotted.js';
import type {OtpSession, Requirement} from '../../core/contracts.js';
import {OtpError} from '../../core/errors.js';
import type {AllMessages} from '../../i18n/panel-messages.js';
import {panelLocaleOf} from '../../i18n/panel-messages.js';
import {sharedSheet} from '../../styles/sheets.js';
import {tokens} from '../../styles/tokens.js';
import type {OtpChallenge} from '../otp-challenge/otp-challenge.js';
import {rememberFocus} from './focus-return.js';
import {styles} from './otp-step-up.styles.js';

const sheet = /* @__PURE__ */ sharedSheet(tokens + styles);

/** How long the good end is seen; what waited for it has gone on by then. */
const VERIFIED_MS = 900;

/**
 * @summary A dialog round an `<otp-challenge>`: shows what a step-up asks, and ends it however it is closed.
 *
 * `createStepUp` finds the one of the document, or makes one for as long as it is needed. Put one in the page to say how
 * it looks and what is in it:
 *
 * ```html
 * <otp-step-up>
 *   <otp-challenge support="/help" remember></otp-challenge>
 * </otp-step-up>
 * ```
 *
 * It is closed by Escape, by its button, by Back, when the page is left, when it is taken out of the page, when who asked
 * gives up, and a moment after the code was accepted. While it is open the rest of the page is inert, by the platform.
 *
 * @tag otp-step-up
 * @slot - An `<otp-challenge>`; created when there is none.
 * @csspart dialog - The dialog.
 * @csspart close - The button that closes it.
 * @cssproperty --otp-background - Background of the dialog.
 * @cssproperty --otp-color - Colour of its text.
 * @cssproperty --otp-radius - Corners.
 */
export class OtpStepUp extends ReactiveElement {
  /** Names the dialog in place of the words for the purpose. */
  @property() label: string | undefined;
  /** Replaces single words of the language's own. */
  @property({attribute: false}) messages: Partial<AllMessages> | undefined;

  readonly #what = create('p', {id: 'what', hidden: ''});
  readonly #provider = create('otp-provider', {}, create('slot'));
  readonly #close = create('button', {type: 'button', part: 'close'}, cross());
  readonly #dialog = create(
    'dialog',
    {part: 'dialog', 'aria-describedby': 'what'},
    this.#provider,
    this.#what,
    this.#close,
  );
  /** Settled once the question that is shown now is closed. */
  #closed: Promise<void> | undefined;
  #end: (() => void) | undefined;

  /** Whether a question is shown. */
  get open(): boolean {
    return this.#dialog.open;
  }

  /**
   * Shows a session's challenge; resolves once it is closed, and the session has ended by then. While another question is
   * shown it waits.
   * @throws {OtpError} `presenter_missing` where the element is not in a page, or hidden in it
   */
  async present(
    session: OtpSession,
    _requirement: Requirement,
    {signal}: {readonly signal: AbortSignal},
  ): Promise<void> {
    while (this.#closed) await this.#closed;
    if (signal.aborted) return;
    this.#closed = this.#show(session, signal).finally(() => (this.#closed = undefined));
    await this.#closed;
  }

  /** Closes the question, as its button does. */
  close(): void {
    this.#end?.();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    sheet(this.renderRoot as ShadowRoot);
  }

  /** Moved by `moveBefore`: the question goes on (W-29). */
  connectedMoveCallback(): void {
    sheet(this.renderRoot as ShadowRoot);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.replaceChildren(this.#dialog);
    this.#close.onclick = () => this.close();
    return root;
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    this.#name();
  }

  get #panel(): OtpChallenge {
    const authored = this.querySelector('otp-challenge');
    if (authored) return authored;
    const made = take(create('otp-challenge'));
    made.messages = this.messages;
    this.append(made);
    return made;
  }

  async #show(session: OtpSession, signal: AbortSignal): Promise<void> {
    const stay = new AbortController();
    const returnFocus = rememberFocus(this.ownerDocument);
    this.#open();
    let end: () => void = () => undefined;
    const closed = new Promise<void>((resolve) => (this.#end = end = resolve));
    const panel = this.#panel;
    this.#provider.session = session;
    const leave = session.subscribe(() => this.#name());
    try {
      // Whatever closes it, also what a page or a browser may think of next.
      const unlessOpen = (): void => {
        // The word that the question before was closed may come now.
        if (!this.#dialog.open) end();
      };
      listen(this.#dialog, 'close', unlessOpen, stay.signal);
      listen(window, 'pagehide popstate', end, stay.signal);
      const unlessStopped = (): void => {
        if (!panel.isStopped) end();
      };
      listen(signal, 'abort', unlessStopped, stay.signal);
      session.outcome.then(() => setTimeout(end, VERIFIED_MS), unlessStopped);
      await panel.updateComplete;
      panel.focus();
      await closed;
    } finally {
      stay.abort();
      leave();
      this.#end = undefined;
      this.#dialog.close();
      if (session.snapshot.status !== 'verified') void session.cancel();
      this.#provider.session = undefined;
      if (isOurs(panel)) panel.remove();
      else panel.field?.clear();
      returnFocus();
    }
  }

  #open(): void {
    if (this.isConnected) this.#dialog.showModal();
    if (this.#dialog.getClientRects().length > 0) return;
    this.#dialog.close();
    // One that nobody sees would leave the page inert.
    const error = new OtpError('presenter_missing', {phase: 'step-up'});
    error.message += ': <otp-step-up> is in no page, or inside of something hidden';
    throw error;
  }

  /** For who hears it: what it is, and what is confirmed. */
  #name(): void {
    const {messages} = panelLocaleOf(this, this.messages);
    const {purpose} = this.#provider.snapshot;
    setAttribute(this.#dialog, 'aria-label', this.label ?? messages.heading(purpose));
    setAttribute(this.#close, 'aria-label', messages.cancel);
    setText(this.#what, this.querySelector('otp-challenge')?.description ?? '');
  }
}

function cross(): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  const path = document.createElementNS(namespace, 'path');
  setAttribute(svg, 'viewBox', '0 0 20 20');
  setAttribute(svg, 'aria-hidden', 'true');
  setAttribute(path, 'd', 'M5 5l10 10M15 5 5 15');
  svg.append(path);
  return svg;
}

declare global {
  interface HTMLElementTagNameMap {
    'otp-step-up': OtpStepUp;
  }
}
