export interface WebOtpOptions {
  /** Whether a code by SMS is awaited now. */
  readonly isAwaited: () => boolean;
  readonly hasFocus: () => boolean;
  readonly received: (code: string) => void;
}

interface OtpCredentialRequest {
  readonly otp: {readonly transport: readonly string[]};
  readonly signal: AbortSignal;
}

/** Those who wait, in order; and the one request of the page: a second would end the first. */
const waiting = new Set<WebOtpOptions>();
let request: AbortController | undefined;

/**
 * Asks the browser for the code of an origin-bound SMS while one is awaited (A-30 … A-39). An engine without WebOTP,
 * a refusal, a timeout: all leave the person to type.
 * @see https://wicg.github.io/web-otp/
 */
export function awaitSms(options: WebOtpOptions): void {
  if (!options.isAwaited()) stopAwaitingSms(options);
  // One that was answered or refused is not asked again for the same code: no loop of prompts.
  else if (!waiting.has(options)) {
    waiting.add(options);
    if (!request) void ask();
  }
}

export function stopAwaitingSms(options: WebOtpOptions): void {
  if (!waiting.delete(options) || waiting.size > 0) return;
  request?.abort();
  request = undefined;
}

/** Another code is awaited: it may be asked for again, unless a request that takes any is still open. */
export function awaitAnotherSms(options: WebOtpOptions): void {
  if (!request) waiting.delete(options);
}

async function ask(): Promise<void> {
  // The interface, and not a version: WebKit has the option without it, and no `navigator.credentials` at all.
  if (!globalThis.isSecureContext || !('OTPCredential' in globalThis)) return;
  const mine = (request = new AbortController());
  const options: OtpCredentialRequest = {otp: {transport: ['sms']}, signal: mine.signal};
  try {
    const credential = await navigator.credentials.get(options);
    const code: unknown = (credential as {code?: unknown} | null)?.code;
    if (typeof code === 'string' && request === mine) deliver(code);
  } catch {
    // Aborted, refused by policy, timed out, or not to be had: the code is typed.
  }
  if (request === mine) request = undefined;
}

/** To the field with the focus, or to the first. */
function deliver(code: string): void {
  const all = [...waiting];
  (all.find((each) => each.hasFocus()) ?? all[0])?.received(code);
}
