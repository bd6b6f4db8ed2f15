import {warn} from './warn.js';

/** What these warnings need of an answer: what it holds is never said. */
interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly body: object;
}

/** Of answers from another origin: what CORS has not exposed is not among them. */
const crossOrigin = /* @__PURE__ */ new WeakSet<Headers>();

/** A key of a body, and nothing that could be a code, an address or a token. */
const KEY = /^(?=.*[a-z])[\w.:-]{1,32}$/i;
const MEDIA_TYPE = /^[\w.+-]{1,40}\/[\w.+-]{1,40}/;
const MAX_KEYS = 12;

/**
 * Call it, behind `if (DEV)`, with every answer of a service. By the address, for a response that was read with progress
 * has lost its `type`; it is the one that was asked, since redirects are refused.
 */
export function noteOrigin({origin}: URL, headers: Headers): void {
  const {location} = globalThis as {location?: {origin: string}};
  if (location && location.origin !== origin) crossOrigin.add(headers);
}

/** Call it, behind `if (DEV)`, with an answer that was no success: names the header that CORS may have hidden (S-21). */
export function warnOfHiddenHeader(call: string, {status, headers, body}: Answered, waitMs?: number): void {
  if (!crossOrigin.has(headers)) return;
  if (status === 429 && waitMs === undefined) warnOfHidden(call, status, 'Retry-After');
  // Where the body says why, nothing else is looked for.
  if (status === 401 && isEmpty(body) && !headers.has('www-authenticate'))
    warnOfHidden(call, status, 'WWW-Authenticate');
}

function warnOfHidden(call: string, status: number, header: string): void {
  warn(
    `${call}: a service of another origin answered ${status} without a ${header} that this page may read. ` +
      `If it sends one, have it send "Access-Control-Expose-Headers: ${header}" too.`,
  );
}

/** Call it, behind `if (DEV)`, with an answer that nobody could make sense of: by its shape, never by its values. */
export function warnOfUnknownAnswer(call: string, {status, headers, body}: Answered): void {
  // A service that has no such call says so, and need not have one.
  if (call === 'recover' && status === 404) return;
  const type = MEDIA_TYPE.exec(headers.get('content-type') ?? '')?.[0];
  warn(
    `${call}: an answer could not be understood (unsupported_response): status ${status}, ` +
      `${type ?? 'no content type'}, ${keysOf(body)}.`,
  );
}

function keysOf(body: object): string {
  const keys = Array.isArray(body) ? [] : Object.keys(body);
  if (keys.length === 0) return 'no JSON object with keys';
  const named = keys
    .slice(0, MAX_KEYS)
    .map((key) => (KEY.test(key) ? `"${key}"` : '(one that is not shown)'));
  return `JSON with the keys ${named.join(', ')}${keys.length > MAX_KEYS ? ' and more' : ''}`;
}

function isEmpty(body: object): boolean {
  return Object.keys(body).length === 0;
}
