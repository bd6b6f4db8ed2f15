import type {KyInstance} from 'ky';
import {DEV} from '#dev';
import type {BackendContext} from '../core/contracts.js';
import {isOtpError, OtpError, type OtpPhase} from '../core/errors.js';
import type {Fields} from '../core/fields.js';
import {noteOrigin, warnOfUnknownAnswer} from '../dev/answers.js';

/** One request to a service. A code goes in its body, never in its path. */
export interface HttpCall {
  /** Appended to the backend's `baseUrl`. */
  readonly path: string;
  /** POST when left out. */
  readonly method?: string;
  readonly json?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What came back, whatever its status. */
export interface HttpAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly headers: Headers;
  /** The JSON object that the body was, whatever it called itself; empty when it was nothing or something else. */
  readonly body: Fields;
  /** When the request left, in epoch milliseconds: what durations in the answer count from. */
  readonly sentAt: number;
}

/** Where a service is. */
export interface HttpPlace {
  /** Absolute, or relative to the document (`/otp`); relative ones need a browser. */
  readonly baseUrl: string;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
}

const MAX_BYTES = 256 * 1024;

/**
 * Sends one request, once, and reads the whole answer. Redirects are refused, for a 307 would carry the code to
 * wherever it points; nothing is cached or retried.
 * @throws {OtpError} `network` `offline` `timeout` `aborted`; `unsupported_response` for an answer that is too long, and
 * for a success that is a web page or JSON cut short
 */
export async function exchange(
  {path, method = 'POST', json, headers}: HttpCall,
  phase: OtpPhase,
  {http, signal, now}: BackendContext<KyInstance>,
  place: HttpPlace,
): Promise<HttpAnswer> {
  const base = (globalThis as {document?: {baseURI: string}}).document?.baseURI;
  const url = new URL(place.baseUrl.replace(/\/?$/, '/') + path, base);
  const sentAt = now();
  // Only if it was so before: otherwise the request may have arrived, and that must not look certain.
  const unsent = isOffline() ? 'offline' : 'network';
  try {
    const pending = http(url, {
      method,
      json,
      headers: {accept: 'application/json', ...place.headers, ...headers},
      signal,
      throwHttpErrors: false,
      onDownloadProgress({transferredBytes}) {
        if (transferredBytes > MAX_BYTES) throw new OtpError('unsupported_response', {phase});
      },
    });
    const {status, ok, headers: received} = await pending;
    if (DEV) noteOrigin(url, received);
    // The instance's time limit covers this read too.
    const text = await pending.text();
    let body: Fields = {};
    try {
      body = Object(JSON.parse(text || '{}')) as Fields;
    } catch {
      if (DEV && ok) warnOfUnknownAnswer(phase, {status, headers: received, body});
      // A web page, or an answer cut short: no success to believe in.
      if (ok) throw new OtpError('unsupported_response', {phase, status});
    }
    return {status, ok, headers: received, body, sentAt};
  } catch (error) {
    // Never the error itself, nor as a cause: ky's hold the request, and with it the code.
    if (isOtpError(error)) throw error;
    const isLate = (error as Error).name === 'TimeoutError';
    throw new OtpError(signal.aborted ? 'aborted' : isLate ? 'timeout' : unsent, {phase});
  }
}

function isOffline(): boolean {
  return (globalThis as {navigator?: {onLine?: boolean}}).navigator?.onLine === false;
}
