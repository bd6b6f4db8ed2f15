import {ContextProvider} from '@lit/context';
import type {PropertyValues} from '@lit/reactive-element';
import {css, ReactiveElement} from '@lit/reactive-element';
import {property} from '@lit/reactive-element/decorators.js';
import {DEV} from '#dev';
import {clientContext} from '../../context/client-context.js';
import {snapshotContext} from '../../context/snapshot-context.js';
import type {
  Channel,
  OtpClientPort,
  OtpSession,
  Outcome,
  Purpose,
  ResumeRequest,
  StartRequest,
  Transaction,
} from '../../core/contracts.js';
import {errorView, isOtpError} from '../../core/errors.js';
import type {OtpSnapshot} from '../../core/session-machine.js';
import {initialSnapshot, transition} from '../../core/session-machine.js';
import {warnOfEarlyFields} from '../../dev/definition.js';
import {warn} from '../../dev/warn.js';
import type {OtpCompleteEvent, OtpResendEvent, OtpUnrequestedEvent} from '../events.js';
import type {OtpInput} from '../otp-input/otp-input.js';

/** Marks an event that a provider has heard, of this copy of the library or another: the nearest answers, or nobody. */
const HEARD = Symbol.for('otp-stepup.heard');

/** What a field is told whose code nobody waits for any more: it is empty again. */
const NEXT: Outcome = Object.freeze({status: 'next'});

/**
 * @summary Connects the fields inside it to a session: their codes are verified, their clocks follow it.
 *
 * Connecting it sends nothing: `start()` asks for a code, `resume()` goes on with one that was sent before. Of several
 * providers around a field the nearest counts. A page without a bundler needs no more than this, where
 * `otp-stepup.js` is `dist/cdn/otp-stepup.js`:
 *
 * ```html
 * <script type="module" src="/otp-stepup.js"></script>
 * <otp-provider endpoint="/otp" purpose="login" identity="ana@example.com">
 *   <button type="button">Send me a code</button>
 *   <otp-input label="Security code"></otp-input>
 * </otp-provider>
 * <script type="module">
 *   const provider = document.querySelector('otp-provider');
 *   provider.querySelector('button').addEventListener('click', () => provider.start());
 *   await provider.outcome;
 *   location.assign('/account');
 * </script>
 * ```
 *
 * The field says by itself when no code could be sent, so that `start()` needs no `catch`.
 *
 * @tag otp-provider
 * @slot - The fields, and whatever else belongs to the page.
 */
export class OtpProvider extends ReactiveElement {
  static override styles = css`
    :host {
      display: contents;
    }
    :host([hidden]) {
      display: none;
    }
  `;

  /** Makes a client of an `endpoint`. Set by `otp-stepup/define`, so that this element carries no network code. */
  static clientFor: ((endpoint: string) => OtpClientPort) | undefined;

  /** Where the service's REST contract is served. For pages without a client of their own. */
  @property() endpoint: string | undefined;
  @property() purpose: Purpose = 'login';
  /** Who asks for a code: an e-mail address, a phone number, a user name. */
  @property() identity: string | undefined;
  @property() channel: Channel | undefined;
  /** What is confirmed, as the page believes; the service compares it. */
  @property({attribute: false}) transaction: Transaction | undefined;
  /** Used in place of one made for `endpoint`. Another one is asked by the next `start()`; a session goes on with its own. */
  @property({attribute: false}) client: OtpClientPort | undefined;

  readonly #snapshots = new ContextProvider(this, {context: snapshotContext});
  readonly #clients = new ContextProvider(this, {context: clientContext});
  readonly #verified = withResolvers<Outcome>();
  #session: OtpSession | undefined;
  #starting: Promise<OtpSession> | undefined;
  #unsubscribe: (() => void) | undefined;
  #endpointClient: {endpoint: string; client: OtpClientPort} | undefined;

  /** The session that the fields show and use. Assign one to take it over from elsewhere. */
  @property({attribute: false})
  get session(): OtpSession | undefined {
    return this.#session;
  }

  set session(session: OtpSession | undefined) {
    const before = this.#session;
    this.#unsubscribe?.();
    this.#session = session;
    this.#listen();
    session?.outcome.then(this.#verified.resolve, () => undefined); // cancelled: the snapshot shows it
    this.requestUpdate('session', before);
  }

  /** The state that the fields show. */
  get snapshot(): OtpSnapshot {
    // In no page it follows no session.
    const followed = this.isConnected ? undefined : this.#session?.snapshot;
    return followed ?? this.#snapshots.value ?? initialSnapshot(this.purpose);
  }

  /** The Outcome of the first verify that succeeds, of whichever session. Nothing else settles it. */
  get outcome(): Promise<Outcome> {
    return this.#verified.promise;
  }

  /**
   * Asks for a code. While it does, another call joins it: a double click sends one. Afterwards the session is another
   * one, on another code.
   * @throws {OtpError} when none could be sent; the fields then say why, so that nobody has to catch it. `aborted` when
   * the signal says so.
   * @throws {TypeError} without an endpoint or a client
   */
  start(options: {signal?: AbortSignal} = {}): Promise<OtpSession> {
    const client = this.#client();
    if (!client) return Promise.reject(missing());
    this.#starting ??= this.#start(client, options).finally(() => (this.#starting = undefined));
    this.#starting.catch(() => undefined); // no error of the page where nobody catches it: it is shown
    return this.#starting;
  }

  async #start(client: OtpClientPort, options: {signal?: AbortSignal}): Promise<OtpSession> {
    const issuing = transition(initialSnapshot(this.purpose), {type: 'issue'});
    this.#show(issuing);
    try {
      this.session = await client.start(this.#request(), options);
      return this.session;
    } catch (error) {
      // A session from before goes on as it was.
      this.#show(this.#session?.snapshot ?? failed(issuing, error));
      throw error;
    }
  }

  /**
   * Goes on with a code that was sent before, without asking for one. Without a challenge: the one that storage remembers.
   * @throws {TypeError} without an endpoint or a client
   */
  resume(challenge?: ResumeRequest): OtpSession | undefined {
    const client = this.#client();
    if (!client) throw missing();
    const session = challenge ? client.resume(challenge) : client.resume();
    if (session) this.session = session;
    return session;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (DEV) warnOfEarlyFields(this);
    this.addEventListener('otp-complete', this.#onComplete);
    this.addEventListener('otp-resend', this.#onResend);
    this.addEventListener('otp-unrequested', this.#onUnrequested);
    this.#listen();
  }

  /** Moved by `moveBefore`: nothing ends (W-29). */
  connectedMoveCallback(): void {
    // As it says: the fields inside have moved along.
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('otp-complete', this.#onComplete);
    this.removeEventListener('otp-resend', this.#onResend);
    this.removeEventListener('otp-unrequested', this.#onUnrequested);
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('client') || changed.has('endpoint')) this.#clients.setValue(this.#found());
  }

  /** No template: Lit's server would send a shadow root of its own, which a page without its hydration fills twice. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.replaceChildren(document.createElement('slot'));
    return root;
  }

  #found(): OtpClientPort | undefined {
    const {client, endpoint} = this;
    if (client || !endpoint) return client;
    if (this.#endpointClient?.endpoint === endpoint) return this.#endpointClient.client;
    const made = OtpProvider.clientFor?.(endpoint);
    if (DEV && !made) warn('<otp-provider endpoint> needs "otp-stepup/define"; or set its client property.');
    if (made) this.#endpointClient = {endpoint, client: made};
    return made;
  }

  #client(): OtpClientPort | undefined {
    // What was set before the element was defined is taken in by its first update (W-28).
    if (!this.hasUpdated) this.performUpdate();
    const client = this.#found();
    if (DEV && !client && !this.endpoint)
      warn('<otp-provider> was started without a client: set its client property, or its endpoint.');
    return client;
  }

  #request(): StartRequest {
    const {purpose, identity, channel, transaction} = this;
    return {
      purpose,
      ...(identity ? {identity} : {}),
      ...(channel ? {channel} : {}),
      ...(transaction ? {transaction} : {}),
    };
  }

  #listen(): void {
    if (!this.isConnected) return;
    this.#unsubscribe?.();
    this.#unsubscribe = this.#session?.subscribe((snapshot) => this.#show(snapshot));
    if (!this.#session) this.#show(initialSnapshot(this.purpose));
  }

  #show(snapshot: OtpSnapshot): void {
    this.#snapshots.setValue(snapshot);
    this.requestUpdate();
  }

  readonly #onComplete = (event: OtpCompleteEvent): void => {
    if (!this.#mayAnswer(event, 'verifyCode')) return;
    // A text message may be there before the service has said that it is out.
    if (this.#session) event.respondWith(this.#verify(this.#session, event));
    else if (this.#starting)
      event.respondWith(this.#starting.then((session) => this.#verify(session, event)));
  };

  async #verify(session: OtpSession, {code, signal, remember}: OtpCompleteEvent): Promise<Outcome> {
    const isLeft = (): boolean => this.#session !== session;
    try {
      const outcome = await session.verify(code, {signal, remember});
      return isLeft() && outcome.status !== 'verified' ? NEXT : outcome;
    } catch (error) {
      if (isLeft() || (isOtpError(error) && error.code === 'cancelled')) return NEXT;
      throw error;
    }
  }

  readonly #onResend = (event: OtpResendEvent): void => {
    if (!this.#mayAnswer(event, 'requestCode')) return;
    const {signal, option} = event;
    const session = this.#session;
    // Of a session that was cancelled nothing can be asked: the person begins again.
    const isOpen = session && session.snapshot.status !== 'idle';
    if (!isOpen && !this.#found()) return;
    const sent = isOpen ? session.resend({signal, option}) : this.start({signal});
    // Its own times, or those of the session that took its place.
    event.respondWith(sent.then(() => this.snapshot));
  };

  readonly #onUnrequested = (event: OtpUnrequestedEvent): void => {
    if (this.#isNearest(event)) void this.#session?.cancel();
  };

  /** Where nobody has answered, no other provider is nearer, and the field has no answer of its own. */
  #mayAnswer(event: OtpCompleteEvent | OtpResendEvent, property: 'verifyCode' | 'requestCode'): boolean {
    const isNearest = this.#isNearest(event);
    const hasOwn = (event.composedPath()[0] as Partial<OtpInput>)[property] !== undefined;
    return isNearest && !event.defaultPrevented && !event.response && !hasOwn;
  }

  #isNearest(event: Event): boolean {
    const heard = event as {[HEARD]?: boolean};
    const isFirst = !heard[HEARD];
    heard[HEARD] = true;
    return isFirst;
  }
}

function missing(): TypeError {
  return new TypeError('<otp-provider> has neither an endpoint nor a client.');
}

/** What the page called off is no failure. */
function failed(issuing: OtpSnapshot, cause: unknown): OtpSnapshot {
  const error = isOtpError(cause) ? errorView(cause) : {code: 'unsupported_response' as const};
  if (error.code === 'aborted') return initialSnapshot(issuing.purpose);
  return transition(issuing, {type: 'issue-failed', error, before: 'idle'});
}

function withResolvers<T>(): {promise: Promise<T>; resolve: (value: T) => void} {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => (resolve = settle));
  return {promise, resolve};
}

declare global {
  interface HTMLElementTagNameMap {
    'otp-provider': OtpProvider;
  }
}
