/** Sends text messages and makes calls. Each method sends once: nothing is tried again by itself. */
export interface PhoneGateway {
  /** @throws {GatewayError} when the message was not taken */
  text(to: string, body: string): Promise<void>;
  /**
   * Calls, and says each sentence.
   * @throws {GatewayError} when the call was not taken
   */
  call(to: string, sentences: readonly string[]): Promise<void>;
}

/** Where a gateway is, and who asks it. */
export interface GatewayAccount {
  /** The root of its API, such as `https://api.twilio.com`. */
  readonly url: string;
  readonly account: string;
  readonly token: string;
  /** The number that messages and calls come from, or a sender's name. */
  readonly from: string;
}

/** Why a gateway took nothing. It holds no number and no words of the gateway, for those may repeat the message. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  /** The gateway's own code, or the HTTP status; 0 when there was no answer. */
  readonly code: number;

  constructor(code: number) {
    super(`the gateway took nothing (${code.toString()})`);
    this.code = code;
  }

  /** The number itself is the reason: it is none, it cannot be texted, or its owner wants no messages. */
  get isAboutNumber(): boolean {
    return ABOUT_NUMBER.has(this.code);
  }
}

/** @see https://www.twilio.com/docs/api/errors */
const ABOUT_NUMBER: ReadonlySet<number> = new Set([21211, 21214, 21217, 21408, 21610, 21612, 21614]);

const TIMEOUT_MS = 10_000;
const VERSION = '2010-04-01';

/**
 * A gateway that speaks as Twilio does: form-encoded POSTs under the account's URL, basic auth, JSON answers.
 * @see https://www.twilio.com/docs/messaging/api/message-resource
 * @see https://www.twilio.com/docs/voice/api/call-resource
 */
export function createPhoneGateway({url, account, token, from}: GatewayAccount): PhoneGateway {
  const authorization = `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`;

  async function post(resource: string, fields: Readonly<Record<string, string>>): Promise<void> {
    const path = `/${VERSION}/Accounts/${encodeURIComponent(account)}/${resource}.json`;
    const answer = await fetch(new URL(path, url), {
      method: 'POST',
      headers: {authorization, accept: 'application/json'},
      body: new URLSearchParams(fields),
      // A redirect could carry the code to somewhere else.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }).catch(() => {
      throw new GatewayError(0);
    });
    const code = await codeOf(answer);
    if (code !== undefined) throw new GatewayError(code);
  }

  return {
    text: (to, body) => post('Messages', {To: to, From: from, Body: body}),
    call: (to, sentences) => post('Calls', {To: to, From: from, Twiml: twimlOf(sentences)}),
  };
}

/** The code of an answer that says the message was not taken; undefined when it was. */
async function codeOf(answer: Response): Promise<number | undefined> {
  const body: unknown = await answer.json().catch(() => undefined);
  const fields = typeof body === 'object' && body !== null ? body : {};
  if (!answer.ok) return 'code' in fields && typeof fields.code === 'number' ? fields.code : answer.status;
  // Taken, and refused afterwards: a gateway may know at once.
  const {error_code: late} = fields as {error_code?: unknown};
  if (typeof late === 'number') return late;
  return 'sid' in fields ? undefined : answer.status;
}

const ESCAPES: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** What is said, with a breath between the sentences. */
function twimlOf(sentences: readonly string[]): string {
  const say = (sentence: string) =>
    `<Say>${sentence.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)}</Say>`;
  return `<?xml version="1.0" encoding="UTF-8"?><Response>${sentences.map(say).join('<Pause length="1"/>')}</Response>`;
}
