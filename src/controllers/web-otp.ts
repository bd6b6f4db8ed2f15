interface OtpCredentialRequest {
  readonly otp: {readonly transport: readonly string[]};
  readonly signal: AbortSignal;
}

/** The fields that wait, in order, with who takes the code; and the one request of the page: a second would end the first. */
const waiting = new Map<Element, (code: string) => void>();
let request: AbortController | undefined;

/**
 * Asks the browser for the code of an origin-bound SMS while one is awaited (A-30 … A-39). An engine without WebOTP,
 * a refusal, a timeout: all leave the person to type.
 * @see https://wicg.github.io/web-otp/
 */
export function awaitSms(field: Element, isAwaited: boolean, received: (code: string) => void): void {
  if (isAwaited) {
    // One that was answered or refused is not asked again for the same code: no loop of prompts.
    if (!waiting.has(field) && !request) void ask();
    waiting.set(field, received);
  } else if (waiting.delete(field) && waiting.size === 0) {
    request?.abort();
    request = undefined;
  }
}

/** Another code is awaited: it may be asked for again, unless a request that takes any is still open. */
export function awaitAnotherSms(field: Element): void {
  if (!request) waiting.delete(field);
}

async function ask(): Promise<void> {
  // The interface, and not a version: WebKit has the option without it, and no `navigator.credentials` at all.
  // It is there in secure contexts alone.
  if (!('OTPCredential' in globalThis)) return;
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
  const fields = [...waiting.keys()];
  const field = fields.find((each) => each.matches(':focus-within')) ?? fields[0];
  if (field) waiting.get(field)?.(code);
}
